// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/canvas.h"
#include "app/charts/numbers.h"
#include "app/charts/plot.h"

namespace app::charts {

namespace {

constexpr double keyHeight = 24, footHeight = 24, pitchMost = 30, pitchForTwoLines = 29.5, barMost = 16, labelGap = 5;

/// Where everything stands, in pixels.
struct Layout {
    QRectF plot;
    double namesEnd = 0;
    double pitch = pitchMost;
    Ticks ticks;
    int decimals = 1; ///< of the labels

    double low = 0, high = 1; ///< at the ends of the plot

    double x(double value) const { return plot.left() + (value - low) / (high - low) * plot.width(); }
    double y(qsizetype row) const { return plot.top() + pitch * (static_cast<double>(row) + 0.5); }
    double bar() const { return std::min(barMost, pitch * 0.6); }
};

/// The lowest and the highest total there is.
std::pair<double, double> rangeOf(const Tornado &tornado)
{
    double low = tornado.total, high = tornado.total;
    for (const Tornado::Row &row : tornado.rows) {
        low = std::min({low, row.low, row.high});
        high = std::max({high, row.low, row.high});
    }
    return {low, high};
}

Layout layoutOf(const Tornado &tornado, const QRectF &body)
{
    const auto [low, high] = rangeOf(tornado);
    Layout layout;
    layout.decimals = decimalsFor(std::max(tornado.total - low, high - tornado.total));
    layout.ticks = ticksAround(low, high, 8);
    layout.low = high > low ? low : layout.ticks.low;
    layout.high = high > low ? high : layout.ticks.high;
    double names = 0, labels = 0;
    for (const Tornado::Row &row : tornado.rows) {
        names = std::max({names, widthOf(row.name, Type::Small, Weight::Strong), widthOf(row.detail, Type::Micro)});
        for (const double end : {row.low, row.high}) {
            const QString label = signedNumber(end - tornado.total, layout.decimals);
            labels = std::max(labels, widthOf(label, Type::Small) + labelGap + 3);
        }
    }
    layout.namesEnd = body.left() + std::clamp(names + 2, 60.0, std::max(80.0, body.width() * 0.34));
    const double left = layout.namesEnd + 10 + labels;
    const double rows = std::max<double>(1, static_cast<double>(tornado.rows.size()));
    layout.pitch = std::min(pitchMost, std::max(4.0, (body.height() - keyHeight - footHeight) / rows));
    layout.plot =
        QRectF(left, body.top() + keyHeight, std::max(10.0, body.right() - labels - left), layout.pitch * rows);
    return layout;
}

void addAxis(const Tornado &tornado, Canvas &canvas, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    const double bottom = layout.plot.bottom() + 4;
    const QList<double> values = layout.ticks.values();
    for (qsizetype i = 0; i < values.size(); ++i) {
        const double x = layout.x(values[i]);
        if (x < layout.plot.left() - 1 || x > layout.plot.right() + 1)
            continue;
        canvas.line({x, layout.plot.top()}, {x, bottom}, QPen(colours.grid, 1));
        QString label = layout.ticks.label(values[i]);
        const bool last = i + 1 == values.size() || layout.x(values[i + 1]) > layout.plot.right() + 1;
        if (last && !tornado.unit.isEmpty())
            label += QChar(0x00A0) + tornado.unit;
        const double width = widthOf(label, Type::Small) + 4;
        canvas.text({x - width / 2, bottom + 3, width, 16}, label,
                    {Type::Small, Weight::Regular, colours.words2, Qt::AlignCenter});
    }
}

/// What light and dark mean, above the plot.
void addKey(const Tornado &tornado, Canvas &canvas, const QRectF &body, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    const double low = widthOf(tornado.lowName, Type::Micro) + 4, high = widthOf(tornado.highName, Type::Micro) + 4;
    const double whole = low + high + 2 * 15 + 16;
    double x = std::max(body.left(), std::min(layout.plot.center().x() - whole / 2, body.right() - whole));
    const auto entry = [&](const QString &name, double width, const QColor &fill) {
        canvas.rect({x, body.top() + 1, 10, 10}, fill);
        canvas.text({x + 15, body.top() - 2, std::min(width, std::max(8.0, body.right() - x - 15)), 16}, name,
                    {.colour = colours.words2});
        x += width + 15 + 16;
    };
    entry(tornado.lowName, low, colours.sequence[2]);
    entry(tornado.highName, high, colours.sequence[0]);
}

void addName(const Tornado::Row &row, Canvas &canvas, const QRectF &band, const Layout &layout)
{
    const ChartColours &colours = ChartColours::get();
    const Weight weight = row.emphasis == Emphasis::Chosen ? Weight::Strong : Weight::Regular;
    const bool both = layout.pitch >= pitchForTwoLines && !row.detail.isEmpty();
    const double y = band.center().y();
    const QString line = row.detail.isEmpty() ? row.name : row.name + QStringLiteral(", ") + row.detail;
    canvas.text(both ? QRectF(band.left(), y - 16, band.width(), 16) : band, both ? row.name : line,
                {Type::Small, weight, colours.words, Qt::AlignRight | Qt::AlignVCenter});
    if (both) {
        canvas.text({band.left(), y, band.width(), 14}, row.detail,
                    {Type::Micro, Weight::Regular, colours.words2, Qt::AlignRight | Qt::AlignVCenter});
    }
}

void addBars(const Tornado &tornado, const Tornado::Row &row, Canvas &canvas, const Layout &layout, double y)
{
    const ChartColours &colours = ChartColours::get();
    const double middle = layout.x(tornado.total), height = layout.bar();
    const auto bar = [&](double value, const QColor &fill) {
        const double x = layout.x(value);
        canvas.rect({std::min(x, middle), y - height / 2, std::abs(x - middle), height}, fill);
    };
    // The longer first: where both point the same way the shorter lies on it.
    const bool lowFirst = std::abs(row.low - tornado.total) > std::abs(row.high - tornado.total);
    bar(lowFirst ? row.low : row.high, lowFirst ? colours.sequence[2] : colours.sequence[0]);
    bar(lowFirst ? row.high : row.low, lowFirst ? colours.sequence[0] : colours.sequence[2]);

    const double less = std::min(row.low, row.high), more = std::max(row.low, row.high);
    const QString left = signedNumber(less - tornado.total, layout.decimals);
    const QString right = signedNumber(more - tornado.total, layout.decimals);
    const double leftEnd = layout.x(std::min(less, tornado.total)) - labelGap;
    const double rightEnd = layout.x(std::max(more, tornado.total)) + labelGap;
    const double width = widthOf(left, Type::Small) + 2;
    canvas.text({leftEnd - width, y - 8, width, 16}, left,
                {Type::Small, Weight::Regular, colours.words, Qt::AlignRight | Qt::AlignVCenter});
    canvas.text({rightEnd, y - 8, widthOf(right, Type::Small) + 2, 16}, right,
                {Type::Small, Weight::Regular, colours.words, Qt::AlignLeft | Qt::AlignVCenter});
}

QString wordsOfRow(const Tornado &tornado, const Tornado::Row &row, int decimals)
{
    const QString unit = tornado.unit.isEmpty() ? QString() : QChar(0x00A0) + tornado.unit;
    const auto line = [&](const QString &name, double value) {
        return QStringLiteral("\n%1: %2%3 (%4)")
            .arg(name, number(value, decimals), unit, signedNumber(value - tornado.total, decimals));
    };
    const QString name = row.detail.isEmpty() ? row.name : row.name + QStringLiteral(", ") + row.detail;
    return name + line(tornado.lowName, row.low) + line(tornado.highName, row.high);
}

} // namespace

QList<Mark> plot(const Tornado &tornado, QGraphicsScene &scene, const QRectF &body)
{
    QList<Mark> marks;
    if (tornado.rows.isEmpty())
        return marks;
    const Layout layout = layoutOf(tornado, body);
    Canvas canvas(scene);
    addAxis(tornado, canvas, layout);
    addKey(tornado, canvas, body, layout);
    for (qsizetype i = 0; i < tornado.rows.size(); ++i) {
        const Tornado::Row &row = tornado.rows[i];
        const double top = layout.y(i) - layout.pitch / 2;
        addName(row, canvas, {body.left(), top, layout.namesEnd - body.left(), layout.pitch}, layout);
        addBars(tornado, row, canvas, layout, layout.y(i));
        marks.append({{body.left(), top, body.width(), layout.pitch},
                      row.key,
                      wordsOfRow(tornado, row, layout.decimals),
                      !row.key.isEmpty()});
    }
    const double middle = layout.x(tornado.total);
    canvas.line({middle, layout.plot.top() - 3}, {middle, layout.plot.bottom() + 4},
                QPen(ChartColours::get().words, 1.5));
    return marks;
}

} // namespace app::charts
