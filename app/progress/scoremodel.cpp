// SPDX-License-Identifier: GPL-3.0-only
#include "app/progress/scoremodel.h"

#include <QLocale>

namespace app::progress {

void ScoreModel::show(const std::shared_ptr<const Reading> &reading)
{
    beginResetModel();
    m_table = reading ? scorecardOf(*reading) : charts::Table();
    m_rows.clear();
    if (reading) {
        const auto &points = reading->trend.points;
        const model::Table<model::Snapshot> &states = reading->workspace->snapshots;
        for (qsizetype i = 0; i < states.size(); ++i) {
            const auto point = std::ranges::find(points, states.at(i).id.text(), [](const auto &of) { return of.state.id; });
            m_rows.append({states.shared(i), point == points.end() ? -1 : point - points.begin()});
        }
        std::ranges::stable_sort(m_rows, {}, [](const Row &row) { return row.state->date; });
        m_rows.append({nullptr, static_cast<qsizetype>(points.size()) - 1});
    }
    endResetModel();
}

const model::Snapshot *ScoreModel::at(int row) const { return row >= 0 && row < m_rows.size() ? m_rows[row].state.get() : nullptr; }

int ScoreModel::rowOf(const model::SnapshotId &id) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row &row) { return row.state && row.state->id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ScoreModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int ScoreModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_table.header.size()); }

QString ScoreModel::text(const Row &row, int column) const
{
    if (column == Date)
        return !row.state ? tr("Today") : row.state->date.isValid() ? QLocale().toString(row.state->date, QStringLiteral("d MMM yyyy")) : tr("Not said");
    if (column == Name)
        return row.state ? row.state->name.simplified().left(200) : QString();
    return row.figures < 0 ? QStringLiteral("–") : m_table.rows.value(row.figures).value(column).text;
}

QVariant ScoreModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() >= Figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::EditRole && row.state)
        return index.column() == Date ? row.state->date.toString(Qt::ISODate) : index.column() == Name ? row.state->name : QString();
    if (role == Qt::AccessibleTextRole)
        return tr("%1, %2: %3", "row, column, figure").arg(text(row, Date), m_table.header.value(index.column()), text(row, index.column()));
    return role == Qt::DisplayRole ? QVariant(text(row, index.column())) : QVariant();
}

bool ScoreModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const model::Snapshot *state = at(index.row());
    if (!state || role != Qt::EditRole || value.toString() == data(index, Qt::EditRole).toString())
        return false;
    model::Snapshot after = *state;
    if (index.column() == Name) {
        after.name = value.toString().trimmed();
    } else {
        after.date = QDate::fromString(value.toString().trimmed(), Qt::ISODate);
        if (!after.date.isValid()) {
            emit refused(tr("“%1” is no day; write it as 2026-03-31.").arg(value.toString().trimmed().left(40)));
            return false;
        }
    }
    emit edited(after);
    return true;
}

QVariant ScoreModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= Figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(m_table.header.value(section)) : QVariant();
}

Qt::ItemFlags ScoreModel::flags(const QModelIndex &index) const
{
    const bool can = index.column() <= Name && at(index.row());
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | (can ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

} // namespace app::progress
