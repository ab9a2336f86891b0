// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/figures.h"
#include "model/files/jsonwriter.h"
#include "model/workspace/workspace.h"

/// Results as text: JSON in full precision, CSV that no spreadsheet runs, tables for people.
namespace app::cli {

/// `measure --format json` (formats.md), as one value.
void writeMeasure(model::files::JsonWriter &out, const model::burden::Measure &measure);

/// One row of a CSV file, with its line end: RFC 4180, and no text that a spreadsheet would run as a formula.
class CsvRow {
public:
    CsvRow &text(const QString &text);
    CsvRow &number(double number);
    QByteArray line() const { return m_line + "\r\n"; }

private:
    void separate();
    QByteArray m_line;
    bool m_first = true;
};

/// A table for people: the first column to the left, numbers to the right, widths by what stands in them.
class TextTable {
public:
    explicit TextTable(QStringList head) : m_rows{std::move(head)} {}
    void row(QStringList cells) { m_rows += std::move(cells); }
    /// An empty line.
    void gap() { m_rows += QStringList(); }
    QByteArray text() const;

private:
    QList<QStringList> m_rows;
};

/// A figure's unit: "h", "min", or the workspace's currency.
QString unitOf(const char *unit, const QString &currency);
/// The head of a figure's row for people, parts indented: "  Find out, min".
template <typename From>
QString rowHead(const model::burden::Figure<From> &figure, const QString &currency)
{
    const QString unit = unitOf(figure.unit, currency);
    return QString(2 * figure.level, QLatin1Char(' ')) + model::burden::labelOf(figure.label) +
           (unit.isEmpty() ? unit : QStringLiteral(", ") + unit);
}

/// Text on one line: control characters would break it or drive the terminal.
QString plainLine(QString text);
/// A number for people: thousands apart, as many digits after the point as it needs to be told from others.
QString forPeople(double number);
/// The same with its sign: "+1.5", "−20".
QString signedForPeople(double number);

} // namespace app::cli
