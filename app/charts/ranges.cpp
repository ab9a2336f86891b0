// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/canvas.h"
#include "app/charts/numbers.h"
#include "app/charts/plot.h"

namespace app::charts {

namespace {

constexpr double keyHeight = 20, footHeight = 36, pitchMost = 40, barMost = 8, figureWidth = 52;
constexpr double leastForMiddle = 26; ///< of the pitch, for a figure above the bar

struct Layout {
    QRectF plot;
    double pitch = pitchMost;
    Ticks ticks;

    double x(double value) const { return plot.left() + (value - ticks.low) / (ticks.high - ticks.low) * plot.width(); }
    /// Of the bar: below the middle where a figure stands above it.
    double y(qsizetype row) const
    {
        return plot.top() + pitch * (static_cast<double>(row) + 0.5) + (pitch >= leastForMiddle ? 6 : 0);
    }
    double bar() const { return std::min(barMost, pitch * 0.5); }
};

Layout layoutOf(const Ranges &ranges, const QRectF &body)
{
    double names = 0, least = ranges.rows.front().low, most = 0;
    for (const Ranges::Row &row : ranges.rows) {
        names = std::max(names, widthOf(row.name, Type::Small, Weight::Strong));
        least = std::min({least, row.low, row.middle, row.high});
        most = std::max({most, row.low, row.middle, row.high});
    }
    names = std::clamp(names + 2, 40.0, std::max(100.0, body.width() * 0.26));
    Layout layout;
    layout.ticks = ticksAround(least < (most - least) * 0.5 ? 0 : least, std::max(most, 1e-9),
                               std::clamp(static_cast<int>(body.width() / 90), 3, 8));
    const double rows = std::max<double>(1, static_cast<double>(ranges.rows.size()));
    layout.pitch = std::clamp((body.height() - keyHeight - footHeight) / rows, 4.0, pitchMost);
    const double left = body.left() + names + 12 + figureWidth;
    layout.plot =
        QRectF(left, body.top() + keyHeight, std::max(10.0, body.right() - figureWidth - left), layout.pitch * rows);
    return layout;
}

void addAxis(Canvas &canvas, const Ranges &ranges, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    for (const double value : layout.ticks.values()) {
        const double x = layout.x(value);
        canvas.line({x, layout.plot.top()}, {x, layout.plot.bottom()}, QPen(colours.grid, 1));
        canvas.text({x - 30, layout.plot.bottom() + 3, 60, 16}, layout.ticks.label(value),
                    {Type::Micro, Weight::Regular, colours.words2, Qt::AlignCenter});
    }
    canvas.text({layout.plot.left(), layout.plot.bottom() + 18, layout.plot.width(), 16}, ranges.unit,
                {.colour = colours.words2, .alignment = Qt::AlignRight | Qt::AlignVCenter});
}

/// What the ends and the middle of a bar are.
void addKey(Canvas &canvas, const Ranges &ranges, const QRectF &body, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    const QString words = QStringLiteral("%1 – %2 – %3").arg(ranges.lowName, ranges.middleName, ranges.highName);
    const double y = body.top() + 2, left = layout.plot.left() - figureWidth;
    canvas.rect({left, y - 4, 26, 8}, colours.sequence[2]);
    canvas.rect({left + 11, y - 7, 3, 14}, colours.sequence[0]);
    canvas.text({left + 34, y - 8, std::max(8.0, body.right() - left - 34), 16}, words, {.colour = colours.words2});
}

void addRow(Canvas &canvas, const Ranges::Row &row, qsizetype at, const QRectF &body, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    const Weight weight = row.emphasis == Emphasis::Chosen ? Weight::Strong : Weight::Regular;
    const double y = layout.y(at);
    canvas.text({body.left(), y - layout.pitch / 2, layout.plot.left() - figureWidth - body.left() - 12, layout.pitch},
                row.name,
                {Type::Small, weight, colours.words, Qt::AlignRight | Qt::AlignVCenter, layout.pitch >= 34 ? 2 : 1});
    const double low = layout.x(row.low), middle = layout.x(row.middle), high = layout.x(row.high);
    const double bar = layout.bar();
    canvas.rect({low, y - bar / 2, std::max(1.0, high - low), bar}, colours.sequence[2]);
    canvas.rect({middle - 1.5, y - bar / 2 - 3, 3, bar + 6}, colours.sequence[0]);
    const Lettering figure{Type::Micro, Weight::Regular, colours.words2};
    Lettering before = figure;
    before.alignment = Qt::AlignRight | Qt::AlignVCenter;
    canvas.text({low - figureWidth, y - 8, figureWidth - 6, 16}, count(row.low), before);
    canvas.text({high + 6, y - 8, figureWidth - 6, 16}, count(row.high), figure);
    if (layout.pitch >= leastForMiddle) {
        canvas.text({middle - 40, y - bar / 2 - 19, 80, 16}, count(row.middle),
                    {Type::Small, Weight::Strong, colours.words, Qt::AlignCenter});
    }
}

QString wordsOfRow(const Ranges &ranges, const Ranges::Row &row)
{
    QStringList lines = {row.name};
    const std::pair<const QString &, double> figures[] = {
        {ranges.lowName, row.low}, {ranges.middleName, row.middle}, {ranges.highName, row.high}};
    for (const auto &[name, value] : figures)
        lines.append(QStringLiteral("%1: %2 %3").arg(name, count(value), ranges.unit));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QList<Mark> plot(const Ranges &ranges, QGraphicsScene &scene, const QRectF &body)
{
    if (ranges.rows.isEmpty())
        return {};
    const Layout layout = layoutOf(ranges, body);
    Canvas canvas(scene);
    addAxis(canvas, ranges, layout);
    const double rule = layout.x(ranges.rows.front().middle);
    canvas.line({rule, layout.plot.top()}, {rule, layout.plot.bottom()},
                QPen(ChartColours::get().axis, 1, Qt::DashLine));
    QList<Mark> marks;
    for (qsizetype i = 0; i < ranges.rows.size(); ++i) {
        addRow(canvas, ranges.rows[i], i, body, layout);
        const double top = layout.plot.top() + layout.pitch * static_cast<double>(i);
        marks.append({{body.left(), top, body.width(), layout.pitch},
                      ranges.rows[i].key,
                      wordsOfRow(ranges, ranges.rows[i]),
                      true});
    }
    addKey(canvas, ranges, body, layout);
    return marks;
}

} // namespace app::charts
