// SPDX-License-Identifier: GPL-3.0-only
#include "app/confidence/sentences.h"

#include "app/charts/numbers.h"

#include <QCoreApplication>

namespace app::confidence {

namespace {

using model::burden::Influence;
using model::burden::Interval;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::confidence)
};

/// "two numbers hold most of the doubt": as many as come to half of it; empty where nothing is in doubt.
QString concentration(const model::burden::Sensitivity &sensitivity)
{
    double held = 0;
    int many = 0;
    for (const Influence &influence : sensitivity.numbers) {
        if (held >= 0.5 || influence.shareOfVariance <= 0)
            break;
        held += influence.shareOfVariance;
        ++many;
    }
    if (many == 0)
        return {};
    if (many == 1)
        return Words::tr("; one number holds most of the doubt");
    if (held >= 0.5 && many <= 5)
        return Words::tr("; %1 numbers hold most of the doubt").arg(many);
    return Words::tr("; the doubt is spread over many numbers");
}

/// "The time tax is 38.3 hours"
QString totalIs(const Analysis &analysis, Of of, double hours)
{
    if (!analysis.scenario)
        return Words::tr("The time tax is %1").arg(charts::time(hours));
    const QString name = nameOf(analysis, *analysis.scenario);
    if (of == Of::Shown)
        return Words::tr("With %1 the time tax is %2").arg(name, charts::time(hours));
    return (hours >= 0 ? Words::tr("%1 saves %2") : Words::tr("%1 costs %2 more"))
        .arg(name, charts::time(std::abs(hours)));
}

double exactHours(const Analysis &analysis, Of of)
{
    const model::burden::Measure *shown = analysis.shown();
    const double hours = shown ? analysis.personIn(*shown).hours() : 0;
    return of == Of::Saving && analysis.baseline ? analysis.personIn(*analysis.baseline).hours() - hours : hours;
}

/// Where the total lies, as drawn; a saving is the difference turned round.
std::optional<Interval> intervalOf(const Known &known, Of of)
{
    const Analysis &analysis = *known.analysis;
    // Whichever was drawn more often.
    if (known.doubt && known.doubt->refusal.isEmpty() && known.doubt->target == targetOf(analysis, of) &&
        (!known.confidence || known.confidence->draws < known.doubt->draws))
        return known.doubt->sensitivity.total;
    if (!known.confidence)
        return std::nullopt;
    if (of == Of::Shown || !analysis.scenario)
        return known.confidence->hours(analysis.scenario, analysis.segment);
    const auto less = known.confidence->hoursDifference(*analysis.scenario, analysis.segment);
    return less ? std::optional(Interval{-less->mean, -less->high, -less->low}) : std::nullopt;
}

/// ", and 90 % sure to lie between 33 and 44"; in minutes where the total is said in minutes.
QString liesBetween(Interval interval, double total, Of of)
{
    const bool mayCost = of == Of::Saving && interval.low < 0 && interval.high > 0;
    const bool inMinutes = std::abs(total) < 0.995;
    if (inMinutes)
        interval = {interval.mean * 60, interval.low * 60, interval.high * 60};
    const int decimals = charts::rangeDecimals(interval.low, interval.high);
    const QString low = charts::number(interval.low, decimals), high = charts::number(interval.high, decimals);
    if (low == high)
        return Words::tr(", and hardly in doubt");
    const QString to = inMinutes ? Words::tr("%1 minutes").arg(high) : high;
    return (mayCost ? Words::tr(", but may cost time: 90 % sure to lie between %1 and %2")
                    : Words::tr(", and 90 % sure to lie between %1 and %2"))
        .arg(low, to);
}

QString measuredSentence(const QList<model::Number> &numbers)
{
    int measured = 0, all = 0;
    for (const model::Number &number : numbers) {
        all += number.isUncertain ? 1 : 0;
        measured += number.isUncertain && number.quantity.grade == model::Grade::Measured ? 1 : 0;
    }
    if (measured == 0)
        return Words::tr("None of its %1 numbers is measured yet.").arg(charts::whole(all));
    return Words::tr("%1 of its %2 numbers are measured.").arg(charts::whole(measured), charts::whole(all));
}

} // namespace

Refused refusalOf(const Known &known)
{
    if (!known.analysis)
        return {Words::tr("Open a life event to see how sure its figures are"), {}};
    const Analysis &analysis = *known.analysis;
    if (!analysis.shown()) {
        return {Words::tr("There are no figures, so there is nothing to be sure of"),
                Words::tr("%1 Put that right on the map, and the figures come back.").arg(analysis.refusal)};
    }
    if (analysis.shown()->segments.empty()) {
        return {Words::tr("Nobody goes through this journey yet"),
                Words::tr(
                    "Say how many people a year go through it: on the map, with nothing selected, in the inspector.")};
    }
    if (known.confidence && !known.confidence->uncertainty)
        return {Words::tr("How sure the figures are cannot be worked out"), known.confidence->refusal};
    return {};
}

QString headlineOf(const Known &known, Of of)
{
    const Refused refused = refusalOf(known);
    if (!refused.headline.isEmpty())
        return refused.headline;
    const Analysis &analysis = *known.analysis;
    const QString total = totalIs(analysis, of, exactHours(analysis, of));
    const auto interval = intervalOf(known, of);
    if (!interval)
        return Words::tr("%1; how sure that is, is being worked out").arg(total);
    const QString most = known.doubt ? concentration(known.doubt->sensitivity) : QString();
    return total + liesBetween(*interval, exactHours(analysis, of), of) + most;
}

QString subtitleOf(const Known &known)
{
    const Refused refused = refusalOf(known);
    if (!refused.headline.isEmpty())
        return refused.remedy;
    QStringList sentences;
    const Analysis &analysis = *known.analysis;
    if (known.confidence) {
        const Confidence &confidence = *known.confidence;
        const int place = analysis.scenario ? confidence.uncertainty->place(analysis.scenario) : 0;
        if (place > 0) {
            const double wins = chance(*confidence.uncertainty, static_cast<size_t>(place), 0, analysis.segment);
            sentences.append(Words::tr("It saves time %1.").arg(charts::inDraws(wins)));
        }
        const QString many = charts::whole(confidence.draws);
        sentences.append(
            confidence.draws < ConfidenceRunner::draws
                ? Words::tr("A first %1 draws; %2 follow.").arg(many, charts::whole(ConfidenceRunner::draws))
                : Words::tr("%1 draws of every number around its mean, by its grade, seed %2.")
                      .arg(many, charts::whole(static_cast<double>(confidence.seed))));
    }
    sentences.append(measuredSentence(known.numbers));
    return sentences.join(QLatin1Char(' '));
}

} // namespace app::confidence
