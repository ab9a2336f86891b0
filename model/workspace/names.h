// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/scenario/sites.h"
#include "model/workspace/workspace.h"

/// The names of rows of the inventory, wherever rows of a document hold them: the one walk that finding and rewriting them
/// share. Rows may be const or not. A visitor is called with each: an id, an optional id, a list of ids, a map by ids, a
/// list of asks, or the words that say who holds an item.
namespace model::names {

/// Who holds an item: an organisation's id or plain words.
template <typename Text>
struct Holder {
    Text &text;
};

/// The source of each quantity of a row, as `walk(row, path, visit)` of model::sites meets them.
template <typename Visit>
auto sourcesBy(const Visit &visit)
{
    return [&visit](const auto &, auto &quantity) { visit(quantity.source); };
}

template <typename Row, typename Visit>
void ofService(Row &service, const Visit &visit)
{
    visit(service.organisation);
    for (auto *quantity : {&service.transactions, &service.costPerTransaction, &service.digital})
        visit(quantity->source);
}

template <typename Row, typename Visit>
void ofItem(Row &item, const Visit &visit)
{
    const Holder<std::remove_reference_t<decltype((item.heldBy))>> held{item.heldBy};
    visit(held);
    sites::ofItem(item, {}, sourcesBy(visit));
}

template <typename Row, typename Visit>
void ofSegment(Row &segment, const Visit &visit)
{
    sites::ofSegment(segment, {}, sourcesBy(visit));
}

/// What a node names but for the sources of its quantities.
template <typename Row, typename Visit>
void ofNodeItself(Row &node, const Visit &visit)
{
    visit(node.service);
    visit(node.asks);
    for (auto &channel : node.channels)
        visit(channel.shareFor);
}

template <typename Row, typename Visit>
void ofNode(Row &node, const Visit &visit)
{
    ofNodeItself(node, visit);
    sites::ofNode(node, {}, sourcesBy(visit));
}

template <typename Row, typename Visit>
void ofEdge(Row &edge, const Visit &visit)
{
    visit(edge.shareFor);
    sites::ofEdge(edge, {}, sourcesBy(visit));
}

/// What a change does, for whom it holds, what it costs.
template <typename Row, typename Visit>
void ofChange(Row &change, const Visit &visit)
{
    const auto ofWhat = [&](auto &what) {
        if constexpr (requires { what.scope; }) {
            visit(what.scope.organisations);
            visit(what.scope.services);
        }
        if constexpr (requires { what.items; }) {
            if (what.items)
                visit(*what.items);
        }
        if constexpr (requires { what.service; })
            visit(what.service);
        if constexpr (requires { what.node.quantities; })
            ofNodeItself(what.node, visit);
        if constexpr (requires { what.into; })
            ofNodeItself(what.into, visit);
        if constexpr (requires { what.edge.shareFor; })
            visit(what.edge.shareFor);
    };
    std::visit(ofWhat, change.what);
    visit(change.takeUp.bySegment);
    sites::ofChange(change, {}, sourcesBy(visit));
}

} // namespace model::names
