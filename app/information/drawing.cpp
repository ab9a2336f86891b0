// SPDX-License-Identifier: GPL-3.0-only
#include "app/information/drawing.h"

#include "app/charts/canvas.h"

#include <QFontMetricsF>
#include <QPainter>

namespace app::information {

namespace {

constexpr double column = 24, groupGap = 6, leastHead = 120, mostHead = 164, organisationHead = 24;

QString drawable(const QString &words, double width, const QFont &font)
{
    return charts::linesOf(words, width, font, 1).value(0);
}

/// What of a cell's marks the emphasis leaves pale.
Tone toneOf(const Sheet::Cell &cell, Emphasis emphasis)
{
    if (emphasis == Emphasis::All)
        return Tone::Full;
    const double again = cell.sums.again();
    if (cell.mark != Mark::Across && cell.mark != Mark::Within)
        return Tone::Pale;
    const bool certain = cell.sums.certain >= again * (1 - 1e-9);
    return certain == (emphasis == Emphasis::Certain) ? Tone::Full : Tone::Pale;
}

} // namespace

QColor ink::first() { return ChartColours::get().categories[0]; }
QColor ink::again() { return ChartColours::get().categories[2]; }
QColor ink::within() { return QColor(0xC6, 0x8F, 0xAE); }
QColor ink::reused() { return QColor(0x1B, 0x7A, 0x72); }

Look::Look(const Sheet &sheet, double scale) : m_scale(scale)
{
    m_columns.push_back(0);
    double longest = 0;
    const QFontMetricsF metrics(font(Type::Micro));
    for (qsizetype i = 0; i < sheet.columns.size(); ++i) {
        const bool apart = i > 0 && sheet.columns[i].opensGroup;
        m_columns.push_back(m_columns.back() + px(column) + (apart ? px(groupGap) : 0));
        longest = std::max(longest, metrics.horizontalAdvance(sheet.columns[i].name.left(60)));
    }
    m_head = std::clamp(longest + px(organisationHead + 12), px(leastHead), px(mostHead));
}

double Look::px(double atHundred) const { return std::round(atHundred * m_scale); }

void paintMark(QPainter &painter, QPointF centre, Mark mark, double people, double scale, Tone tone)
{
    const double half = (2.2 + 3 * std::sqrt(std::clamp(people, 0.0, 1.0))) * scale;
    const auto colour = [&](const QColor &own) { return tone == Tone::Pale ? ChartColours::get().beside : own; };
    painter.setPen(Qt::NoPen);
    switch (mark) {
    case Mark::None: return;
    case Mark::Unmet:
        painter.setPen(QPen(colour(Colours::light().edge), scale));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half));
        return;
    case Mark::First:
        painter.fillRect(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half), colour(ink::first()));
        return;
    case Mark::Across:
        painter.setBrush(colour(ink::again()));
        painter.drawEllipse(centre, half, half);
        return;
    case Mark::Within:
        painter.setPen(QPen(colour(ink::again()), 1.6 * scale));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, half - 0.8 * scale, half - 0.8 * scale);
        return;
    case Mark::Reused:
        painter.fillRect(QRectF(centre.x() - half, centre.y() - scale, 2 * half, 2 * scale), colour(ink::reused()));
        return;
    }
}

void paintCells(QPainter &painter, const Sheet &sheet, const Look &look, const Extent &extent, Emphasis emphasis)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double left =
        extent.firstColumn <= extent.lastColumn ? look.columnLeft(extent.firstColumn) - look.px(groupGap) : 0;
    const double right =
        extent.firstColumn <= extent.lastColumn ? look.columnLeft(extent.lastColumn) + look.px(column) : 0;
    for (int row = extent.firstRow; row <= extent.lastRow; ++row) {
        if (row % 5 != 4)
            continue;
        const double y = (row + 1) * look.row() - 1;
        painter.fillRect(QRectF(left, y, right - left, 1), ChartColours::get().grid);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = extent.firstRow; row <= extent.lastRow; ++row) {
        for (int at = extent.firstColumn; at <= extent.lastColumn; ++at) {
            const Sheet::Cell &cell = sheet.cell(row, at);
            if (cell.mark != Mark::None)
                paintMark(painter, QPointF(look.columnLeft(at) + look.px(column) / 2, (row + 0.5) * look.row()),
                          cell.mark, cell.people, look.px(100) / 100, toneOf(cell, emphasis));
        }
    }
}

void paintNames(QPainter &painter, const Sheet &sheet, const Look &look, const Extent &extent)
{
    for (int row = extent.firstRow; row <= extent.lastRow; ++row) {
        const Sheet::Row &of = sheet.rows[row];
        const QRectF box(0, row * look.row(), look.names(), look.row());
        painter.setFont(look.font(Type::Small, of.isWorst ? Weight::Strong : Weight::Regular));
        painter.setPen(of.isAsked ? Colours::light().text : Colours::light().text2);
        painter.drawText(box, drawable(of.name, look.names() - look.px(12), painter.font()),
                         QTextOption(Qt::AlignLeft | Qt::AlignVCenter));
        if (row % 5 == 4)
            painter.fillRect(QRectF(0, box.bottom() - 1, look.names(), 1), ChartColours::get().grid);
    }
}

namespace {

/// The organisation of columns first … last over its rule; a single narrow one has no room for words.
void paintGroup(QPainter &painter, const Sheet &sheet, const Look &look, int first, int last)
{
    const double left = look.columnLeft(first), right = look.columnLeft(last) + look.px(column);
    const QRectF box(left, look.px(4), right - left, look.px(16));
    painter.setFont(look.font(Type::Micro, Weight::Strong));
    painter.setPen(Colours::light().text);
    const QString name = drawable(sheet.columns[first].organisation, box.width(), painter.font());
    painter.drawText(box, name, QTextOption(Qt::AlignHCenter | Qt::AlignVCenter));
    painter.fillRect(QRectF(left, look.px(23), right - left, 1), Colours::light().edge);
}

} // namespace

void paintHead(QPainter &painter, const Sheet &sheet, const Look &look, const Extent &extent)
{
    painter.setRenderHint(QPainter::Antialiasing);
    int first = extent.firstColumn;
    while (first > 0 && !sheet.columns[first].opensGroup && !sheet.columns[first].organisation.isEmpty())
        --first;
    for (int at = first; at <= extent.lastColumn;) {
        int end = at + 1;
        while (end < sheet.columns.size() && !sheet.columns[end].opensGroup)
            ++end;
        if (!sheet.columns[at].organisation.isEmpty())
            paintGroup(painter, sheet, look, at, end - 1);
        at = end;
    }
    const double high = look.head() - look.px(organisationHead + 10);
    for (int at = extent.firstColumn; at <= extent.lastColumn; ++at) {
        painter.save();
        painter.setFont(look.font(Type::Micro));
        painter.setPen(Colours::light().text);
        painter.translate(look.columnLeft(at) + look.px(column) / 2, look.head() - look.px(6));
        painter.rotate(-90);
        painter.drawText(QRectF(0, -look.px(8), high, look.px(16)),
                         drawable(sheet.columns[at].name, high, painter.font()),
                         QTextOption(Qt::AlignLeft | Qt::AlignVCenter));
        painter.restore();
    }
}

} // namespace app::information
