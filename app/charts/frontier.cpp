// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/canvas.h"
#include "app/charts/numbers.h"
#include "app/charts/plot.h"
#include "app/charts/valuetables.h"

#include <QCoreApplication>
#include <QGraphicsPathItem>

namespace app::charts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::charts)
};

constexpr double headHeight = 18, footHeight = 36, dot = 4;

/// Where everything stands, in pixels: cost to the right, hours up.
struct Layout {
    QRectF body, plot;
    Ticks costs, hours;
    MoneyScale scale;
    double thousand = 1; ///< hours on the axis are divided by it
    QString hoursUnit;

    double x(double cost) const
    {
        const double at = plot.left() + (cost / scale.divisor - costs.low) / (costs.high - costs.low) * plot.width();
        return std::clamp(at, plot.left(), plot.right());
    }
    double y(double saved) const
    {
        return plot.bottom() - (saved / thousand - hours.low) / (hours.high - hours.low) * plot.height();
    }
};

void scaleHours(Layout &layout, double most)
{
    layout.thousand = most >= 999'500 ? 1e6 : most >= 9'999.5 ? 1e3 : 1;
    layout.hoursUnit = layout.thousand >= 1e6 ? Words::tr("million hours a year")
                       : layout.thousand > 1  ? Words::tr("thousand hours a year")
                                              : Words::tr("hours a year");
}

Layout layoutOf(const Frontier &frontier, const QRectF &body)
{
    double mostCost = frontier.budget.value_or(0), mostHours = 0, leastHours = 0;
    for (const Frontier::Set &set : frontier.sets) {
        mostCost = std::max(mostCost, set.cost);
        mostHours = std::max(mostHours, set.hours);
        leastHours = std::min(leastHours, set.hours);
    }
    // A budget far beyond all sets stands at the right end.
    if (!frontier.sets.isEmpty() && frontier.sets.back().cost > 0)
        mostCost = std::min(mostCost, 1.5 * frontier.sets.back().cost);
    Layout layout;
    layout.body = body;
    layout.scale = MoneyScale::of(mostCost, frontier.currency);
    scaleHours(layout, mostHours);
    layout.costs = ticksAround(0, std::max(mostCost / layout.scale.divisor, 1e-9), std::max(3, static_cast<int>(body.width() / 80)));
    layout.hours = ticksAround(leastHours / layout.thousand, std::max(mostHours / layout.thousand, leastHours / layout.thousand + 1e-9), 6);
    double labels = 0;
    for (const double value : layout.hours.values())
        labels = std::max(labels, widthOf(layout.hours.label(value), Type::Small));
    const double left = body.left() + labels + 10, top = body.top() + headHeight;
    layout.plot = QRectF(left, top, std::max(10.0, body.right() - left - 12), std::max(10.0, body.bottom() - footHeight - top));
    return layout;
}

void addAxes(Canvas &canvas, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    for (const double value : layout.hours.values()) {
        const double y = layout.y(value * layout.thousand);
        canvas.line({layout.plot.left(), y}, {layout.plot.right(), y}, QPen(colours.grid, 1));
        canvas.text({layout.body.left(), y - 8, layout.plot.left() - layout.body.left() - 8, 16}, layout.hours.label(value),
                    {Type::Small, Weight::Regular, colours.words2, Qt::AlignRight | Qt::AlignVCenter});
    }
    for (const double value : layout.costs.values()) {
        canvas.text({layout.x(value * layout.scale.divisor) - 40, layout.plot.bottom() + 3, 80, 16}, layout.costs.label(value),
                    {Type::Small, Weight::Regular, colours.words2, Qt::AlignCenter});
    }
    canvas.text({layout.body.left(), layout.body.top() - 6, layout.body.width() / 2, 16}, layout.hoursUnit, {.colour = colours.words2});
    canvas.text({layout.plot.left(), layout.plot.bottom() + 19, layout.plot.width(), 16}, layout.scale.unit,
                {.colour = colours.words2, .alignment = Qt::AlignRight | Qt::AlignVCenter});
}

/// A budget between two sets buys the lower one: stairs, not a line.
void addStairs(Canvas &canvas, const Frontier &frontier, const Layout &layout)
{
    QPainterPath path;
    for (qsizetype i = 0; i < frontier.sets.size(); ++i) {
        const QPointF point(layout.x(frontier.sets[i].cost), layout.y(frontier.sets[i].hours));
        if (i == 0) {
            path.moveTo(point);
            continue;
        }
        path.lineTo(point.x(), path.currentPosition().y());
        path.lineTo(point);
    }
    path.lineTo(layout.plot.right(), path.currentPosition().y());
    canvas.scene().addPath(path, QPen(ChartColours::get().focus, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
}

void addDots(Canvas &canvas, const Frontier &frontier, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    const qsizetype best = frontier.best();
    for (qsizetype i = 0; i < frontier.sets.size(); ++i) {
        const QPointF at(layout.x(frontier.sets[i].cost), layout.y(frontier.sets[i].hours));
        if (i == best)
            canvas.disc(at, 7, colours.ground, QPen(colours.words, 2));
        canvas.disc(at, dot, colours.focus);
    }
}

void addBudget(Canvas &canvas, const Frontier &frontier, const Layout &layout)
{
    if (!frontier.budget)
        return;
    const ChartColours &colours = ChartColours::get();
    const double x = layout.x(*frontier.budget);
    canvas.line({x, layout.plot.top()}, {x, layout.plot.bottom()}, QPen(colours.words, 1, Qt::DashLine));
    const double width = widthOf(frontier.budgetName, Type::Micro, Weight::Strong) + 4;
    const double left = std::clamp(x - width / 2, layout.plot.left(), std::max(layout.plot.left(), layout.body.right() - width));
    canvas.text({left, layout.body.top() - 6, width, 16}, frontier.budgetName, {Type::Micro, Weight::Strong, colours.words});
}

} // namespace

QList<Mark> plot(const Frontier &frontier, QGraphicsScene &scene, const QRectF &body)
{
    const Layout layout = layoutOf(frontier, body);
    Canvas canvas(scene);
    addAxes(canvas, layout);
    addStairs(canvas, frontier, layout);
    addBudget(canvas, frontier, layout);
    addDots(canvas, frontier, layout);
    QList<Mark> marks;
    for (qsizetype i = 0; i < frontier.sets.size(); ++i) {
        const Frontier::Set &set = frontier.sets[i];
        const QPointF at(layout.x(set.cost), layout.y(set.hours));
        marks.append({QRectF(at - QPointF(9, 9), QSizeF(18, 18)), QString::number(i),
                      QStringLiteral("%1\n%2\n%3").arg(set.name, money(set.cost, frontier.currency), Words::tr("%1 hours a year").arg(large(set.hours))),
                      true});
    }
    return marks;
}

} // namespace app::charts
