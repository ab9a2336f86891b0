// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/canvas.h"
#include "app/charts/numbers.h"
#include "app/charts/plot.h"

#include <QCoreApplication>

#include <numeric>

namespace app::charts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::charts)
};

constexpr double headHeight = 20, pitchMost = 22, pitchLeast = 15, waitHeight = 8, effortHeight = 11;
constexpr double pixelsAnHour = 2.2, effortLeast = 2, criticalWidth = 92, betweenFigures = 8;

/// Paler than the sequence of charts: waiting costs no effort.
QColor waiting() { return {0xBA, 0xD7, 0xF0}; }

struct Layout {
    QRectF body, plot;
    double pitch = pitchMost;
    double days = 1;
    double perHour = pixelsAnHour;
    bool critical = false;

    double x(double day) const { return plot.left() + std::clamp(day / days, 0.0, 1.0) * plot.width(); }
    double y(qsizetype row) const { return plot.top() + pitch * (static_cast<double>(row) + 0.5); }
};

QString figureOf(const Calendar::Row &row) { return row.hours() * 60 < 0.5 ? QString() : shortTime(row.hours()); }

/// How much of the story a row is: its share of the effort and of the days.
double weightOf(const Calendar::Row &row, double effort, double days)
{
    return row.hours() / std::max(effort, 1e-9) + row.days() / std::max(days, 1e-9);
}

/// So many rows as fit: those that are most of the story, and one for the rest.
Calendar folded(const Calendar &whole, qsizetype most)
{
    if (whole.rows.size() <= most)
        return whole;
    double effort = 0;
    for (const Calendar::Row &row : whole.rows)
        effort += row.hours();
    QList<qsizetype> order(whole.rows.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        return weightOf(whole.rows[a], effort, whole.days) > weightOf(whole.rows[b], effort, whole.days);
    });
    const qsizetype kept = std::max<qsizetype>(0, most - 1);
    std::sort(order.begin(), order.begin() + kept);
    Calendar folded{whole.days, {}, whole.events};
    Calendar::Row rest;
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (i < kept)
            folded.rows.append(whole.rows[order[i]]);
        else
            rest.visits += whole.rows[order[i]].visits;
    }
    rest.name = Words::tr("and %n more steps", nullptr, static_cast<int>(order.size() - kept));
    rest.words = rest.name;
    folded.rows.append(rest);
    return folded;
}

Layout layoutOf(const Calendar &calendar, const QRectF &body)
{
    Layout layout;
    layout.body = body;
    layout.days = std::max(calendar.days, 1e-6);
    double names = 0, figures = 0, longest = 0;
    for (const Calendar::Row &row : calendar.rows) {
        names = std::max(names, widthOf(row.name, Type::Micro, Weight::Strong));
        figures = std::max(figures, widthOf(figureOf(row), Type::Micro));
        layout.critical = layout.critical || row.critical;
        for (const Calendar::Visit &visit : row.visits)
            longest = std::max(longest, visit.hours);
    }
    names = std::clamp(names + 2, 60.0, std::max(100.0, body.width() * 0.29));
    const double left = body.left() + names + 10;
    const double right = body.right() - figures - betweenFigures - (layout.critical ? criticalWidth : 0);
    const double rows = std::max<double>(1, static_cast<double>(calendar.rows.size()));
    layout.pitch = std::clamp((body.height() - headHeight) / rows, 4.0, pitchMost);
    layout.plot = QRectF(left, body.top() + headHeight - 4, std::max(20.0, right - left), layout.pitch * rows);
    layout.perHour = std::min(pixelsAnHour, layout.plot.width() / 4 / std::max(longest, 1e-9));
    return layout;
}

/// Where an event's name stands, above its rule.
QRectF boxOf(const Calendar::Event &event, const Layout &layout)
{
    const double width = std::min(widthOf(event.name, Type::Micro, Weight::Strong) + 4, layout.plot.width() / 3);
    const double most = std::max(layout.plot.left(), layout.plot.right() - width);
    return {std::clamp(layout.x(event.day) - width / 2, layout.plot.left(), most), layout.body.top() - 6, width, 16};
}

/// "start", "day 50" …: those that no event stands on.
void addDays(Canvas &canvas, const Calendar &calendar, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    const Ticks ticks = ticksAround(0, layout.days, std::max(3, static_cast<int>(layout.plot.width() / 56)));
    for (const double day : ticks.values()) {
        if (day > layout.days * (1 + 1e-9))
            break;
        const double x = layout.x(day);
        canvas.line({x, layout.plot.top()}, {x, layout.plot.bottom()}, QPen(colours.grid, 1));
        const QString words = day == 0 ? Words::tr("start") : Words::tr("day %1").arg(ticks.label(day));
        const double width = widthOf(words, Type::Micro) + 2;
        const QRectF box(day == 0 ? x : x - width / 2, layout.body.top() - 6, width, 16);
        const bool taken =
            std::any_of(calendar.events.begin(), calendar.events.end(), [&](const Calendar::Event &event) {
                return boxOf(event, layout).adjusted(-6, 0, 6, 0).intersects(box);
            });
        if (!taken)
            canvas.text(box, words, {Type::Micro, Weight::Regular, colours.words2, Qt::AlignCenter});
    }
}

void addEvents(Canvas &canvas, const Calendar &calendar, const Layout &layout)
{
    const QColor plum = ChartColours::get().categories[2];
    for (const Calendar::Event &event : calendar.events) {
        const double x = layout.x(event.day);
        canvas.line({x, layout.plot.top()}, {x, layout.plot.bottom()}, QPen(plum, 1.5));
        canvas.text(boxOf(event, layout), event.name, {Type::Micro, Weight::Strong, plum, Qt::AlignCenter});
    }
}

/// What is dark and what is pale, above the names; over the criticality what it is.
void addHead(Canvas &canvas, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    const double y = layout.body.top() + 2;
    double x = layout.body.left();
    const double end = layout.plot.left() - 10;
    for (const auto &[words, colour, height] : {std::tuple(Words::tr("effort"), colours.sequence[0], effortHeight),
                                                std::tuple(Words::tr("waiting"), waiting(), waitHeight)}) {
        const double width = widthOf(words, Type::Micro) + 4;
        if (x + 14 + width > end)
            break;
        canvas.rect({x, y - height / 2, 10, height}, colour);
        canvas.text({x + 14, y - 8, width, 16}, words, {.colour = colours.words2});
        x += width + 26;
    }
    if (layout.critical) {
        canvas.text({layout.body.right() - criticalWidth, y - 8, criticalWidth, 16}, Words::tr("sets the days"),
                    {Type::Micro, Weight::Regular, colours.words2, Qt::AlignRight | Qt::AlignVCenter});
    }
}

double endOf(const Calendar::Visit &visit, const Layout &layout)
{
    return std::max(layout.x(visit.start + visit.days),
                    layout.x(visit.start) + std::max(effortLeast, visit.hours * layout.perHour));
}

/// The figure stands behind the last bar, clear of the grid.
void addFigure(Canvas &canvas, const Calendar::Row &row, const Layout &layout, double y)
{
    const QString figure = figureOf(row);
    double end = layout.plot.left();
    for (const Calendar::Visit &visit : row.visits)
        end = std::max(end, endOf(visit, layout));
    const double width = widthOf(figure, Type::Micro) + 2;
    const QRectF box(end + 5, y - 7, width, 14);
    canvas.rect(box.adjusted(-1, 1, 1, -1), ChartColours::get().ground);
    canvas.text(box, figure, {.colour = ChartColours::get().words2});
}

void addRow(Canvas &canvas, const Calendar::Row &row, const Layout &layout, double y)
{
    const ChartColours &colours = ChartColours::get();
    const QRectF names(layout.body.left(), y - layout.pitch / 2, layout.plot.left() - layout.body.left() - 8,
                       layout.pitch);
    canvas.text(names, row.name,
                {Type::Micro, Weight::Regular, row.key.isEmpty() ? colours.words2 : colours.words,
                 Qt::AlignRight | Qt::AlignVCenter});
    const double wait = std::min(waitHeight, layout.pitch - 3), effort = std::min(effortHeight, layout.pitch - 2);
    for (const Calendar::Visit &visit : row.visits)
        canvas.rect(
            {layout.x(visit.start), y - wait / 2, layout.x(visit.start + visit.days) - layout.x(visit.start), wait},
            waiting());
    for (const Calendar::Visit &visit : row.visits)
        canvas.rect(
            {layout.x(visit.start), y - effort / 2, std::max(effortLeast, visit.hours * layout.perHour), effort},
            colours.sequence[0]);
    addFigure(canvas, row, layout, y);
    if (!row.critical)
        return;
    const double right = layout.body.right(), bar = 36;
    canvas.rect({right - 40 - bar, y - 2, bar * std::clamp(*row.critical, 0.0, 1.0), 4},
                row.onLongestWay ? colours.sequence[0] : colours.beside);
    canvas.text({right - 38, y - 8, 38, 16}, percent(*row.critical),
                {Type::Micro, row.onLongestWay ? Weight::Strong : Weight::Regular, colours.words,
                 Qt::AlignRight | Qt::AlignVCenter});
}

} // namespace

QList<Mark> plot(const Calendar &whole, QGraphicsScene &scene, const QRectF &body)
{
    if (whole.rows.isEmpty())
        return {};
    const auto most = static_cast<qsizetype>(std::max(2.0, (body.height() - headHeight) / pitchLeast));
    const Calendar calendar = folded(whole, most);
    const Layout layout = layoutOf(calendar, body);
    Canvas canvas(scene);
    addHead(canvas, layout);
    addDays(canvas, calendar, layout);
    addEvents(canvas, calendar, layout);
    QList<Mark> marks;
    for (qsizetype i = 0; i < calendar.rows.size(); ++i) {
        const Calendar::Row &row = calendar.rows[i];
        addRow(canvas, row, layout, layout.y(i));
        marks.append({{body.left(), layout.y(i) - layout.pitch / 2, body.width(), layout.pitch},
                      row.key,
                      row.words,
                      !row.key.isEmpty()});
    }
    return marks;
}

} // namespace app::charts
