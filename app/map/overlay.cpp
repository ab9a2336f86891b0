// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/overlay.h"

namespace app::map {

namespace {

bool readsAlike(const model::Node &a, const model::Node &b)
{
    return a.name == b.name && a.service == b.service && a.kind == b.kind && a.outcome == b.outcome;
}

} // namespace

Overlay laidOver(const model::Journey &baseline, const model::Journey &shown)
{
    Overlay overlay{baseline, {}, {}};
    if (&baseline == &shown)
        return overlay;
    for (const model::Node &node : baseline.nodes) {
        const model::Node *now = shown.nodes.find(node.id);
        if (!now)
            overlay.nodes.insert(node.id, Fate::Removed);
        else if (!readsAlike(node, *now))
            overlay.nodes.insert(node.id, Fate::Changed);
    }
    for (const model::Edge &edge : baseline.edges) {
        const model::Edge *now = shown.edges.find(edge.key());
        if (!now)
            overlay.edges.insert(edge.key(), Fate::Removed);
        else if (!(now->share == edge.share))
            overlay.edges.insert(edge.key(), Fate::Changed);
    }
    for (qsizetype i = 0; i < shown.nodes.size(); ++i) {
        if (!baseline.nodes.contains(shown.nodes.at(i).id))
            overlay.nodes.insert(shown.nodes.at(i).id, Fate::Added);
        overlay.journey.nodes.put(shown.nodes.shared(i));
    }
    for (qsizetype i = 0; i < shown.edges.size(); ++i) {
        if (!baseline.edges.contains(shown.edges.at(i).key()))
            overlay.edges.insert(shown.edges.at(i).key(), Fate::Added);
        overlay.journey.edges.put(shown.edges.shared(i));
    }
    return overlay;
}

} // namespace app::map
