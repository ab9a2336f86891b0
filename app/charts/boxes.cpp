// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/canvas.h"
#include "app/charts/numbers.h"
#include "app/charts/plot.h"

#include <QCoreApplication>

namespace app::charts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::charts)
};

constexpr double keyHeight = 26, footHeight = 24, pitchMost = 32, pitchLeast = 16, boxHeight = 10, medianHeight = 16;
constexpr double aboveNotes = 20, noteLine = 18, betweenNotes = 2;

struct Layout {
    QRectF plot;
    double pitch = pitchMost;
    Ticks ticks;
    double low = 0, high = 1;
    double notesTop = 0; ///< 0 = no room for them

    double x(double value) const { return plot.left() + (value - low) / (high - low) * plot.width(); }
    double y(qsizetype row) const { return plot.top() + pitch * (static_cast<double>(row) + 0.5); }
};

Lettering noteLettering()
{
    return {Type::Small, Weight::Regular, ChartColours::get().words, Qt::AlignLeft | Qt::AlignTop, 2};
}

double heightOfNotes(const Boxes &boxes, double width)
{
    if (boxes.notes.isEmpty())
        return 0;
    double height = aboveNotes + noteLine;
    for (const QString &note : boxes.notes)
        height += heightOf(note, width, noteLettering()) + betweenNotes;
    return height;
}

void setRange(const Boxes &boxes, Layout &layout)
{
    double low = 0, high = 0;
    for (qsizetype i = 0; i < boxes.rows.size(); ++i) {
        const Boxes::Row &row = boxes.rows[i];
        low = std::min(i == 0 ? row.at.front() : low, std::min(row.at.front(), row.before.value_or(row.at.front())));
        high = std::max(i == 0 ? row.at.back() : high, std::max(row.at.back(), row.before.value_or(row.at.back())));
    }
    layout.ticks = ticksAround(low < (high - low) * 0.5 ? 0 : low, high, 7);
    layout.low = layout.ticks.low;
    layout.high = std::max(high, layout.low + layout.ticks.step);
}

Layout layoutOf(const Boxes &boxes, const QRectF &body)
{
    double names = 0, figures = 0;
    for (const Boxes::Row &row : boxes.rows) {
        names = std::max(names, widthOf(row.name, Type::Small, Weight::Strong));
        figures = std::max(figures, widthOf(row.figure, Type::Small, Weight::Strong));
    }
    names = std::clamp(names + 2, 60.0, std::max(120.0, body.width() * 0.38));
    Layout layout;
    setRange(boxes, layout);
    const double rows = std::max<double>(1, static_cast<double>(boxes.rows.size()));
    const double notes = heightOfNotes(boxes, body.width());
    const double room = body.height() - keyHeight - footHeight;
    const bool fits = notes > 0 && (room - notes) / rows >= pitchLeast;
    layout.pitch = std::clamp((room - (fits ? notes : 0)) / rows, 4.0, pitchMost);
    const double left = body.left() + names + 14;
    const double right = std::max(left + 20, body.right() - std::min(figures, body.width() * 0.2) - 12);
    layout.plot = QRectF(left, body.top() + keyHeight, right - left, layout.pitch * rows);
    if (fits)
        layout.notesTop = layout.plot.bottom() + footHeight + aboveNotes / 2;
    return layout;
}

void addAxis(Canvas &canvas, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    for (const double value : layout.ticks.values()) {
        const double x = layout.x(value);
        if (x > layout.plot.right() + 1)
            break;
        canvas.line({x, layout.plot.top()}, {x, layout.plot.bottom()}, QPen(colours.grid, 1));
        canvas.text({x - 30, layout.plot.bottom() + 4, 60, 16}, layout.ticks.label(value),
                    {Type::Micro, Weight::Regular, colours.words2, Qt::AlignCenter});
    }
}

void addBox(Canvas &canvas, const std::array<double, 5> &x, double y, double height)
{
    const ChartColours &colours = ChartColours::get();
    canvas.line({x[0], y}, {x[4], y}, QPen(colours.sequence[0], 2));
    canvas.rect({x[1], y - height / 2, std::max(1.0, x[3] - x[1]), height}, colours.sequence[2]);
    const double median = std::min(medianHeight, height + 6);
    canvas.rect({x[2] - 1.5, y - median / 2, 3, median}, colours.sequence[0]);
}

void addBefore(Canvas &canvas, double x, double y)
{
    canvas.disc({x, y}, 4, ChartColours::get().ground, QPen(ChartColours::get().words, 1.5));
}

/// What line, box and figure are, and the ring where a scenario is chosen.
void addKey(Canvas &canvas, const QRectF &body, const Layout &layout, bool both)
{
    const ChartColours &colours = ChartColours::get();
    const double y = body.top() + 4;
    QString words = Words::tr("nine in ten people, the middle half, the median");
    const QString ring = Words::tr("median in the baseline");
    const double wanted = widthOf(words, Type::Micro) + 46 + (both ? widthOf(ring, Type::Micro) + 32 : 0);
    double x = std::max(body.left(), std::min(layout.plot.left(), body.right() - wanted));
    addBox(canvas, {x, x + 7, x + 13, x + 19, x + 26}, y, 8);
    x += 34;
    canvas.text({x, y - 8, widthOf(words, Type::Micro) + 4, 16}, words, {.colour = colours.words2});
    if (!both)
        return;
    x += widthOf(words, Type::Micro) + 20;
    addBefore(canvas, x, y);
    canvas.text({x + 9, y - 8, std::max(8.0, body.right() - x - 9), 16}, ring, {.colour = colours.words2});
}

void addRow(Canvas &canvas, const Boxes::Row &row, const QRectF &body, const Layout &layout, double y)
{
    const Weight weight = row.emphasis == Emphasis::Chosen ? Weight::Strong : Weight::Regular;
    canvas.text({body.left(), y - layout.pitch / 2, layout.plot.left() - body.left() - 12, layout.pitch}, row.name,
                {Type::Small, weight, ChartColours::get().words, Qt::AlignRight | Qt::AlignVCenter,
                 layout.pitch >= pitchMost ? 2 : 1});
    std::array<double, 5> x;
    std::transform(row.at.begin(), row.at.end(), x.begin(), [&](double value) { return layout.x(value); });
    addBox(canvas, x, y, std::min(boxHeight, layout.pitch - 4));
    double end = x[4];
    if (row.before) {
        addBefore(canvas, layout.x(*row.before), y);
        end = std::max(end, layout.x(*row.before) + 4);
    }
    canvas.text({end + 8, y - 8, std::max(8.0, body.right() - end - 8), 16}, row.figure, {Type::Small, Weight::Strong});
}

QString wordsOfRow(const Boxes &boxes, const Boxes::Row &row)
{
    const QString unit = boxes.unit.isEmpty() ? QString() : QChar(0x00A0) + boxes.unit;
    QString words = Words::tr("%1\nmedian %2%3; half between %4 and %5, nine in ten between %6 and %7")
                        .arg(row.name, hours(row.at[2]), unit, hours(row.at[1]), hours(row.at[3]), hours(row.at[0]),
                             hours(row.at[4]));
    if (row.before)
        words += Words::tr("\nmedian in the baseline: %1%2").arg(hours(*row.before), unit);
    return words;
}

void addNotes(Canvas &canvas, const Boxes &boxes, const QRectF &body, double top)
{
    const ChartColours &colours = ChartColours::get();
    canvas.line({body.left(), top}, {body.right(), top}, QPen(colours.grid, 1));
    double y = top + aboveNotes / 2;
    canvas.text({body.left(), y, body.width(), noteLine}, boxes.notesAre, {Type::Small, Weight::Strong});
    y += noteLine;
    for (const QString &note : boxes.notes) {
        const double height = heightOf(note, body.width(), noteLettering());
        canvas.text({body.left(), y, body.width(), height}, note, noteLettering());
        y += height + betweenNotes;
    }
}

} // namespace

QList<Mark> plot(const Boxes &boxes, QGraphicsScene &scene, const QRectF &body)
{
    if (boxes.rows.isEmpty())
        return {};
    const Layout layout = layoutOf(boxes, body);
    Canvas canvas(scene);
    addAxis(canvas, layout);
    QList<Mark> marks;
    bool both = false;
    for (qsizetype i = 0; i < boxes.rows.size(); ++i) {
        const Boxes::Row &row = boxes.rows[i];
        both = both || row.before;
        addRow(canvas, row, body, layout, layout.y(i));
        marks.append({{body.left(), layout.y(i) - layout.pitch / 2, body.width(), layout.pitch},
                      row.key,
                      wordsOfRow(boxes, row),
                      !row.key.isEmpty()});
    }
    addKey(canvas, body, layout, both);
    if (layout.notesTop > 0)
        addNotes(canvas, boxes, body, layout.notesTop);
    return marks;
}

} // namespace app::charts
