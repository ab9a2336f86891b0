// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/canvas.h"
#include "app/charts/numbers.h"
#include "app/charts/peopletables.h"
#include "app/charts/plot.h"

#include <QCoreApplication>
#include <QGraphicsPathItem>

#include <cmath>

namespace app::charts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::charts)
};

constexpr double side = 24, labelHeight = 16, footHeight = 26, gapBetween = 8, besideRule = 4;

/// Where everything stands, in pixels: two rows of labels, the plot, the axis' figures.
struct Layout {
    QRectF body, plot;
    double from = 0, to = 1;
    double most = 1; ///< share at the plot's top

    double x(double value) const
    {
        const double at = plot.left() + (value - from) / (to - from) * plot.width();
        return std::clamp(at, plot.left(), plot.right());
    }
    double y(double share) const { return plot.bottom() - share / most * plot.height(); }
    double row(int which) const { return body.top() - 6 + labelHeight * which; }
};

bool isCumulative(const Histogram &histogram) { return histogram.view == Histogram::View::Cumulative; }

Layout layoutOf(const Histogram &histogram, const QRectF &body)
{
    Layout layout;
    layout.body = body;
    const double top = body.top() - 6 + 2 * labelHeight + 4;
    layout.plot = QRectF(body.left() + side + (isCumulative(histogram) ? 16 : 0), top, 0,
                         std::max(10.0, body.bottom() - footHeight - top));
    layout.plot.setRight(std::max(layout.plot.left() + 10, body.right() - side));
    layout.from = histogram.from;
    layout.to = std::max(histogram.to(), histogram.from + 1e-9);
    if (!isCumulative(histogram)) {
        layout.most = 1e-9;
        for (const QList<double> &shares : {histogram.shares, histogram.before}) {
            for (const double share : shares)
                layout.most = std::max(layout.most, share);
        }
    }
    return layout;
}

QColor colourOf(const Histogram &histogram, qsizetype bin)
{
    return ChartColours::get().sequence[histogram.isTail(bin) ? 2 : 0];
}

void addAxis(Canvas &canvas, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    const double bottom = layout.plot.bottom();
    canvas.line({layout.plot.left(), bottom}, {layout.plot.right(), bottom}, QPen(colours.axis, 1));
    const int most = std::max(3, static_cast<int>(layout.plot.width() / 60));
    for (const Ticks ticks = ticksAround(layout.from, layout.to, most); const double value : ticks.values()) {
        if (value < layout.from - ticks.step * 1e-6 || value > layout.to + ticks.step * 1e-6)
            continue;
        canvas.text({layout.x(value) - 40, bottom + 4, 80, labelHeight}, ticks.label(value),
                    {Type::Micro, Weight::Regular, colours.words2, Qt::AlignCenter});
    }
}

void addBars(Canvas &canvas, const Histogram &histogram, const Layout &layout)
{
    for (qsizetype bin = 0; bin < histogram.shares.size(); ++bin) {
        const double low = histogram.from + histogram.width * static_cast<double>(bin);
        const double left = layout.x(low), right = layout.x(low + histogram.width);
        const double top = layout.y(histogram.shares[bin]);
        const double white = right - left > 4 ? 0.75 : 0;
        canvas.rect({left + white, top, right - left - 2 * white, layout.plot.bottom() - top},
                    colourOf(histogram, bin));
    }
}

/// The outline of bars.
QPolygonF stairs(const QList<double> &shares, const Histogram &histogram, const Layout &layout)
{
    QPolygonF stairs = {QPointF(layout.plot.left(), layout.plot.bottom())};
    for (qsizetype bin = 0; bin < shares.size(); ++bin) {
        const double low = histogram.from + histogram.width * static_cast<double>(bin);
        stairs << QPointF(layout.x(low), layout.y(shares[bin]))
               << QPointF(layout.x(low + histogram.width), layout.y(shares[bin]));
    }
    return stairs << QPointF(layout.plot.right(), layout.plot.bottom());
}

/// From nobody to everybody, bin by bin.
QPolygonF curve(const QList<double> &shares, const Histogram &histogram, const Layout &layout)
{
    QPolygonF curve = {QPointF(layout.plot.left(), layout.plot.bottom())};
    double sum = 0;
    for (qsizetype bin = 0; bin < shares.size(); ++bin) {
        sum += shares[bin];
        const double high = histogram.from + histogram.width * static_cast<double>(bin + 1);
        curve << QPointF(layout.x(high), layout.y(std::min(sum, 1.0)));
    }
    return curve;
}

void addLine(Canvas &canvas, const QPolygonF &points, const QPen &pen)
{
    QPainterPath path;
    path.addPolygon(points);
    canvas.scene().addPath(path, pen);
}

QPen penOfBefore(const Histogram &histogram)
{
    return QPen(ChartColours::get().words2, 1.5, isCumulative(histogram) ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap,
                Qt::MiterJoin);
}

void addShareAxis(Canvas &canvas, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        const double y = layout.y(share);
        canvas.line({layout.plot.left(), y}, {layout.plot.right(), y}, QPen(colours.grid, 1));
        canvas.text({layout.body.left() - 8, y - 8, layout.plot.left() - layout.body.left(), labelHeight},
                    percent(share), {Type::Micro, Weight::Regular, colours.words2, Qt::AlignRight | Qt::AlignVCenter});
    }
}

/// Where the words of rules stand: the median's above, the others beside their rules, and none on another.
QList<QRectF> labelBoxes(const Histogram &histogram, const Layout &layout)
{
    const double left = layout.body.left(), right = layout.body.right();
    QList<QRectF> boxes;
    double taken = left; ///< in the lower row
    for (const Histogram::Rule &rule : histogram.rules) {
        const double width = std::min(widthOf(rule.words, Type::Micro, Weight::Strong) + 2, right - left);
        const double x = layout.x(rule.at);
        const double wanted = rule.percent == 50  ? x - width / 2
                              : rule.percent < 50 ? x - besideRule - width
                                                  : x + besideRule;
        const double least = rule.percent == 50 ? left : taken;
        const double at = std::max(least, std::min(wanted, right - width));
        boxes.append({at, layout.row(rule.percent == 50 ? 0 : 1), width, labelHeight});
        if (rule.percent != 50)
            taken = at + width + gapBetween;
    }
    // What the last one has no room for, those before it give way to.
    double end = right;
    for (qsizetype i = boxes.size() - 1; i >= 0; --i) {
        if (histogram.rules[i].percent == 50)
            continue;
        boxes[i].moveLeft(std::min(boxes[i].left(), end - boxes[i].width()));
        end = boxes[i].left() - gapBetween;
    }
    return boxes;
}

/// Rules go up to their words, and begin beneath any that would stand on them.
double topOf(const Histogram::Rule &rule, double x, const QList<QRectF> &boxes, const Layout &layout)
{
    const double lower = layout.row(1);
    for (const QRectF &box : boxes) {
        if (box.top() == lower && x > box.left() - 2 && x < box.right() + 2)
            return box.bottom() + 1;
    }
    return rule.percent == 50 ? layout.row(0) + labelHeight : lower + 2;
}

void addRules(Canvas &canvas, const Histogram &histogram, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    const QList<QRectF> boxes = labelBoxes(histogram, layout);
    for (qsizetype i = 0; i < histogram.rules.size(); ++i) {
        const Histogram::Rule &rule = histogram.rules[i];
        const double x = layout.x(rule.at);
        canvas.line({x, topOf(rule, x, boxes, layout)}, {x, layout.plot.bottom()},
                    QPen(colours.words, 1.2, rule.percent == 50 ? Qt::SolidLine : Qt::DashLine));
        if (isCumulative(histogram))
            canvas.disc({x, layout.y(rule.percent / 100.0)}, 4, colours.words, QPen(colours.ground, 1.5));
        canvas.text(boxes[i], rule.words, {Type::Micro, Weight::Strong, colours.words});
    }
}

/// What the outline is, where the median's words leave room.
void addKey(Canvas &canvas, const Histogram &histogram, const Layout &layout)
{
    const double width = std::min(widthOf(histogram.beforeName, Type::Micro) + 4, layout.body.width() / 4);
    double middle = layout.plot.left();
    for (const Histogram::Rule &rule : histogram.rules)
        middle = rule.percent == 50 ? layout.x(rule.at) : middle;
    const bool atRight = middle < layout.body.center().x();
    const double x = atRight ? layout.body.right() - width : layout.body.left() + 22;
    const double y = layout.row(0) + labelHeight / 2;
    canvas.line({x - 22, y}, {x - 6, y}, penOfBefore(histogram));
    canvas.text({x, layout.row(0), width, labelHeight}, histogram.beforeName, {.colour = ChartColours::get().words2});
}

QList<Mark> marksOf(const Histogram &histogram, const Layout &layout)
{
    const Table figures = table(histogram);
    QList<Mark> marks;
    for (qsizetype bin = 0; bin < histogram.shares.size(); ++bin) {
        const QList<Cell> &row = figures.rows[bin];
        const double low = histogram.from + histogram.width * static_cast<double>(bin);
        const QRectF where(layout.x(low), layout.plot.top(), layout.x(low + histogram.width) - layout.x(low),
                           layout.plot.height());
        QString words = Words::tr("%1: %2 to %3\n%4 of people; %5 up to there", "a bar of a histogram")
                            .arg(histogram.valuesAre, row[0].text, row[1].text, row[2].text, row[3].text);
        if (!histogram.before.isEmpty())
            words += Words::tr("\n%1: %2").arg(histogram.beforeName, row[4].text);
        marks.append({where, {}, words, false});
    }
    return marks;
}

} // namespace

QList<Mark> plot(const Histogram &histogram, QGraphicsScene &scene, const QRectF &body)
{
    if (histogram.shares.isEmpty())
        return {};
    const Layout layout = layoutOf(histogram, body);
    const ChartColours &colours = ChartColours::get();
    Canvas canvas(scene);
    if (isCumulative(histogram)) {
        addShareAxis(canvas, layout);
        if (!histogram.before.isEmpty())
            addLine(canvas, curve(histogram.before, histogram, layout), penOfBefore(histogram));
        addLine(canvas, curve(histogram.shares, histogram, layout), QPen(colours.sequence[0], 2.5));
    } else {
        addBars(canvas, histogram, layout);
        if (!histogram.before.isEmpty())
            addLine(canvas, stairs(histogram.before, histogram, layout), penOfBefore(histogram));
    }
    addAxis(canvas, layout);
    addRules(canvas, histogram, layout);
    if (!histogram.before.isEmpty())
        addKey(canvas, histogram, layout);
    return marksOf(histogram, layout);
}

} // namespace app::charts
