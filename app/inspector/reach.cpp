// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/reach.h"

#include "model/change/apply.h"

namespace app::inspector {

using namespace model;

namespace {

using namespace model::changes;

class Reach {
public:
    Reach(const Journey &journey, const Inventory &inventory) : m_changed{journey, {}}, m_inventory(inventory) {}

    Session::Selection operator()(const Set &set) const { return of({set.node}); }
    Session::Selection operator()(const Scale &scale) const { return of(scale.scope); }
    Session::Selection operator()(const Share &share) const { return ofEdge(share.from, share.to); }
    Session::Selection operator()(const ScaleShares &scale) const { return {{}, QSet<EdgeId>(scale.edges.cbegin(), scale.edges.cend())}; }
    Session::Selection operator()(const ShiftChannels &shift) const { return of(shift.scope); }
    Session::Selection operator()(const RemoveSteps &remove) const { return of(remove.nodes); }
    Session::Selection operator()(const Insert &insert) const { return of({insert.node.id}); }
    Session::Selection operator()(const Merge &merge) const { return of(merge.nodes + QList{merge.into.id}); }
    Session::Selection operator()(const Connect &connect) const { return ofEdge(connect.from, connect.to); }
    Session::Selection operator()(const Disconnect &cut) const { return of({cut.from, cut.to}); }
    Session::Selection operator()(const AddAsks &add) const { return of(add.scope); }
    Session::Selection operator()(const DropAsks &drop) const { return of(drop.scope); }
    Session::Selection operator()(const Move &move) const { return of({move.node}); }
    Session::Selection operator()(const Reuse &reuse) const { return of(reuse.scope); }
    Session::Selection operator()(const PutNode &put) const { return of({put.node.id}); }
    Session::Selection operator()(const PutEdge &put) const { return ofEdge(put.edge.from, put.edge.to); }
    Session::Selection operator()(const DeleteNode &gone) const { return of({gone.node}); }
    Session::Selection operator()(const DeleteEdge &gone) const { return of({gone.from, gone.to}); }

private:
    Session::Selection of(const QList<NodeId> &nodes) const
    {
        return {QSet<NodeId>(nodes.cbegin(), nodes.cend()), {}};
    }
    Session::Selection ofEdge(const NodeId &from, const NodeId &to) const { return {{}, {EdgeId{from, to}}}; }
    Session::Selection of(const Scope &scope) const
    {
        Session::Selection selection;
        if (scope.everything)
            return selection;
        for (const qsizetype place : stepsIn(scope, m_changed, m_inventory))
            selection.nodes.insert(m_changed.journey.nodes.at(place).id);
        return selection;
    }

    Changed m_changed;
    const Inventory &m_inventory;
};

} // namespace

Session::Selection reachOf(const changes::Any &what, const Journey &journey, const Inventory &inventory)
{
    return std::visit(Reach(journey, inventory), what);
}

} // namespace app::inspector
