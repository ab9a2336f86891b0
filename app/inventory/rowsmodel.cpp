// SPDX-License-Identifier: GPL-3.0-only
#include "app/inventory/rowsmodel.h"

#include "app/inspector/words.h"
#include "app/theme/parts.h"

#include <QMimeData>

namespace app::inventory {

namespace {

constexpr qsizetype longestText = 300; ///< letters of a cell; what is longer is elided anyhow

bool isFigure(Column::Is is) { return is == Column::Is::Quantity || is == Column::Is::Uses; }

} // namespace

void RowsModel::list(std::shared_ptr<const Sheet> sheet, const model::SharedWorkspace &workspace)
{
    beginResetModel();
    m_sheet = std::move(sheet);
    m_workspace = workspace;
    m_sortColumn = -1;
    m_words.clear();
    m_which = Which::All;
    number();
    m_shown = wanted();
    endResetModel();
}

void RowsModel::show(const model::SharedWorkspace &workspace)
{
    if (!m_sheet || workspace == m_workspace)
        return;
    const QHash<QString, qsizetype> before = m_places;
    m_workspace = workspace;
    number();
    const bool another = !m_shown.isEmpty() && std::ranges::none_of(m_shown, [&](const QString &id) { return m_places.contains(id); });
    if (another) {
        beginResetModel();
        m_shown = wanted();
        endResetModel();
        return;
    }
    removeGone();
    addNew(before);
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RowsModel::number()
{
    m_places.clear();
    for (qsizetype row = 0; row < m_sheet->size(*m_workspace); ++row)
        m_places.insert(m_sheet->id(*m_workspace, row), row);
}

void RowsModel::removeGone()
{
    for (int last = shown() - 1; last >= 0; --last) {
        if (m_places.contains(m_shown[last]))
            continue;
        int first = last;
        while (first > 0 && !m_places.contains(m_shown[first - 1]))
            --first;
        beginRemoveRows({}, first, last);
        m_shown.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

/// New rows stand where the document has them, or last where the order is another; what was filtered away stays away.
void RowsModel::addNew(const QHash<QString, qsizetype> &before)
{
    QStringList added;
    for (qsizetype row = 0; row < m_sheet->size(*m_workspace); ++row) {
        const QString id = m_sheet->id(*m_workspace, row);
        if (!before.contains(id))
            added.append(id);
    }
    const bool ordered = m_sortColumn < 0 && m_which != Which::Duplicates;
    int at = 0;
    for (qsizetype i = 0; i < added.size();) {
        while (at < shown() && (!ordered || m_places.value(m_shown[at]) < m_places.value(added[i])))
            ++at;
        qsizetype end = i + 1;
        while (end < added.size() && (at == shown() || m_places.value(added[end]) < m_places.value(m_shown[at])))
            ++end;
        beginInsertRows({}, at, at + static_cast<int>(end - i) - 1);
        for (; i < end; ++i)
            m_shown.insert(at++, added[i]);
        endInsertRows();
    }
}

qsizetype RowsModel::place(int row) const { return isBlank(row) ? m_sheet->size(*m_workspace) + row - shown() : m_places.value(m_shown[row]); }

QString RowsModel::label(int row) const { return isBlank(row) ? tr("New row") : m_sheet->label(*m_workspace, place(row)); }

const model::Quantity *RowsModel::quantity(const QModelIndex &at) const
{
    return isBlank(at.row()) ? nullptr : m_sheet->quantity(*m_workspace, place(at.row()), at.column());
}

/// Found when they are first asked for: a version of the document that nobody looks at costs nothing.
const QList<model::Where> &RowsModel::uses(int row) const
{
    static const QList<model::Where> none;
    if (m_usesOf != m_workspace) {
        m_uses = model::usesIn(*m_workspace);
        m_usesOf = m_workspace;
    }
    if (isBlank(row))
        return none;
    const auto found = m_uses.constFind(tableOf(m_sheet->kind()) + QLatin1Char('/') + m_shown[row]);
    return found == m_uses.constEnd() ? none : *found;
}

int RowsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() || !m_sheet ? 0 : shown() + 1; }

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_sheet ? 0 : static_cast<int>(m_sheet->columns().size());
}

QString RowsModel::textOf(int row, int column) const
{
    if (isBlank(row))
        return {};
    if (is(column) == Column::Is::Uses) {
        const qsizetype places = uses(row).size();
        return places == 0 ? tr("nowhere") : inspector::shortNumber(static_cast<double>(places));
    }
    return m_sheet->text(*m_workspace, place(row), column);
}

QString RowsModel::tipOf(int row, int column) const
{
    if (isBlank(row))
        return column == 0 ? plainTip(tr("Type a name here to add a row")) : QString();
    const QString text = textOf(row, column);
    if (const model::Quantity *quantity = m_sheet->quantity(*m_workspace, place(row), column)) {
        if (text.isEmpty())
            return {};
        QStringList lines = {quantity->grade ? inspector::nameOf(*quantity->grade) : tr("Not graded: a guess")};
        if (quantity->source) {
            const model::Source *source = m_workspace->inventory.sources.find(*quantity->source);
            lines.append(source && !source->citation.isEmpty() ? source->citation : quantity->source->text());
        }
        if (!quantity->note.isEmpty())
            lines.append(quantity->note.left(2000));
        return plainTip(text, lines.join(QLatin1Char('\n')));
    }
    return text.size() > 12 ? plainTip(text.left(2000)) : QString();
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row(), column = index.column();
    switch (role) {
    case Qt::DisplayRole: return textOf(row, column).left(longestText).simplified();
    case Qt::EditRole: return textOf(row, column);
    case Qt::ToolTipRole: return tipOf(row, column);
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3", "row, column: figure").arg(label(row), headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), textOf(row, column));
    case Qt::TextAlignmentRole: return QVariant((isFigure(is(column)) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

bool RowsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || value.toString() == data(index, Qt::EditRole).toString())
        return false;
    emit typed({place(index.row()), index.column(), value.toString()});
    return true;
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_sheet)
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? (isBlank(section) ? QStringLiteral("+") : QString::number(section + 1)) : QVariant();
    if (section >= m_sheet->columns().size())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isFigure(is(section)) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? m_sheet->columns()[section].name : QVariant();
}

Qt::ItemFlags RowsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (is(index.column()) != Column::Is::Uses)
        flags |= Qt::ItemIsEditable;
    if (!isBlank(index.row()) && !mimeTypes().isEmpty())
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

QStringList RowsModel::mimeTypes() const
{
    if (!m_sheet)
        return {};
    switch (m_sheet->kind()) {
    case Kind::Services: return {QStringLiteral("application/x-treadlight-service")};
    case Kind::Items: return {QStringLiteral("application/x-treadlight-item")};
    default: return {};
    }
}

QMimeData *RowsModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty() || mimeTypes().isEmpty() || isBlank(indexes.front().row()))
        return nullptr;
    auto *data = new QMimeData;
    data->setData(mimeTypes().front(), idAt(indexes.front().row()).toUtf8());
    data->setText(label(indexes.front().row()));
    return data;
}

} // namespace app::inventory
