// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/look.h"

#include <QFontMetricsF>

namespace app::map {

namespace {

void paintBar(QPainter &painter, const NodeShown &node, const Look &look)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(node.fate == Fate::Same ? look.c().shape : fateColour(node.fate, look));
    painter.drawRoundedRect(node.box, 2, 2);
    if (node.kind != model::NodeKind::Fork || node.name.isEmpty())
        return;
    const QFont font = fontFor(Type::Micro, Weight::Regular);
    const QString words = QFontMetricsF(font).elidedText(node.name.simplified(), Qt::ElideRight, node.box.height());
    painter.save();
    painter.translate(node.box.left() - 5, node.box.center().y());
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

/// The name of a start or an end, beneath it, in as much room as its column gives.
void paintCaption(QPainter &painter, const NodeShown &node, const Look &look)
{
    if (node.name.isEmpty())
        return;
    const QFont font = fontFor(Type::Micro, Weight::Regular);
    painter.setFont(font);
    painter.setPen(look.c().text2);
    const double width = node.box.width() + 28;
    const QString words = QFontMetricsF(font).elidedText(node.name.simplified(), Qt::ElideRight, width);
    painter.drawText(QRectF(node.box.center().x() - width / 2, node.box.bottom() + 3, width, 16),
                     Qt::AlignHCenter | Qt::AlignTop, words);
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

void paintHandles(QPainter &painter, const QRectF &box, const Look &look)
{
    painter.setPen(QPen(look.c().accent, 1.5));
    painter.setBrush(look.c().surface);
    const QPointF left(box.left(), box.center().y()), right(box.right(), box.center().y());
    painter.drawEllipse(left, 6, 6);
    painter.drawEllipse(right, 6, 6);
    painter.drawLine(right - QPointF(3, 0), right + QPointF(3, 0));
    painter.drawLine(right - QPointF(0, 3), right + QPointF(0, 3));
}

} // namespace app::map
