// SPDX-License-Identifier: GPL-3.0-only
#include "app/confidence/numbersmodel.h"

#include "app/charts/numbers.h"
#include "app/confidence/provenance.h"
#include "app/confidence/quantitytyped.h"
#include "app/inspector/words.h"
#include "app/theme/parts.h"

namespace app::confidence {

namespace {

constexpr qsizetype longestText = 300; ///< letters of a cell; what is longer is elided anyhow

bool samePaths(const QList<model::Number> &a, const QList<model::Number> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const model::Number &one, const model::Number &other) { return one.path == other.path; });
}

/// A text in one line.
QString line(const QString &text) { return text.left(longestText).simplified(); }

} // namespace

void NumbersModel::setNumbers(const QList<model::Number> &numbers, const model::SharedWorkspace &workspace)
{
    m_workspace = workspace;
    if (samePaths(numbers, m_numbers)) {
        m_numbers = numbers;
        if (!m_numbers.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
        return;
    }
    beginResetModel();
    m_numbers = numbers;
    endResetModel();
}

void NumbersModel::setShares(const QHash<QString, double> &shares)
{
    m_shares = shares;
    if (!m_numbers.isEmpty())
        emit dataChanged(index(0, Share), index(rowCount() - 1, Share));
}

QString NumbersModel::sourceName(const std::optional<model::SourceId> &source) const
{
    if (!source || !m_workspace)
        return {};
    const model::Source *row = m_workspace->inventory.sources.find(*source);
    return row && !row->citation.isEmpty() ? row->citation : source->text();
}

double NumbersModel::errorOf(int row) const
{
    return model::relativeErrorOf(m_numbers[row].quantity,
                                  m_workspace ? m_workspace->gradeErrors : model::usualGradeErrors);
}

int NumbersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_numbers.size());
}

int NumbersModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Columns; }

QString NumbersModel::textOf(int row, int column) const
{
    const model::Number &number = m_numbers[row];
    const model::Quantity &quantity = number.quantity;
    const auto figure = [&](std::optional<double> value) {
        return value ? inspector::shortNumber(*value * writtenFactor(number)) : QString();
    };
    switch (column) {
    case Subject: return line(number.subject);
    case Property: return line(number.property);
    case Value: return figure(quantity.likely);
    case Low: return figure(quantity.low);
    case High: return figure(quantity.high);
    case Unit:
        if (writtenFactor(number) > 1)
            return QStringLiteral("%");
        return number.unit == QLatin1String("money")
                   ? charts::currencySign(m_workspace->currency).trimmed()
                   : QCoreApplication::translate("Number", number.unit.toUtf8().constData());
    case Grade: return quantity.grade ? inspector::nameOf(*quantity.grade) : tr("Not said");
    case Error: return charts::percent(errorOf(row));
    case Source: return line(sourceName(quantity.source));
    case Note: return line(quantity.note);
    case Share: return m_shares.contains(number.path) ? charts::percent(m_shares.value(number.path)) : QString();
    default: return {};
    }
}

QVariant NumbersModel::sortOf(int row, int column) const
{
    const model::Quantity &quantity = m_numbers[row].quantity;
    switch (column) {
    case Value: return quantity.likely;
    case Low: return quantity.low.value_or(quantity.likely);
    case High: return quantity.high.value_or(quantity.likely);
    case Grade: return quantity.grade ? static_cast<int>(*quantity.grade) : 4;
    case Error: return errorOf(row);
    case Share: return share(row);
    default: return textOf(row, column).toLower();
    }
}

/// What an editor begins with: the whole of it, not the line that is shown.
QVariant NumbersModel::editOf(int row, int column) const
{
    const model::Quantity &quantity = m_numbers[row].quantity;
    switch (column) {
    case Grade: return quantity.grade ? static_cast<int>(*quantity.grade) : -1;
    case Error: return quantity.sure ? inspector::shortNumber(*quantity.sure * 100) : QString();
    case Source: return quantity.source ? quantity.source->text() : QString();
    case Note: return quantity.note;
    default: return textOf(row, column);
    }
}

QString NumbersModel::tipOf(int row, int column) const
{
    const model::Number &number = m_numbers[row];
    switch (column) {
    case Subject: return plainTip(nameOf(number), tr("Show it on the map"));
    case Error:
        return plainTip(tr("Relative standard error of the mean"),
                        number.quantity.sure ? tr("Its own")
                                             : tr("That of its grade; type one to say it is known better or worse"));
    case Source:
    case Note: {
        const QString text = column == Source ? sourceName(number.quantity.source) : number.quantity.note;
        return text.isEmpty() ? QString() : plainTip(text.left(2000));
    }
    default: return {};
    }
}

QVariant NumbersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row(), column = index.column();
    switch (role) {
    case Qt::DisplayRole: return textOf(row, column);
    case Qt::EditRole: return editOf(row, column);
    case Qt::ToolTipRole: return tipOf(row, column);
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3", "row, column: figure")
            .arg(nameOf(m_numbers[row]), headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                 textOf(row, column));
    case Qt::TextAlignmentRole: {
        const bool isFigure = (column >= Value && column <= High) || column == Error || column == Share;
        return QVariant((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case SortRole: return sortOf(row, column);
    case PaleRole:
        return column == Unit || (column == Grade && !m_numbers[row].quantity.grade) ||
               (column == Error && !m_numbers[row].quantity.sure);
    case LinkRole: return column == Subject;
    default: return {};
    }
}

bool NumbersModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || value == data(index, Qt::EditRole))
        return false;
    const model::Number &number = m_numbers[index.row()];
    model::Result<model::Quantity> quantity = number.quantity;
    const QString path = number.path;
    model::Quantity changed = number.quantity;
    switch (index.column()) {
    case Value: quantity = typed(number, Part::Value, value.toString()); break;
    case Low: quantity = typed(number, Part::Low, value.toString()); break;
    case High: quantity = typed(number, Part::High, value.toString()); break;
    case Error: quantity = typed(number, Part::Error, value.toString()); break;
    case Grade:
        changed.grade = value.toInt() < 0 ? std::nullopt : std::optional(static_cast<model::Grade>(value.toInt()));
        quantity = changed;
        break;
    case Source:
        changed.source = value.toString().isEmpty() ? std::nullopt : std::optional(model::SourceId(value.toString()));
        quantity = changed;
        break;
    case Note:
        changed.note = value.toString();
        quantity = changed;
        break;
    default: return false;
    }
    if (!quantity)
        emit refused(quantity.refusal());
    else if (!(*quantity == number.quantity))
        emit edited(path, *quantity);
    return quantity.ok();
}

QVariant NumbersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isFigure = (section >= Value && section <= High) || section == Error || section == Share;
        return QVariant((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case Subject: return tr("About");
    case Property: return tr("Number");
    case Value: return tr("Value");
    case Low: return tr("Low");
    case High: return tr("High");
    case Unit: return tr("Unit");
    case Grade: return tr("How sure");
    case Error: return tr("± error");
    case Source: return tr("Source");
    case Note: return tr("Note");
    case Share: return tr("Of the doubt");
    default: return {};
    }
}

Qt::ItemFlags NumbersModel::flags(const QModelIndex &index) const
{
    const bool fixed =
        index.column() == Subject || index.column() == Property || index.column() == Unit || index.column() == Share;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | (fixed ? Qt::NoItemFlags : Qt::ItemIsEditable);
}

} // namespace app::confidence
