// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/look.h"
#include "app/map/wordroom.h"

#include <QFontMetricsF>
#include <QTextLayout>

namespace app::map {

namespace {

QColor groundOf(qsizetype lane, const Look &look) { return lane % 2 == 0 ? look.c().window : look.c().lane2; }

QStringList inLines(const QString &text, const QFont &font, double width, int most)
{
    QStringList lines;
    const QString plain = text.simplified();
    QTextLayout layout(plain, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = lines.size() + 1 == most;
        const QString words = last ? plain.mid(line.textStart()) : plain.mid(line.textStart(), line.textLength());
        lines.append(QFontMetricsF(font).elidedText(words.trimmed(), Qt::ElideRight, width));
        if (last)
            break;
    }
    layout.endLayout();
    return lines;
}

} // namespace

void paintLanes(QPainter &painter, const Content &content, double left, double right, const Look &look)
{
    for (qsizetype i = 0; i < content.lanes.size(); ++i) {
        const LaneShown &lane = content.lanes[i];
        painter.fillRect(QRectF(left, lane.top, right - left, lane.height), groundOf(i, look));
        if (i > 0)
            painter.fillRect(QRectF(left, lane.top, right - left, 1), look.c().line);
    }
    if (!content.lanes.isEmpty()) {
        const LaneShown &last = content.lanes.last();
        painter.fillRect(QRectF(left, last.top + last.height, right - left, 1), look.c().line);
    }
}

void paintLaneHeads(QPainter &painter, const Content &content, double left, const Look &look)
{
    const QFont name = fontFor(Type::Small, Weight::Strong), micro = fontFor(Type::Micro, Weight::Regular);
    // Heads that are not seen cost as much as those that are.
    const QRectF seen = painter.clipBoundingRect();
    for (const LaneShown &lane : content.lanes) {
        if (!seen.isNull() && (lane.top > seen.bottom() || lane.top + lane.height < seen.top()))
            continue;
        const QRectF head(left, lane.top, content.laneHead, lane.height);
        painter.fillRect(head.adjusted(0, &lane == &content.lanes.first() ? 0 : 1, 0, 0), look.c().surface);
        painter.fillRect(QRectF(head.right() - 1, head.top(), 1, head.height()), look.c().line);
        painter.fillRect(QRectF(left, head.bottom(), content.laneHead, 1), look.c().line);
        const bool isWhole = lane.height >= wholeHeight(lane, content.laneHead);
        const QStringList lines = isWhole ? linesOf(lane.name, name, content.laneHead - 20)
                                          : inLines(lane.name, name, content.laneHead - 20, 3);
        painter.setFont(name);
        painter.setPen(look.c().text);
        for (int i = 0; i < lines.size(); ++i)
            painter.drawText(QPointF(left + 12, lane.top + 21 + 15 * i), lines[i]);
        painter.setFont(micro);
        painter.setPen(look.c().text2);
        painter.drawText(QPointF(left + 12, lane.top + 23 + 15.0 * static_cast<double>(lines.size())), lane.hours);
    }
}

void paintLaneNames(QPainter &painter, const Content &content, double left, const Look &look)
{
    const QTransform view = painter.worldTransform();
    const QTransform screen = QTransform::fromScale(look.textScale, look.textScale);
    const QFont font = fontFor(Type::Micro, Weight::Strong);
    const QFontMetricsF metrics(font);
    painter.setWorldTransform(screen);
    painter.setFont(font);
    for (const LaneShown &lane : content.lanes) {
        const QRectF box = (view * screen.inverted()).mapRect(QRectF(left, lane.top, 1, lane.height));
        if (box.height() < metrics.height())
            continue;
        const QString words = metrics.elidedText(lane.name.simplified(), Qt::ElideRight, 150);
        const QRectF tag(box.left(), box.top() + 1, metrics.horizontalAdvance(words) + 12, std::min(18.0, box.height() - 1));
        QColor ground = look.c().surface;
        ground.setAlphaF(0.9F);
        painter.fillRect(tag, ground);
        painter.setPen(look.c().text2);
        painter.drawText(tag, Qt::AlignCenter, words);
    }
    painter.setWorldTransform(view);
}

QColor laneGround(const Content &content, double y, const Look &look)
{
    for (qsizetype i = 0; i < content.lanes.size(); ++i) {
        if (y >= content.lanes[i].top && y < content.lanes[i].top + content.lanes[i].height)
            return groundOf(i, look);
    }
    return look.c().window;
}

} // namespace app::map
