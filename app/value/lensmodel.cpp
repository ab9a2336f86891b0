// SPDX-License-Identifier: GPL-3.0-only
#include "app/value/lensmodel.h"

#include "app/theme/parts.h"
#include "app/value/lenswords.h"

#include <QFont>

namespace app::value {

using namespace model::burden;

void LensModel::setTable(std::optional<LensTable> table)
{
    beginResetModel();
    m_table = std::move(table);
    m_names = 0;
    while (m_table && m_names < columnCount() && m_table->columns[static_cast<size_t>(m_names)].unit == LensUnit::Words)
        ++m_names;
    endResetModel();
}

int LensModel::rowCount(const QModelIndex &parent) const { return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->body.size()); }
int LensModel::columnCount(const QModelIndex &parent) const { return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->columns.size()); }

QString LensModel::how(const LensRow &row, int column) const
{
    const LensColumn &of = m_table->columns[static_cast<size_t>(column)];
    if (of.unit == LensUnit::Words)
        return {};
    const QString how = m_table->howOf(row, column, lensNumber);
    return how.isEmpty() ? tr("A figure of the exact measure, a year over all people") : QStringLiteral("= ") + how;
}

QVariant LensModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LensRow &row = m_table->body[static_cast<size_t>(index.row())];
    const auto at = static_cast<size_t>(index.column());
    const LensColumn &column = m_table->columns[at];
    const QString text = lensCell(row.cells[at], column.unit);
    switch (role) {
    case Qt::DisplayRole: return text;
    case SortRole: {
        const double *number = std::get_if<double>(&row.cells[at]);
        return number ? QVariant(*number) : column.unit == LensUnit::Words ? QVariant(text) : QVariant(-1.0);
    }
    case Qt::TextAlignmentRole: return QVariant((column.unit == LensUnit::Words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::FontRole:
        if (row.differs && column.key == QLatin1String("held")) {
            QFont font;
            font.setWeight(QFont::DemiBold);
            return font;
        }
        return {};
    case Qt::ToolTipRole: return plainTip(column.unit == LensUnit::Words ? text : lensHead(column, m_table->currency) + QStringLiteral(": ") + text, how(row, index.column()));
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2: %3").arg(lensCell(row.cells[static_cast<size_t>(std::max(0, m_names - 1))], LensUnit::Words), column.name, text);
    default: return {};
    }
}

QVariant LensModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_table || section >= columnCount())
        return {};
    const LensColumn &column = m_table->columns[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole)
        return lensHead(column, m_table->currency);
    if (role == Qt::TextAlignmentRole)
        return QVariant((column.unit == LensUnit::Words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter | Qt::TextWordWrap);
    return {};
}

} // namespace app::value
