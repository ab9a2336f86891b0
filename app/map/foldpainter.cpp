// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/look.h"

#include "app/theme/icons.h"

#include <QCoreApplication>

#include <QFontMetricsF>

namespace app::map {

namespace {

constexpr double sheetOffset = 3, radius = 4, padding = 6;

const QFont &nameFont()
{
    static const QFont font = fontFor(Type::Small, Weight::Strong);
    return font;
}

const QFont &microFont()
{
    static const QFont font = fontFor(Type::Micro, Weight::Regular);
    return font;
}

/// A text as far as it fits, with "…": letter by letter, as shaping every try would take longer than all else.
QString fitting(const QString &text, const QFontMetricsF &metrics, double room)
{
    double width = 0;
    const double dots = metrics.horizontalAdvance(QChar(0x2026));
    qsizetype fits = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        width += metrics.horizontalAdvance(text[i]);
        if (width + dots <= room)
            fits = i + 1;
        if (width > room)
            return fits < 2 ? QString() : text.left(fits).trimmed() + QChar(0x2026);
    }
    return text;
}

/// Name and figures in as many lines as there is room for, in pixels of the screen.
void paintWords(QPainter &painter, const NodeShown &node, const CardPaint &paint, const QRectF &room)
{
    static const QFontMetricsF name(nameFont()), micro(microFont());
    if (room.height() < name.height() || room.width() < 24)
        return;
    const bool both = room.height() >= name.height() + micro.height() + 2;
    const double left = room.left(), top = both ? room.center().y() - (name.height() + micro.height()) / 2 : room.center().y() - name.height() / 2;
    painter.setPen(paint.words);
    QFont font = nameFont();
    font.setStrikeOut(node.fate == Fate::Removed);
    painter.setFont(font);
    // Where minutes have no line of their own, an organisation's are told in the place of its name: its lane says that.
    const bool namesItself = both || node.folding != Folding::Organisations;
    const QString first = namesItself ? node.name.simplified() : node.figures.section(QStringLiteral(" · "), -1);
    painter.drawText(QPointF(left, top + name.ascent()), fitting(first, name, room.width()));
    if (!both)
        return;
    painter.setFont(microFont());
    painter.setPen(node.heat <= 0 ? paint.words2 : paint.words);
    // Where not all has room, the minutes are told, not how many steps.
    const bool all = micro.horizontalAdvance(node.figures) <= room.width();
    const QString figures = all ? node.figures : node.figures.section(QStringLiteral(" · "), -1);
    painter.drawText(QPointF(left, top + name.height() + micro.ascent()), fitting(figures, micro, room.width()));
}

} // namespace

void paintFolded(QPainter &painter, const NodeShown &node, const Look &look, State state)
{
    CardPaint paint = cardPaint(node, look);
    if (state.hovered) {
        paint.border = look.c().edge;
        paint.width = 2;
    }
    // Words, borders and sheets keep their size on the screen, whatever the zoom.
    const QTransform view = painter.worldTransform();
    const QTransform screen = QTransform::fromScale(look.textScale, look.textScale);
    const QRectF whole = (view * screen.inverted()).mapRect(node.box);
    painter.setWorldTransform(screen);
    const int sheets = node.folding == Folding::Services ? 1 : 2;
    const double offset = std::min(sheetOffset, whole.height() / 10), inset = offset * sheets;
    const QRectF card = whole.adjusted(0, 0, -inset, -inset);
    const double round = std::min(radius, card.height() / 4);
    if (state.selected || state.focused || state.flashed)
        paintRing(painter, whole, round, look, state);
    // Dark sheets are parted by the ground's colour, as their own border is their fill.
    const QColor border = paint.border == paint.fill ? look.c().surface : paint.border;
    painter.setPen(QPen(border, std::min(paint.width, card.height() / 6), paint.style == Qt::SolidLine ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(paint.fill);
    for (int sheet = sheets; sheet >= 0; --sheet)
        painter.drawRoundedRect(card.translated(offset * sheet, offset * sheet).adjusted(0.5, 0.5, -0.5, -0.5), round, round);
    paintWords(painter, node, paint, card.adjusted(padding, 1, -padding, -1));
    if (state.asked && card.height() >= 18)
        paintAsked(painter, card, *state.asked, look);
    else if (node.finding && card.height() >= 18)
        paintFinding(painter, *node.finding, card.topLeft(), look);
    painter.setWorldTransform(view);
}

QString askedWord(Mark mark)
{
    switch (mark) {
    case Mark::First: return QCoreApplication::translate("Map", "■ Asked first");
    case Mark::Again: return QCoreApplication::translate("Map", "□ Asked again");
    case Mark::Reused: return QCoreApplication::translate("Map", "– Reused");
    }
    return {};
}

void paintAsked(QPainter &painter, const QRectF &card, Mark mark, const Look &look)
{
    const QFont font = fontFor(Type::Micro, Weight::Strong);
    const QString text = askedWord(mark);
    const double width = QFontMetricsF(font).horizontalAdvance(text) + 12;
    const QRectF tag(card.left() + 14, card.top() - 8, width, 16); // a loop's chip stands at the right, a finding at the corner
    const bool again = mark == Mark::Again;
    painter.setPen(QPen(look.c().text, 1));
    painter.setBrush(again ? look.c().text : look.c().surface);
    painter.drawRoundedRect(tag, 3, 3);
    painter.setFont(font);
    painter.setPen(again ? look.c().surface : look.c().text);
    painter.drawText(tag, Qt::AlignCenter, text);
}

} // namespace app::map
