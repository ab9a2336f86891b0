// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/tablemodel.h"

namespace app::charts {

namespace {

QVariant alignment(bool isName)
{
    const Qt::Alignment side = isName ? Qt::AlignLeft : Qt::AlignRight;
    return QVariant(side | Qt::AlignVCenter);
}

} // namespace

void TableModel::setTable(const Table &table)
{
    if (table == m_table)
        return;
    beginResetModel();
    m_table = table;
    endResetModel();
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.header.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Cell cell = m_table.rows[index.row()].value(index.column());
    if (role == Qt::DisplayRole)
        return cell.text;
    if (role == Qt::AccessibleTextRole)
        return QStringLiteral("%1, %2: %3")
            .arg(m_table.rows[index.row()].value(0).text, m_table.header.value(index.column()), cell.text);
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column() == 0);
    return {};
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::DisplayRole)
        return m_table.header.value(section);
    if (role == Qt::TextAlignmentRole)
        return alignment(section == 0);
    return {};
}

} // namespace app::charts
