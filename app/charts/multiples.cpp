// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/canvas.h"
#include "app/charts/numbers.h"
#include "app/charts/plot.h"

namespace app::charts {

namespace {

constexpr double headHeight = 34, keyHeight = 24, pitchMost = 34, barMost = 16, betweenColumns = 12;

struct Layout {
    QRectF body, plot;
    double pitch = pitchMost, column = 100; ///< a column with the space after it
    double perUnit = 0;                     ///< pixels an hour, alike in all cells
    double totals = 0;                      ///< room for a figure behind a bar

    double left(qsizetype at) const { return plot.left() + column * static_cast<double>(at); }
    double y(qsizetype row) const { return plot.top() + pitch * (static_cast<double>(row) + 0.5); }
};

Layout layoutOf(const Multiples &multiples, const QRectF &body)
{
    double names = 0, totals = 0, most = 0;
    for (const Multiples::Row &row : multiples.rows) {
        names = std::max(names, widthOf(row.name, Type::Small, Weight::Strong));
        for (qsizetype column = 0; column < multiples.columns.size(); ++column) {
            totals = std::max(totals, widthOf(hours(row.total(column)), Type::Micro, Weight::Strong));
            most = std::max(most, row.total(column));
        }
    }
    const double columns = std::max<double>(1, static_cast<double>(multiples.columns.size()));
    const double rows = std::max<double>(1, static_cast<double>(multiples.rows.size()));
    names = std::clamp(names + 2, 40.0, std::max(90.0, body.width() * (columns > 5 ? 0.14 : 0.2)));
    Layout layout;
    layout.body = body;
    const double left = body.left() + names + 12;
    layout.pitch = std::clamp((body.height() - headHeight - keyHeight) / rows, 4.0, pitchMost);
    layout.plot = QRectF(left, body.top() + headHeight, std::max(10.0, body.right() - left), layout.pitch * rows);
    layout.column = layout.plot.width() / columns;
    layout.totals = totals + 8;
    layout.perUnit = std::max(4.0, layout.column - betweenColumns - layout.totals) / (most > 0 ? most : 1);
    return layout;
}

void addHeads(Canvas &canvas, const Multiples &multiples, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    for (qsizetype at = 0; at < multiples.columns.size(); ++at) {
        const Multiples::Column &column = multiples.columns[at];
        const bool chosen = column.emphasis == Emphasis::Chosen;
        canvas.text({layout.left(at), layout.body.top() - 6, std::max(8.0, layout.column - betweenColumns), headHeight},
                    column.name,
                    {Type::Small, chosen ? Weight::Strong : Weight::Regular, colours.words,
                     Qt::AlignLeft | Qt::AlignBottom, 2});
        canvas.line({layout.left(at), layout.plot.top()}, {layout.left(at), layout.plot.bottom()},
                    QPen(colours.axis, 1));
    }
}

void addKey(Canvas &canvas, const Multiples &multiples, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    const double y = layout.plot.bottom() + 7;
    double x = layout.plot.left();
    for (qsizetype part = 0; part < multiples.parts.size() && x + 24 < layout.body.right(); ++part) {
        const QString &name = multiples.parts[part];
        const double width = std::min(widthOf(name, Type::Micro) + 4, std::max(8.0, layout.body.right() - x - 15));
        canvas.rect({x, y + 3, 10, 10}, colours.categories[static_cast<size_t>(part) % 6]);
        canvas.text({x + 15, y, width, 16}, name, {.colour = colours.words});
        x += width + 15 + 16;
    }
}

QString wordsOfCell(const Multiples &multiples, const Multiples::Row &row, qsizetype column)
{
    const auto inUnit = [&](double value) {
        return multiples.unit.isEmpty() ? hours(value) : hours(value) + QChar(0x00A0) + multiples.unit;
    };
    QStringList lines = {
        QStringLiteral("%1, %2: %3").arg(row.name, multiples.columns[column].name, inUnit(row.total(column)))};
    const QList<double> values = row.cells.value(column);
    for (qsizetype part = 0; part < multiples.parts.size(); ++part)
        lines.append(QStringLiteral("%1: %2").arg(multiples.parts[part], inUnit(values.value(part))));
    return lines.join(QLatin1Char('\n'));
}

void addCell(Canvas &canvas, const Multiples::Row &row, qsizetype column, double y, const Layout &layout, Weight weight)
{
    const ChartColours &colours = ChartColours::get();
    const double height = std::min(barMost, layout.pitch * 0.6);
    double x = layout.left(column);
    const QList<double> values = row.cells.value(column);
    for (qsizetype part = 0; part < values.size(); ++part) {
        const double width = std::max(0.0, values[part]) * layout.perUnit;
        if (width > 0)
            canvas.rect({x, y - height / 2, width, height}, colours.categories[static_cast<size_t>(part) % 6],
                        QPen(colours.ground, 1));
        x += width;
    }
    canvas.text({x + 5, y - 8, std::max(8.0, layout.totals), 16}, hours(row.total(column)),
                {Type::Micro, weight, colours.words});
}

} // namespace

QList<Mark> plot(const Multiples &multiples, QGraphicsScene &scene, const QRectF &body)
{
    if (multiples.rows.isEmpty() || multiples.columns.isEmpty())
        return {};
    const Layout layout = layoutOf(multiples, body);
    Canvas canvas(scene);
    addHeads(canvas, multiples, layout);
    QList<Mark> marks;
    for (qsizetype column = 0; column < multiples.columns.size(); ++column) {
        marks.append(
            {{layout.left(column) - 4, body.top() - 6, layout.column - 4, layout.plot.bottom() - body.top() + 6},
             multiples.columns[column].key,
             multiples.columns[column].name,
             true});
    }
    for (qsizetype at = 0; at < multiples.rows.size(); ++at) {
        const Multiples::Row &row = multiples.rows[at];
        const double y = layout.y(at);
        const Weight weight = row.emphasis == Emphasis::Chosen ? Weight::Strong : Weight::Regular;
        canvas.text({body.left(), y - layout.pitch / 2, layout.plot.left() - body.left() - 12, layout.pitch}, row.name,
                    {Type::Small, weight, ChartColours::get().words, Qt::AlignRight | Qt::AlignVCenter,
                     layout.pitch >= 32 ? 2 : 1});
        for (qsizetype column = 0; column < multiples.columns.size(); ++column) {
            const bool strong = weight == Weight::Strong || multiples.columns[column].emphasis == Emphasis::Chosen;
            addCell(canvas, row, column, y, layout, strong ? Weight::Strong : Weight::Regular);
            marks.append({{layout.left(column), y - layout.pitch / 2, layout.column - 4, layout.pitch},
                          multiples.columns[column].key,
                          wordsOfCell(multiples, row, column),
                          true});
        }
    }
    addKey(canvas, multiples, layout);
    return marks;
}

} // namespace app::charts
