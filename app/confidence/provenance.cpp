// SPDX-License-Identifier: GPL-3.0-only
#include "app/confidence/provenance.h"

#include "app/charts/numbers.h"
#include "app/inspector/words.h"

#include <QCoreApplication>

namespace app::confidence {

namespace {

using model::NumberKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::confidence)
};

constexpr qsizetype mostGuesses = 6;

/// The minutes a person spends on what a kind of number says; none where it says no time of its own.
std::optional<double> minutesOf(NumberKind kind, const model::burden::Minutes &minutes)
{
    switch (kind) {
    case NumberKind::Learn: return minutes.learn;
    case NumberKind::Do: return minutes.doing;
    case NumberKind::Travel: return minutes.travel;
    case NumberKind::Queue: return minutes.queue;
    case NumberKind::Give: return minutes.give + minutes.giveAgain + minutes.reused;
    default: return std::nullopt;
    }
}

QString hoursOf(NumberKind kind, const model::burden::Minutes &minutes)
{
    if (const auto own = minutesOf(kind, minutes))
        return charts::hours(*own / 60);
    switch (kind) {
    case NumberKind::Wait:
    case NumberKind::Fee:
    case NumberKind::Stress:
    case NumberKind::HourValue:
    case NumberKind::Cost: return Words::tr("none", "hours of the time tax");
    default: return Words::tr("act on all", "a kind of number on the hours");
    }
}

/// Influence by path, where it is known.
QHash<QString, double> influences(const Known &known)
{
    QHash<QString, double> shares;
    if (known.doubt) {
        for (const model::burden::Influence &influence : known.doubt->sensitivity.numbers)
            shares.insert(influence.number.path, influence.shareOfVariance);
    }
    return shares;
}

} // namespace

Provenance provenanceOf(const Known &known)
{
    Provenance provenance;
    const model::burden::Measure *shown = known.analysis ? known.analysis->shown() : nullptr;
    const model::burden::Minutes minutes = shown ? known.analysis->personIn(*shown).minutes : model::burden::Minutes();
    Provenance::Row total{Words::tr("All"), {}, {}, charts::hours(minutes.total() / 60)};
    for (const NumberKind kind : model::allNumberKinds) {
        Provenance::Row row{model::labelOf(kind), kind, {}, hoursOf(kind, minutes)};
        for (const model::Number &number : known.numbers) {
            if (number.kind == kind && number.isUncertain)
                ++row.counts[static_cast<size_t>(number.quantity.grade.value_or(model::Grade::Guess))];
        }
        for (size_t i = 0; i < row.counts.size(); ++i)
            total.counts[i] += row.counts[i];
        if (row.all() > 0)
            provenance.rows.append(row);
    }
    provenance.rows.append(total);
    return provenance;
}

Guesses guessesOf(const Known &known)
{
    QList<const model::Number *> guesses;
    for (const model::Number &number : known.numbers) {
        if (number.isUncertain && isGuess(number.quantity))
            guesses.append(&number);
    }
    const QHash<QString, double> shares = influences(known);
    std::stable_sort(guesses.begin(), guesses.end(), [&](const model::Number *a, const model::Number *b) {
        return shares.value(a->path) > shares.value(b->path);
    });
    Guesses shown;
    shown.all = static_cast<int>(guesses.size());
    shown.title = guesses.isEmpty() ? Words::tr("No number is a guess")
                                    : Words::tr("Guesses that matter: %n number(s) are guesses", nullptr, shown.all);
    const QString &currency = known.analysis ? known.analysis->workspace->currency : QString();
    // Where the influence is known, those that have none don't matter.
    if (!shares.isEmpty())
        guesses.removeIf([&](const model::Number *number) { return !(shares.value(number->path) > 0); });
    for (const model::Number *number : guesses.first(std::min(mostGuesses, guesses.size()))) {
        shown.rows.append({number->path, nameOf(*number), written(*number, number->quantity.likely, currency)});
    }
    return shown;
}

bool isGuess(const model::Quantity &quantity)
{
    return quantity.grade.value_or(model::Grade::Guess) == model::Grade::Guess;
}

double writtenFactor(const model::Number &number)
{
    return number.kind == NumberKind::Share || number.kind == NumberKind::TakeUp ? 100 : 1;
}

QString written(const model::Number &number, double value, const QString &currency)
{
    const QString figure = inspector::shortNumber(value * writtenFactor(number), 2);
    if (writtenFactor(number) > 1)
        return figure + QStringLiteral("\u00A0%");
    if (number.unit == QLatin1String("money"))
        return charts::money(value, currency);
    if (number.unit.isEmpty())
        return figure;
    return figure + QChar(0x00A0) + QCoreApplication::translate("Number", number.unit.toUtf8().constData());
}

} // namespace app::confidence
