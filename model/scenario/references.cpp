// SPDX-License-Identifier: GPL-3.0-only
#include "model/scenario/references.h"

namespace model {

namespace {

using namespace changes;

class Collector {
public:
    References take() { return std::move(m_names); }

    void operator()(const Set &c) { m_names.nodes.append(c.node); }
    void operator()(const Scale &c) { scope(c.scope); }
    void operator()(const Share &c) { m_names.edges.append({c.from, c.to}); }
    void operator()(const ScaleShares &c) { m_names.edges = c.edges; }
    void operator()(const ShiftChannels &c) { scope(c.scope); }
    void operator()(const RemoveSteps &c) { m_names.nodes = c.nodes; }
    void operator()(const Insert &c)
    {
        m_names.edges.append({c.from, c.to});
        m_names.newNodes.append(c.node.id);
    }
    void operator()(const Merge &c)
    {
        m_names.nodes = c.nodes;
        if (!c.nodes.contains(c.into.id))
            m_names.newNodes.append(c.into.id);
    }
    void operator()(const Connect &c)
    {
        m_names.nodes = {c.from, c.to};
        m_names.newEdges.append({c.from, c.to});
    }
    void operator()(const Disconnect &c) { m_names.edges.append({c.from, c.to}); }
    void operator()(const AddAsks &c)
    {
        items(c.items);
        scope(c.scope);
    }
    void operator()(const DropAsks &c)
    {
        items(c.items);
        scope(c.scope);
    }
    void operator()(const Move &c)
    {
        m_names.nodes.append(c.node);
        m_names.services.append(c.service);
    }
    void operator()(const Reuse &c)
    {
        items(c.items);
        scope(c.scope);
    }
    void operator()(const PutNode &) {}
    void operator()(const PutEdge &c) { m_names.nodes = {c.edge.from, c.edge.to}; }
    void operator()(const DeleteNode &c) { m_names.nodes.append(c.node); }
    void operator()(const DeleteEdge &c) { m_names.edges.append({c.from, c.to}); }

private:
    void scope(const Scope &scope)
    {
        m_names.scopeNodes = scope.nodes;
        m_names.services = scope.services;
        m_names.organisations = scope.organisations;
    }
    void items(const ItemChoice &choice)
    {
        if (choice)
            m_names.items = *choice;
    }

    References m_names;
};

} // namespace

References referencesOf(const changes::Any &what)
{
    Collector collector;
    std::visit([&](const auto &change) { collector(change); }, what);
    return collector.take();
}

} // namespace model
