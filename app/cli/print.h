// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/measure.h"
#include "model/files/jsonwriter.h"
#include "model/workspace/workspace.h"

/// Results as text: JSON in full precision, CSV that no spreadsheet runs, tables for people.
namespace app::cli {

/// One figure of a measure by its key in files and its words on the screen.
template <typename From>
struct Figure {
    const char *key;   ///< "minutes.learn"
    const char *label; ///< "Find out"
    const char *unit;  ///< "min"
    double (*of)(const From &);
};
/// Of a person, in the order of files; by kind and outcomes apart.
std::span<const Figure<model::burden::PersonMeasure>> personFigures();
/// Of all people in a year.
std::span<const Figure<model::burden::YearMeasure>> yearFigures();

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

/// A number for people: thousands apart, as many digits after the point as it needs to be told from others.
QString forPeople(double number);
/// The same with its sign: "+1.5", "−20".
QString signedForPeople(double number);

} // namespace app::cli
