// SPDX-License-Identifier: GPL-3.0-only
#include "app/information/sheetmodel.h"

#include "app/information/sentences.h"
#include "app/theme/parts.h"

namespace app::information {

void SheetModel::setSheet(const SharedAsked &asked, const Sheet &sheet, Rows rows)
{
    const int before = rowCount();
    const auto columns = m_sheet.columns.size();
    const bool sameShape = columns == sheet.columns.size() &&
                           before == (rows == Rows::All ? sheet.rows.size() : sheet.shortRows()) && before > 0;
    if (!sameShape)
        beginResetModel();
    m_asked = asked;
    m_sheet = sheet;
    m_rows = rows;
    if (!sameShape) {
        endResetModel();
        return;
    }
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

int SheetModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_rows == Rows::All ? static_cast<int>(m_sheet.rows.size()) : m_sheet.shortRows();
}

int SheetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sheet.columns.size());
}

QVariant SheetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::AccessibleTextRole: return spokenOf(m_sheet, index.row(), index.column());
    case Qt::AccessibleDescriptionRole: {
        QStringList lines = detailsOf(m_sheet, *m_asked, index.row(), index.column());
        lines.append(hintOf(m_sheet, index.row(), index.column()));
        return lines.join(QStringLiteral(". "));
    }
    case Qt::ToolTipRole: {
        QStringList lines = detailsOf(m_sheet, *m_asked, index.row(), index.column());
        lines.append(hintOf(m_sheet, index.row(), index.column()));
        const QString first =
            tr("%1, %2", "item, step").arg(m_sheet.rows[index.row()].name, m_sheet.columns[index.column()].name);
        return plainTip(first, lines.join(QLatin1Char('\n')));
    }
    default: return {};
    }
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Vertical ? rowCount() : columnCount()))
        return {};
    if (role == Qt::ToolTipRole)
        return plainTip(orientation == Qt::Vertical ? spokenRow(m_sheet, section) : spokenColumn(m_sheet, section));
    if (role == Qt::AccessibleTextRole)
        return orientation == Qt::Vertical ? spokenRow(m_sheet, section) : spokenColumn(m_sheet, section);
    if (role == Qt::DisplayRole)
        return orientation == Qt::Vertical ? m_sheet.rows[section].name : m_sheet.columns[section].name;
    return {};
}

} // namespace app::information
