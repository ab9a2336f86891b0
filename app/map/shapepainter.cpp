// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/look.h"
#include "app/map/wordroom.h"

#include <QFontMetricsF>

namespace app::map {

namespace {

void paintBar(QPainter &painter, const NodeShown &node, const Look &look)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(node.fate == Fate::Same ? look.c().shape : fateColour(node.fate, look));
    const QRectF middle(node.box.center().x() - 0.75, node.box.top(), 1.5, node.box.height());
    if (node.parts.size() > 1) // its parts belong together, though other ways pass between them
        painter.drawRect(middle.adjusted(0, 4, 0, -4));
    for (const QRectF &part : node.parts.isEmpty() ? QList<QRectF>{node.box} : node.parts)
        painter.drawRoundedRect(part, 2, 2);
    if (node.kind != model::NodeKind::Fork || node.name.isEmpty())
        return;
    const QFont font = fontFor(Type::Micro, Weight::Regular);
    const QString words =
        QFontMetricsF(font).elidedText(node.name.simplified(), Qt::ElideRight, node.wordsBox.height());
    painter.save();
    painter.translate(node.box.left() - 5, node.wordsBox.center().y());
    painter.rotate(-90);
    painter.setFont(font);
    painter.setPen(look.c().text);
    painter.drawText(QPointF(-QFontMetricsF(font).horizontalAdvance(words) / 2, 0), words);
    painter.restore();
}

void paintChoice(QPainter &painter, const NodeShown &node, const Look &look, State state)
{
    if (node.meeting) {
        if (state.hovered || state.selected || state.focused)
            painter.fillRect(node.box, look.c().edge);
        return;
    }
    const QRectF box = node.box.adjusted(0.75, 0.75, -0.75, -0.75);
    const QPolygonF diamond({{box.center().x(), box.top()},
                             {box.right(), box.center().y()},
                             {box.center().x(), box.bottom()},
                             {box.left(), box.center().y()}});
    painter.setPen(
        QPen(node.fate == Fate::Same ? look.c().shape : fateColour(node.fate, look), state.hovered ? 2.5 : 1.5));
    painter.setBrush(look.c().surface);
    painter.drawPolygon(diamond);
    painter.setFont(fontFor(Type::Micro, Weight::Strong));
    painter.setPen(look.c().text);
    painter.drawText(node.box, Qt::AlignCenter, QStringLiteral("?"));
}

void paintEnd(QPainter &painter, const NodeShown &node, const Look &look)
{
    const QColor colour = node.fate == Fate::Same ? look.c().shape : fateColour(node.fate, look);
    painter.setPen(QPen(colour, 3));
    painter.setBrush(look.c().surface);
    painter.drawEllipse(node.box.adjusted(1.5, 1.5, -1.5, -1.5));
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF m = node.box.center();
    switch (node.outcome) {
    case model::Outcome::Completed:
        painter.drawPolyline(QPolygonF({m + QPointF(-4.5, 0.5), m + QPointF(-1.5, 3.5), m + QPointF(4.5, -3)}));
        break;
    case model::Outcome::Refused:
        painter.drawLine(m + QPointF(-3, -3), m + QPointF(3, 3));
        painter.drawLine(m + QPointF(-3, 3), m + QPointF(3, -3));
        break;
    case model::Outcome::GaveUp: painter.drawLine(m + QPointF(-4, 0), m + QPointF(4, 0)); break;
    }
}

/// The name of a start or an end, beneath it.
void paintCaption(QPainter &painter, const NodeShown &node, const Look &look)
{
    const QFont font = fontFor(Type::Micro, Weight::Regular);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(look.c().text2);
    const QStringList lines = captionOf(node.name);
    for (int i = 0; i < lines.size(); ++i)
        painter.drawText(QPointF(node.box.center().x() - metrics.horizontalAdvance(lines[i]) / 2,
                                 node.box.bottom() + 13 + 13 * i),
                         lines[i]);
}

} // namespace

QColor fateColour(Fate fate, const Look &look)
{
    switch (fate) {
    case Fate::Added: return look.c().added;
    case Fate::Removed: return look.c().removed;
    case Fate::Changed: return look.c().changed;
    case Fate::Same: break;
    }
    return look.c().flow;
}

void paintShape(QPainter &painter, const NodeShown &node, const Look &look, State state)
{
    switch (node.kind) {
    case model::NodeKind::Start:
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.c().shape);
        painter.drawEllipse(node.box);
        paintCaption(painter, node, look);
        break;
    case model::NodeKind::End:
        paintEnd(painter, node, look);
        paintCaption(painter, node, look);
        break;
    case model::NodeKind::Choice: paintChoice(painter, node, look, state); break;
    case model::NodeKind::Fork:
    case model::NodeKind::Join: paintBar(painter, node, look); break;
    case model::NodeKind::Step: break;
    }
}

void paintRing(QPainter &painter, const QRectF &box, double radius, const Look &look, State state)
{
    painter.setBrush(Qt::NoBrush);
    if (state.selected || state.flashed) {
        painter.setPen(QPen(look.c().surface, 3));
        painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), radius + 1.5, radius + 1.5);
        painter.setPen(QPen(state.flashed ? look.c().changed : look.c().accent, 3));
        painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), radius + 4, radius + 4);
    }
    if (state.focused && !state.selected) {
        QPen pen(look.c().accent, 2, Qt::CustomDashLine);
        pen.setDashPattern({2, 1.5});
        painter.setPen(pen);
        painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), radius + 3, radius + 3);
    }
}

void paintHandle(QPainter &painter, QPointF centre, const Look &look)
{
    painter.setPen(QPen(look.c().accent, 1.5));
    painter.setBrush(look.c().surface);
    painter.drawEllipse(centre, 6, 6);
    painter.drawLine(centre - QPointF(3, 0), centre + QPointF(3, 0));
    painter.drawLine(centre - QPointF(0, 3), centre + QPointF(0, 3));
}

void paintHandles(QPainter &painter, const QRectF &box, const Look &look)
{
    painter.setPen(QPen(look.c().accent, 1.5));
    painter.setBrush(look.c().surface);
    painter.drawEllipse(QPointF(box.left(), box.center().y()), 6, 6);
    paintHandle(painter, {box.right(), box.center().y()}, look);
}

} // namespace app::map
