// SPDX-License-Identifier: GPL-3.0-only
// Which rows are shown, and in which order.
#include "app/inventory/rowsmodel.h"
#include "model/workspace/merge.h"

#include <QCollator>

#include <numeric>

namespace app::inventory {

bool RowsModel::holds(qsizetype row, const QStringList &words) const
{
    if (words.isEmpty())
        return true;
    QString all;
    for (int column = 0; column < m_sheet->columns().size(); ++column)
        all += m_sheet->text(*m_workspace, row, column) + QLatin1Char('\n');
    return std::ranges::all_of(words, [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

bool RowsModel::isOf(Which which, qsizetype row) const
{
    switch (which) {
    case Which::Unused: {
        const QString name = tableOf(m_sheet->kind()) + QLatin1Char('/') + m_sheet->id(*m_workspace, row);
        (void)uses(0);
        return !m_uses.contains(name);
    }
    case Which::Guesses: return m_sheet->isGuess(*m_workspace, row);
    default: return true;
    }
}

QList<QList<qsizetype>> RowsModel::duplicates() const
{
    QStringList names;
    for (qsizetype row = 0; row < m_sheet->size(*m_workspace); ++row)
        names.append(m_sheet->label(*m_workspace, row));
    return model::likelyDuplicates(names);
}

QStringList RowsModel::wanted() const
{
    QList<qsizetype> rows;
    if (m_which == Which::Duplicates) {
        for (const QList<qsizetype> &group : duplicates())
            rows += group;
    } else {
        rows.resize(m_sheet->size(*m_workspace));
        std::iota(rows.begin(), rows.end(), 0);
    }
    QStringList ids;
    for (const qsizetype row : rows) {
        if (isOf(m_which, row) && holds(row, m_words))
            ids.append(m_sheet->id(*m_workspace, row));
    }
    return sorted(ids);
}

qsizetype RowsModel::count(Which which) const
{
    if (which == Which::Duplicates)
        return duplicates().size();
    qsizetype count = 0;
    for (qsizetype row = 0; row < m_sheet->size(*m_workspace); ++row)
        count += isOf(which, row);
    return count;
}

void RowsModel::filter(const QString &words, Which which)
{
    const QStringList split = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (split == m_words && which == m_which)
        return;
    beginResetModel();
    m_words = split;
    m_which = which;
    m_shown = wanted();
    endResetModel();
}

QStringList RowsModel::sorted(QStringList ids) const
{
    if (m_sortColumn < 0)
        return ids;
    const Column::Is is = m_sheet->columns()[m_sortColumn].is;
    const bool down = m_sortOrder == Qt::DescendingOrder;
    if (is == Column::Is::Quantity || is == Column::Is::Uses) {
        QHash<QString, double> figures;
        for (const QString &id : ids) {
            const qsizetype row = m_places.value(id);
            const model::Quantity *quantity = m_sheet->quantity(*m_workspace, row, m_sortColumn);
            (void)uses(0);
            figures.insert(id, quantity ? quantity->mean() : static_cast<double>(m_uses.value(tableOf(m_sheet->kind()) + QLatin1Char('/') + id).size()));
        }
        std::ranges::stable_sort(ids, [&](const QString &a, const QString &b) { return down ? figures[a] > figures[b] : figures[a] < figures[b]; });
        return ids;
    }
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::vector<std::pair<QCollatorSortKey, QString>> keys;
    for (const QString &id : ids)
        keys.emplace_back(collator.sortKey(m_sheet->text(*m_workspace, m_places.value(id), m_sortColumn)), id);
    std::ranges::stable_sort(keys, [&](const auto &a, const auto &b) { return down ? b.first < a.first : a.first < b.first; });
    for (qsizetype i = 0; i < ids.size(); ++i)
        ids[i] = keys[static_cast<size_t>(i)].second;
    return ids;
}

void RowsModel::sort(int column, Qt::SortOrder order)
{
    if (!m_sheet || (column == m_sortColumn && order == m_sortOrder))
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QStringList before = m_shown;
    m_shown = column < 0 ? wanted() : sorted(m_shown);
    QHash<QString, int> rows;
    for (int row = 0; row < shown(); ++row)
        rows.insert(m_shown[row], row);
    for (const QModelIndex &old : persistentIndexList()) {
        const int row = old.row() < before.size() ? rows.value(before[old.row()], -1) : shown();
        changePersistentIndex(old, row < 0 ? QModelIndex() : index(row, old.column()));
    }
    emit layoutChanged({}, VerticalSortHint);
}

} // namespace app::inventory
