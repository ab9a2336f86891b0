// SPDX-License-Identifier: GPL-3.0-only
#include "app/information/picture.h"

#include "app/charts/canvas.h"
#include "app/charts/numbers.h"
#include "app/information/sentences.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace app::information {

namespace {

constexpr double edge = 16, titleHigh = 24, keyHigh = 28;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::information::Picture)
};

struct KeyPart {
    Mark mark;
    QString words;
};

QList<KeyPart> keyParts(Reuse reuse)
{
    QList<KeyPart> parts = {{Mark::First, Words::tr("first given")},
                            {Mark::Across, Words::tr("again, to another organisation")},
                            {Mark::Within, Words::tr("again, to the same one")}};
    if (reuse == Reuse::Shown)
        parts.append({Mark::Reused, Words::tr("reused, not asked")});
    parts.append({Mark::None, Words::tr("Size: share of people asked")});
    return parts;
}

charts::Cell figure(double value, int decimals = 2) { return {charts::number(value, decimals), value}; }

void paintWhole(QPainter &painter, const Sheet &sheet, int rows, Emphasis emphasis, QSizeF size)
{
    const Look look(sheet, 1);
    const Extent all{0, rows - 1, 0, static_cast<int>(sheet.columns.size()) - 1};
    painter.fillRect(QRectF(QPointF(0, 0), size), ChartColours::get().ground);
    painter.setFont(look.font(Type::ChartTitle, Weight::Strong));
    painter.setPen(Colours::light().text);
    const QString title = charts::linesOf(sheet.title, size.width() - 2 * edge, painter.font(), 1).value(0);
    painter.drawText(QRectF(edge, edge, size.width() - 2 * edge, titleHigh), title,
                     QTextOption(Qt::AlignLeft | Qt::AlignVCenter));
    paintKey(&painter, QPointF(edge, edge + titleHigh), size.width(), 1, sheet.before ? Reuse::Shown : Reuse::Absent);
    const auto at = [&](double x, double y, const auto &paint) {
        painter.save();
        painter.translate(x, y);
        paint();
        painter.restore();
    };
    const double top = edge + titleHigh + keyHigh, body = top + look.head(), foot = body + rows * look.row();
    const double columns = edge + look.names(), margin = columns + look.width() + 8;
    at(columns, top, [&] { paintHead(painter, sheet, look, all); });
    at(margin, top, [&] { paintMarginHead(painter, sheet, look); });
    at(edge, body, [&] { paintNames(painter, sheet, look, all); });
    at(columns, body, [&] { paintCells(painter, sheet, look, all, emphasis); });
    at(margin, body, [&] { paintMargin(painter, sheet, look, all); });
    painter.fillRect(QRectF(edge, foot + 2, size.width() - 2 * edge, 1), ChartColours::get().grid);
    at(edge, foot, [&] { paintFootNames(painter, sheet, look); });
    at(columns, foot, [&] { paintFoot(painter, sheet, look, all); });
    at(margin, foot, [&] { paintFootTotal(painter, sheet, look); });
}

} // namespace

QSizeF paintKey(QPainter *painter, QPointF at, double width, double scale, Reuse reuse, KeyGround ground)
{
    const QFont font = fontFor(Type::Body, Weight::Regular, scale);
    const QFontMetricsF metrics(font);
    const double line = 20 * scale, sign = 23 * scale, gap = 16 * scale;
    QPointF place = at;
    double right = at.x();
    for (const KeyPart &part : keyParts(reuse)) {
        const double before = part.mark == Mark::None ? 0 : sign,
                     needed = before + metrics.horizontalAdvance(part.words);
        if (place.x() > at.x() && place.x() + needed > at.x() + width)
            place = QPointF(at.x(), place.y() + line);
        if (painter) {
            painter->setRenderHint(QPainter::Antialiasing);
            const Colours &colours = ground == KeyGround::DarkWindow ? Colours::dark() : Colours::light();
            if (ground == KeyGround::DarkWindow && part.mark != Mark::None) {
                painter->setPen(Qt::NoPen);
                painter->setBrush(ChartColours::get().ground);
                painter->drawRoundedRect(
                    QRectF(place + QPointF(0, line / 2 - 9 * scale), QSizeF(18 * scale, 18 * scale)), 3, 3);
            }
            paintMark(*painter, place + QPointF(9 * scale, line / 2), part.mark, 1, scale);
            painter->setFont(font);
            painter->setPen(part.mark == Mark::None ? colours.text2 : colours.text);
            painter->drawText(QRectF(place.x() + before, place.y(), needed, line), part.words,
                              QTextOption(Qt::AlignLeft | Qt::AlignVCenter));
        }
        place.rx() += needed;
        right = std::max(right, place.x());
        place.rx() += gap;
    }
    return {right - at.x(), place.y() + line - at.y()};
}

pictures::Picture pictureOf(const Sheet &sheet, int rows, Emphasis emphasis)
{
    const Look look(sheet, 1);
    const QSizeF size(std::max(640.0, 2 * edge + look.names() + look.width() + 8 + look.margin()),
                      edge + titleHigh + keyHigh + look.head() + rows * look.row() + look.foot());
    QStringList words = {sheet.title};
    for (int row = 0; row < std::min(rows, 10); ++row)
        words.append(spokenRow(sheet, row));
    return {size, sheet.title, words.join(QStringLiteral(". ")),
            [sheet, rows, emphasis, size](QPainter &painter) { paintWhole(painter, sheet, rows, emphasis, size); }};
}

charts::Table tableOf(const Sheet &sheet)
{
    charts::Table table;
    table.caption = sheet.title;
    table.header.append(Words::tr("Asks a person"));
    for (const Sheet::Column &column : sheet.columns)
        table.header.append(column.organisation.isEmpty()
                                ? column.name
                                : Words::tr("%1: %2", "organisation: step").arg(column.organisation, column.name));
    table.header += {Words::tr("Asked"),
                     Words::tr("Given again"),
                     Words::tr("Across organisations"),
                     Words::tr("Within one organisation"),
                     Words::tr("Certain"),
                     Words::tr("Reused")};
    if (sheet.before)
        table.header.append(Words::tr("Given again before"));
    for (int row = 0; row < sheet.rows.size(); ++row) {
        const Sheet::Row &of = sheet.rows[row];
        if (!of.isAsked)
            continue;
        QList<charts::Cell> cells = {{of.name, {}}};
        for (int column = 0; column < sheet.columns.size(); ++column) {
            const Sheet::Cell &cell = sheet.cell(row, column);
            cells.append(cell.mark == Mark::None ? charts::Cell{} : figure(cell.sums.asks));
        }
        cells += {figure(of.sums.asks),   figure(of.sums.again()), figure(of.sums.across),
                  figure(of.sums.within), figure(of.sums.certain), figure(of.sums.reused)};
        if (sheet.before)
            cells.append(figure(of.before.value_or(0)));
        table.rows.append(cells);
    }
    return table;
}

} // namespace app::information
