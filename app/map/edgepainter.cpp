// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/look.h"

#include <QFontMetricsF>
#include <QPainterPathStroker>

#include <cmath>

namespace app::map {

namespace {

constexpr double cornerRadius = 10, arrowLength = 9;

double penWidth(const EdgeShown &edge) { return edge.fate == Fate::Removed ? 1.5 : edge.width; }

/// Half the arrow's width is half of max(5, width/2 + 3.5).
double arrowHalf(const EdgeShown &edge) { return std::max(5.0, penWidth(edge) / 2 + 3.5); }

QPointF direction(const QPointF &from, const QPointF &to)
{
    const QPointF by = to - from;
    const double length = std::hypot(by.x(), by.y());
    return length > 0 ? by / length : QPointF(1, 0);
}

const QFont &shareFont()
{
    static const QFont font = fontFor(Type::Micro, Weight::Regular);
    return font;
}

QString chipText(const EdgeShown &edge)
{
    const bool differs = !edge.oldShare.isEmpty() && !edge.share.isEmpty();
    return QStringLiteral("↻ ") + (differs ? edge.oldShare + QStringLiteral(" → ") + edge.share : edge.share + edge.oldShare);
}

void drawWords(QPainter &painter, const QRectF &box, const QString &text, const QColor &words, const QColor &ground,
               bool struck)
{
    QFont font = shareFont();
    font.setStrikeOut(struck);
    const QFontMetricsF metrics(font);
    const QPointF at(box.center().x() - metrics.horizontalAdvance(text) / 2,
                     box.center().y() + (metrics.ascent() - metrics.descent()) / 2);
    QPainterPath path;
    path.addText(at, shareFont(), text);
    painter.strokePath(path, QPen(ground, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setFont(font);
    painter.setPen(words);
    painter.drawText(at, text);
}

void paintChip(QPainter &painter, const EdgeShown &edge, const Look &look, State state)
{
    const QRectF box = shareBox(edge);
    const QColor frame = state.selected            ? look.c().accent
                         : state.hovered           ? look.c().edge
                         : edge.fate != Fate::Same ? fateColour(edge.fate, look)
                                                   : look.c().cardLine;
    painter.setPen(QPen(frame, state.selected ? 2 : 1));
    painter.setBrush(look.c().surface);
    painter.drawRoundedRect(box, 8, 8);
    painter.setFont(shareFont());
    painter.setPen(look.c().text);
    painter.drawText(box, Qt::AlignCenter, chipText(edge));
}

} // namespace

QPainterPath linePath(const EdgeShown &edge)
{
    QPainterPath path;
    QList<QPointF> way = edge.way;
    if (way.size() < 2)
        return path;
    if (edge.arrow) // the line stops short so that it does not show beyond the tip
        way.last() -= direction(way[way.size() - 2], way.last()) * std::min(arrowLength - 1, penWidth(edge) + 3);
    path.moveTo(way.first());
    for (qsizetype i = 1; i + 1 < way.size(); ++i) {
        const QPointF in = direction(way[i - 1], way[i]), out = direction(way[i], way[i + 1]);
        const double before = (way[i] - way[i - 1]).manhattanLength(), after = (way[i + 1] - way[i]).manhattanLength();
        const double radius = std::min({cornerRadius, before / 2, after / 2});
        path.lineTo(way[i] - in * radius);
        path.quadTo(way[i], way[i] + out * radius);
    }
    path.lineTo(way.last());
    return path;
}

void paintEdge(QPainter &painter, const EdgeShown &edge, const QPainterPath &line, const Look &look, State state)
{
    if (edge.way.size() < 2)
        return;
    const QColor colour = state.selected || state.flashed ? look.c().accent
                          : state.hovered                 ? look.c().edge
                          : edge.fate == Fate::Changed    ? look.c().flow
                                                          : fateColour(edge.fate, look);
    QPen pen(colour, penWidth(edge), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (edge.fate == Fate::Removed)
        pen.setDashPattern({4, 3});
    if (state.focused || state.selected)
        pen.setWidthF(std::max(3.0, pen.widthF()));
    painter.setBrush(Qt::NoBrush);
    painter.strokePath(line, pen);
    if (!edge.arrow)
        return;
    const QPointF tip = edge.way.last(), along = direction(edge.way[edge.way.size() - 2], tip);
    const QPointF across(-along.y(), along.x());
    const QPointF root = tip - along * arrowLength;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({tip, root + across * arrowHalf(edge), root - across * arrowHalf(edge)}));
}

QRectF shareBox(const EdgeShown &edge)
{
    const QFontMetricsF metrics(shareFont());
    if (edge.toItself) {
        const double width = metrics.horizontalAdvance(chipText(edge)) + 12;
        return {edge.label.x() - width / 2, edge.label.y() - 8, width, 16};
    }
    const double width = std::max(metrics.horizontalAdvance(edge.share), metrics.horizontalAdvance(edge.oldShare));
    return {edge.label.x() - width / 2, edge.label.y() - 8, width, 16};
}

void paintShare(QPainter &painter, const EdgeShown &edge, const QColor &ground, const Look &look, State state)
{
    if (edge.toItself) {
        paintChip(painter, edge, look, state);
        return;
    }
    if (edge.share.isEmpty() && edge.oldShare.isEmpty())
        return;
    const QRectF box = shareBox(edge);
    const QColor words = state.selected            ? look.c().accent
                         : edge.fate == Fate::Same ? look.stale ? look.c().text2 : look.c().text
                                                   : fateColour(edge.fate, look);
    if (!edge.oldShare.isEmpty())
        drawWords(painter, box, edge.oldShare, edge.fate == Fate::Removed ? words : look.c().text2, ground, true);
    if (!edge.share.isEmpty())
        drawWords(painter, edge.oldShare.isEmpty() ? box : box.translated(0, 26), edge.share, words, ground, false);
}

} // namespace app::map
