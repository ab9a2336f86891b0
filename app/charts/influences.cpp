// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/canvas.h"
#include "app/charts/numbers.h"
#include "app/charts/plot.h"

namespace app::charts {

namespace {

constexpr double pitchMost = 44, pitchForTwoLines = 36, barMost = 16, intervalPitch = 24, ruleGap = 18,
                 barsShare = 0.42;

/// Where everything stands, in pixels.
struct Layout {
    QRectF names, bars; ///< two columns; rows from their top
    double pitch = pitchMost;
    double perShare = 0;      ///< pixels a whole
    double ruleY = 0;         ///< between bars and intervals
    QRectF intervals;         ///< the plot of the intervals
    double namesEnd = 0;      ///< of the intervals
    int decimals = 1;         ///< of their ends
    double low = 0, high = 1; ///< at its ends

    double y(qsizetype row) const { return bars.top() + pitch * (static_cast<double>(row) + 0.5); }
    double x(double value) const { return intervals.left() + (value - low) / (high - low) * intervals.width(); }
    double intervalY(qsizetype i) const { return intervals.top() + intervalPitch * (static_cast<double>(i) + 0.5); }
};

/// The upper end carries the unit.
QString endOf(const Influences &influences, double value, int decimals)
{
    const QString figure = number(value, decimals);
    return influences.unit.isEmpty() ? figure : figure + QChar(0x00A0) + influences.unit;
}

void placeIntervals(const Influences &influences, Layout &layout, const QRectF &body, double top)
{
    layout.ruleY = top + ruleGap / 2;
    if (influences.intervals.isEmpty())
        return;
    double names = 0, figures = 0;
    layout.low = layout.high = influences.intervals.front().middle;
    layout.decimals = 0;
    for (const Influences::Interval &interval : influences.intervals)
        layout.decimals = std::max(layout.decimals, rangeDecimals(interval.low, interval.high));
    for (const Influences::Interval &interval : influences.intervals) {
        names = std::max(names, widthOf(interval.name, Type::Small));
        for (const double end : {interval.low, interval.high})
            figures = std::max(figures, widthOf(endOf(influences, end, layout.decimals), Type::Small) + 3);
        layout.low = std::min({layout.low, interval.low, interval.middle});
        layout.high = std::max({layout.high, interval.high, interval.middle});
    }
    if (!(layout.high > layout.low))
        layout.high = layout.low + 1;
    layout.namesEnd = body.left() + std::clamp(names + 2, 40.0, body.width() * 0.4);
    const double left = layout.namesEnd + 12 + figures + 8;
    layout.intervals = QRectF(left, layout.ruleY + ruleGap / 2, std::max(10.0, body.right() - figures - 8 - left),
                              intervalPitch * static_cast<double>(influences.intervals.size()));
}

Layout layoutOf(const Influences &influences, const QRectF &body)
{
    Layout layout;
    const double below = influences.intervals.isEmpty()
                             ? 0
                             : ruleGap + intervalPitch * static_cast<double>(influences.intervals.size()) + 6;
    const double rows = std::max<double>(1, static_cast<double>(influences.rows.size()));
    layout.pitch = std::min(pitchMost, std::max(4.0, (body.height() - below - 4) / rows));
    const double width = body.width() * barsShare, height = layout.pitch * rows;
    layout.names = QRectF(body.left(), body.top() + 4, body.width() - width - 12, height);
    layout.bars = QRectF(body.right() - width, body.top() + 4, width, height);
    double most = 0, figures = 0;
    for (const Influences::Row &row : influences.rows) {
        most = std::max(most, row.share);
        figures = std::max(figures, widthOf(percent(row.share), Type::Small, Weight::Strong) + 8);
    }
    layout.perShare = most > 0 ? std::max(4.0, layout.bars.width() - figures) / most : 0;
    placeIntervals(influences, layout, body, std::min(layout.bars.bottom() + 8, body.bottom() - below));
    return layout;
}

void addRow(const Influences::Row &row, Canvas &canvas, const Layout &layout, double y)
{
    const ChartColours &colours = ChartColours::get();
    const bool both = layout.pitch >= pitchForTwoLines && !row.advice.isEmpty();
    const Weight weight = row.advice.isEmpty() ? Weight::Regular : Weight::Strong;
    const QRectF band(layout.names.left(), y - layout.pitch / 2, layout.names.width(), layout.pitch);
    canvas.text(both ? QRectF(band.left(), y - 17, band.width(), 18) : band, row.name,
                {Type::Small, weight, colours.words, Qt::AlignLeft | Qt::AlignVCenter});
    if (both)
        canvas.text({band.left(), y + 1, band.width(), 14}, row.advice, {.colour = colours.words2});
    const double height = std::min(barMost, layout.pitch * 0.6), length = row.share * layout.perShare;
    canvas.rect({layout.bars.left(), y - height / 2, length, height},
                row.emphasis == Emphasis::Chosen ? colours.focus : colours.beside);
    canvas.text({layout.bars.left() + length + 6, y - 8, widthOf(percent(row.share), Type::Small, weight) + 2, 16},
                percent(row.share), {Type::Small, weight, colours.words});
}

void addInterval(const Influences &influences, qsizetype i, Canvas &canvas, const QRectF &body, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    const Influences::Interval &interval = influences.intervals[i];
    const double y = layout.intervalY(i), low = layout.x(interval.low), high = layout.x(interval.high);
    const QString lowFigure = number(interval.low, layout.decimals);
    const QString highFigure = endOf(influences, interval.high, layout.decimals);
    const double lowWidth = widthOf(lowFigure, Type::Small) + 2;
    canvas.text({body.left(), y - 8, layout.namesEnd - body.left(), 16}, interval.name,
                {Type::Small, Weight::Regular, colours.words, Qt::AlignRight | Qt::AlignVCenter});
    canvas.rect({low, y - 4, high - low, 8}, interval.emphasis == Emphasis::Chosen ? colours.focus : colours.beside);
    canvas.disc({layout.x(interval.middle), y}, 4, colours.ground, QPen(colours.words, 1.5));
    canvas.text({low - 6 - lowWidth, y - 8, lowWidth, 16}, lowFigure,
                {Type::Small, Weight::Regular, colours.words, Qt::AlignRight | Qt::AlignVCenter});
    canvas.text({high + 6, y - 8, widthOf(highFigure, Type::Small) + 2, 16}, highFigure, {Type::Small});
}

} // namespace

QList<Mark> plot(const Influences &influences, QGraphicsScene &scene, const QRectF &body)
{
    QList<Mark> marks;
    const Layout layout = layoutOf(influences, body);
    Canvas canvas(scene);
    for (qsizetype i = 0; i < influences.rows.size(); ++i) {
        const Influences::Row &row = influences.rows[i];
        addRow(row, canvas, layout, layout.y(i));
        const QString words = QStringLiteral("%1\n%2: %3").arg(row.name, influences.sharesAre, percent(row.share));
        marks.append({{body.left(), layout.y(i) - layout.pitch / 2, body.width(), layout.pitch},
                      row.key,
                      row.advice.isEmpty() ? words : words + QLatin1Char('\n') + row.advice,
                      !row.key.isEmpty()});
    }
    if (influences.intervals.isEmpty())
        return marks;
    canvas.line({body.left(), layout.ruleY}, {body.right(), layout.ruleY}, QPen(ChartColours::get().grid, 1));
    for (qsizetype i = 0; i < influences.intervals.size(); ++i) {
        const Influences::Interval &interval = influences.intervals[i];
        addInterval(influences, i, canvas, body, layout);
        const QString words = interval.name + QLatin1Char('\n') + range(interval.low, interval.high);
        marks.append({{body.left(), layout.intervalY(i) - intervalPitch / 2, body.width(), intervalPitch},
                      {},
                      influences.unit.isEmpty() ? words : words + QChar(0x00A0) + influences.unit,
                      false});
    }
    return marks;
}

} // namespace app::charts
