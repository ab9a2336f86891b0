// SPDX-License-Identifier: GPL-3.0-only
#include "app/inventory/statesmodel.h"

#include "app/charts/numbers.h"
#include "model/inventory/modernity.h"

#include <QLocale>

namespace app::inventory {

void StatesModel::show(const model::SharedWorkspace &workspace)
{
    QList<std::shared_ptr<const model::Snapshot>> states;
    for (qsizetype i = 0; i < workspace->snapshots.size(); ++i)
        states.append(workspace->snapshots.shared(i));
    std::ranges::stable_sort(states, [](const auto &a, const auto &b) { return a->date > b->date; });
    const bool same = std::ranges::equal(states, m_states, {}, [](const auto &state) { return state->id; }, [](const auto &state) { return state->id; });
    if (same) {
        m_states = states;
        if (!states.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
        return;
    }
    beginResetModel();
    m_states = states;
    endResetModel();
}

int StatesModel::rowOf(const model::SnapshotId &id) const
{
    const auto found = std::ranges::find_if(m_states, [&](const auto &state) { return state->id == id; });
    return found == m_states.end() ? -1 : static_cast<int>(found - m_states.begin());
}

int StatesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_states.size()); }

int StatesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Columns; }

QVariant StatesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const model::Snapshot &state = at(index.row());
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() >= Services ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::EditRole && index.column() == Date)
        return state.date.toString(Qt::ISODate);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const model::Modernity then = model::modernityOf(state.services);
    switch (index.column()) {
    case Date: return state.date.isValid() ? QLocale().toString(state.date, QStringLiteral("d MMM yyyy")) : tr("Not said");
    case Name: return role == Qt::EditRole ? state.name : state.name.simplified().left(200);
    case Services: return charts::count(then.services);
    case Online: return then.onlineWeighted ? charts::percent(*then.onlineWeighted) : QStringLiteral("–");
    case Legacy: return charts::percent(then.share(then.legacy));
    default: return {};
    }
}

bool StatesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || value.toString() == data(index, Qt::EditRole).toString())
        return false;
    model::Snapshot state = at(index.row());
    if (index.column() == Name) {
        state.name = value.toString().trimmed();
    } else {
        state.date = QDate::fromString(value.toString().trimmed(), Qt::ISODate);
        if (!state.date.isValid()) {
            emit refused(tr("“%1” is no day; write it as 2026-03-31.").arg(value.toString().trimmed().left(40)));
            return false;
        }
    }
    emit edited(state);
    return true;
}

QVariant StatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= Services ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Date: return tr("Day");
    case Name: return tr("Name");
    case Services: return tr("Services");
    case Online: return tr("Online");
    case Legacy: return tr("Legacy");
    default: return {};
    }
}

Qt::ItemFlags StatesModel::flags(const QModelIndex &index) const
{
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | (index.column() <= Name ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

} // namespace app::inventory
