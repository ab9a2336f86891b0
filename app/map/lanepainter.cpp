// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/look.h"

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
    for (const LaneShown &lane : content.lanes) {
        const QRectF head(left, lane.top, content.laneHead, lane.height);
        painter.fillRect(head.adjusted(0, &lane == &content.lanes.first() ? 0 : 1, 0, 0), look.c().surface);
        painter.fillRect(QRectF(head.right() - 1, head.top(), 1, head.height()), look.c().line);
        painter.fillRect(QRectF(left, head.bottom(), content.laneHead, 1), look.c().line);
        const QStringList lines = inLines(lane.name, name, content.laneHead - 20, 3);
        painter.setFont(name);
        painter.setPen(look.c().text);
        for (int i = 0; i < lines.size(); ++i)
            painter.drawText(QPointF(left + 12, lane.top + 21 + 15 * i), lines[i]);
        painter.setFont(micro);
        painter.setPen(look.c().text2);
        painter.drawText(QPointF(left + 12, lane.top + 23 + 15.0 * static_cast<double>(lines.size())), lane.hours);
    }
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
