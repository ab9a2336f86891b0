// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/canvas.h"
#include "app/charts/numbers.h"
#include "app/charts/plot.h"

#include <QGraphicsPathItem>

namespace app::charts {

namespace {

constexpr double headHeight = 18, footHeight = 24, dot = 4, labelHeight = 16;

/// Where everything stands, in pixels: dates to the right, figures up.
struct Layout {
    QRectF body, plot;
    Ticks ticks;
    double first = 0, last = 1;

    double x(double at) const { return last > first ? plot.left() + (at - first) / (last - first) * plot.width() : plot.left(); }
    double y(double value) const { return plot.bottom() - (value - ticks.low) / (ticks.high - ticks.low) * plot.height(); }
};

QString endLabel(const Lines::Line &line)
{
    const auto known = std::find_if(line.values.rbegin(), line.values.rend(), [](const auto &value) { return value.has_value(); });
    return known == line.values.rend() ? line.name : QStringLiteral("%1 %2").arg(line.name, number(**known, 1));
}

Layout layoutOf(const Lines &lines, const QRectF &body)
{
    double low = lines.base, high = lines.base, ends = 0, labels = 0;
    for (const Lines::Line &line : lines.lines) {
        ends = std::max(ends, widthOf(endLabel(line), Type::Small, Weight::Strong));
        for (const std::optional<double> &value : line.values) {
            low = std::min(low, value.value_or(low));
            high = std::max(high, value.value_or(high));
        }
    }
    Layout layout;
    layout.body = body;
    // A line that hardly moves is drawn as one: the axis spans a tenth at least.
    const double room = std::max(0.0, 0.1 * std::abs(lines.base) - (high - low)) / 2 + 1e-9;
    layout.ticks = ticksAround(low - room, high + room, 6);
    for (const double value : layout.ticks.values())
        labels = std::max(labels, widthOf(layout.ticks.label(value), Type::Small));
    const double left = body.left() + labels + 22, right = body.right() - std::min(ends + 16, body.width() * 0.4);
    layout.plot = QRectF(left, body.top() + headHeight, std::max(10.0, right - left), std::max(10.0, body.height() - headHeight - footHeight));
    if (!lines.dates.isEmpty()) {
        layout.first = lines.dates.front().at;
        layout.last = lines.dates.back().at;
    }
    return layout;
}

void addAxes(Canvas &canvas, const Lines &lines, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    const double left = layout.plot.left() - 12;
    for (const double value : layout.ticks.values()) {
        const double y = layout.y(value);
        canvas.line({left, y}, {layout.plot.right(), y}, QPen(colours.grid, 1));
        canvas.text({layout.body.left(), y - 8, left - layout.body.left() - 8, 16}, layout.ticks.label(value),
                    {Type::Small, Weight::Regular, colours.words2, Qt::AlignRight | Qt::AlignVCenter});
    }
    const double base = layout.y(lines.base);
    canvas.line({left, base}, {layout.plot.right(), base}, QPen(colours.words2, 1, Qt::DashLine));
    canvas.text({layout.body.left(), layout.body.top() - 6, layout.body.width(), 16}, lines.unit, {.colour = colours.words2});
}

/// Those that have room, the last before all others.
void addDates(Canvas &canvas, const Lines &lines, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    double free = layout.body.right() + 1;
    for (auto date = lines.dates.rbegin(); date != lines.dates.rend(); ++date) {
        const double x = layout.x(date->at);
        canvas.line({x, layout.plot.bottom()}, {x, layout.plot.bottom() + 4}, QPen(colours.words2, 1));
        const double width = widthOf(date->tick, Type::Small) + 6;
        const double left = std::clamp(x - width / 2, layout.body.left(), std::max(layout.body.left(), layout.body.right() - width));
        if (left + width > free)
            continue;
        canvas.text({left, layout.plot.bottom() + 5, width, 16}, date->tick, {Type::Small, Weight::Regular, colours.words2, Qt::AlignCenter});
        free = left - 4;
    }
}

/// Lines are told apart by their dash and by their names as well as by colour.
QPen penOf(qsizetype line)
{
    static constexpr std::array dashes = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    const ChartColours &colours = ChartColours::get();
    return {colours.categories[static_cast<size_t>(line) % colours.categories.size()], line == 0 ? 3.0 : 2.0, dashes[static_cast<size_t>(line) % dashes.size()]};
}

void addLine(Canvas &canvas, const Lines &lines, const Layout &layout, qsizetype at)
{
    const Lines::Line &line = lines.lines[at];
    const QPen pen = penOf(at);
    QPainterPath path;
    for (qsizetype i = 0; i < lines.dates.size(); ++i) {
        const std::optional<double> value = line.values.value(i);
        if (!value)
            continue;
        const QPointF point(layout.x(lines.dates[i].at), layout.y(*value));
        if (path.elementCount() == 0)
            path.moveTo(point);
        else
            path.lineTo(point);
    }
    canvas.scene().addPath(path, pen);
    for (qsizetype i = 0; i < lines.dates.size(); ++i) {
        if (const std::optional<double> value = line.values.value(i))
            canvas.disc({layout.x(lines.dates[i].at), layout.y(*value)}, dot, at == 0 ? QBrush(pen.color()) : QBrush(ChartColours::get().ground),
                        QPen(pen.color(), 2));
    }
}

/// Names at the lines' ends, apart from each other.
void addNames(Canvas &canvas, const Lines &lines, const Layout &layout)
{
    struct Name {
        qsizetype line;
        double y;
    };
    QList<Name> names;
    for (qsizetype i = 0; i < lines.lines.size(); ++i) {
        const auto &values = lines.lines[i].values;
        const auto known = std::find_if(values.rbegin(), values.rend(), [](const auto &value) { return value.has_value(); });
        if (known != values.rend())
            names.append({i, layout.y(**known)});
    }
    std::ranges::stable_sort(names, {}, &Name::y);
    for (qsizetype i = 1; i < names.size(); ++i)
        names[i].y = std::max(names[i].y, names[i - 1].y + labelHeight);
    double lowest = layout.plot.bottom() - labelHeight / 2;
    for (auto name = names.rbegin(); name != names.rend(); ++name, lowest -= labelHeight)
        name->y = std::min(name->y, lowest);
    const double left = layout.plot.right() + 12;
    for (const Name &name : names) {
        canvas.text({left, name.y - labelHeight / 2, layout.body.right() - left, labelHeight}, endLabel(lines.lines[name.line]),
                    {Type::Small, Weight::Strong, penOf(name.line).color()});
    }
}

QString wordsOfDate(const Lines &lines, qsizetype date)
{
    QString words = lines.dates[date].name;
    for (const Lines::Line &line : lines.lines) {
        if (const std::optional<double> value = line.values.value(date))
            words += QStringLiteral("\n%1: %2").arg(line.name, number(*value, 1));
    }
    return words;
}

} // namespace

QList<Mark> plot(const Lines &lines, QGraphicsScene &scene, const QRectF &body)
{
    const Layout layout = layoutOf(lines, body);
    Canvas canvas(scene);
    addAxes(canvas, lines, layout);
    addDates(canvas, lines, layout);
    for (qsizetype i = lines.lines.size() - 1; i >= 0; --i)
        addLine(canvas, lines, layout, i);
    addNames(canvas, lines, layout);
    QList<Mark> marks;
    for (qsizetype i = 0; i < lines.dates.size(); ++i) {
        const double x = layout.x(lines.dates[i].at);
        marks.append({{x - 10, layout.plot.top(), 20, layout.plot.height()}, lines.dates[i].key, wordsOfDate(lines, i), !lines.dates[i].key.isEmpty()});
    }
    return marks;
}

} // namespace app::charts
