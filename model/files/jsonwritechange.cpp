// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/jsonparts.h"

namespace model::files {

namespace {

using namespace changes;

/// Writes what is particular to a kind of change; one function a kind.
struct WhatWriter {
    JsonWriter &out;
    const NodePlaces &places;

    void ends(const NodeId &from, const NodeId &to)
    {
        out.key("from").text(from.text());
        out.key("to").text(to.text());
    }
    template <typename AnyId>
    void ids(std::string_view key, const QList<AnyId> &list)
    {
        out.key(key).list([&] {
            for (const AnyId &id : list)
                out.text(id.text());
        });
    }
    void items(const ItemChoice &items)
    {
        if (items)
            ids("items", *items);
    }
    void scope(const Scope &scope)
    {
        if (scope.everything)
            return;
        out.key("scope").object([&] {
            if (!scope.organisations.isEmpty())
                ids("organisations", scope.organisations);
            if (!scope.services.isEmpty())
                ids("services", scope.services);
            if (!scope.nodes.isEmpty())
                ids("nodes", scope.nodes);
            out.unknownMembers(scope.unknown);
        });
    }

    void operator()(const Set &set)
    {
        out.key("node").text(set.node.text());
        out.key("quantity").text(measurandKey(set.quantity));
        out.key("value").quantity(set.value);
    }
    void operator()(const Scale &scale)
    {
        out.key("quantities").list([&] {
            for (const Measurand m : scale.quantities)
                out.text(measurandKey(m));
        });
        out.quantityMember("by", scale.by, 1);
        scope(scale.scope);
    }
    void operator()(const Share &share)
    {
        ends(share.from, share.to);
        out.key("value").quantity(share.value);
    }
    void operator()(const ScaleShares &scale)
    {
        out.key("edges").list([&] {
            for (const EdgeId &edge : scale.edges)
                out.object([&] { ends(edge.from, edge.to); });
        });
        out.quantityMember("by", scale.by, 1);
    }
    void operator()(const ShiftChannels &shift)
    {
        out.key("to").text(shift.to);
        if (!shift.from.isEmpty()) {
            out.key("from").list([&] {
                for (const QString &channel : shift.from)
                    out.text(channel);
            });
        }
        out.quantityMember("by", shift.by, 1);
        out.quantityMember("floor", shift.floor, 0);
        scope(shift.scope);
    }
    void operator()(const RemoveSteps &remove) { ids("nodes", remove.nodes); }
    void operator()(const Insert &insert)
    {
        ends(insert.from, insert.to);
        out.key("node");
        writeNode(out, insert.node, places);
    }
    void operator()(const Merge &merge)
    {
        ids("nodes", merge.nodes);
        out.key("into");
        writeNode(out, merge.into, places, {merge.said, merge.asksSaid});
    }
    void operator()(const Connect &connect)
    {
        ends(connect.from, connect.to);
        out.quantityMember("share", connect.share, 1);
    }
    void operator()(const Disconnect &disconnect) { ends(disconnect.from, disconnect.to); }
    void operator()(const AddAsks &asks)
    {
        items(asks.items);
        scope(asks.scope);
    }
    void operator()(const DropAsks &asks)
    {
        items(asks.items);
        scope(asks.scope);
    }
    void operator()(const Move &move)
    {
        out.key("node").text(move.node.text());
        out.key("service").text(move.service.text());
    }
    void operator()(const Reuse &reuse)
    {
        items(reuse.items);
        scope(reuse.scope);
    }
    void operator()(const PutNode &put)
    {
        out.key("node");
        writeNode(out, put.node, places);
    }
    void operator()(const PutEdge &put)
    {
        out.key("edge");
        writeEdge(out, put.edge);
    }
    void operator()(const DeleteNode &gone) { out.key("node").text(gone.node.text()); }
    void operator()(const DeleteEdge &gone)
    {
        out.key("edge").object([&] { ends(gone.from, gone.to); });
    }
};

void writeTakeUp(JsonWriter &out, const TakeUp &takeUp)
{
    if (takeUp == TakeUp())
        return;
    out.key("takeUp");
    if (takeUp.bySegment.isEmpty() && takeUp.rest)
        return out.quantity(*takeUp.rest);
    out.object([&] {
        for (auto it = takeUp.bySegment.begin(); it != takeUp.bySegment.end(); ++it)
            out.keyNamed(it.key().text()).quantity(it.value());
        // A segment called "likely" would make the map look like a quantity; "*" tells them apart.
        if (takeUp.rest)
            out.key("*").quantity(*takeUp.rest);
        else if (takeUp.bySegment.contains(SegmentId("likely")))
            out.key("*").null();
    });
}

} // namespace

void writeChange(JsonWriter &out, const Change &change, const NodePlaces &places)
{
    out.object([&] {
        out.key("change").text(changeKey(change.what));
        out.textMember("name", change.name);
        out.textMember("lever", change.lever);
        if (change.strength)
            out.key("strength").number(*change.strength);
        std::visit(WhatWriter{out, places}, change.what);
        writeTakeUp(out, change.takeUp);
        if (const auto *reuse = std::get_if<Reuse>(&change.what)) {
            out.quantityMember("residual", reuse->residual, 0.25);
            out.flagMember("held", reuse->held, false);
        }
        out.quantityMember("cost", change.cost, 0);
        out.quantityMember("yearlyCost", change.yearlyCost, 0);
        out.flagMember("enabled", change.enabled, true);
        out.textMember("notes", change.notes);
        out.unknownMembers(change.unknown);
    });
}

void writeScenario(JsonWriter &out, const Scenario &scenario, const NodePlaces &places)
{
    out.openObject([&] {
        out.key("id").text(scenario.id.text());
        out.key("journey").text(scenario.journey.text());
        out.textMember("name", scenario.name);
        out.textMember("description", scenario.description);
        if (scenario.basedOn)
            out.key("basedOn").text(scenario.basedOn->text());
        if (!scenario.changes.isEmpty()) {
            out.key("changes").openList([&] {
                for (const Change &change : scenario.changes)
                    writeChange(out, change, places);
            });
        }
        out.unknownMembers(scenario.unknown);
    });
}

} // namespace model::files
