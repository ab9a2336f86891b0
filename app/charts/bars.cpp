// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/canvas.h"
#include "app/charts/plot.h"

namespace app::charts {

namespace {

constexpr double pitchMost = 36, barMost = 20, barShare = 0.6;

struct Layout {
    QRectF plot;
    double pitch = pitchMost;
    double most = 1; ///< at the right end of the longest bar

    double y(qsizetype row) const { return plot.top() + pitch * (static_cast<double>(row) + 0.5); }
    double width(double value) const { return std::max(0.0, value) / most * plot.width(); }
};

double endOf(const Bars::Row &row)
{
    return widthOf(row.figure, Type::Small, Weight::Strong) + widthOf(row.asideText, Type::Micro) + 24;
}

Layout layoutOf(const Bars &bars, const QRectF &body)
{
    double names = 0, ends = 0, most = 0;
    for (const Bars::Row &row : bars.rows) {
        names = std::max(names, widthOf(row.name, Type::Small, Weight::Strong));
        ends = std::max(ends, endOf(row));
        most = std::max(most, row.value);
    }
    names = std::clamp(names + 2, 40.0, std::max(100.0, body.width() * 0.3));
    Layout layout;
    layout.most = most > 0 ? most : 1;
    const double rows = std::max<double>(1, static_cast<double>(bars.rows.size()));
    layout.pitch = std::clamp((body.height() - 8) / rows, 4.0, pitchMost);
    const double left = body.left() + names + 12;
    const double right = std::max(left + 20, body.right() - std::min(ends, body.width() * 0.45));
    layout.plot = QRectF(left, body.top() + 4, right - left, layout.pitch * rows);
    return layout;
}

void addRow(Canvas &canvas, const Bars::Row &row, double y, const QRectF &body, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    const bool chosen = row.emphasis == Emphasis::Chosen;
    const Weight weight = chosen ? Weight::Strong : Weight::Regular;
    canvas.text({body.left(), y - layout.pitch / 2, layout.plot.left() - body.left() - 12, layout.pitch}, row.name,
                {Type::Small, weight, colours.words, Qt::AlignRight | Qt::AlignVCenter, layout.pitch >= 32 ? 2 : 1});
    const double height = std::min(barMost, layout.pitch * barShare), width = layout.width(row.value);
    if (width > 0)
        canvas.rect({layout.plot.left(), y - height / 2, width, height}, chosen ? colours.focus : colours.beside);
    const double figure = layout.plot.left() + width + 8;
    const double figureWidth = widthOf(row.figure, Type::Small, Weight::Strong) + 4;
    canvas.text({figure, y - 8, std::min(figureWidth, std::max(8.0, body.right() - figure)), 16}, row.figure,
                {Type::Small, Weight::Strong});
    const double aside = figure + figureWidth + 6;
    if (aside + 20 < body.right())
        canvas.text({aside, y - 8, body.right() - aside, 16}, row.asideText, {.colour = colours.words2});
}

} // namespace

QList<Mark> plot(const Bars &bars, QGraphicsScene &scene, const QRectF &body)
{
    if (bars.rows.isEmpty())
        return {};
    const Layout layout = layoutOf(bars, body);
    Canvas canvas(scene);
    canvas.line(layout.plot.topLeft(), layout.plot.bottomLeft(), QPen(ChartColours::get().axis, 1));
    QList<Mark> marks;
    for (qsizetype i = 0; i < bars.rows.size(); ++i) {
        const Bars::Row &row = bars.rows[i];
        addRow(canvas, row, layout.y(i), body, layout);
        marks.append({{body.left(), layout.y(i) - layout.pitch / 2, body.width(), layout.pitch},
                      row.key,
                      QStringLiteral("%1\n%2: %3\n%4: %5")
                          .arg(row.name, bars.valuesAre, row.figure, bars.asidesAre, row.asideText),
                      true});
    }
    return marks;
}

} // namespace app::charts
