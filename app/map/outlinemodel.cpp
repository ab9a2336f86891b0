// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/outlinemodel.h"

#include "app/theme/parts.h"

#include <QLocale>

namespace app::map {

OutlineModel::OutlineModel(Editing *editing, QObject *parent) : QAbstractItemModel(parent), m_editing(editing) {}

void OutlineModel::show(const Content &content)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<Key> keys;
    for (const QModelIndex &index : before)
        keys.append(keyOf(index));

    const Account old = std::exchange(m_account, Account(content));
    m_lanes.clear();
    for (const LaneShown &lane : m_account.lanes())
        m_lanes.append({lane.name.isEmpty() ? tr("The whole journey") : lane.name, {}});
    if (m_lanes.isEmpty() && m_account.size() > 0)
        m_lanes.append({tr("The whole journey"), {}});
    m_rows.clear();
    m_laneOf.clear();
    for (qsizetype i = 0; i < m_account.size(); ++i) {
        const int lane = std::clamp(m_account.node(i).lane, 0, static_cast<int>(m_lanes.size()) - 1);
        m_rows.append(static_cast<int>(m_lanes[lane].nodes.size()));
        m_laneOf.append(lane);
        m_lanes[lane].nodes.append(i);
    }

    std::optional<model::NodeId> made;
    for (qsizetype i = 0; m_named && i < m_account.size() && !made; ++i) {
        if (old.placeOf(m_account.node(i).id) < 0)
            made = m_account.node(i).id;
    }
    QModelIndexList after;
    for (const Key &key : std::as_const(keys))
        after.append(made && key.node == m_named ? indexOf(*made) : indexOf(key));
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

QModelIndex OutlineModel::made(int row, Level level, qsizetype place) const
{
    return createIndex(row, 0, static_cast<quintptr>(place) * 3 + static_cast<quintptr>(level));
}

QModelIndex OutlineModel::laneIndex(const QString &name) const
{
    for (qsizetype i = 0; i < m_lanes.size(); ++i) {
        if (m_lanes[i].name == name)
            return made(static_cast<int>(i), Level::Lane, i);
    }
    return {};
}

QModelIndex OutlineModel::indexOf(const model::NodeId &node) const
{
    const qsizetype place = m_account.placeOf(node);
    return place < 0 ? QModelIndex() : made(m_rows[place], Level::Node, place);
}

QModelIndex OutlineModel::indexOf(const model::EdgeId &way) const
{
    const qsizetype number = m_account.numberOf(way);
    return number < 0 ? QModelIndex() : made(static_cast<int>(number), Level::Way, m_account.placeOf(way.from));
}

std::optional<model::NodeId> OutlineModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() && levelOf(index) == Level::Node ? std::optional(m_account.node(placeOf(index)).id)
                                                            : std::nullopt;
}

std::optional<model::EdgeId> OutlineModel::wayAt(const QModelIndex &index) const
{
    return index.isValid() && levelOf(index) == Level::Way
               ? std::optional(m_account.way(placeOf(index), index.row()).id)
               : std::nullopt;
}

OutlineModel::Key OutlineModel::keyOf(const QModelIndex &index) const
{
    const bool isLane = index.isValid() && levelOf(index) == Level::Lane;
    return {isLane ? m_lanes[index.row()].name : QString(), nodeAt(index), wayAt(index)};
}

QModelIndex OutlineModel::indexOf(const Key &key) const
{
    return key.node ? indexOf(*key.node) : key.way ? indexOf(*key.way) : laneIndex(key.lane);
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    if (!parent.isValid())
        return made(row, Level::Lane, row);
    if (levelOf(parent) == Level::Lane)
        return made(row, Level::Node, m_lanes[parent.row()].nodes[row]);
    return made(row, Level::Way, placeOf(parent));
}

QModelIndex OutlineModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || levelOf(index) == Level::Lane)
        return {};
    const qsizetype place = placeOf(index);
    if (levelOf(index) == Level::Way)
        return made(m_rows[place], Level::Node, place);
    return made(m_laneOf[place], Level::Lane, m_laneOf[place]);
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_lanes.size());
    switch (levelOf(parent)) {
    case Level::Lane: return static_cast<int>(m_lanes[parent.row()].nodes.size());
    case Level::Node: return static_cast<int>(m_account.waysOf(placeOf(parent)));
    case Level::Way: break;
    }
    return 0;
}

QVariant OutlineModel::nodeData(const NodeShown &node, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return calledOf(node).simplified();
    case Qt::EditRole: return node.name;
    case Qt::AccessibleTextRole: return node.spoken();
    case Qt::ToolTipRole: return plainTip(calledOf(node), node.tip());
    case FiguresRole: return node.figures;
    default: return {};
    }
}

QVariant OutlineModel::wayData(const EdgeShown &way, int role) const
{
    const NodeShown *to = m_account.find(way.id.to);
    switch (role) {
    case Qt::DisplayRole: return way.toItself ? tr("Done again") : tr("to %1").arg(to ? calledOf(*to) : QString());
    case Qt::EditRole: return way.share;
    case Qt::AccessibleTextRole: return m_account.words(way);
    case Qt::ToolTipRole: return plainTip(m_account.words(way));
    case FiguresRole: return way.share;
    default: return {};
    }
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (levelOf(index)) {
    case Level::Lane:
        return role == Qt::DisplayRole ? QVariant(m_lanes[index.row()].name) : QVariant();
    case Level::Node: return nodeData(m_account.node(placeOf(index)), role);
    case Level::Way: return wayData(m_account.way(placeOf(index), index.row()), role);
    }
    return {};
}

bool OutlineModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const QString typed = value.toString().trimmed();
    if (const auto node = nodeAt(index)) {
        m_named = node;
        const Editing::Made now = m_editing->rename(*node, typed);
        m_named.reset();
        if (now)
            emit named(*now);
        return now.has_value();
    }
    if (typed == data(index, Qt::EditRole).toString())
        return false; // as it was told, which may be rounded
    return m_editing->setShare(*wayAt(index), typed);
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Level level = levelOf(index);
    if (level == Level::Lane)
        return Qt::ItemIsEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const Fate fate = level == Level::Node ? m_account.node(placeOf(index)).fate
                                           : m_account.way(placeOf(index), index.row()).fate;
    if (fate != Fate::Removed)
        flags |= Qt::ItemIsEditable;
    if (level == Level::Way)
        flags |= Qt::ItemNeverHasChildren;
    return flags;
}

} // namespace app::map
