// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/sentence.h"

#include "app/charts/numbers.h"

#include <QCoreApplication>

namespace app {

namespace {

using charts::count;
using charts::hours;
using charts::money;
using charts::number;
using charts::whole;
using model::burden::Measure;
using model::burden::PersonMeasure;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::Sentence)
};

/// "22.8 million", "54,000": what is written of a year.
QString many(double value)
{
    if (std::abs(value) >= 999'500)
        return Words::tr("%1 million").arg(number(value / 1e6, 1));
    return std::abs(value) >= 9'950 ? charts::large(value) : whole(value);
}

double peopleOf(const Analysis &analysis, const Measure &measure)
{
    if (analysis.segment) {
        if (const auto *segment = measure.find(*analysis.segment))
            return segment->people;
    }
    return measure.year.people;
}

double hoursOfYear(const Analysis &analysis, const Measure &measure)
{
    return peopleOf(analysis, measure) * analysis.personIn(measure).hours();
}

QString segmentName(const Analysis &analysis)
{
    const model::Segment *segment =
        analysis.segment ? analysis.workspace->inventory.segments.find(*analysis.segment) : nullptr;
    return segment ? segment->name : QString();
}

/// " (33 to 44)"; nothing where it is not known, or says nothing.
QString interval(const std::optional<model::burden::Interval> &where, double sign = 1)
{
    if (!where || where->low == where->high)
        return {};
    const double one = sign * where->low, other = sign * where->high;
    return QStringLiteral(" (%1)").arg(charts::range(std::min(one, other), std::max(one, other)));
}

/// The keys of figures by value; those of a year only where all people are meant.
QStringList figuresTold(const Analysis &analysis, std::initializer_list<const char *> keys)
{
    QStringList figures;
    for (const char *key : keys) {
        const QString figure = QString::fromLatin1(key);
        figures.append(analysis.segment && figure.startsWith(QLatin1String("year.")) ? QString() : figure);
    }
    return figures;
}

Sentence baselineSentence(const Analysis &analysis, const Measure &measure, const Confidence *confidence)
{
    const PersonMeasure person = analysis.personIn(measure);
    const QStringList values = {hours(person.hours()),
                                count(person.duplicates),
                                number(person.organisations, 1),
                                number(person.services, 1),
                                money(person.money, analysis.workspace->currency),
                                many(hoursOfYear(analysis, measure)),
                                whole(peopleOf(analysis, measure)),
                                segmentName(analysis),
                                confidence ? interval(confidence->hours({}, analysis.segment)) : QString()};
    const QStringList figures = figuresTold(analysis, {"hours", "duplicates", "organisations", "services", "money", "year.hours"});
    if (values[7].isEmpty())
        return spansOf(Words::tr("A person spends **%1 hours**^%9^ on this and gives **%2 answers again**; "
                                 "%3 organisations, %4 services, %5.~A year: %6 hours for %7 people~"),
                       values, figures);
    return spansOf(Words::tr("%8: a person spends **%1 hours**^%9^ on this and gives **%2 answers again**; "
                             "%3 organisations, %4 services, %5.~A year: %6 hours for %7 people~"),
                   values, figures);
}

/// "3.4 less", "no change".
QString change(double difference, QString (*written)(double), const QString &less, const QString &more)
{
    if (!charts::differs(difference, written))
        return Words::tr("no change");
    return (difference < 0 ? less : more).arg(written(std::abs(difference)));
}

QString yearOf(const Analysis &analysis, double hoursSaved, double valueSaved)
{
    if (hoursSaved < 0.5 && hoursSaved > -0.5)
        return Words::tr("A year: no hours saved");
    const QString figure = many(std::abs(hoursSaved));
    if (hoursSaved < 0)
        return Words::tr("A year: %1 hours more").arg(figure);
    if (analysis.segment || valueSaved <= 0)
        return Words::tr("A year: %1 hours saved").arg(figure);
    return Words::tr("A year: %1 hours saved, worth %2").arg(figure, money(valueSaved, analysis.workspace->currency));
}

Sentence scenarioSentence(const Analysis &analysis, const Measure &measure, const Confidence *confidence)
{
    const model::Scenario *scenario = analysis.workspace->scenarios.find(*analysis.scenario);
    const PersonMeasure person = analysis.personIn(measure);
    QStringList values = {scenario ? scenario->name : QString(), hours(person.hours()), count(person.duplicates)};
    if (!analysis.baseline)
        return spansOf(Words::tr("%1: **%2 hours**; **%3 answers again**."), values);
    const PersonMeasure before = analysis.personIn(*analysis.baseline);
    values << change(person.hours() - before.hours(), hours, Words::tr("%1 less"), Words::tr("%1 more"))
           << change(person.duplicates - before.duplicates, before.duplicates < 10 ? count : whole,
                     Words::tr("%1 fewer"), Words::tr("%1 more"))
           << yearOf(analysis, hoursOfYear(analysis, *analysis.baseline) - hoursOfYear(analysis, measure),
                     analysis.baseline->year.value - measure.year.value)
           << segmentName(analysis);
    const auto less = confidence ? confidence->hoursDifference(*analysis.scenario, analysis.segment) : std::nullopt;
    values << interval(less, person.hours() < before.hours() ? -1 : 1);
    const QStringList figures = figuresTold(analysis, {"", "hours", "duplicates", "hours", "duplicates", "year.hours"});
    if (values[6].isEmpty())
        return spansOf(Words::tr("%1: **%2 hours**, **%4**^%8^; **%3 answers again**, %5.~%6~"), values, figures);
    return spansOf(Words::tr("%1, %7: **%2 hours**, **%4**^%8^; **%3 answers again**, %5.~%6~"), values, figures);
}

} // namespace

Sentence sentenceOf(const Analysis &analysis, const Confidence *confidence)
{
    const Measure *measure = analysis.shown();
    if (!measure)
        return {{Words::tr("No figures: %1").arg(analysis.refusal), Span::Tone::Words}};
    return analysis.scenario ? scenarioSentence(analysis, *measure, confidence)
                             : baselineSentence(analysis, *measure, confidence);
}

Sentence spansOf(const QString &text, const QStringList &values, const QStringList &figures)
{
    Sentence sentence;
    Span span;
    const auto turn = [&](Span::Tone tone) {
        if (!span.text.isEmpty())
            sentence.append(span);
        span = {QString(), span.tone == tone ? Span::Tone::Words : tone};
    };
    // Within plain words a figure ends the stretch before it at its own first character.
    const auto tell = [&](const QString &figure) {
        if (figure.isEmpty() || !span.figure.isEmpty())
            return;
        if (span.tone == Span::Tone::Words && !span.text.isEmpty()) {
            sentence.append(span);
            span.text.clear();
        }
        span.figure = figure;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (c == QLatin1Char('*') && next == QLatin1Char('*')) {
            turn(Span::Tone::Figure);
            ++i;
        } else if (c == QLatin1Char('^')) {
            turn(Span::Tone::Second);
        } else if (c == QLatin1Char('~')) {
            turn(Span::Tone::Aside);
        } else if (c == QLatin1Char('%') && next.isDigit()) {
            tell(figures.value(next.digitValue() - 1));
            span.text += values.value(next.digitValue() - 1);
            ++i;
        } else if (span.tone == Span::Tone::Words && !span.figure.isEmpty() && (c == QLatin1Char(',') || c == QLatin1Char(';') || c == QLatin1Char('.'))) {
            sentence.append(span);
            span = {QString(c), Span::Tone::Words};
        } else {
            span.text += c;
        }
    }
    turn(Span::Tone::Words);
    return sentence;
}

QString plainTextOf(const Sentence &sentence)
{
    QString text;
    for (const Span &span : sentence)
        text += (span.tone == Span::Tone::Aside ? QStringLiteral(" ") : QString()) + span.text;
    return text;
}

} // namespace app
