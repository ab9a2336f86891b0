// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/print.h"

#include "model/files/numbertext.h"

#include <QLocale>

#include <cmath>

namespace app::cli {

void CsvRow::separate()
{
    if (!m_first)
        m_line += ',';
    m_first = false;
}

CsvRow &CsvRow::text(const QString &text)
{
    separate();
    QByteArray cell = text.toUtf8();
    // A spreadsheet runs what begins like this; an apostrophe makes it text.
    if (!cell.isEmpty() && QByteArrayView("=+-@\t\r").contains(cell.front()))
        cell.prepend('\'');
    const bool quote = std::ranges::any_of(cell, [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; });
    m_line += quote ? '"' + cell.replace('"', "\"\"") + '"' : cell;
    return *this;
}

CsvRow &CsvRow::number(double number)
{
    separate();
    model::files::appendNumber(m_line, number);
    return *this;
}

QString plainLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = QLatin1Char(' ');
    }
    return text;
}

namespace {

/// A cell of a table, cut to what fits beside others.
QString onOneLine(const QString &text)
{
    const QString cell = plainLine(text);
    constexpr qsizetype most = 72;   // two long names still differ
    return cell.size() > most ? cell.left(most - 1) + QChar(0x2026) : cell;
}

QString padded(const QString &cell, qsizetype column, qsizetype width)
{
    return column == 0 ? cell.leftJustified(width) : cell.rightJustified(width);
}

} // namespace

QByteArray TextTable::text() const
{
    QList<qsizetype> widths;
    for (const QStringList &row : m_rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i == widths.size())
                widths += 0;
            widths[i] = std::max(widths[i], onOneLine(row[i]).size());
        }
    }
    QByteArray text;
    for (const QStringList &row : m_rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += (i > 0 ? QStringLiteral("  ") : QString()) + padded(onOneLine(row[i]), i, widths[i]);
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        text += line.toUtf8() + '\n';
    }
    return text;
}

QString unitOf(const char *unit, const QString &currency)
{
    return QLatin1String(unit) == QLatin1String("money") ? currency : QString::fromLatin1(unit);
}

QString forPeople(double number)
{
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const double size = std::abs(number);
    const int digits = size >= 1000 || number == std::floor(number) ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 4;
    QString text = english.toString(number, 'f', digits);
    return text.startsWith(QLatin1Char('-')) && size < 0.00005 ? text.mid(1) : text;
}

QString signedForPeople(double number)
{
    const QString size = forPeople(std::abs(number));
    return number < 0 ? QStringLiteral("−") + size : number > 0 ? QStringLiteral("+") + size : size;
}

} // namespace app::cli
