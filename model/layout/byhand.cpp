// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/byhand.h"

#include <algorithm>

namespace model::layout {

namespace {

constexpr double aside = 20; ///< room for a way between a placed card and the next

class Settling {
public:
    Settling(Arrangement &arrangement, const Sheet &sheet)
        : m_arrangement(arrangement), m_sheet(sheet), m_loose(Sheet::at(sheet.nodeCount()), false)
    {
    }

    std::vector<bool> run(const QMap<NodeId, QPointF> &places)
    {
        std::vector<int> placed;
        for (auto it = places.cbegin(); it != places.cend(); ++it) {
            const auto node = static_cast<int>(m_sheet.journey.nodes.place(it.key()));
            if (node >= 0) {
                put(node, it.value());
                placed.push_back(node);
            }
        }
        for (const int hand : placed) {
            for (const int node : coveredBy(hand))
                moveAway(node);
        }
        return std::move(m_loose);
    }

private:
    QRectF &box(int node) { return m_arrangement.nodes[node].box; }
    bool isByHand(int node) const { return m_arrangement.nodes[node].byHand; }

    void put(int node, QPointF where)
    {
        PlacedNode &placed = m_arrangement.nodes[node];
        placed.byHand = true;
        if ((placed.box.center() - where).manhattanLength() < 0.5 && placed.box.center() == where)
            return;
        placed.box.moveCenter(where);
        m_loose[Sheet::at(node)] = true;
    }

    QRectF roomOf(int node)
    {
        const double gap = m_sheet.measures.cardGap;
        return isByHand(node) ? box(node).adjusted(-aside, -gap, aside, gap) : box(node).adjusted(-4, -gap, 4, gap);
    }

    std::vector<int> coveredBy(int hand)
    {
        std::vector<int> nodes;
        for (int node = 0; node < m_sheet.nodeCount(); ++node) {
            if (node != hand && !isByHand(node) && !m_sheet.isBar(node) && !m_sheet.isBar(hand) &&
                m_loose[Sheet::at(hand)] && roomOf(hand).intersects(box(node)))
                nodes.push_back(node);
        }
        return nodes;
    }

    /// Up or down, whichever is nearer; by preference within its lane.
    void moveAway(int node)
    {
        const QRectF from = box(node);
        const Lane &lane = m_arrangement.lanes[m_arrangement.nodes[node].lane];
        const std::vector<QRectF> near = roomsBeside(node);
        const auto isFree = [&](const QRectF &at) {
            return std::none_of(near.begin(), near.end(), [&](const QRectF &room) { return room.intersects(at); });
        };
        for (const bool inLane : {true, false}) {
            for (double off = 8; off < 4000; off += 8) {
                for (const double sign : {1.0, -1.0}) {
                    const QRectF at = from.translated(0, sign * off);
                    const bool inside = at.top() >= lane.top + 4 && at.bottom() <= lane.top + lane.height - 4;
                    if ((inLane && !inside) || at.top() < 4 || !isFree(at))
                        continue;
                    box(node) = at;
                    m_loose[Sheet::at(node)] = true;
                    return;
                }
            }
        }
    }

    /// The rooms of all that stand above, below or on a node.
    std::vector<QRectF> roomsBeside(int node)
    {
        std::vector<QRectF> rooms;
        for (int other = 0; other < m_sheet.nodeCount(); ++other) {
            const QRectF room = roomOf(other);
            if (other != node && !m_sheet.isMeeting(other) && room.left() < box(node).right() &&
                room.right() > box(node).left())
                rooms.push_back(room);
        }
        return rooms;
    }

    Arrangement &m_arrangement;
    const Sheet &m_sheet;
    std::vector<bool> m_loose;
};

} // namespace

std::vector<bool> moveByHand(Arrangement &arrangement, const Sheet &sheet, const QMap<NodeId, QPointF> &places)
{
    return Settling(arrangement, sheet).run(places);
}

} // namespace model::layout
