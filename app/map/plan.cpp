// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/wordroom.h"
#include "model/layout/together.h"

#include <algorithm>

namespace app::map {

namespace {

/// Whether nothing of a node that a place depends on differs: its figures and what it asks play no role.
bool standAlike(const model::Node &a, const model::Node &b)
{
    const bool named = a.kind == model::NodeKind::Step || a.name == b.name;
    return a.id == b.id && a.kind == b.kind && a.service == b.service && a.phase == b.phase && a.outcome == b.outcome &&
           a.channels == b.channels && named;
}

bool leadAlike(const model::Edge &a, const model::Edge &b)
{
    return a.key() == b.key() && a.share.likely == b.share.likely && a.label == b.label;
}

template <typename Row>
bool rowsAlike(const model::Table<Row> &a, const model::Table<Row> &b, bool (*alike)(const Row &, const Row &))
{
    if (a.size() != b.size())
        return false;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (a.shared(i) != b.shared(i) && !alike(a.at(i), b.at(i)))
            return false;
    }
    return true;
}

bool arrangedAlike(const Subject &a, const model::Journey &now, const Subject &b, const model::Journey &before)
{
    const model::Inventory &inventory = a.workspace->inventory, &old = b.workspace->inventory;
    return a.lanesBy == b.lanesBy && a.baseline->id == b.baseline->id && inventory.services == old.services &&
           inventory.organisations == old.organisations &&
           a.workspace->places.value(a.baseline->id) == b.workspace->places.value(b.baseline->id) &&
           rowsAlike(now.nodes, before.nodes, standAlike) && rowsAlike(now.edges, before.edges, leadAlike);
}

/// What baseline, shown journey and every scenario have: all that wants a place on the map.
model::Journey familyOf(const Subject &subject)
{
    std::vector<std::shared_ptr<const model::Journey>> made;
    QList<const model::Journey *> variants;
    for (const model::Scenario &scenario : subject.workspace->scenarios) {
        if (scenario.journey == subject.baseline->id)
            made.push_back(shownIn(*subject.workspace, scenario.journey, scenario.id));
    }
    for (const auto &variant : made)
        variants.append(variant.get());
    variants.append(subject.shown);
    return model::layout::together(*subject.baseline, variants);
}

Plan planOf(const Subject &subject, model::Journey family, const std::optional<model::layout::Measures> &measures)
{
    using model::layout::arrange;
    Plan plan{laidOver(*subject.baseline, *subject.shown), {}, std::move(family), {}};
    const model::Inventory &inventory = subject.workspace->inventory;
    const auto places = subject.workspace->places.value(subject.baseline->id);
    const model::layout::Measures room = measures ? *measures : roomForNames(plan.family);
    if (plan.family.nodes.size() == subject.baseline->nodes.size() && plan.family.edges.size() == subject.baseline->edges.size()) {
        plan.whole = arrange(inventory, plan.family, subject.lanesBy, places, room);
    } else {
        // The baseline's order is kept: what scenarios add finds its place in it.
        const auto baseline = arrange(inventory, *subject.baseline, subject.lanesBy, {}, room);
        plan.whole = arrange(inventory, plan.family, subject.lanesBy, places, room, &baseline);
    }
    plan.arrangement = partOf(plan.whole, plan.family, plan.overlay.journey, room);
    return plan;
}

} // namespace

Plan planOf(const Subject &subject, const std::optional<model::layout::Measures> &measures)
{
    return planOf(subject, familyOf(subject), measures);
}

Plan planAfter(const Subject &subject, const Subject &before, Plan plan)
{
    // Another scenario of the same version, or another look at it, has the places there are.
    const bool same = subject.workspace == before.workspace && subject.baseline == before.baseline;
    model::Journey family = same ? plan.family : familyOf(subject);
    if (!arrangedAlike(subject, family, before, plan.family))
        return planOf(subject, std::move(family), {});
    plan.overlay = laidOver(*subject.baseline, *subject.shown);
    plan.family = std::move(family);
    plan.arrangement = partOf(plan.whole, plan.family, plan.overlay.journey);
    return plan;
}

} // namespace app::map
