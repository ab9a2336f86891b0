// SPDX-License-Identifier: GPL-3.0-only
// The sums beside and beneath the matrix.
#include "app/charts/numbers.h"
#include "app/information/drawing.h"

#include <QCoreApplication>
#include <QPainter>

namespace app::information {

namespace {

constexpr double askedRight = 44, barLeft = 56, barWidth = 100, figureRight = 200, column = 24;
constexpr double footCount = 8, footBars = 30, footBarsHigh = 28, footBarWidth = 12;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::information::Margins)
};

double mostRepeats(const Sheet &sheet)
{
    double most = 0;
    for (const Sheet::Row &row : sheet.rows)
        most = std::max({most, row.sums.again(), row.before.value_or(0)});
    return most;
}

/// Asks and repeats as they are written: one decimal, none where there is nothing.
QString written(double times)
{
    return times < 0.05 ? (times > 0 ? QStringLiteral("<0.1") : QStringLiteral("–")) : charts::number(times, 1);
}

void rightText(QPainter &painter, const QRectF &box, const QString &words)
{
    painter.drawText(box, words, QTextOption(Qt::AlignRight | Qt::AlignVCenter));
}

} // namespace

void paintMarginHead(QPainter &painter, const Sheet &sheet, const Look &look)
{
    const double high = look.px(16), lower = look.head() - look.px(6) - high, upper = lower - high;
    painter.setFont(look.font(Type::Micro, Weight::Strong));
    painter.setPen(Colours::light().text);
    rightText(painter, QRectF(0, lower, look.px(askedRight), high), Words::tr("Asked"));
    const QRectF wide(look.px(barLeft), upper, look.margin() - look.px(barLeft), high);
    painter.drawText(wide, Words::tr("Given again, per person"), QTextOption(Qt::AlignLeft | Qt::AlignVCenter));
    painter.setFont(look.font(Type::Micro));
    painter.setPen(Colours::light().text2);
    const QRectF beneath(look.px(barLeft), lower, look.margin() - look.px(barLeft), high);
    const QString now = sheet.before ? Words::tr("now, and") : Words::tr("across, within one");
    painter.drawText(beneath, now, QTextOption(Qt::AlignLeft | Qt::AlignVCenter));
    if (!sheet.before)
        return;
    const double x = beneath.left() + QFontMetricsF(painter.font()).horizontalAdvance(now) + look.px(5);
    painter.fillRect(QRectF(x, lower + look.px(2), look.px(1.5), look.px(12)), Colours::light().text);
    painter.drawText(QRectF(x + look.px(6), lower, look.px(80), high), Words::tr("before"),
                     QTextOption(Qt::AlignLeft | Qt::AlignVCenter));
}

void paintMargin(QPainter &painter, const Sheet &sheet, const Look &look, const Extent &extent)
{
    const double most = mostRepeats(sheet);
    const auto x = [&](double times) { return look.px(barLeft) + (most > 0 ? times / most * look.px(barWidth) : 0); };
    for (int row = extent.firstRow; row <= extent.lastRow; ++row) {
        const Sheet::Row &of = sheet.rows[row];
        const double top = row * look.row(), middle = top + look.row() / 2;
        if (row % 5 == 4)
            painter.fillRect(QRectF(0, top + look.row() - 1, look.margin() - look.px(12), 1), ChartColours::get().grid);
        if (!of.isAsked)
            continue;
        painter.setFont(look.font(Type::Small));
        painter.setPen(Colours::light().text2);
        rightText(painter, QRectF(0, top, look.px(askedRight), look.row()), written(of.sums.asks));
        painter.fillRect(QRectF(x(0), middle - look.px(4), x(of.sums.across) - x(0), look.px(8)), ink::again());
        const double gap = of.sums.across > 0 && of.sums.within > 0 ? 1 : 0;
        painter.fillRect(QRectF(x(of.sums.across) + gap, middle - look.px(4),
                                std::max(0.0, x(of.sums.again()) - x(of.sums.across) - gap), look.px(8)),
                         ink::within());
        if (of.before)
            painter.fillRect(QRectF(x(*of.before), middle - look.px(6), std::max(1.0, look.px(1.5)), look.px(12)),
                             Colours::light().text);
        painter.setFont(look.font(Type::Small, of.isWorst ? Weight::Strong : Weight::Regular));
        painter.setPen(Colours::light().text);
        rightText(painter, QRectF(look.px(figureRight - 40), top, look.px(40), look.row()), written(of.sums.again()));
    }
}

void paintFoot(QPainter &painter, const Sheet &sheet, const Look &look, const Extent &extent)
{
    double most = 0;
    for (const Sheet::Column &of : sheet.columns)
        most = std::max(most, of.sums.again() + of.sums.reused);
    for (int at = extent.firstColumn; at <= extent.lastColumn; ++at) {
        const Sheet::Column &of = sheet.columns[at];
        const double left = look.columnLeft(at);
        painter.setFont(look.font(Type::Small, Weight::Strong));
        painter.setPen(of.asked > 0 ? Colours::light().text : Colours::light().text2);
        painter.drawText(QRectF(left, look.px(footCount), look.px(column), look.px(16)),
                         of.asked > 0 ? QString::number(of.asked) : QStringLiteral("–"), QTextOption(Qt::AlignCenter));
        double y = look.px(footBars);
        const std::pair<double, QColor> parts[] = {{of.sums.across, ink::again()},
                                                   {of.sums.within, ink::within()},
                                                   {of.sums.reused, ChartColours::get().categories[1]}};
        for (const auto &[times, colour] : parts) {
            const double high = most > 0 ? times / most * look.px(footBarsHigh) : 0;
            painter.fillRect(QRectF(left + look.px((column - footBarWidth) / 2), y, look.px(footBarWidth), high),
                             colour);
            y += high + (high > 0 ? 0.8 : 0);
        }
    }
}

void paintFootNames(QPainter &painter, const Sheet &sheet, const Look &look)
{
    painter.setFont(look.font(Type::Small, Weight::Strong));
    painter.setPen(Colours::light().text);
    const QRectF box(0, look.px(footCount), look.names(), look.px(16));
    painter.drawText(box, sheet.editable ? Words::tr("Items asked at the step") : Words::tr("Items asked there"),
                     QTextOption(Qt::AlignLeft | Qt::AlignVCenter));
    painter.setFont(look.font(Type::Small));
    painter.setPen(Colours::light().text2);
    painter.drawText(box.translated(0, look.px(20)),
                     sheet.before ? Words::tr("again, within, reused") : Words::tr("again, within"),
                     QTextOption(Qt::AlignLeft | Qt::AlignVCenter));
}

void paintFootTotal(QPainter &painter, const Sheet &sheet, const Look &look)
{
    const double top = look.px(footCount), high = look.px(16);
    painter.setFont(look.font(Type::Small, Weight::Strong));
    painter.setPen(Colours::light().text);
    rightText(painter, QRectF(0, top, look.px(askedRight), high), charts::count(sheet.total.asks));
    rightText(painter, QRectF(look.px(figureRight - 40), top, look.px(40), high), charts::count(sheet.total.again()));
    if (!sheet.before)
        return;
    painter.setFont(look.font(Type::Small));
    painter.setPen(Colours::light().text2);
    painter.drawText(QRectF(look.px(barLeft), top, look.px(100), high),
                     Words::tr("was %1").arg(charts::count(*sheet.before)),
                     QTextOption(Qt::AlignLeft | Qt::AlignVCenter));
}

} // namespace app::information
