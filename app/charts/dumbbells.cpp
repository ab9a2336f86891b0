// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/canvas.h"
#include "app/charts/numbers.h"
#include "app/charts/plot.h"

namespace app::charts {

namespace {

constexpr double pitchMost = 36, footHeight = 26, radius = 4.5;

struct Layout {
    QRectF plot;
    double pitch = pitchMost;
    Ticks ticks;

    double most = 1; ///< at the right end

    double x(double value) const { return plot.left() + value / most * plot.width(); }
    double y(qsizetype row) const { return plot.top() + pitch * (static_cast<double>(row) + 0.5); }
};

Layout layoutOf(const Dumbbells &dumbbells, const QRectF &body)
{
    double names = 0, most = 0;
    for (const Dumbbells::Row &row : dumbbells.rows) {
        names = std::max({names, widthOf(row.name, Type::Small, Weight::Strong), widthOf(row.note, Type::Micro) + 18});
        most = std::max({most, row.from, row.to.value_or(0)});
    }
    names = std::clamp(names, 60.0, std::max(120.0, body.width() * 0.38));
    Layout layout;
    const double left = body.left() + names + 24;
    layout.ticks = ticksAround(0, most, 5);
    layout.most = most > 0 ? most : 1;
    const double rows = std::max<double>(1, static_cast<double>(dumbbells.rows.size()));
    layout.pitch = std::min(pitchMost, std::max(4.0, (body.height() - footHeight - 4) / rows));
    layout.plot = QRectF(left, body.top() + 4, std::max(10.0, body.right() - 36 - left), layout.pitch * rows);
    return layout;
}

void addAxis(Canvas &canvas, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    const double bottom = layout.plot.bottom();
    for (const double value : layout.ticks.values()) {
        const double x = layout.x(value);
        if (x > layout.plot.right() + 1)
            break;
        canvas.line({x, layout.plot.top()}, {x, bottom}, QPen(colours.grid, 1));
        canvas.text({x - 30, bottom + 4, 60, 16}, layout.ticks.label(value),
                    {Type::Micro, Weight::Regular, colours.words2, Qt::AlignCenter});
    }
}

/// What ring and disc mean, at the left under the names.
void addKey(const Dumbbells &dumbbells, Canvas &canvas, const QRectF &body, const Layout &layout, bool both)
{
    const ChartColours &colours = ChartColours::get();
    const double y = layout.plot.bottom() + 12;
    double x = body.left() + radius;
    const double end = layout.plot.left() - 10;
    const auto entry = [&](const QString &name, const QBrush &fill) {
        const double width = std::min(widthOf(name, Type::Micro) + 4, std::max(8.0, end - x - 10));
        canvas.disc({x, y}, radius, fill, QPen(colours.sequence[0], 2));
        canvas.text({x + 10, y - 8, width, 16}, name, {.colour = colours.words2});
        x += width + 22;
    };
    entry(dumbbells.fromName, colours.ground);
    if (both)
        entry(dumbbells.toName, colours.sequence[0]);
}

void addFigure(Canvas &canvas, double x, double y, const QString &figure, Qt::Alignment side, Weight weight)
{
    const QRectF box(side & Qt::AlignRight ? x - 68 : x + 8, y - 8, 60, 16);
    canvas.text(box, figure, {Type::Small, weight, ChartColours::get().words, side | Qt::AlignVCenter});
}

/// The note stands beneath the name, or behind it where rows are low; a triangle makes it a warning without colour.
void addName(const Dumbbells::Row &row, Canvas &canvas, const QRectF &box, Weight weight)
{
    const ChartColours &colours = ChartColours::get();
    Lettering lettering{Type::Small, weight, colours.words, Qt::AlignRight | Qt::AlignVCenter, box.height() >= 32 ? 2 : 1};
    if (row.note.isEmpty()) {
        canvas.text(box, row.name, lettering);
        return;
    }
    const double noteWidth = std::min(widthOf(row.note, Type::Micro) + 4, box.width() * 0.8);
    lettering.lines = 1;
    const bool beneath = box.height() >= 30;
    const double y = beneath ? box.center().y() + 8 : box.center().y();
    canvas.text(beneath ? QRectF(box.left(), box.center().y() - 15, box.width(), 16) : box.adjusted(0, 0, -noteWidth - 20, 0),
                row.name, lettering);
    canvas.text({box.right() - noteWidth, y - 7, noteWidth, 14}, row.note,
                {Type::Micro, Weight::Regular, colours.words2, Qt::AlignRight | Qt::AlignVCenter});
    if (row.isWarning) {
        const double x = box.right() - noteWidth - 8;
        canvas.polygon(QPolygonF({{x - 5, y + 4}, {x + 5, y + 4}, {x, y - 5}}), colours.words);
    }
}

void addRow(const Dumbbells::Row &row, Canvas &canvas, const QRectF &body, const Layout &layout, double y)
{
    const ChartColours &colours = ChartColours::get();
    const Weight weight = row.emphasis == Emphasis::Chosen ? Weight::Strong : Weight::Regular;
    addName(row, canvas, {body.left(), y - layout.pitch / 2, layout.plot.left() - body.left() - 20, layout.pitch}, weight);
    const double from = layout.x(row.from);
    const QPen ring(colours.sequence[0], 2);
    if (!row.to) {
        canvas.disc({from, y}, radius, colours.ground, ring);
        addFigure(canvas, from, y, hours(row.from), Qt::AlignLeft, Weight::Strong);
        return;
    }
    const double to = layout.x(*row.to);
    canvas.line({from, y}, {to, y}, QPen(colours.sequence[0], 3));
    canvas.disc({from, y}, radius, colours.ground, ring);
    canvas.disc({to, y}, radius + 1, colours.sequence[0]);
    if (hours(*row.to) == hours(row.from))
        return addFigure(canvas, std::max(from, to), y, hours(*row.to), Qt::AlignLeft, Weight::Strong);
    const bool less = *row.to <= row.from;
    addFigure(canvas, to, y, hours(*row.to), less ? Qt::AlignRight : Qt::AlignLeft, Weight::Strong);
    addFigure(canvas, from, y, hours(row.from), less ? Qt::AlignLeft : Qt::AlignRight, Weight::Regular);
}

QString wordsOfRow(const Dumbbells &dumbbells, const Dumbbells::Row &row)
{
    const QString unit = dumbbells.unit.isEmpty() ? QString() : QChar(0x00A0) + dumbbells.unit;
    QString words = QStringLiteral("%1\n%2: %3%4").arg(row.name, dumbbells.fromName, hours(row.from), unit);
    if (row.to) {
        words += QStringLiteral("\n%1: %2%3 (%4)")
                     .arg(dumbbells.toName, hours(*row.to), unit, difference(*row.to - row.from, hours));
    }
    if (!row.note.isEmpty())
        words += QLatin1Char('\n') + row.note;
    return words;
}

} // namespace

QList<Mark> plot(const Dumbbells &dumbbells, QGraphicsScene &scene, const QRectF &body)
{
    const Layout layout = layoutOf(dumbbells, body);
    Canvas canvas(scene);
    addAxis(canvas, layout);
    QList<Mark> marks;
    bool both = false, choosable = false;
    for (qsizetype i = 0; i < dumbbells.rows.size(); ++i) {
        const Dumbbells::Row &row = dumbbells.rows[i];
        both = both || row.to;
        choosable = !row.key.isEmpty();
        addRow(row, canvas, body, layout, layout.y(i));
        marks.append({{body.left(), layout.y(i) - layout.pitch / 2, body.width(), layout.pitch},
                      row.key,
                      wordsOfRow(dumbbells, row),
                      choosable});
    }
    addKey(dumbbells, canvas, body, layout, both);
    return marks;
}

} // namespace app::charts
