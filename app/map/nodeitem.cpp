// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/nodeitem.h"

namespace app::map {

NodeItem::NodeItem(NodeShown node, const Look *look) : m_node(std::move(node)), m_look(look) {}

void NodeItem::show(NodeShown node)
{
    if (node == m_node)
        return;
    m_node = std::move(node);
    m_text.reset();
}

void NodeItem::setState(State state) { m_state = state; }

QRectF NodeItem::boundingRect() const
{
    // Ring, tag and handles stand out; so do a fork's words and an end's name.
    const double aside = m_node.kind == model::NodeKind::Start || m_node.kind == model::NodeKind::End ? 22 : 18;
    return m_node.box.adjusted(-aside, -12, aside, 22);
}

QPainterPath NodeItem::shape() const
{
    QPainterPath path;
    const double room = m_node.box.width() < 30 ? 4 : 0;
    path.addRect(m_node.box.adjusted(-room, -room, room, room));
    return path;
}

void NodeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    paint(*painter, painter->worldTransform().m11());
}

void NodeItem::paint(QPainter &painter, double scale)
{
    if (m_node.isFolded()) {
        paintFolded(painter, m_node, *m_look, m_state);
        return;
    }
    const Grain grain = grainAt(scale);
    const bool card = m_node.kind == model::NodeKind::Step;
    if (m_state.selected || m_state.focused || m_state.flashed)
        paintRing(painter, m_node.box, card ? 4 : 2, *m_look, m_state);
    if (!card) {
        paintShape(painter, m_node, *m_look, m_state);
    } else {
        if (!m_text && grain == Grain::Whole)
            m_text = cardText(m_node);
        paintCard(painter, m_node, m_text.value_or(CardText{}), *m_look, m_state, grain);
    }
    if (grain != Grain::Whole)
        return;
    if (m_state.asked)
        paintAsked(painter, m_node.box, *m_state.asked, *m_look);
    else
        paintTag(painter, m_node, *m_look);
    if (m_node.finding)
        paintFinding(painter, *m_node.finding, badgeOf(m_node), *m_look);
    if (m_state.hovered && m_node.fate != Fate::Removed)
        paintHandles(painter, m_node.box, *m_look);
}

} // namespace app::map
