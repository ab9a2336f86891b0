// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/lensprint.h"

namespace app::cli {

using namespace model;
using namespace model::burden;

namespace {

const double *numberIn(const LensCell &cell) { return std::get_if<double>(&cell); }

// ---- for people

QString cellText(const LensCell &cell, const LensColumn &column)
{
    if (const QString *words = std::get_if<QString>(&cell))
        return *words;
    const double *number = numberIn(cell);
    if (!number)
        return {};
    return column.unit == LensUnit::Share ? QString::number(100 * *number, 'f', 1) + QStringLiteral(" %") : forPeople(*number);
}

/// Names say what they are in, but for money.
QString head(const LensColumn &column, const QString &currency)
{
    const bool isMoney = column.unit == LensUnit::Money || column.unit == LensUnit::MoneyAnHour || column.unit == LensUnit::MoneyADay;
    return isMoney ? column.name + QStringLiteral(", ") + currency : column.name;
}

/// How many columns name the row.
size_t namesIn(const LensTable &table)
{
    return 1 + (table.column("step") >= 0 ? 1 : 0) + (table.column("activity") >= 0 ? 1 : 0);
}

/// Rows under their service and step, each named once.
class Body {
public:
    explicit Body(const LensTable &table) : m_table(table), m_names(namesIn(table)), m_text(heads()) {}

    QByteArray text()
    {
        QStringList above;
        for (const LensRow &row : m_table.body) {
            QStringList names;
            for (size_t i = 0; i < m_names; ++i)
                names += std::get<QString>(row.cells[i]);
            for (qsizetype i = 0; i + 1 < names.size(); ++i) {
                if (above.mid(0, i + 1) != names.mid(0, i + 1))
                    m_text.row({indented(names[i], i)});
            }
            above = names;
            line(indented(names.last(), names.size() - 1), row.cells, cellText);
        }
        m_text.gap();
        line(QStringLiteral("All"), m_table.total, cellText);
        if (!m_table.before.empty())
            compared();
        return m_text.text();
    }

private:
    QStringList heads() const
    {
        QStringList heads;
        for (size_t i = 0; i < m_names; ++i)
            heads += m_table.columns[i].name;
        QStringList line{heads.join(QStringLiteral(" / "))};
        for (size_t i = m_names; i < m_table.columns.size(); ++i)
            line += head(m_table.columns[i], m_table.currency);
        return line;
    }
    static QString indented(const QString &name, qsizetype by) { return QString(2 * by, QLatin1Char(' ')) + name; }

    void line(const QString &name, const std::vector<LensCell> &cells, QString (*written)(const LensCell &, const LensColumn &))
    {
        QStringList row{name};
        for (size_t i = m_names; i < cells.size(); ++i)
            row += written(cells[i], m_table.columns[i]);
        m_text.row(row);
    }

    void compared()
    {
        line(QStringLiteral("Baseline"), m_table.before, cellText);
        std::vector<LensCell> differences(m_table.total.size());
        for (size_t i = 0; i < differences.size(); ++i) {
            const double *now = numberIn(m_table.total[i]), *before = numberIn(m_table.before[i]);
            if (now && before)
                differences[i] = *now - *before;
        }
        line(QStringLiteral("Difference"), differences, [](const LensCell &cell, const LensColumn &) {
            const double *number = numberIn(cell);
            return number ? signedForPeople(*number) : QString();
        });
    }

    const LensTable &m_table;
    size_t m_names;
    TextTable m_text;
};

QString quantityText(const LensUsed &used, const QString &currency)
{
    if (!used.value)
        return QStringLiteral("each segment's own");
    const QString unit = used.unit == LensUnit::Share ? QString() : lensUnitText(used.unit, currency);
    const QString value = used.unit == LensUnit::Share ? QString::number(100 * used.value->mean(), 'g', 4) + QStringLiteral(" %") : forPeople(used.value->mean());
    const QString grade = used.value->grade ? QStringLiteral(" (") + gradeKey(*used.value->grade) + QLatin1Char(')') : QString();
    return value + (unit.isEmpty() ? unit : QLatin1Char(' ') + unit) + grade;
}

QString omissionText(const LensOmission &one, const QString &currency)
{
    const QString unit = lensUnitText(one.unit, currency);
    const auto with = [&](double value) { return forPeople(value) + (unit.isEmpty() ? QStringLiteral(" times") : QLatin1Char(' ') + unit); };
    return QStringLiteral("%1: %2 a person, %3 a year").arg(one.name, with(one.aPerson), with(one.aYear));
}

QString lookedAt(const Seen &seen)
{
    QStringList parts{lensText(lens(seen.table.method).name), seen.journey.name.isEmpty() ? seen.journey.id.text() : seen.journey.name};
    parts += !seen.scenario ? QStringLiteral("baseline") : seen.scenario->name.isEmpty() ? seen.scenario->id.text() : seen.scenario->name;
    if (const auto &id = seen.settings.segment) {
        const Segment *segment = seen.workspace.inventory.segments.find(*id);
        parts += segment && !segment->name.isEmpty() ? segment->name : id->text();
    }
    parts += QStringLiteral("%1 people a year").arg(forPeople(seen.table.people));
    return parts.join(QStringLiteral(" · "));
}

QByteArray table(const Seen &seen)
{
    const Lens &through = lens(seen.table.method);
    QByteArray text = plainLine(lookedAt(seen)).toUtf8() + "\n\n" + Body(seen.table).text();
    const auto say = [&](const QString &line) { text += plainLine(line).toUtf8() + '\n'; };
    say({});
    for (const LensOmission &one : seen.table.notCounted)
        say(QStringLiteral("Not counted here: ") + omissionText(one, seen.table.currency));
    say({});
    for (const LensUsed &used : seen.table.parameters)
        say(QStringLiteral("%1 (%2): %3%4").arg(used.label, used.key, quantityText(used, seen.table.currency), used.source.isEmpty() ? QString() : QStringLiteral(". ") + used.source));
    for (const QString &caution : seen.table.cautions)
        say(caution);
    say({});
    say(QStringLiteral("Counts: ") + lensText(through.counts));
    say(QStringLiteral("Leaves out: ") + lensText(through.leavesOut));
    say(QStringLiteral("Source: ") + lensText(through.source));
    say(QStringLiteral("Caution: ") + lensText(through.caution));
    return text;
}

// ---- for spreadsheets

QByteArray csvLine(const char *what, const std::vector<LensCell> &cells)
{
    CsvRow row;
    row.text(QString::fromLatin1(what));
    for (const LensCell &cell : cells) {
        if (const double *number = numberIn(cell))
            row.number(*number);
        else
            row.text(std::holds_alternative<QString>(cell) ? std::get<QString>(cell) : QString());
    }
    return row.line();
}

QByteArray csv(const Seen &seen)
{
    const LensTable &table = seen.table;
    CsvRow heads;
    heads.text(QStringLiteral("what"));
    for (const LensColumn &column : table.columns)
        heads.text(column.key);
    QByteArray csv = heads.line();
    for (const LensRow &row : table.body)
        csv += csvLine("row", row.cells);
    csv += csvLine("total", table.total);
    if (!table.before.empty())
        csv += csvLine("baseline total", table.before);
    for (const LensOmission &one : table.notCounted) {
        std::vector<LensCell> cells(table.columns.size());
        cells.front() = omissionText(one, table.currency);
        csv += csvLine("not counted", cells);
    }
    return csv;
}

} // namespace

QByteArray printed(const Seen &seen, Print print)
{
    return print == Print::Json ? lensJson(seen) : print == Print::Csv ? csv(seen) : table(seen);
}

} // namespace app::cli
