// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/workspace/workspace.h"

#include <random>

/// Random workspaces for laws and oracles: unstructured loops, nested forks, channels, overrides, odd take-ups. Sound by
/// construction; the same seed gives the same one.
namespace tests {

class RandomJourney {
public:
    explicit RandomJourney(unsigned seed, int size = 12) : m_random(seed), m_size(size) {}

    model::Workspace workspace()
    {
        inventory();
        m_journey = std::make_unique<model::Journey>(model::Journey{model::JourneyId("j"), QStringLiteral("J"), {}, {}, {}, {}, {}});
        for (const model::Segment &segment : m_w.inventory.segments)
            m_journey->people.insert(segment.id, chance(0.15) ? 0 : std::round(number(1, 1e6)));
        const model::NodeId start = node(model::NodeKind::Start);
        const model::NodeId end = node(model::NodeKind::End);
        std::vector<model::NodeId> ends{end};
        if (chance(0.5)) {
            ends.push_back(node(model::NodeKind::End));
            model::Node gaveUp = *m_journey->nodes.find(ends.back());
            gaveUp.outcome = model::Outcome::GaveUp;
            m_journey->nodes.put(gaveUp);
        }
        edge(start, part(ends, 2 + whole(m_size), 3), 1);
        overrides();
        m_w.journeys.put(*m_journey);
        return m_w;
    }

    /// A scenario of random changes, some of which name what is not there.
    model::Scenario scenario(const model::Workspace &w, int changes)
    {
        model::Scenario scenario{model::ScenarioId("s"), model::JourneyId("j"), QStringLiteral("S"), {}, {}, {}, {}};
        for (int i = 0; i < changes; ++i) {
            model::Change change(what(w.journeys.at(0)));
            change.takeUp = takeUp();
            change.enabled = !chance(0.05);
            scenario.changes.append(change);
        }
        return scenario;
    }

    bool chance(double p) { return std::uniform_real_distribution<>(0, 1)(m_random) < p; }
    double number(double low, double high) { return std::uniform_real_distribution<>(low, high)(m_random); }
    int whole(int below) { return below <= 1 ? 0 : static_cast<int>(m_random() % static_cast<unsigned>(below)); }

private:
    model::Quantity quantity(double most)
    {
        if (chance(0.2))
            return 0;
        if (chance(0.4)) {
            double a = number(0, most), b = number(0, most), c = number(0, most);
            if (a > b) std::swap(a, b);
            if (b > c) std::swap(b, c);
            if (a > b) std::swap(a, b);
            return {a, b, c};
        }
        return number(0, most);
    }

    void inventory()
    {
        using namespace model;
        const int organisations = 1 + whole(4), services = 1 + whole(6), items = 1 + whole(6), segments = 1 + whole(3);
        for (int i = 0; i < organisations; ++i)
            m_w.inventory.organisations.put(Organisation{id<OrganisationId>("o", i), {}, {}, {}});
        for (int i = 0; i < services; ++i) {
            Service service{.id = id<ServiceId>("s", i)};
            if (chance(0.85))
                service.organisation = id<OrganisationId>("o", whole(organisations));
            m_w.inventory.services.put(service);
        }
        for (int i = 0; i < items; ++i)
            m_w.inventory.items.put(Item{id<ItemId>("i", i), {}, allItemKinds[static_cast<size_t>(whole(5))], quantity(9), quantity(4), {}, {}});
        for (int i = 0; i < segments; ++i) {
            Segment segment{.id = id<SegmentId>("g", i), .name = {}, .hourValue = quantity(20)};
            segment.pace = {number(0.5, 2), number(0.5, 2), number(0.5, 2), number(0.5, 2), number(0.5, 2)};
            m_w.inventory.segments.put(segment);
        }
    }

    template <typename Id>
    static Id id(const char *prefix, int i) { return Id(QString::fromLatin1(prefix) + QString::number(i)); }

    model::NodeId node(model::NodeKind kind)
    {
        const model::NodeId id(QStringLiteral("n%1").arg(m_count++));
        m_journey->nodes.put(model::Node{.id = id, .kind = kind});
        return id;
    }

    void edge(const model::NodeId &from, const model::NodeId &to, double share)
    {
        if (const model::Edge *there = m_journey->edges.find({from, to})) {
            model::Edge more = *there;
            more.share.likely += share;
            m_journey->edges.put(more);
            return;
        }
        m_journey->edges.put(model::Edge{from, to, share, {}, {}, {}});
    }

    model::NodeId step()
    {
        using namespace model;
        const NodeId id = node(NodeKind::Step);
        Node n = *m_journey->nodes.find(id);
        for (const Measurand m : allMeasurands)
            n[m] = quantity(m == Measurand::Stress ? 5 : 60);
        const auto &inventory = m_w.inventory;
        if (chance(0.85))
            n.service = inventory.services.at(whole(static_cast<int>(inventory.services.size()))).id;
        for (const Item &item : inventory.items) {
            if (chance(0.4))
                n.asks.append({item.id, chance(0.6) ? Quantity(1) : chance(0.1) ? Quantity(0) : Quantity(number(0, 1)), {}});
        }
        if (chance(0.3)) {
            const double share = number(0, 1);
            for (const double s : {share, 1 - share}) {
                Channel channel{.channel = QStringLiteral("c%1").arg(n.channels.size()), .share = s, .shareFor = {}, .own = {}, .unknown = {}};
                for (const Measurand m : {Measurand::Do, Measurand::Queue, Measurand::Wait, Measurand::Fee}) {
                    if (chance(0.4))
                        channel[m] = quantity(30);
                }
                if (n.channels.isEmpty()) {
                    for (const Segment &segment : inventory.segments) {
                        if (chance(0.3))
                            channel.shareFor.insert(segment.id, number(0, 1));
                    }
                }
                n.channels.append(channel);
            }
        }
        m_journey->nodes.put(n);
        return id;
    }

    /// A part with its own loops that people leave to one of the exits; its first node.
    model::NodeId part(const std::vector<model::NodeId> &exits, int size, int depth)
    {
        using namespace model;
        // Blocks in a row: a step, a choice, or a fork with its join; people enter a block at .first and leave it at .second.
        std::vector<std::pair<NodeId, NodeId>> blocks;
        for (int i = 0; i < size; ++i) {
            if (depth > 0 && chance(0.2)) {
                const NodeId fork = node(NodeKind::Fork), join = node(NodeKind::Join);
                const int branches = 1 + whole(3);
                for (int b = 0; b < branches; ++b) {
                    const double share = chance(0.4) ? 1 : chance(0.1) ? 0 : number(0, 1);
                    const bool empty = b == 0 && chance(0.15);
                    edge(fork, empty ? join : part({join}, 1 + whole(3), depth - 1), share);
                }
                blocks.emplace_back(fork, join);
            } else {
                const NodeId one = chance(0.25) ? node(NodeKind::Choice) : step();
                blocks.emplace_back(one, one);
            }
        }
        for (size_t i = 0; i < blocks.size(); ++i) {
            const NodeId &from = blocks[i].second;
            const NodeId on = i + 1 < blocks.size() ? blocks[i + 1].first : exits.front();
            double left = 1;
            for (int extra = whole(3); extra > 0; --extra) {
                const double share = chance(0.05) ? 0 : left * number(0, 0.7);
                const bool out = chance(0.2);
                edge(from, out ? exits[static_cast<size_t>(whole(static_cast<int>(exits.size())))] : blocks[static_cast<size_t>(whole(static_cast<int>(blocks.size())))].first, share);
                left -= share;
            }
            edge(from, on, left);
        }
        return blocks.front().first;
    }

    void overrides()
    {
        using namespace model;
        for (const NodeId &from : [&] { QList<NodeId> all; for (const Node &n : m_journey->nodes) all.append(n.id); return all; }()) {
            QList<Edge> out;
            for (const Edge &e : m_journey->edges) {
                if (e.from == from)
                    out.append(e);
            }
            const bool fork = m_journey->nodes.find(from)->kind == NodeKind::Fork;
            if (out.size() < 2 || !chance(0.2))
                continue;
            for (const Segment &segment : m_w.inventory.segments) {
                if (chance(0.5))
                    out.front().shareFor.insert(segment.id, fork ? number(0, 1) : number(0, 0.8));
            }
            m_journey->edges.put(out.front());
        }
    }

    model::TakeUp takeUp()
    {
        model::TakeUp takeUp;
        if (chance(0.3))
            return takeUp;
        takeUp.rest = chance(0.5) ? 0.6 : number(0, 1);
        if (chance(0.5)) {
            for (const model::Segment &segment : m_w.inventory.segments) {
                if (chance(0.5))
                    takeUp.bySegment.insert(segment.id, chance(0.2) ? 0 : number(0, 1));
            }
            if (chance(0.3))
                takeUp.rest.reset();
        }
        return takeUp;
    }

    model::NodeId anyNode(const model::Journey &j)
    {
        return chance(0.03) ? model::NodeId("nowhere") : j.nodes.at(whole(static_cast<int>(j.nodes.size()))).id;
    }
    model::NodeId anyStep(const model::Journey &j)
    {
        for (int tries = 0; tries < 20; ++tries) {
            const model::Node &n = j.nodes.at(whole(static_cast<int>(j.nodes.size())));
            if (n.kind == model::NodeKind::Step)
                return n.id;
        }
        return anyNode(j);
    }
    model::Scope scope(const model::Journey &j)
    {
        model::Scope scope;
        if (chance(0.3))
            return scope;
        scope.everything = false;
        for (int i = whole(3); i >= 0; --i)
            scope.nodes.append(anyStep(j));
        if (chance(0.5))
            scope.organisations.append(id<model::OrganisationId>("o", whole(3)));
        if (chance(0.3))
            scope.services.append(id<model::ServiceId>("s", whole(4)));
        return scope;
    }
    model::ItemChoice items()
    {
        if (chance(0.4))
            return std::nullopt;
        QList<model::ItemId> list;
        for (int i = whole(3); i >= 0; --i)
            list.append(id<model::ItemId>("i", whole(7)));
        return list;
    }
    model::changes::Any what(const model::Journey &j)
    {
        using namespace model;
        using namespace model::changes;
        const Edge e = j.edges.at(whole(static_cast<int>(j.edges.size())));
        switch (whole(15)) {
        case 0: return Set{anyStep(j), allMeasurands[static_cast<size_t>(whole(7))], quantity(4)};
        case 1: return Scale{{Measurand::Do, Measurand::Wait}, number(0, 1.2), scope(j)};
        case 2: return Share{e.from, e.to, number(0, 0.9)};
        case 3: return RemoveSteps{{anyStep(j), anyStep(j)}};
        case 4: return Insert{e.from, e.to, Node{.id = NodeId(QStringLiteral("new%1").arg(whole(3)))}};
        case 5: return Merge{{e.from, e.to}, Node{.id = chance(0.5) ? e.from : NodeId("merged")}, {}, false};
        case 6: return AddAsks{items(), scope(j)};
        case 7: return DropAsks{items(), scope(j)};
        case 8: return Move{anyStep(j), id<ServiceId>("s", whole(6))};
        case 9: return ScaleShares{{e.key()}, number(0, 1)};
        case 10: return ShiftChannels{QStringLiteral("c0"), {}, number(0, 1), chance(0.5) ? 0 : number(0, 0.5), scope(j)};
        default: return Reuse{items(), scope(j), number(0, 1), chance(0.3)};
        }
    }

    std::mt19937 m_random;
    int m_size;
    int m_count = 0;
    model::Workspace m_w;
    std::unique_ptr<model::Journey> m_journey;
};

} // namespace tests
