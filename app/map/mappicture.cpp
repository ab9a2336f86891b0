// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/mappicture.h"

#include "app/map/look.h"

#include <QCoreApplication>

namespace app::map {

namespace {

void paintAll(QPainter &painter, const Content &content)
{
    const Look look{&Colours::light(), content.overlay, false};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(0, 0), content.size), Qt::white);
    paintLanes(painter, content, 0, content.size.width(), look);
    for (const EdgeShown &edge : content.edges) {
        if (!edge.toItself)
            paintEdge(painter, edge, linePath(edge), look, {});
    }
    for (const NodeShown &node : content.nodes) {
        if (node.kind == model::NodeKind::Step)
            paintCard(painter, node, cardText(node), look, {}, Grain::Whole);
        else
            paintShape(painter, node, look, {});
        paintTag(painter, node, look);
    }
    for (const EdgeShown &edge : content.edges)
        paintShare(painter, edge, laneGround(content, edge.label.y(), look), look, {});
    paintLaneHeads(painter, content, 0, look);
}

QString words(const Content &content)
{
    QStringList said;
    for (const NodeShown &node : content.nodes) {
        if (node.kind == model::NodeKind::Step)
            said.append(node.spoken());
    }
    return QCoreApplication::translate("Map", "Map of %n steps: ", nullptr, static_cast<int>(said.size())) +
           said.join(QStringLiteral("; "));
}

} // namespace

pictures::Picture mapPicture(const Content &content, const QString &title)
{
    return {content.size, title, words(content), [content](QPainter &painter) { paintAll(painter, content); }};
}

} // namespace app::map
