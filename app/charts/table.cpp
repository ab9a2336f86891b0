// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/table.h"

#include <QLocale>
#include <QMimeData>

namespace app::charts {

namespace {

QString plainNumber(double value) { return QLocale::c().toString(value, 'g', QLocale::FloatingPointShortest); }

/// A text as a cell that no spreadsheet runs.
QString harmless(const QString &text)
{
    static const QString starts = QStringLiteral("=+-@\t\r\n");
    return !text.isEmpty() && starts.contains(text.front()) ? QLatin1Char('\'') + text : text;
}

QString value(const Cell &cell) { return cell.number ? plainNumber(*cell.number) : harmless(cell.text); }

QString quoted(const QString &text)
{
    static const QString special = QStringLiteral(",\"\r\n");
    const bool needed = std::any_of(text.begin(), text.end(), [](QChar c) { return special.contains(c); });
    return needed
               ? QLatin1Char('"') + QString(text).replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"')
               : text;
}

QString onOneLine(const QString &text) { return text.simplified(); }

template <typename Write>
QString lines(const Table &table, QChar separator, const QString &lineEnd, Write write)
{
    QString text;
    QStringList header;
    for (const QString &name : table.header)
        header.append(write(harmless(name)));
    text += header.join(separator) + lineEnd;
    for (const QList<Cell> &row : table.rows) {
        QStringList cells;
        for (const Cell &cell : row)
            cells.append(write(value(cell)));
        text += cells.join(separator) + lineEnd;
    }
    return text;
}

QString htmlCell(const Cell &cell, bool isName)
{
    const QString text = cell.text.toHtmlEscaped();
    if (isName)
        return QStringLiteral("<th scope=\"row\" align=\"left\">%1</th>").arg(text);
    if (!cell.number)
        return QStringLiteral("<td>%1</td>").arg(text);
    // The attribute gives LibreOffice the number itself, which its rounded words would lose.
    return QStringLiteral("<td align=\"right\" sdval=\"%1\">%2</td>").arg(plainNumber(*cell.number), text);
}

} // namespace

QByteArray csv(const Table &table) { return lines(table, QLatin1Char(','), QStringLiteral("\r\n"), quoted).toUtf8(); }

QString tabSeparated(const Table &table) { return lines(table, QLatin1Char('\t'), QStringLiteral("\n"), onOneLine); }

QString html(const Table &table)
{
    QString text = QStringLiteral("<table><caption>%1</caption><thead><tr>").arg(table.caption.toHtmlEscaped());
    for (const QString &name : table.header)
        text += QStringLiteral("<th scope=\"col\">") + name.toHtmlEscaped() + QStringLiteral("</th>");
    text += QStringLiteral("</tr></thead><tbody>");
    for (const QList<Cell> &row : table.rows) {
        text += QStringLiteral("<tr>");
        for (qsizetype i = 0; i < row.size(); ++i)
            text += htmlCell(row[i], i == 0);
        text += QStringLiteral("</tr>");
    }
    return text + QStringLiteral("</tbody></table>");
}

std::unique_ptr<QMimeData> mimeData(const Table &table)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(tabSeparated(table));
    data->setHtml(html(table));
    return data;
}

} // namespace app::charts
