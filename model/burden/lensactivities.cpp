// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/lensactivities.h"

#include "model/burden/timetables.h"

namespace model::burden {

namespace {

constexpr int otherWork = 90, travelling = 91;

/// People come to an office at this step.
bool attends(const StepPart &at) { return at.aPerson.minutes.travel > 0; }
bool hasAsks(const StepPart &at) { return !at.aPerson.asks.empty(); }

LensActivity other() { return {otherWork, lensText(QT_TRANSLATE_NOOP("Lens", "Other work on the step")), {}}; }

/// The sixteen activities of the model, those that a person's journey has.
LensActivity standardCost(LensPart part, const StepPart &at)
{
    switch (part) {
    case LensPart::Learn: return {1, lensText(QT_TRANSLATE_NOOP("Lens", "1 Become familiar with the obligation")), {}};
    case LensPart::Give:
    case LensPart::GiveAgain: return {2, lensText(QT_TRANSLATE_NOOP("Lens", "2 Retrieve information")), {}};
    case LensPart::Reused: return {5, lensText(QT_TRANSLATE_NOOP("Lens", "5 Check")), {}};
    case LensPart::Do:
        if (attends(at))
            return {10, lensText(QT_TRANSLATE_NOOP("Lens", "10 Meet people outside")), {}};
        return hasAsks(at) ? LensActivity{3, lensText(QT_TRANSLATE_NOOP("Lens", "3 Fill in forms")), {}} : other();
    default: return {travelling, lensText(QT_TRANSLATE_NOOP("Lens", "10 Meet people outside: travel")), {}};
    }
}

/// Data requirements, and what else a step takes.
LensActivity dataRequirement(LensPart part, const Item *item)
{
    if (item)
        return {2, item->name.isEmpty() ? item->id.text() : item->name, {}};
    switch (part) {
    case LensPart::Learn: return {1, lensText(QT_TRANSLATE_NOOP("Lens", "Find out what is required")), {}};
    case LensPart::Do: return {3, lensText(QT_TRANSLATE_NOOP("Lens", "Fill in, attend, reply")), {}};
    default: return {4, lensText(QT_TRANSLATE_NOOP("Lens", "Travel")), {}};
    }
}

LensActivity german(int number)
{
    const ActivityTime &row = *timeTables().front().activity(number);
    return {number, QStringLiteral("%1 %2").arg(number).arg(lensText(row.name)), LensPrior{row.simple, row.medium, row.high, false}};
}

LensActivity complianceEffort(LensPart part, const StepPart &at, const Item *item)
{
    switch (part) {
    case LensPart::Learn: return german(1);
    case LensPart::Give:
    case LensPart::GiveAgain: return german(item && (item->kind == ItemKind::Evidence || item->kind == ItemKind::Credential) ? 4 : 3);
    case LensPart::Reused: return german(5);
    case LensPart::Do: return attends(at) ? german(10) : hasAsks(at) ? german(5) : other();
    default: {
        const auto &trips = timeTables().front().trips;
        return {travelling, lensText(QT_TRANSLATE_NOOP("Lens", "Travel, by tier: municipality, district, Land")),
                LensPrior{trips[0].minutes, trips[1].minutes, trips[2].minutes, true}};
    }
    }
}

} // namespace

LensActivity payments() { return german(8); }

LensActivity activityOf(Method method, LensPart part, const StepPart &at, const Item *item)
{
    switch (method) {
    case Method::Scm: return standardCost(part, at);
    case Method::Uk: return dataRequirement(part, item);
    case Method::Germany: return complianceEffort(part, at, item);
    default: return {};
    }
}

} // namespace model::burden
