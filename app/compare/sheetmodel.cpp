// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/sheetmodel.h"

#include "app/charts/numbers.h"

namespace app::compare {

void SheetModel::setSheet(const Sheet &sheet)
{
    const bool sameShape =
        sheet.columns == m_sheet.columns && sheet.rows.size() == m_sheet.rows.size() && sheet.chosen == m_sheet.chosen;
    if (!sameShape) {
        beginResetModel();
        m_sheet = sheet;
        endResetModel();
    } else if (sheet != m_sheet) {
        m_sheet = sheet;
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

SheetModel::Kind SheetModel::kindOf(int column) const
{
    const auto figures = static_cast<int>(m_sheet.columns.size());
    if (column == 0)
        return Kind::Name;
    if (column <= figures)
        return Kind::Figure;
    return column == figures + 1 ? Kind::Difference : Kind::Change;
}

int SheetModel::figureColumn(int column) const { return kindOf(column) == Kind::Figure ? column - 1 : -1; }

int SheetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sheet.rows.size());
}

int SheetModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid() || m_sheet.columns.isEmpty())
        return 0;
    return static_cast<int>(m_sheet.columns.size()) + (m_sheet.chosen > 0 ? 3 : 1);
}

QString SheetModel::textOf(int row, int column) const
{
    const Sheet::Row &figures = m_sheet.rows[row];
    switch (kindOf(column)) {
    case Kind::Name: return figures.name;
    case Kind::Figure: {
        const std::optional<double> value = figures.values.value(column - 1);
        return value ? figures.written(*value) : QStringLiteral("–");
    }
    case Kind::Difference: return m_sheet.differenceText(row);
    case Kind::Change: {
        const std::optional<double> share = m_sheet.share(row);
        return share ? charts::difference(*share, charts::percent) : QString();
    }
    }
    Q_UNREACHABLE();
}

/// A difference with its interval, as one hears it.
QString SheetModel::spokenOf(int row, int column) const
{
    const QString interval = kindOf(column) == Kind::Difference ? m_sheet.intervalText(row) : QString();
    const QString text = textOf(row, column);
    return interval.isEmpty() ? text : tr("%1, 90 % sure from %2", "a figure and its interval").arg(text, interval);
}

QVariant SheetModel::tip(int column) const
{
    if (const int figures = figureColumn(column); figures >= 0 && !m_sheet.columns[figures].refusal.isEmpty())
        return m_sheet.columns[figures].refusal.toHtmlEscaped();
    return {};
}

QVariant SheetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row(), column = index.column();
    const int figures = figureColumn(column);
    switch (role) {
    case Qt::DisplayRole: return textOf(row, column);
    case Qt::AccessibleTextRole:
        return column == 0 ? textOf(row, 0)
                           : tr("%1, %2: %3", "row, column: figure")
                                 .arg(textOf(row, 0), headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                      spokenOf(row, column));
    case Qt::ToolTipRole: return tip(column);
    case StrongRole: return kindOf(column) == Kind::Difference || (figures > 0 && figures == m_sheet.chosen);
    case BeneathRole: return kindOf(column) == Kind::Difference ? m_sheet.intervalText(row) : QString();
    case PaleRole: return figures > 0 && m_sheet.sameAsBaseline(row, figures);
    case ShareRole: {
        const std::optional<double> share = kindOf(column) == Kind::Change ? m_sheet.share(row) : std::nullopt;
        return share ? QVariant(*share) : QVariant();
    }
    default: return {};
    }
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::ToolTipRole)
        return tip(section);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (kindOf(section)) {
    case Kind::Name: return tr("Figure");
    case Kind::Figure: return m_sheet.columns[figureColumn(section)].name;
    case Kind::Difference: return tr("Difference");
    case Kind::Change: return tr("Change, %");
    }
    Q_UNREACHABLE();
}

} // namespace app::compare
