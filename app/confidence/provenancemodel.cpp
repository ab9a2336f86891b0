// SPDX-License-Identifier: GPL-3.0-only
#include "app/confidence/provenancemodel.h"

#include "app/charts/numbers.h"
#include "app/inspector/words.h"

namespace app::confidence {

void ProvenanceModel::setProvenance(const Provenance &provenance)
{
    if (provenance == m_provenance)
        return;
    if (provenance.rows.size() == m_provenance.rows.size()) {
        m_provenance = provenance;
        emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
        return;
    }
    beginResetModel();
    m_provenance = provenance;
    endResetModel();
}

charts::Table ProvenanceModel::table() const
{
    charts::Table table;
    table.caption = tr("Where the numbers come from");
    for (int column = 0; column < Columns; ++column)
        table.header.append(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    for (int row = 0; row < rowCount(); ++row) {
        QList<charts::Cell> cells;
        for (int column = 0; column < Columns; ++column)
            cells.append({textOf(row, column), {}});
        for (int grade = 0; grade < 4; ++grade)
            cells[FirstGrade + grade].number = m_provenance.rows[row].counts[static_cast<size_t>(grade)];
        cells[All].number = m_provenance.rows[row].all();
        table.rows.append(cells);
    }
    return table;
}

int ProvenanceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_provenance.rows.size());
}

int ProvenanceModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Columns; }

QString ProvenanceModel::textOf(int row, int column) const
{
    const Provenance::Row &kind = m_provenance.rows[row];
    switch (column) {
    case Name: return kind.name;
    case All: return charts::whole(kind.all());
    case Hours: return kind.hours;
    default: break;
    }
    const int count = kind.counts[static_cast<size_t>(column - FirstGrade)];
    return count == 0 && !isTotal(row) ? QStringLiteral("–") : charts::whole(count);
}

QVariant ProvenanceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return textOf(index.row(), index.column());
    if (role == Qt::AccessibleTextRole && index.column() > 0) {
        return tr("%1, %2: %3", "row, column: figure")
            .arg(textOf(index.row(), 0), headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                 textOf(index.row(), index.column()));
    }
    return {};
}

QVariant ProvenanceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case Name: return tr("Kind of number");
    case All: return tr("All");
    case Hours: return tr("Hours of the tax");
    default: return inspector::nameOf(static_cast<model::Grade>(section - FirstGrade)).toLower();
    }
}

} // namespace app::confidence
