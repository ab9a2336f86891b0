// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/wordroom.h"

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

} // namespace

Plan planOf(const Subject &subject, const std::optional<model::layout::Measures> &measures)
{
    using model::layout::arrange;
    Plan plan{laidOver(*subject.baseline, *subject.shown), {}};
    const model::Inventory &inventory = subject.workspace->inventory;
    const auto places = subject.workspace->places.value(subject.baseline->id);
    const model::layout::Measures room = measures ? *measures : roomForNames(plan.overlay.journey);
    if (subject.shown == subject.baseline) {
        plan.arrangement = arrange(inventory, plan.overlay.journey, subject.lanesBy, places, room);
        return plan;
    }
    // Scenarios keep the baseline's order: from one to the next only what they change finds a new place.
    const auto baseline = arrange(inventory, *subject.baseline, subject.lanesBy, {}, room);
    plan.arrangement = arrange(inventory, plan.overlay.journey, subject.lanesBy, places, room, &baseline);
    return plan;
}

Plan planAfter(const Subject &subject, const Subject &before, Plan plan)
{
    Overlay overlay = laidOver(*subject.baseline, *subject.shown);
    if (!arrangedAlike(subject, overlay.journey, before, plan.overlay.journey))
        return planOf(subject);
    plan.overlay = std::move(overlay);
    return plan;
}

} // namespace app::map
