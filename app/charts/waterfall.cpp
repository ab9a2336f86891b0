// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/canvas.h"
#include "app/charts/numbers.h"
#include "app/charts/plot.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QCoreApplication>
#include <QStackedBarSeries>
#include <QValueAxis>

namespace app::charts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::charts)
};

constexpr double pitchMost = 104, pitchLeast = 48, barMost = 44, nameHeight = 44;

/// Where everything stands, in pixels.
struct Layout {
    QRectF plot;
    double pitch = pitchMost;
    Ticks ticks;

    double x(qsizetype column) const { return plot.left() + pitch * (static_cast<double>(column) + 0.5); }
    double y(double value) const
    {
        return plot.bottom() - (value - ticks.low) / (ticks.high - ticks.low) * plot.height();
    }
    double half() const { return std::min(barMost, pitch * 0.62) / 2; }
};

/// So many steps that their names can be read; the last stand for the rest.
Waterfall folded(const Waterfall &whole, qsizetype most)
{
    if (whole.steps.size() <= most)
        return whole;
    Waterfall folded = whole;
    folded.steps.resize(most - 1);
    Waterfall::Step rest{Words::tr("%1 further changes").arg(whole.steps.size() - most + 1)};
    for (qsizetype i = most - 1; i < whole.steps.size(); ++i)
        rest.change += whole.steps[i].change;
    folded.steps.append(rest);
    return folded;
}

Layout layoutOf(const Waterfall &waterfall, const QRectF &body)
{
    Layout layout;
    layout.ticks = axisOf(waterfall);
    double labels = 0;
    for (const double value : layout.ticks.values())
        labels = std::max(labels, widthOf(layout.ticks.label(value), Type::Small));
    const double left = body.left() + labels + 10;
    layout.plot = QRectF(left, body.top() + 22, std::max(10.0, body.right() - left),
                         std::max(10.0, body.height() - 22 - nameHeight - 18));
    layout.pitch = std::min(pitchMost, layout.plot.width() / static_cast<double>(waterfall.steps.size() + 2));
    return layout;
}

QBarSet *barSet(const QColor &colour)
{
    auto *set = new QBarSet(QString{});
    set->setColor(colour);
    set->setPen(Qt::NoPen);
    return set;
}

/// The floating bars are Qt Charts': each stands on one that is not seen.
void addBars(const Waterfall &waterfall, QGraphicsScene &scene, const QRectF &body, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    QBarSet *beneath = barSet(Qt::transparent), *less = barSet(colours.categories[0]),
            *more = barSet(colours.categories[3]);
    *beneath << 0;
    *less << 0;
    *more << 0;
    double now = waterfall.start;
    auto *columns = new QBarCategoryAxis;
    columns->append(QString::number(0));
    for (const Waterfall::Step &step : waterfall.steps) {
        *beneath << std::min(now, now + step.change);
        *less << std::max(0.0, -step.change);
        *more << std::max(0.0, step.change);
        now += step.change;
        columns->append(QString::number(columns->count()));
    }
    auto *series = new QStackedBarSeries;
    series->setBarWidth(2 * layout.half() / layout.pitch);
    series->append({beneath, less, more});
    const QRectF used(layout.plot.topLeft(),
                      QSizeF(layout.pitch * static_cast<double>(columns->count()), layout.plot.height()));
    QChart *chart = bareChart(scene, body, used);
    chart->addSeries(series);
    auto *values = new QValueAxis;
    values->setRange(layout.ticks.low, layout.ticks.high);
    chart->addAxis(columns, Qt::AlignBottom);
    chart->addAxis(values, Qt::AlignLeft);
    series->attachAxis(columns);
    series->attachAxis(values);
    columns->setVisible(false);
    values->setVisible(false);
}

void addAxis(Canvas &canvas, const QRectF &body, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    for (const double value : layout.ticks.values()) {
        const double y = layout.y(value);
        canvas.line({layout.plot.left(), y}, {layout.plot.right(), y}, QPen(colours.grid, 1));
        canvas.text({body.left(), y - 8, layout.plot.left() - body.left() - 8, 16}, layout.ticks.label(value),
                    {Type::Small, Weight::Regular, colours.words2, Qt::AlignRight | Qt::AlignVCenter});
    }
}

void addName(Canvas &canvas, const Layout &layout, qsizetype column, const QString &name)
{
    const QRectF box(layout.x(column) - layout.pitch / 2 + 1, layout.plot.bottom() + 18, layout.pitch - 2, nameHeight);
    canvas.text(box, name,
                {.colour = ChartColours::get().words, .alignment = Qt::AlignHCenter | Qt::AlignTop, .lines = 3});
}

/// A figure above or below its mark, clear of the grid's lines.
void addFigure(Canvas &canvas, double x, double top, const QString &figure)
{
    const double width = widthOf(figure, Type::Small, Weight::Strong) + 6;
    const QRectF box(x - width / 2, top, width, 16);
    canvas.rect(box.adjusted(1, 1, -1, -1), ChartColours::get().ground);
    canvas.text(box, figure, {Type::Small, Weight::Strong, ChartColours::get().words, Qt::AlignCenter});
}

void addTotal(Canvas &canvas, const Layout &layout, qsizetype column, double value)
{
    const double x = layout.x(column), y = layout.y(value);
    canvas.rect({x - layout.half(), y - 2, 2 * layout.half(), 4}, ChartColours::get().words);
    addFigure(canvas, x, y - 21, hours(value));
}

void addLink(Canvas &canvas, const Layout &layout, qsizetype from, double value)
{
    const double y = layout.y(value);
    canvas.line({layout.x(from) + layout.half(), y}, {layout.x(from + 1) - layout.half(), y},
                QPen(ChartColours::get().axis, 1, Qt::DotLine));
}

void addFairShare(Canvas &canvas, const Layout &layout, qsizetype column, double before, double share)
{
    const QPointF tip(layout.x(column) + layout.half() + 4, layout.y(before + share));
    canvas.polygon({{tip, tip + QPointF(7, -4.5), tip + QPointF(7, 4.5)}}, ChartColours::get().categories[2]);
}

void addKey(Canvas &canvas, const QRectF &body)
{
    const QString words = Words::tr("fair share (Shapley), whatever the order");
    const double width = widthOf(words, Type::Micro) + 4;
    const QPointF tip(body.right() - width - 14, body.top() + 6);
    canvas.polygon({{tip, tip + QPointF(7, -4.5), tip + QPointF(7, 4.5)}}, ChartColours::get().categories[2]);
    canvas.text({body.right() - width, body.top() - 2, width, 16}, words, {.colour = ChartColours::get().words2});
}

Mark markOf(const Layout &layout, qsizetype column, const QString &words)
{
    const QRectF plot = layout.plot;
    return {{layout.x(column) - layout.pitch / 2, plot.top() - 20, layout.pitch, plot.height() + nameHeight + 38},
            {},
            words,
            false};
}

} // namespace

Ticks axisOf(const Waterfall &waterfall)
{
    double now = waterfall.start, low = std::min(now, waterfall.end), high = std::max(now, waterfall.end);
    for (const Waterfall::Step &step : waterfall.steps) {
        if (step.fairShare) {
            low = std::min(low, now + *step.fairShare);
            high = std::max(high, now + *step.fairShare);
        }
        now += step.change;
        low = std::min(low, now);
        high = std::max(high, now);
    }
    const double room = (high - low) * 0.08;
    return ticksAround(low < room ? 0 : low - room, high, 6);
}

QList<Mark> plot(const Waterfall &whole, QGraphicsScene &scene, const QRectF &body)
{
    const auto most = static_cast<qsizetype>(std::max(3.0, (body.width() - 40) / pitchLeast - 2));
    const Waterfall waterfall = folded(whole, most);
    const Layout layout = layoutOf(waterfall, body);
    const QString unit = waterfall.unit.isEmpty() ? QString() : QChar(0x00A0) + waterfall.unit;
    Canvas canvas(scene);
    addAxis(canvas, body, layout);
    addBars(waterfall, scene, body, layout);
    QList<Mark> marks;
    const auto total = [&](qsizetype column, const QString &name, double value) {
        addTotal(canvas, layout, column, value);
        addName(canvas, layout, column, name);
        marks.append(markOf(layout, column, QStringLiteral("%1\n%2%3").arg(name, hours(value), unit)));
    };
    total(0, waterfall.startName, waterfall.start);
    double now = waterfall.start;
    bool fair = false;
    for (qsizetype i = 0; i < waterfall.steps.size(); ++i) {
        const Waterfall::Step &step = waterfall.steps[i];
        addLink(canvas, layout, i, now);
        if (step.fairShare)
            addFairShare(canvas, layout, i + 1, now, *step.fairShare);
        fair = fair || step.fairShare;
        const double low = layout.y(std::min(now, now + step.change));
        const double high = layout.y(std::max(now, now + step.change));
        const QString figure = difference(step.change, hours);
        addFigure(canvas, layout.x(i + 1), step.change > 0 ? high - 18 : low + 2, figure);
        addName(canvas, layout, i + 1, step.name);
        marks.append(markOf(layout, i + 1, QStringLiteral("%1\n%2%3").arg(step.name, figure, unit)));
        now += step.change;
    }
    addLink(canvas, layout, waterfall.steps.size(), now);
    total(waterfall.steps.size() + 1, waterfall.endName, waterfall.end);
    if (fair)
        addKey(canvas, body);
    return marks;
}

} // namespace app::charts
