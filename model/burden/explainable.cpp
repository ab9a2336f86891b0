// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/explain.h"
#include "model/burden/explainwords.h"
#include "model/burden/figures.h"

namespace model::burden {

namespace {

using Of = Explainable::Of;

/// One row of the table of figures: what a key means and how it comes about. Label and unit of figures of a person and of a
/// year are those of figures.h, but for a label that says too little where it stands alone.
struct Row {
    const char *key;
    const char *label;   ///< untranslated, context "Figure"; null: figures.h has it
    const char *unit;
    Of of;
    bool ofPlace, ofItem;
    const char *definition;   ///< untranslated, context "Explanation"
    const char *formula;
};

constexpr std::array rows = {
    Row{"hours", nullptr, nullptr, Of::Person, true, true, QT_TRANSLATE_NOOP("Explanation", "Hours of their own time a person spends on the journey."),
        QT_TRANSLATE_NOOP("Explanation", "All kinds of minutes together ÷ 60.")},
    Row{"minutes.learn", nullptr, nullptr, Of::Person, true, false, QT_TRANSLATE_NOOP("Explanation", "Minutes a person spends finding out and understanding what must be done."),
        QT_TRANSLATE_NOOP("Explanation", "For each step: expected visits × minutes of finding out a visit × the pace of these people.")},
    Row{"minutes.do", nullptr, nullptr, Of::Person, true, false, QT_TRANSLATE_NOOP("Explanation", "Minutes a person spends filling in, attending, replying and checking, beyond giving information."),
        QT_TRANSLATE_NOOP("Explanation", "For each step: expected visits × minutes to do it × the pace of these people.")},
    Row{"minutes.give", nullptr, nullptr, Of::Person, true, true, QT_TRANSLATE_NOOP("Explanation", "Minutes a person spends giving each item for the first time."),
        QT_TRANSLATE_NOOP("Explanation", "For each item: the probability of being asked for it at least once × minutes to give it the first time × the pace of these people.")},
    Row{"minutes.giveAgain", nullptr, nullptr, Of::Person, true, true, QT_TRANSLATE_NOOP("Explanation", "Minutes a person spends giving again what they gave before."),
        QT_TRANSLATE_NOOP("Explanation", "For each item: how often it is asked again × minutes to give it again × the pace of these people.")},
    Row{"minutes.reused", nullptr, nullptr, Of::Person, true, true, QT_TRANSLATE_NOOP("Explanation", "Minutes a person spends confirming what is reused instead of asked."),
        QT_TRANSLATE_NOOP("Explanation", "For each item that is reused: how often it is reused × minutes to confirm it × the pace of these people.")},
    Row{"minutes.travel", nullptr, nullptr, Of::Person, true, false, QT_TRANSLATE_NOOP("Explanation", "Minutes a person spends on the way there and back."),
        QT_TRANSLATE_NOOP("Explanation", "For each step: expected visits × minutes of travel a visit × the pace of these people.")},
    Row{"minutes.queue", nullptr, nullptr, Of::Person, true, false, QT_TRANSLATE_NOOP("Explanation", "Minutes a person spends on hold or in a waiting room."),
        QT_TRANSLATE_NOOP("Explanation", "For each step: expected visits × minutes on hold a visit × the pace of these people.")},
    Row{"minutes.total", QT_TRANSLATE_NOOP("Figure", "Minutes together"), nullptr, Of::Person, true, true, QT_TRANSLATE_NOOP("Explanation", "Minutes of their own time a person spends on the journey."),
        QT_TRANSLATE_NOOP("Explanation", "All kinds of minutes together.")},
    Row{"waitDays", nullptr, nullptr, Of::Person, true, false, QT_TRANSLATE_NOOP("Explanation", "Calendar days a person waits for government to answer, one wait after another."),
        QT_TRANSLATE_NOOP("Explanation", "For each step: expected visits × days of waiting a visit.")},
    Row{"money", nullptr, nullptr, Of::Person, true, false, QT_TRANSLATE_NOOP("Explanation", "Money a person pays in fees."), QT_TRANSLATE_NOOP("Explanation", "For each step: expected visits × fee a visit.")},
    Row{"stress", nullptr, nullptr, Of::Person, true, false, QT_TRANSLATE_NOOP("Explanation", "Stress of all visits of a person, by an analyst’s rating of a visit from 0 to 5."),
        QT_TRANSLATE_NOOP("Explanation", "For each step: expected visits × its rating.")},
    Row{"contacts", nullptr, nullptr, Of::Person, false, false, QT_TRANSLATE_NOOP("Explanation", "How often a person deals with a service."),
        QT_TRANSLATE_NOOP("Explanation", "Expected visits of all steps that belong to a service.")},
    Row{"services", nullptr, nullptr, Of::Person, false, false, QT_TRANSLATE_NOOP("Explanation", "How many services a person deals with."),
        QT_TRANSLATE_NOOP("Explanation", "For each service: the probability of at least one visit to a step of it.")},
    Row{"organisations", nullptr, nullptr, Of::Person, false, false, QT_TRANSLATE_NOOP("Explanation", "How many organisations a person deals with."),
        QT_TRANSLATE_NOOP("Explanation", "For each organisation: the probability of at least one visit to a step of it.")},
    Row{"asks", nullptr, nullptr, Of::Person, true, true, QT_TRANSLATE_NOOP("Explanation", "How often a person is asked for an item."),
        QT_TRANSLATE_NOOP("Explanation", "For each item and step: expected visits × share of visits at which it is asked. Where it is reused, only the first ask counts, and none where government holds it.")},
    Row{"reusedAsks", nullptr, nullptr, Of::Person, true, true, QT_TRANSLATE_NOOP("Explanation", "How often an item is reused instead of asked."),
        QT_TRANSLATE_NOOP("Explanation", "For each item that is reused: how often it would be asked, less the first time; every time where government holds it.")},
    Row{"items", nullptr, nullptr, Of::Person, true, true, QT_TRANSLATE_NOOP("Explanation", "How many different items a person is asked for."),
        QT_TRANSLATE_NOOP("Explanation", "For each item: the probability of being asked for it at least once.")},
    Row{"duplicates", nullptr, nullptr, Of::Person, true, true, QT_TRANSLATE_NOOP("Explanation", "How often a person is asked for what they gave before."),
        QT_TRANSLATE_NOOP("Explanation", "For each item: how often it is asked, less the probability of being asked at least once.")},
    Row{"duplicatesWithin", QT_TRANSLATE_NOOP("Figure", "Asked again by one organisation"), nullptr, Of::Person, false, true, QT_TRANSLATE_NOOP("Explanation", "How often an organisation asks a person for what they gave to it before."),
        QT_TRANSLATE_NOOP("Explanation", "For each item and organisation: how often it asks, less the probability that it asks at least once.")},
    Row{"duplicatesAcross", QT_TRANSLATE_NOOP("Figure", "Asked again by another organisation"), nullptr, Of::Person, false, true, QT_TRANSLATE_NOOP("Explanation", "How often a person is asked for what they gave to another organisation before."),
        QT_TRANSLATE_NOOP("Explanation", "For each item: how many organisations ask for it, less the probability of being asked at least once.")},
    Row{"outcomes.END", QT_TRANSLATE_NOOP("Figure", "Ends there"), "", Of::Person, false, false, QT_TRANSLATE_NOOP("Explanation", "Share of people who come to this end."),
        QT_TRANSLATE_NOOP("Explanation", "For each way that leads there: expected visits to where it begins × share of people who take it.")},
    Row{"byKind.KIND.asks", QT_TRANSLATE_NOOP("Figure", "Asks"), "", Of::Person, false, false, QT_TRANSLATE_NOOP("Explanation", "How often a person is asked for an item of this kind."),
        QT_TRANSLATE_NOOP("Explanation", "As asks, of items of this kind.")},
    Row{"byKind.KIND.duplicates", QT_TRANSLATE_NOOP("Figure", "Asked again"), "", Of::Person, false, false,
        QT_TRANSLATE_NOOP("Explanation", "How often a person is asked for an item of this kind that they gave before."), QT_TRANSLATE_NOOP("Explanation", "As asked again, of items of this kind.")},
    Row{"byKind.KIND.give", QT_TRANSLATE_NOOP("Figure", "Give information"), "min", Of::Person, false, false,
        QT_TRANSLATE_NOOP("Explanation", "Minutes a person spends giving items of this kind for the first time."), QT_TRANSLATE_NOOP("Explanation", "As giving information, of items of this kind.")},
    Row{"byKind.KIND.giveAgain", QT_TRANSLATE_NOOP("Figure", "Give it again"), "min", Of::Person, false, false,
        QT_TRANSLATE_NOOP("Explanation", "Minutes a person spends giving items of this kind again."), QT_TRANSLATE_NOOP("Explanation", "As giving it again, of items of this kind.")},
    Row{"byKind.KIND.reused", QT_TRANSLATE_NOOP("Figure", "Confirm what is reused"), "min", Of::Person, false, false,
        QT_TRANSLATE_NOOP("Explanation", "Minutes a person spends confirming items of this kind."), QT_TRANSLATE_NOOP("Explanation", "As confirming what is reused, of items of this kind.")},
    Row{"year.people", nullptr, nullptr, Of::Year, false, false, QT_TRANSLATE_NOOP("Explanation", "People who go through the journey in a year."), QT_TRANSLATE_NOOP("Explanation", "People of all segments together.")},
    Row{"year.hours", nullptr, nullptr, Of::Year, false, false, QT_TRANSLATE_NOOP("Explanation", "Hours all people together spend in a year."),
        QT_TRANSLATE_NOOP("Explanation", "For each segment: people a year × hours a person.")},
    Row{"year.value", nullptr, nullptr, Of::Year, false, false, QT_TRANSLATE_NOOP("Explanation", "What the hours of all people in a year are worth."),
        QT_TRANSLATE_NOOP("Explanation", "For each segment: people a year × hours a person × value of an hour.")},
    Row{"year.duplicateHours", nullptr, nullptr, Of::Year, false, false, QT_TRANSLATE_NOOP("Explanation", "Hours all people together spend in a year giving again what they gave before."),
        QT_TRANSLATE_NOOP("Explanation", "For each segment: people a year × minutes of giving it again a person ÷ 60.")},
    Row{"year.money", nullptr, nullptr, Of::Year, false, false, QT_TRANSLATE_NOOP("Explanation", "Fees all people together pay in a year."),
        QT_TRANSLATE_NOOP("Explanation", "For each segment: people a year × fees a person.")},
    Row{"year.waitDays", nullptr, nullptr, Of::Year, false, false, QT_TRANSLATE_NOOP("Explanation", "Days all people together wait in a year."),
        QT_TRANSLATE_NOOP("Explanation", "For each segment: people a year × days of waiting a person.")},
    Row{"visits", QT_TRANSLATE_NOOP("Figure", "Visits"), "", Of::Place, true, false, QT_TRANSLATE_NOOP("Explanation", "How often a person comes to this place."),
        QT_TRANSLATE_NOOP("Explanation", "For each way that leads there: expected visits to where it begins × share of people who take it.")},
    Row{"reached", QT_TRANSLATE_NOOP("Figure", "Share of people who come here"), "", Of::Place, true, false, QT_TRANSLATE_NOOP("Explanation", "Share of people who come to this place at least once."),
        QT_TRANSLATE_NOOP("Explanation", "The probability of at least one visit.")},
    Row{"again", QT_TRANSLATE_NOOP("Figure", "Share of visits with a return"), "", Of::Place, true, false, QT_TRANSLATE_NOOP("Explanation", "The probability, at a visit, of coming back for another."),
        QT_TRANSLATE_NOOP("Explanation", "(Expected visits − the probability of at least one visit) ÷ expected visits.")},
    Row{"minutesAVisit", QT_TRANSLATE_NOOP("Figure", "Minutes a visit"), "min", Of::Place, true, false, QT_TRANSLATE_NOOP("Explanation", "Minutes a visit to this place takes."),
        QT_TRANSLATE_NOOP("Explanation", "All kinds of minutes there together ÷ expected visits.")},
};

template <typename Figures>
Explainable withFigure(const Row &row, const Figures &figures, const char *key, Explainable known)
{
    for (const auto &figure : figures) {
        if (qstrcmp(figure.key, key) != 0)
            continue;
        if (!row.label)
            known.label = labelOf(figure.label);
        known.unit = QString::fromLatin1(figure.unit);
    }
    return known;
}

Explainable explainableOf(const Row &row)
{
    Explainable known{QString::fromLatin1(row.key), row.label ? labelOf(row.label) : QString(), QString::fromLatin1(row.unit),
                      Words::tr(row.definition), Words::tr(row.formula), row.of, row.ofPlace, row.ofItem};
    if (row.of == Of::Year)
        return withFigure(row, yearFigures(), row.key + qstrlen("year."), std::move(known));
    return withFigure(row, personFigures(), row.key, std::move(known));
}

/// The key as it stands in the table: with END and KIND for what they stand for.
QString inTable(const QString &key)
{
    if (key.startsWith(QLatin1String("outcomes.")))
        return QStringLiteral("outcomes.END");
    const QString kind = key.section(QLatin1Char('.'), 1, 1);
    if (key.startsWith(QLatin1String("byKind.")) && itemKindFromKey(kind))
        return QStringLiteral("byKind.KIND.") + key.section(QLatin1Char('.'), 2);
    return key;
}

} // namespace

QList<Explainable> explainable()
{
    QList<Explainable> all;
    for (const Row &row : rows)
        all.append(explainableOf(row));
    return all;
}

std::optional<Explainable> explainable(const QString &key)
{
    const QString known = inTable(key);
    const auto row = std::ranges::find_if(rows, [&](const Row &one) { return known == QLatin1String(one.key); });
    if (row == rows.end())
        return std::nullopt;
    Explainable found = explainableOf(*row);
    found.key = key;
    return found;
}

} // namespace model::burden
