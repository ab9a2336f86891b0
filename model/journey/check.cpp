// SPDX-License-Identifier: GPL-3.0-only
#include "model/journey/check.h"

#include "model/journey/rules.h"

namespace model {

namespace {

Findings sorted(Findings findings)
{
    std::ranges::stable_sort(findings, {}, &Finding::severity);
    return findings;
}

} // namespace

Findings checkJourney(const Inventory &inventory, const Journey &journey)
{
    const Structure structure(journey);
    rules::Report report(journey);
    rules::shape(journey, structure, report);
    rules::quantities(inventory, journey, report);
    rules::references(inventory, journey, report);
    rules::onlyStepsCost(journey, report);
    rules::sharesAndEnds(inventory, journey, structure, report);
    rules::unreached(journey, structure, report);
    rules::unknownKeys(journey, report);
    rules::hints(inventory, journey, structure, report);
    return sorted(report.take());
}

Findings errorsOf(const Inventory &inventory, const Journey &journey, const Structure &structure)
{
    rules::Report report(journey, rules::Report::Keep::Errors);
    rules::shape(journey, structure, report);
    rules::quantities(inventory, journey, report);
    rules::references(inventory, journey, report);
    rules::onlyStepsCost(journey, report);
    rules::sharesAndEnds(inventory, journey, structure, report);
    return report.take();
}

Findings shapeErrorsOf(const Inventory &inventory, const Journey &journey, const Structure &structure)
{
    rules::Report report(journey, rules::Report::Keep::Errors);
    rules::shape(journey, structure, report);
    rules::references(inventory, journey, report);
    rules::sharesAndEnds(inventory, journey, structure, report);
    return report.take();
}

Findings quantityErrorsOf(const Inventory &inventory, const Journey &journey)
{
    rules::Report report(journey, rules::Report::Keep::Errors);
    rules::quantities(inventory, journey, report);
    rules::onlyStepsCost(journey, report);
    return report.take();
}

} // namespace model
