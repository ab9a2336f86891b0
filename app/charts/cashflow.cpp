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

constexpr double keyHeight = 18, footHeight = 20, barMost = 28;

/// Where everything stands, in pixels; money on the axis is in the scale's unit.
struct Layout {
    QRectF body, plot;
    Ticks ticks;
    MoneyScale scale;
    double pitch = 10;

    double x(qsizetype year) const { return plot.left() + pitch * (static_cast<double>(year) + 0.5); }
    double y(double value) const
    {
        return plot.bottom() - (value / scale.divisor - ticks.low) / (ticks.high - ticks.low) * plot.height();
    }
    double half() const { return std::min(barMost, pitch * 0.6) / 2; }
};

Layout layoutOf(const CashFlow &flow, const QRectF &body)
{
    double low = 0, high = 0;
    for (qsizetype y = 0; y < flow.years.size(); ++y) {
        low = std::min({low, -flow.years[y].cost, flow.years[y].benefit, flow.balance(y)});
        high = std::max({high, flow.years[y].benefit, flow.balance(y)});
    }
    if (low == high)
        high = low + 1;
    Layout layout;
    layout.body = body;
    layout.scale = MoneyScale::of(std::max(-low, high), flow.currency);
    layout.ticks = ticksAround(low / layout.scale.divisor, high / layout.scale.divisor, 6);
    double labels = 0;
    for (const double value : layout.ticks.values())
        labels = std::max(labels, widthOf(layout.ticks.label(value), Type::Small));
    const double left = body.left() + labels + 10, top = body.top() + keyHeight + 4;
    layout.plot = QRectF(left, top, std::max(10.0, body.right() - left), std::max(10.0, body.bottom() - footHeight - top));
    layout.pitch = layout.plot.width() / static_cast<double>(std::max<qsizetype>(1, flow.years.size()));
    return layout;
}

void addAxis(Canvas &canvas, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    for (const double value : layout.ticks.values()) {
        const double y = layout.y(value * layout.scale.divisor);
        const bool zero = std::abs(value) < layout.ticks.step * 1e-6;
        canvas.line({layout.plot.left(), y}, {layout.plot.right(), y}, QPen(zero ? colours.axis : colours.grid, 1));
        canvas.text({layout.body.left(), y - 8, layout.plot.left() - layout.body.left() - 8, 16}, layout.ticks.label(value),
                    {Type::Small, Weight::Regular, colours.words2, Qt::AlignRight | Qt::AlignVCenter});
    }
}

void addBars(Canvas &canvas, const CashFlow &flow, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    for (qsizetype year = 0; year < flow.years.size(); ++year) {
        const auto bar = [&](double value, const QColor &colour) {
            const double top = std::min(layout.y(0), layout.y(value)), height = std::abs(layout.y(value) - layout.y(0));
            if (height > 0)
                canvas.rect({layout.x(year) - layout.half(), top, 2 * layout.half(), height}, colour);
        };
        bar(flow.years[year].benefit, colours.categories[0]);
        bar(-flow.years[year].cost, colours.categories[3]);
    }
}

/// Years as far apart as their names need.
void addYears(Canvas &canvas, const CashFlow &flow, const Layout &layout)
{
    double widest = 0;
    for (const CashFlow::Year &year : flow.years)
        widest = std::max(widest, widthOf(year.name, Type::Micro) + 8);
    const auto every = std::max<qsizetype>(1, static_cast<qsizetype>(std::ceil(widest / layout.pitch)));
    for (qsizetype year = 0; year < flow.years.size(); year += every) {
        canvas.text({layout.x(year) - widest / 2, layout.plot.bottom() + 3, widest, 16}, flow.years[year].name,
                    {Type::Micro, Weight::Regular, ChartColours::get().words2, Qt::AlignCenter});
    }
}

void addBalance(Canvas &canvas, const CashFlow &flow, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    QPainterPath path;
    for (qsizetype year = 0; year < flow.years.size(); ++year) {
        const QPointF point(layout.x(year), layout.y(flow.balance(year)));
        year == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    canvas.scene().addPath(path, QPen(colours.ground, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    canvas.scene().addPath(path, QPen(colours.words, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (flow.years.size() <= 40) {
        for (qsizetype year = 0; year < flow.years.size(); ++year)
            canvas.disc({layout.x(year), layout.y(flow.balance(year))}, 3, colours.words, QPen(colours.ground, 1));
    }
    if (flow.paidBack) {
        const double x = layout.plot.left() + layout.pitch * (*flow.paidBack + 0.5);
        canvas.disc({x, layout.y(0)}, 5, colours.ground, QPen(colours.words, 2));
    }
}

void addKey(Canvas &canvas, const CashFlow &flow, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    double x = layout.body.left();
    const double y = layout.body.top() - 6;
    canvas.text({x, y, widthOf(layout.scale.unit, Type::Micro) + 6, 16}, layout.scale.unit, {.colour = colours.words2});
    x = layout.plot.left() + widthOf(layout.scale.unit, Type::Micro);
    const auto entry = [&](const QString &name, const auto &sign) {
        sign(x);
        const double width = widthOf(name, Type::Micro) + 4;
        canvas.text({x + 16, y, width, 16}, name, {.colour = colours.words2});
        x += 16 + width + 16;
    };
    entry(flow.benefitName, [&](double at) { canvas.rect({at, y + 3, 10, 10}, colours.categories[0]); });
    entry(flow.costName, [&](double at) { canvas.rect({at, y + 3, 10, 10}, colours.categories[3]); });
    entry(flow.balanceName, [&](double at) { canvas.line({at, y + 8}, {at + 11, y + 8}, QPen(colours.words, 2)); });
}

} // namespace

QList<Mark> plot(const CashFlow &flow, QGraphicsScene &scene, const QRectF &body)
{
    const Layout layout = layoutOf(flow, body);
    Canvas canvas(scene);
    addAxis(canvas, layout);
    addBars(canvas, flow, layout);
    addYears(canvas, flow, layout);
    addBalance(canvas, flow, layout);
    addKey(canvas, flow, layout);
    QList<Mark> marks;
    for (qsizetype year = 0; year < flow.years.size(); ++year) {
        const auto line = [&](const QString &name, double value) { return Words::tr("%1: %2", "a figure in a tooltip").arg(name, money(value, flow.currency)); };
        const QRectF where(layout.x(year) - layout.pitch / 2, layout.plot.top(), layout.pitch, layout.plot.height() + footHeight);
        marks.append({where,
                      {},
                      QStringList{Words::tr("%1 %2", "Year 3").arg(flow.yearsAre, flow.years[year].name),
                                  line(flow.benefitName, flow.years[year].benefit), line(flow.costName, flow.years[year].cost),
                                  line(flow.balanceName, flow.balance(year))}
                          .join(QLatin1Char('\n')),
                      false});
    }
    return marks;
}

} // namespace app::charts
