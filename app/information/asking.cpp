// SPDX-License-Identifier: GPL-3.0-only
#include "app/information/asking.h"

namespace app::information {

using namespace model;

std::optional<Change> asking(const Journey &shown, const NodeId &step, const ItemId &item, std::optional<double> share)
{
    const Node *node = shown.nodes.find(step);
    if (!node || node->kind != NodeKind::Step)
        return std::nullopt;
    const Ask *ask = node->ask(item);
    if (!share)
        return ask ? std::optional(Change(changes::DropAsks{QList{item}, Scope::of({step})})) : std::nullopt;
    if (!ask && *share >= 1)
        return Change(changes::AddAsks{QList{item}, Scope::of({step})});
    if (ask && ask->share.mean() == *share)
        return std::nullopt;
    // Only a step as the hand writes it can say a share.
    Node written = *node;
    const auto known = std::ranges::find(written.asks, item, &Ask::item);
    if (known == written.asks.end())
        written.asks.append(Ask{item, *share, {}});
    else
        known->share = Quantity(*share);
    return Change(changes::PutNode{written});
}

std::optional<Change> askingTurned(const Journey &shown, const NodeId &step, const ItemId &item)
{
    const Node *node = shown.nodes.find(step);
    return asking(shown, step, item, node && node->ask(item) ? std::nullopt : std::optional(1.0));
}

} // namespace app::information
