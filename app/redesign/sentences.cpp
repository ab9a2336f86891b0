// SPDX-License-Identifier: GPL-3.0-only
#include "app/redesign/sentences.h"

#include "app/charts/numbers.h"

#include <QCoreApplication>

namespace app::redesign {

using namespace model;
using burden::Standing;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::redesign)
};

QString nameOf(const Inventory &inventory, const SegmentId &id)
{
    const Segment *segment = inventory.segments.find(id);
    return segment && !segment->name.isEmpty() ? segment->name : id.text();
}

QString shareOfHours(double share)
{
    return charts::shareInWords(std::abs(share), Words::tr("hour"), Words::tr("hours"));
}

/// How one group fares: "gains nothing", "saves 0.4 %", "spends 12 minutes more".
QString fareOf(const burden::Gain &gain)
{
    switch (gain.standing) {
    case Standing::Worse: return Words::tr("spends %1 more a person").arg(charts::time(-gain.saved()));
    case Standing::Nothing: return Words::tr("gains nothing");
    case Standing::LeftBehind:
    case Standing::Shares: break;
    }
    return Words::tr("saves %1 of its hours").arg(charts::percent(gain.share()));
}

QString listed(const QStringList &parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return Words::tr("%1 and %2", "the last two of a list").arg(parts.first(parts.size() - 1).join(Words::tr(", ", "between parts of a list")), parts.back());
}

} // namespace

QString headlineOf(const Trial &trial, const Preview &preview)
{
    const QString &name = trial.lever.name;
    if (!preview.refusal.isEmpty())
        return Words::tr("%1 can't be measured here").arg(name);
    if (preview.changes.isEmpty())
        return Words::tr("%1 reaches nothing here").arg(name);
    const double hours = preview.gains.hours;
    if (charts::large(std::abs(hours)) == charts::large(0))
        return Words::tr("%1 would change no hours").arg(name);
    const QString share = shareOfHours(preview.gains.share);
    return (hours > 0 ? Words::tr("%1 would save %2 hours a year, %3") : Words::tr("%1 would cost %2 hours a year, %3"))
        .arg(name, charts::large(std::abs(hours)), share);
}

QString besidesOf(const Trial &trial, const Preview &preview)
{
    if (!preview.refusal.isEmpty())
        return preview.refusal;
    if (preview.changes.isEmpty())
        return Words::tr("Choose steps for it below, or another lever: nothing it acts on is in this journey.");
    QStringList sentences;
    QStringList behind;
    for (const burden::Gain &gain : preview.gains.unequal())
        behind += Words::tr("%1 %2", "a segment and how it fares").arg(nameOf(trial.workspace->inventory, gain.segment), fareOf(gain));
    const bool anyone = preview.gains.hours > 0;
    if (anyone && !behind.isEmpty())
        sentences += Words::tr("Left behind: %1, where all together save %2.").arg(listed(behind), charts::percent(preview.gains.share));
    else if (anyone)
        sentences += Words::tr("Every group saves at least half the share that all together save.");
    if (charts::whole(std::abs(preview.waitDays)) != charts::whole(0))
        sentences += preview.waitDays > 0 ? Words::tr("%n day(s) less waiting a person.", nullptr, qRound(preview.waitDays))
                                          : Words::tr("%n day(s) more waiting a person.", nullptr, qRound(-preview.waitDays));
    if (charts::count(std::abs(preview.duplicates)) != charts::count(0))
        sentences += (preview.duplicates > 0 ? Words::tr("%1 repeats fewer a person.") : Words::tr("%1 repeats more a person."))
                         .arg(charts::count(std::abs(preview.duplicates)));
    if (charts::whole(std::abs(preview.money)) != charts::whole(0))
        sentences += (preview.money > 0 ? Words::tr("People pay %1 less a year.") : Words::tr("People pay %1 more a year."))
                         .arg(charts::money(std::abs(preview.money), trial.workspace->currency));
    return sentences.join(QLatin1Char(' '));
}

QString warningOf(const Trial &trial, const Preview &preview)
{
    if (!preview.gains.hidesLosers())
        return {};
    QStringList losers;
    for (const burden::Gain &gain : preview.gains.segments) {
        if (gain.standing == Standing::Worse)
            losers += nameOf(trial.workspace->inventory, gain.segment);
    }
    return Words::tr("The mean improves, and %1 would be worse off.").arg(listed(losers));
}

charts::Chart segmentsChart(const Trial &trial, const Preview &preview)
{
    charts::Dumbbells dumbbells{Words::tr("Segment"), Words::tr("h"), Words::tr("as shown"), Words::tr("with it"), {}};
    const burden::Gain *best = nullptr;
    for (const burden::Gain &gain : preview.gains.segments) {
        dumbbells.rows.append({gain.segment.text(), nameOf(trial.workspace->inventory, gain.segment), gain.before, gain.after, charts::Emphasis::None});
        if (!best || gain.saved() > best->saved())
            best = &gain;
    }
    const QString title = best && best->saved() > 0
                              ? Words::tr("%1 would save most, %2 a person").arg(nameOf(trial.workspace->inventory, best->segment), charts::time(best->saved()))
                              : Words::tr("Hours a person, by segment");
    return {title, Words::tr("Hours a person, exact. “%1” at a strength of %2.").arg(trial.lever.name, charts::percent(trial.pull.strength)),
            Words::tr("Hours a person of each segment as shown and with the lever."), dumbbells};
}

QString strengthWords(const Lever &lever, double strength)
{
    return Words::tr("%1: %2", "a share, and of what").arg(charts::percent(strength), lever.strengthMeans);
}

QString takeUpWords(const Lever &lever, const Inventory &inventory, double strength)
{
    QStringList parts;
    for (const Segment &segment : inventory.segments) {
        const double share = lever.takeUp.of(segment.id) * (lever.coverage ? strength : 1);
        parts += Words::tr("%1 of %2", "a share, and of whom").arg(charts::percent(share), nameOf(inventory, segment.id));
    }
    return Words::tr("Holds for %1.").arg(listed(parts));
}

QString costWords(const Lever &lever, const QString &currency)
{
    const double once = lever.cost.mean(), yearly = lever.yearlyCost.mean();
    if (once <= 0 && yearly <= 0)
        return Words::tr("Costs nothing that is counted here.");
    return Words::tr("Costs %1 once and %2 a year: placeholders of a likely size, to be replaced.")
        .arg(charts::money(once, currency), charts::money(yearly, currency));
}

} // namespace app::redesign
