// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/canvas.h"
#include "app/charts/numbers.h"
#include "app/charts/placing.h"
#include "app/charts/plot.h"
#include "app/charts/valuetables.h"

#include <QCoreApplication>
#include <QGraphicsPathItem>

namespace app::charts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::charts)
};

using Point = Scatter::Point;
using Kind = Scatter::Kind;

constexpr double headHeight = 24, footHeight = 36, wholeRadius = 5.5, partRadius = 3.5, labelMost = 170,
                 labelHeight = 15;

struct Layout {
    QRectF body, plot;
    Ticks costs, hours;
    MoneyScale money;
    double hoursScale = 1; ///< hours on the axis are divided by it
    QString hoursUnit;

    QPointF at(const Point &point) const { return {x(point.cost), y(point.hours)}; }
    double x(double cost) const
    {
        return plot.left() + (cost / money.divisor - costs.low) / (costs.high - costs.low) * plot.width();
    }
    double y(double saved) const
    {
        return plot.bottom() - (saved / hoursScale - hours.low) / (hours.high - hours.low) * plot.height();
    }
};

void scaleHours(Layout &layout, double most)
{
    layout.hoursScale = most >= 999'500 ? 1e6 : most >= 9'999.5 ? 1e3 : 1;
    layout.hoursUnit = layout.hoursScale >= 1e6 ? Words::tr("million hours saved a year")
                       : layout.hoursScale > 1  ? Words::tr("thousand hours saved a year")
                                                : Words::tr("hours saved a year");
}

Layout layoutOf(const Scatter &scatter, const QRectF &body)
{
    double mostCost = 0, leastCost = 0, mostHours = 0, leastHours = 0;
    for (const Point &point : scatter.points) {
        mostCost = std::max(mostCost, point.cost);
        leastCost = std::min(leastCost, point.cost);
        mostHours = std::max(mostHours, point.hours);
        leastHours = std::min(leastHours, point.hours);
    }
    Layout layout;
    layout.body = body;
    layout.money = MoneyScale::of(std::max(mostCost, -leastCost), scatter.currency);
    scaleHours(layout, std::max(mostHours, -leastHours));
    layout.costs = ticksAround(leastCost / layout.money.divisor, std::max(mostCost / layout.money.divisor, 1e-6),
                               std::max(3, static_cast<int>(body.width() / 80)));
    layout.hours = ticksAround(leastHours / layout.hoursScale, std::max(mostHours / layout.hoursScale, 1e-6), 6);
    double labels = 0;
    for (const double value : layout.hours.values())
        labels = std::max(labels, widthOf(layout.hours.label(value), Type::Micro));
    const double left = body.left() + labels + 12, top = body.top() + headHeight;
    layout.plot =
        QRectF(left, top, std::max(10.0, body.right() - left - 16), std::max(10.0, body.bottom() - footHeight - top));
    return layout;
}

void addAxes(Canvas &canvas, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    for (const double value : layout.hours.values()) {
        const double y = layout.y(value * layout.hoursScale);
        canvas.line({layout.plot.left(), y}, {layout.plot.right(), y},
                    QPen(std::abs(value) < 1e-12 ? colours.axis : colours.grid, 1));
        canvas.text({layout.body.left(), y - 8, layout.plot.left() - layout.body.left() - 8, 16},
                    layout.hours.label(value),
                    {Type::Micro, Weight::Regular, colours.words2, Qt::AlignRight | Qt::AlignVCenter});
    }
    for (const double value : layout.costs.values()) {
        canvas.text({layout.x(value * layout.money.divisor) - 40, layout.plot.bottom() + 3, 80, 16},
                    layout.costs.label(value), {Type::Micro, Weight::Regular, colours.words2, Qt::AlignCenter});
    }
}

void nameAxes(Canvas &canvas, const Scatter &scatter, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    canvas.text({layout.body.left(), layout.body.top() - 8, layout.body.width() / 2, 16}, layout.hoursUnit,
                {.colour = colours.words2});
    const QString cost = QStringLiteral("%1, %2").arg(scatter.costName, layout.money.unit);
    canvas.text({layout.plot.left(), layout.plot.bottom() + 19, layout.plot.width(), 16}, cost,
                {.colour = colours.words2, .alignment = Qt::AlignRight | Qt::AlignVCenter});
}

/// What money between two of them buys is the lower one: stairs, not a line.
QPolygonF stairsOf(const Scatter &scatter, const Layout &layout)
{
    QPolygonF stairs;
    for (const qsizetype i : scatter.frontier()) {
        const QPointF point = layout.at(scatter.points[i]);
        if (!stairs.isEmpty())
            stairs.append({point.x(), stairs.last().y()});
        stairs.append(point);
    }
    if (!stairs.isEmpty())
        stairs.append({layout.plot.right(), stairs.last().y()});
    return stairs;
}

void addFrontier(Canvas &canvas, const QPolygonF &stairs)
{
    QPainterPath path;
    path.addPolygon(stairs);
    canvas.scene().addPath(path, QPen(ChartColours::get().sequence[2], 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
}

/// What line, discs and rings are.
void addKey(Canvas &canvas, const Scatter &scatter, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    const bool parts = std::any_of(scatter.points.begin(), scatter.points.end(),
                                   [](const Point &point) { return point.kind == Kind::Part; });
    const QString line = Words::tr("none saves more for less");
    const double lineWords = widthOf(line, Type::Micro) + 4;
    const double partWords =
        parts ? std::min(widthOf(scatter.partsName, Type::Micro) + 4, layout.body.width() * 0.3) : 0;
    double x = layout.body.right() - lineWords - 24 - (parts ? partWords + 28 : 0);
    if (x < layout.body.left() + widthOf(layout.hoursUnit, Type::Micro) + 12)
        return;
    const double y = layout.body.top();
    if (parts) {
        canvas.disc({x + 4, y}, partRadius, colours.ground, QPen(colours.words2, 1.5));
        canvas.text({x + 13, y - 8, partWords, 16}, scatter.partsName, {.colour = colours.words2});
        x += partWords + 28;
    }
    canvas.line({x, y}, {x + 18, y}, QPen(colours.sequence[2], 2));
    canvas.text({x + 24, y - 8, lineWords, 16}, line, {.colour = colours.words2});
}

void addDot(Canvas &canvas, const Point &point, QPointF at)
{
    const ChartColours &colours = ChartColours::get();
    if (point.kind == Kind::Part) {
        canvas.disc(at, partRadius, colours.ground, QPen(colours.words2, 1.5));
        return;
    }
    if (point.emphasis == Emphasis::Chosen)
        canvas.disc(at, wholeRadius + 3, colours.ground, QPen(colours.words, 2));
    canvas.disc(at, wholeRadius, colours.focus);
}

/// A label and, where it had to move away from its point, a line to it.
void addLabel(Canvas &canvas, const Point &point, QPointF at, Placing &placing)
{
    const ChartColours &colours = ChartColours::get();
    const bool whole = point.kind == Kind::Whole;
    const Weight weight = point.emphasis == Emphasis::Chosen ? Weight::Strong : Weight::Regular;
    const Type type = whole ? Type::Small : Type::Micro;
    const QSizeF size(std::min(widthOf(point.name, type, weight) + 4, labelMost), labelHeight);
    const auto box = placing.place(at, size, whole ? Placing::Reach::Anywhere : Placing::Reach::Beside);
    if (!box)
        return;
    if (std::abs(box->center().y() - at.y()) > labelHeight * 1.3) {
        const double end = std::clamp(at.x(), box->left(), box->right());
        canvas.line(at, {end, box->center().y() < at.y() ? box->bottom() : box->top()}, QPen(colours.grid, 1));
    }
    canvas.text(*box, point.name, {type, weight, whole ? colours.words : colours.words2});
}

QRectF around(QPointF at, double radius) { return {at - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)}; }

} // namespace

QList<Mark> plot(const Scatter &scatter, QGraphicsScene &scene, const QRectF &body)
{
    if (scatter.points.isEmpty())
        return {};
    const Layout layout = layoutOf(scatter, body);
    Canvas canvas(scene);
    addAxes(canvas, layout);
    nameAxes(canvas, scatter, layout);
    const QPolygonF stairs = stairsOf(scatter, layout);
    addFrontier(canvas, stairs);
    addKey(canvas, scatter, layout);
    Placing placing(QRectF(layout.plot.left() + 2, body.top() + 8, body.right() - layout.plot.left() - 2,
                           layout.plot.bottom() - body.top() - 8));
    for (qsizetype i = 1; i < stairs.size(); ++i)
        placing.keepFree(QRectF(stairs[i - 1], stairs[i]).normalized().adjusted(-1, -1, 1, 1));
    placing.keepFree(QRectF(layout.plot.left(), layout.y(0), layout.plot.width(), 0).adjusted(0, -1, 0, 1));
    QList<Mark> marks;
    for (const Kind kind : {Kind::Part, Kind::Whole}) {
        for (const Point &point : scatter.points) {
            if (point.kind == kind)
                placing.keepFree(around(layout.at(point), kind == Kind::Whole ? wholeRadius + 2 : partRadius + 1));
        }
    }
    // Scenarios find their place before changes do, whose names may be left to table and tooltip.
    for (const Kind kind : {Kind::Whole, Kind::Part}) {
        for (const Point &point : scatter.points) {
            if (point.kind == kind)
                addLabel(canvas, point, layout.at(point), placing);
        }
    }
    for (const Kind kind : {Kind::Part, Kind::Whole}) {
        for (const Point &point : scatter.points) {
            if (point.kind != kind)
                continue;
            addDot(canvas, point, layout.at(point));
            marks.append({around(layout.at(point), 10), point.key,
                          QStringLiteral("%1\n%2: %3\n%4: %5")
                              .arg(point.name, scatter.costName, money(point.cost, scatter.currency), scatter.hoursName,
                                   large(point.hours)),
                          kind == Kind::Whole});
        }
    }
    return marks;
}

} // namespace app::charts
