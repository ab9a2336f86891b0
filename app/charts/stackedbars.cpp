// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/canvas.h"
#include "app/charts/numbers.h"
#include "app/charts/plot.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QHorizontalStackedBarSeries>
#include <QValueAxis>

namespace app::charts {

namespace {

constexpr double headroom = 24, keyHeight = 28, pitchMost = 54, barShare = 34.0 / 54;

/// Where everything of the chart stands, in pixels.
struct Layout {
    QRectF plot;
    double pitch = pitchMost;
    double perUnit = 0; ///< pixels an hour

    double barTop(qsizetype row) const { return plot.top() + pitch * (static_cast<double>(row) + (1 - barShare) / 2); }
    double barHeight() const { return pitch * barShare; }
    double x(double value) const { return plot.left() + value * perUnit; }
};

QString totalOf(const StackedBars &bars, const StackedBars::Row &row)
{
    return bars.unit.isEmpty() ? hours(row.total()) : hours(row.total()) + QChar(0x00A0) + bars.unit;
}

double largest(const StackedBars &bars)
{
    double most = 0;
    for (const StackedBars::Row &row : bars.rows)
        most = std::max(most, row.total());
    return most > 0 ? most : 1;
}

Layout layoutOf(const StackedBars &bars, const QRectF &body)
{
    double names = 0, totals = 0;
    for (const StackedBars::Row &row : bars.rows) {
        names = std::max(names, widthOf(row.name, Type::Small, Weight::Strong));
        totals = std::max(totals, widthOf(totalOf(bars, row), Type::Small, Weight::Strong));
    }
    names = std::clamp(names, 40.0, std::max(100.0, body.width() * 0.22));
    Layout layout;
    const double left = body.left() + names + 12;
    const double right = std::max(left + 20, body.right() - totals - 8);
    const double rows = std::max<double>(1, static_cast<double>(bars.rows.size()));
    const double room = std::max(10.0, body.height() - headroom - keyHeight);
    layout.pitch = std::min(pitchMost, room / rows);
    layout.plot =
        QRectF(left, body.top() + headroom - layout.pitch * (1 - barShare) / 2 + 2, right - left, layout.pitch * rows);
    layout.perUnit = layout.plot.width() / largest(bars);
    return layout;
}

/// The bars themselves are Qt Charts'.
void addBars(const StackedBars &bars, QGraphicsScene &scene, const QRectF &body, const Layout &layout)
{
    auto *series = new QHorizontalStackedBarSeries;
    series->setBarWidth(barShare);
    for (qsizetype part = 0; part < bars.parts.size(); ++part) {
        auto *set = new QBarSet(bars.parts[part].toHtmlEscaped());
        set->setColor(ChartColours::get().categories[static_cast<size_t>(part) % 6]);
        set->setPen(QPen(ChartColours::get().ground, 1.5));
        for (auto row = bars.rows.crbegin(); row != bars.rows.crend(); ++row)
            set->append(row->values.value(part));
        series->append(set);
    }
    QChart *chart = bareChart(scene, body, layout.plot);
    chart->addSeries(series);
    auto *rows = new QBarCategoryAxis;
    for (qsizetype i = bars.rows.size(); i > 0; --i)
        rows->append(QString::number(i));
    auto *values = new QValueAxis;
    values->setRange(0, largest(bars));
    chart->addAxis(rows, Qt::AlignLeft);
    chart->addAxis(values, Qt::AlignBottom);
    series->attachAxis(rows);
    series->attachAxis(values);
    rows->setVisible(false);
    values->setVisible(false);
}

/// Names above the first bar for the large parts, a key for the small ones.
void addPartNames(const StackedBars &bars, Canvas &canvas, const QRectF &body, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    double value = 0, keyX = layout.plot.left();
    const double above = layout.barTop(0) - 20;
    const double keyY = std::min(layout.plot.bottom() + 8, body.bottom() - 20);
    for (qsizetype part = 0; part < bars.parts.size() && !bars.rows.isEmpty(); ++part) {
        const double own = bars.rows.front().values.value(part);
        const QString &name = bars.parts[part];
        const double width = widthOf(name, Type::Micro);
        if (part < 3 && width + 4 <= own * layout.perUnit) {
            canvas.text({layout.x(value), above, width + 4, 16}, name, {.colour = colours.words2});
        } else {
            const double shown = std::min(width + 4, std::max(8.0, body.right() - keyX - 15));
            canvas.rect({keyX, keyY + 3, 10, 10}, colours.categories[static_cast<size_t>(part) % 6]);
            canvas.text({keyX + 15, keyY, shown, 16}, name, {.colour = colours.words});
            keyX += shown + 15 + 16;
        }
        value += own;
    }
}

void addRow(const StackedBars &bars, qsizetype at, Canvas &canvas, const QRectF &body, const Layout &layout,
            QList<Mark> &marks)
{
    const ChartColours &colours = ChartColours::get();
    const StackedBars::Row &row = bars.rows[at];
    const Weight weight = row.emphasis == Emphasis::Chosen ? Weight::Strong : Weight::Regular;
    const QRectF band(body.left(), layout.plot.top() + layout.pitch * static_cast<double>(at),
                      layout.plot.left() - body.left() - 12, layout.pitch);
    canvas.text(band, row.name,
                {Type::Small, weight, colours.words, Qt::AlignRight | Qt::AlignVCenter, layout.pitch >= 32 ? 2 : 1});
    const QString total = totalOf(bars, row);
    marks.append({QRectF(body.left(), band.top(), body.width(), layout.pitch), row.key,
                  QStringLiteral("%1: %2").arg(row.name, total), true});
    double value = 0;
    for (qsizetype part = 0; part < bars.parts.size(); ++part) {
        const double own = row.values.value(part);
        const QRectF bar(layout.x(value), layout.barTop(at), own * layout.perUnit, layout.barHeight());
        const QString figure = hours(own);
        const QColor ground = colours.categories[static_cast<size_t>(part) % 6];
        if (widthOf(figure, Type::Micro, Weight::Strong) + 8 <= bar.width() && bar.height() >= 14)
            canvas.text(bar, figure, {Type::Micro, Weight::Strong, wordsOn(ground), Qt::AlignCenter});
        const QString unit = bars.unit.isEmpty() ? figure : figure + QChar(0x00A0) + bars.unit;
        marks.append({bar, row.key, QStringLiteral("%1\n%2: %3").arg(row.name, bars.parts[part], unit), true});
        value += own;
    }
    canvas.text({layout.x(value) + 8, band.top(), body.right() - layout.x(value) - 8, layout.pitch}, total,
                {Type::Small, Weight::Strong});
}

} // namespace

QList<Mark> plot(const StackedBars &bars, QGraphicsScene &scene, const QRectF &body)
{
    QList<Mark> marks;
    if (bars.rows.isEmpty())
        return marks;
    const Layout layout = layoutOf(bars, body);
    addBars(bars, scene, body, layout);
    Canvas canvas(scene);
    canvas.line({layout.plot.left(), layout.barTop(0) - 4},
                {layout.plot.left(), layout.barTop(bars.rows.size() - 1) + layout.barHeight() + 4},
                QPen(ChartColours::get().axis, 1));
    addPartNames(bars, canvas, body, layout);
    for (qsizetype row = 0; row < bars.rows.size(); ++row)
        addRow(bars, row, canvas, body, layout, marks);
    return marks;
}

} // namespace app::charts
