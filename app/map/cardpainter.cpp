// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/look.h"
#include "app/map/wordroom.h"

#include "app/theme/icons.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QTextLayout>

namespace app::map {

namespace {

constexpr double padding = 10, radius = 4;
constexpr int mostMarks = 16;

/// A text cut to a width with "…"; one line, taken as it stands.
QString cut(const QString &text, const QFont &font, double width)
{
    return QFontMetricsF(font).elidedText(text.simplified(), Qt::ElideRight, width);
}

QStringList inTwoLines(const QString &text, const QFont &font, double width)
{
    const QString plain = text.simplified();
    QTextLayout layout(plain, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    if (!first.isValid())
        return {};
    first.setLineWidth(width);
    const int end = first.textLength();
    layout.endLayout();
    QStringList lines{cut(plain.left(end), font, width)};
    if (end < plain.size())
        lines.append(cut(plain.mid(end), font, width));
    return lines;
}

const QFont &microFont()
{
    static const QFont font = fontFor(Type::Micro, Weight::Regular);
    return font;
}

const QFont &nameFont()
{
    static const QFont font = fontFor(Type::Small, Weight::Strong);
    return font;
}

void paintFrame(QPainter &painter, const NodeShown &node, const CardPaint &paint)
{
    QPen pen(paint.border, paint.width, paint.style);
    if (paint.style == Qt::CustomDashLine)
        pen.setDashPattern({5 / paint.width, 3 / paint.width});
    pen.setCapStyle(Qt::FlatCap);
    const double inset = paint.width / 2;
    painter.setPen(pen);
    painter.setBrush(paint.fill);
    painter.drawRoundedRect(node.box.adjusted(inset, inset, -inset, -inset), radius, radius);
    if (node.fate != Fate::Changed)
        return;
    QPainterPath bar;
    bar.addRoundedRect(node.box, radius, radius);
    QPainterPath left;
    left.addRect(QRectF(node.box.topLeft(), QSizeF(5, node.box.height())));
    painter.fillPath(bar.intersected(left), paint.border);
}

void paintFigures(QPainter &painter, const NodeShown &node, const CardText &text, const CardPaint &paint, QPointF at)
{
    painter.setFont(microFont());
    if (node.oldFigures.isEmpty()) {
        painter.drawText(at, text.figures);
        return;
    }
    painter.setPen(paint.words2);
    QFont struck = microFont();
    struck.setStrikeOut(true);
    painter.setFont(struck);
    painter.drawText(at, node.oldFigures);
    const double advance = QFontMetricsF(struck).horizontalAdvance(node.oldFigures) + 3;
    painter.setFont(fontFor(Type::Micro, Weight::Strong));
    painter.setPen(paint.words);
    painter.drawText(at + QPointF(advance, 0), text.figures);
}

void paintWords(QPainter &painter, const NodeShown &node, const CardText &text, const Look &look, const CardPaint &paint)
{
    const QPointF corner = node.box.topLeft() + QPointF(padding, 0);
    painter.setPen(paint.words2);
    painter.setFont(microFont());
    painter.drawText(corner + QPointF(0, 17), text.service);
    for (int i = 0; i < text.moreService.size(); ++i)
        painter.drawText(corner + QPointF(0, 30 + 13 * i), text.moreService[i]);
    painter.setPen(paint.words);
    QFont font = nameFont();
    for (int i = 0; i < text.name.size(); ++i) {
        font.setStrikeOut(node.fate == Fate::Removed || i < text.struck);
        painter.setFont(font);
        painter.setPen(i < text.struck ? paint.words2 : paint.words);
        painter.drawText(corner + QPointF(0, 33 + 13 * static_cast<double>(text.moreService.size()) + 15 * i), text.name[i]);
    }
    painter.setPen(look.stale && node.heat <= 0 ? paint.words2 : paint.words);
    paintFigures(painter, node, text, paint, corner + QPointF(0, node.box.height() - (text.isWhole && figuresAbove(node) ? 22 : 8)));
    if (node.fate != Fate::Removed)
        paintMarks(painter, node.marks, node.askedNoMore, node.box.bottomRight() - QPointF(padding, 6), paint.words);
}

} // namespace

CardPaint cardPaint(const NodeShown &node, const Look &look)
{
    const Colours &c = look.c();
    switch (node.fate) {
    case Fate::Added: return {c.addedGround, c.added, c.text, c.text2, 3};
    case Fate::Removed: return {c.surface, c.removed, c.text2, c.text2, 1.5, Qt::CustomDashLine};
    case Fate::Changed: return {c.surface, c.changed, c.text, c.text2, 1.5};
    case Fate::Same: break;
    }
    if (look.overlay)
        return {c.surface, c.line, c.text2, c.text2};
    if (node.heat < 0)
        return {c.surface, c.cardLine, c.text, c.text2};
    const auto step = static_cast<size_t>(node.heat);
    const QColor words = c.heatWords[step];
    const bool pale = node.heat <= 2;
    return {c.heat[step], pale ? c.cardLine : c.heat[step], words, node.heat == 0 ? c.text2 : words};
}

Grain grainAt(double scale) { return scale >= 0.6 ? Grain::Whole : scale >= 0.3 ? Grain::Name : Grain::Block; }

CardText cardText(const NodeShown &node)
{
    const double width = node.box.width() - 2 * padding;
    if (node.box.height() > 72.5 && node.box.height() >= wholeHeight(node)) { // on the screen none is: 72 fits no more
        QStringList service = linesOf(node.service, microFont(), width);
        const QString first = service.isEmpty() ? QString() : service.takeFirst();
        const QStringList old = node.oldName.isEmpty() ? QStringList() : linesOf(node.oldName, nameFont(), width);
        return {first, service, old + linesOf(node.name, nameFont(), width), old.size(), node.figures, true};
    }
    const auto count = static_cast<double>(node.marks.size() + node.askedNoMore);
    const double marks = node.fate == Fate::Removed ? 0 : count > 5 ? (count + 1) / 2 * 7 : count * 7;
    const double old = node.oldFigures.isEmpty() ? 0 : QFontMetricsF(microFont()).horizontalAdvance(node.oldFigures) + 3;
    const QString figures = cut(node.figures, fontFor(Type::Micro, old > 0 ? Weight::Strong : Weight::Regular),
                                std::max(60.0, width - std::min(marks, 56.0)) - old);
    const QString service = cut(node.service, microFont(), width);
    if (node.oldName.isEmpty())
        return {service, {}, inTwoLines(node.name, nameFont(), width), 0, figures};
    return {service, {}, {cut(node.oldName, nameFont(), width), cut(node.name, nameFont(), width)}, 1, figures};
}

void paintCard(QPainter &painter, const NodeShown &node, const CardText &text, const Look &look, State state,
               Grain grain)
{
    CardPaint paint = cardPaint(node, look);
    if (state.hovered && node.fate == Fate::Same) {
        paint.border = look.c().edge;
        paint.width = 2;
    }
    paintFrame(painter, node, paint);
    if (grain == Grain::Whole)
        paintWords(painter, node, text, look, paint);
    if (grain != Grain::Name)
        return;
    QFont font = nameFont();
    font.setPixelSize(18);
    painter.setFont(font);
    painter.setPen(paint.words);
    painter.drawText(node.box.adjusted(6, 4, -6, -4), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, node.name);
}

void paintMarks(QPainter &painter, const QList<Mark> &marks, int dropped, QPointF bottomRight, const QColor &colour)
{
    const int asked = std::min(static_cast<int>(marks.size()), mostMarks), count = std::min(asked + dropped, mostMarks);
    const int perRow = count > 5 ? (count + 1) / 2 : count;
    const double pitch = 7, side = 5;
    const int rows = perRow == 0 ? 0 : (count + perRow - 1) / perRow;
    for (int i = 0; i < count; ++i) {
        const int row = i / perRow, column = i % perRow;
        const QPointF corner(bottomRight.x() - side - (perRow - 1 - column) * pitch,
                             bottomRight.y() - side - (rows - 1 - row) * pitch);
        const QRectF square(corner, QSizeF(side, side));
        if (i >= asked) {
            painter.setPen(QPen(colour, 1));
            painter.drawLine(square.topLeft(), square.bottomRight());
            painter.drawLine(square.bottomLeft(), square.topRight());
            continue;
        }
        switch (marks[i]) {
        case Mark::First: painter.fillRect(square, colour); break;
        case Mark::Again:
            painter.setPen(QPen(colour, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(square.adjusted(0.5, 0.5, -0.5, -0.5));
            break;
        case Mark::Reused: painter.fillRect(QRectF(corner + QPointF(0, 1.75), QSizeF(side, 1.5)), colour); break;
        }
    }
}

void paintTag(QPainter &painter, const NodeShown &node, const Look &look)
{
    if (node.fate == Fate::Same)
        return;
    const char *words = node.fate == Fate::Added     ? QT_TRANSLATE_NOOP("Map", "+ Added")
                        : node.fate == Fate::Removed ? QT_TRANSLATE_NOOP("Map", "− Removed")
                                                     : QT_TRANSLATE_NOOP("Map", "≠ Changed");
    const QString text = QCoreApplication::translate("Map", words);
    const QFont font = fontFor(Type::Micro, Weight::Strong);
    const double width = QFontMetricsF(font).horizontalAdvance(text) + 10;
    const QRectF tag(node.box.right() - 8 - width, node.box.top() - 8, width, 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fateColour(node.fate, look));
    painter.drawRoundedRect(tag, 3, 3);
    painter.setFont(font);
    painter.setPen(look.c().window.lightness() < 128 ? look.c().window : look.c().onAccent);
    painter.drawText(tag, Qt::AlignCenter, text);
}

QPointF badgeOf(const NodeShown &node)
{
    const bool small = node.box.width() < 40 && node.box.height() < 40;
    return small ? node.box.topLeft() - QPointF(8, 8) : node.box.topLeft();
}

void paintFinding(QPainter &painter, model::Severity severity, QPointF corner, const Look &look)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.c().surface);
    painter.drawEllipse(corner, 9, 9);
    const bool error = severity == model::Severity::Error;
    paintIcon(painter, error ? Icon::Error : Icon::Warning, QRectF(corner - QPointF(8, 8), QSizeF(16, 16)),
              error ? look.c().error : look.c().warning);
}

} // namespace app::map
