// SPDX-License-Identifier: GPL-3.0-only
#include "model/journey/rules.h"

#include <QSet>

namespace model::rules {

// ---- Report

void Report::about(Severity severity, const char *code, const QString &sentence, Where where)
{
    if (!wants(severity))
        return;
    if (m_journey)
        where.journey = m_journey->id;
    m_findings.append({severity, QString::fromLatin1(code), sentence, std::move(where)});
}

void Report::aboutNode(Severity severity, const char *code, const QString &sentence, const Node &node)
{
    Where where;
    where.node = node.id;
    about(severity, code, sentence, std::move(where));
}

void Report::aboutEdge(Severity severity, const char *code, const QString &sentence, const Edge &edge)
{
    Where where;
    where.edge = edge.key();
    about(severity, code, sentence, std::move(where));
}

QString quoted(const Node &node) { return QStringLiteral("“%1”").arg(node.label().left(80)); }

QString quoted(const Journey &journey, const Edge &edge)
{
    const auto name = [&](const NodeId &id) {
        const Node *node = journey.nodes.find(id);
        return (node ? node->label() : id.text()).left(80);
    };
    return text("the edge from “%1” to “%2”").arg(name(edge.from), name(edge.to));
}

// ---- shape

namespace {

QString sentenceOf(const ShapeFault &fault, const Journey &journey)
{
    const auto node = [&](int i) { return i < 0 ? QString() : quoted(journey.nodes.at(i)); };
    const QString edge = fault.edge < 0 ? QString() : quoted(journey, journey.edges.at(fault.edge));
    using Kind = ShapeFault::Kind;
    switch (fault.kind) {
    case Kind::NoStart: return text("The journey has no start; add one node of the kind start.");
    case Kind::SecondStart: return text("%1 is a second start; keep one and make the other a step.").arg(node(fault.node));
    case Kind::NoEnd: return text("The journey has no end; add a node of the kind end.");
    case Kind::EdgeWithoutNode:
        return text("There is no node at one end of %1; delete the edge or add the node.").arg(edge);
    case Kind::EdgeIntoStart: return text("Nothing may lead into the start; take away %1.").arg(edge);
    case Kind::EdgeOutOfEnd: return text("Nothing may lead out of an end; take away %1.").arg(edge);
    case Kind::ForkWithoutJoin:
        return text("The fork %1 has no join; lead all its branches to one node of the kind join.").arg(node(fault.node));
    case Kind::JoinWithoutFork:
        return text("%1 enters the join %2 from outside any fork; lead it past the join, or to a choice.")
            .arg(edge.isEmpty() ? text("The start") : edge, node(fault.node));
    case Kind::SecondJoin:
        return text("The fork %1 has a second join, %2; lead all its branches to one.").arg(node(fault.node), node(fault.other));
    case Kind::SharedJoin:
        return text("The join %1 belongs to one fork already; give the fork %2 a join of its own.")
            .arg(node(fault.node), node(fault.other));
    case Kind::EnteredFromOutside:
        return text("%1 crosses the border of a fork's branch; a branch is entered only at its fork, left only at its "
                    "join, and shares no step with another.").arg(edge);
    case Kind::EndInsideFork:
        return text("The end %1 stands inside the fork %2; lead its branch to the join and give up or refuse after it.")
            .arg(node(fault.node), node(fault.other));
    }
    Q_UNREACHABLE();
}

const char *codeOf(ShapeFault::Kind kind)
{
    using Kind = ShapeFault::Kind;
    switch (kind) {
    case Kind::NoStart: return "no-start";
    case Kind::SecondStart: return "second-start";
    case Kind::NoEnd: return "no-end";
    case Kind::EdgeWithoutNode: return "edge-without-node";
    case Kind::EdgeIntoStart: return "edge-into-start";
    case Kind::EdgeOutOfEnd: return "edge-out-of-end";
    case Kind::ForkWithoutJoin: return "fork-without-join";
    case Kind::JoinWithoutFork: return "join-without-fork";
    case Kind::SecondJoin: return "second-join";
    case Kind::SharedJoin: return "shared-join";
    case Kind::EnteredFromOutside: return "branch-border";
    case Kind::EndInsideFork: return "end-inside-fork";
    }
    Q_UNREACHABLE();
}

} // namespace

void shape(const Journey &journey, const Structure &structure, Report &report)
{
    for (const ShapeFault &fault : structure.faults) {
        QString sentence = sentenceOf(fault, journey);
        sentence[0] = sentence[0].toUpper();
        if (fault.edge >= 0)
            report.aboutEdge(Severity::Error, codeOf(fault.kind), sentence, journey.edges.at(fault.edge));
        else if (fault.node >= 0)
            report.aboutNode(Severity::Error, codeOf(fault.kind), sentence, journey.nodes.at(fault.node));
        else
            report.about(Severity::Error, codeOf(fault.kind), sentence);
    }
}

// ---- quantities

namespace {

/// Checks one quantity; `place` is worded only where something is wrong.
template <typename Place, typename Tell>
void oneQuantity(const Inventory &inventory, const Quantity &q, Bounds bounds, const Place &place, const Tell &tell)
{
    const QString why = whyNot(q, bounds);
    if (!why.isEmpty())
        tell(Severity::Error, "quantity", text("%1 %2.").arg(place(), why));
    if (q.source && !inventory.sources.contains(*q.source))
        tell(Severity::Warning, "unknown-source",
             text("%1 names the source “%2”, which is not in the list; add it or choose another.").arg(place(), q.source->text()));
}

void nodeQuantities(const Inventory &inventory, const Node &node, Report &report)
{
    const auto tell = [&](Severity severity, const char *code, const QString &sentence) {
        report.aboutNode(severity, code, sentence, node);
    };
    for (const Measurand m : allMeasurands)
        oneQuantity(inventory, node[m], boundsOf(m),
                    [&] { return text("The %1 of %2").arg(measurandKey(m), quoted(node)); }, tell);
    for (const Ask &ask : node.asks)
        oneQuantity(inventory, ask.share, Bounds::share(),
                    [&] { return text("The share at which %1 asks “%2”").arg(quoted(node), ask.item.text()); }, tell);
    for (const Channel &channel : node.channels) {
        const auto place = [&] { return text("The share of the channel “%1” of %2").arg(channel.channel.left(80), quoted(node)); };
        oneQuantity(inventory, channel.share, Bounds::share(), place, tell);
        for (const Quantity &share : channel.shareFor)
            oneQuantity(inventory, share, Bounds::share(), place, tell);
        for (const Measurand m : allMeasurands) {
            if (channel[m])
                oneQuantity(inventory, *channel[m], boundsOf(m),
                            [&] { return text("The %1 of the channel “%2” of %3").arg(measurandKey(m), channel.channel.left(80), quoted(node)); },
                            tell);
        }
    }
}

} // namespace

void quantities(const Inventory &inventory, const Journey &journey, Report &report)
{
    for (const Node &node : journey.nodes)
        nodeQuantities(inventory, node, report);
    for (const Edge &edge : journey.edges) {
        const auto tell = [&](Severity severity, const char *code, const QString &sentence) {
            report.aboutEdge(severity, code, sentence, edge);
        };
        const auto place = [&] { return text("The share of %1").arg(quoted(journey, edge)); };
        oneQuantity(inventory, edge.share, Bounds::share(), place, tell);
        for (const Quantity &share : edge.shareFor)
            oneQuantity(inventory, share, Bounds::share(), place, tell);
    }
    for (auto it = journey.people.begin(); it != journey.people.end(); ++it)
        oneQuantity(inventory, it.value(), Bounds::people(),
                    [&] { return text("The number of people of the segment “%1”").arg(it.key().text()); },
                    [&](Severity severity, const char *code, const QString &sentence) { report.about(severity, code, sentence); });
}

// ---- references

namespace {

template <typename Tell>
void segmentsAreThere(const Inventory &inventory, const ShareFor &shares, const QString &place, const Tell &tell)
{
    for (auto it = shares.begin(); it != shares.end(); ++it) {
        if (!inventory.segments.contains(it.key()))
            tell(text("%1 has a share for the segment “%2”, which is not there; add the segment or take the share away.")
                     .arg(place, it.key().text()));
    }
}

void nodeReferences(const Inventory &inventory, const Node &node, Report &report)
{
    if (node.service && !inventory.services.contains(*node.service))
        report.aboutNode(Severity::Error, "unknown-service",
                         text("%1 belongs to the service “%2”, which is not there; add it or choose another.")
                             .arg(quoted(node), node.service->text()), node);
    QSet<ItemId> asked;
    for (const Ask &ask : node.asks) {
        if (!inventory.items.contains(ask.item))
            report.aboutNode(Severity::Error, "unknown-item",
                             text("%1 asks for the item “%2”, which is not there; add the item or take the ask away.")
                                 .arg(quoted(node), ask.item.text()), node);
        if (asked.contains(ask.item))
            report.aboutNode(Severity::Error, "item-twice",
                             text("%1 asks for the item “%2” twice; keep one ask.").arg(quoted(node), ask.item.text()), node);
        asked.insert(ask.item);
    }
    for (const Channel &channel : node.channels) {
        if (!channel.shareFor.isEmpty())
            segmentsAreThere(inventory, channel.shareFor, text("A channel of %1").arg(quoted(node)), [&](const QString &sentence) {
                report.aboutNode(Severity::Error, "unknown-segment", sentence, node);
            });
    }
}

} // namespace

void references(const Inventory &inventory, const Journey &journey, Report &report)
{
    for (const Node &node : journey.nodes)
        nodeReferences(inventory, node, report);
    for (const Edge &edge : journey.edges) {
        if (!edge.shareFor.isEmpty())
            segmentsAreThere(inventory, edge.shareFor, quoted(journey, edge), [&](QString sentence) {
                sentence[0] = sentence[0].toUpper();
                report.aboutEdge(Severity::Error, "unknown-segment", sentence, edge);
            });
    }
    for (auto it = journey.people.begin(); it != journey.people.end(); ++it) {
        if (!inventory.segments.contains(it.key()))
            report.about(Severity::Error, "unknown-segment",
                         text("The journey counts people of the segment “%1”, which is not there; add the segment or take "
                              "the people away.").arg(it.key().text()));
    }
}

void onlyStepsCost(const Journey &journey, Report &report)
{
    static const Quantity nothing;
    for (const Node &node : journey.nodes) {
        if (node.kind == NodeKind::Step)
            continue;
        const bool costs = std::ranges::any_of(node.quantities, [](const Quantity &q) { return q.mean() != 0; });
        if (costs || node.service || !node.asks.isEmpty() || !node.channels.isEmpty())
            report.aboutNode(Severity::Error, "not-a-step",
                             text("%1 is a %2 but has a service, an effort, asks or channels; only steps have those. Make it a "
                                  "step or take them away.").arg(quoted(node), nodeKindKey(node.kind)), node);
    }
}

void unreached(const Journey &journey, const Structure &structure, Report &report)
{
    if (structure.start < 0)
        return;
    for (int i = 0; i < structure.graph.nodeCount(); ++i) {
        if (!structure.reached[static_cast<size_t>(i)])
            report.aboutNode(Severity::Warning, "unreached",
                             text("No way leads from the start to %1, so it counts for nothing; connect or delete it.")
                                 .arg(quoted(journey.nodes.at(i))), journey.nodes.at(i));
    }
}

// ---- unknown keys

namespace {

QString keysIn(const Unknown &unknown)
{
    return QStringLiteral("“") + unknown.keys().join(QStringLiteral("”, “")).left(120) + QStringLiteral("”");
}

} // namespace

void unknownKeys(const Journey &journey, Report &report)
{
    const auto sentence = [](const QString &place, const Unknown &unknown) {
        return text("%1 has %2, which this version does not know; it is kept as it is.").arg(place, keysIn(unknown));
    };
    if (!journey.unknown.isEmpty())
        report.about(Severity::Warning, "unknown-key", sentence(text("The journey"), journey.unknown));
    for (const Node &node : journey.nodes) {
        const auto tell = [&](const Unknown &unknown) {
            if (!unknown.isEmpty())
                report.aboutNode(Severity::Warning, "unknown-key", sentence(quoted(node), unknown), node);
        };
        tell(node.unknown);
        for (const Quantity &q : node.quantities)
            tell(q.unknown);
        for (const Ask &ask : node.asks) {
            tell(ask.unknown);
            tell(ask.share.unknown);
        }
        for (const Channel &channel : node.channels) {
            tell(channel.unknown);
            tell(channel.share.unknown);
            for (const auto &own : channel.own) {
                if (own)
                    tell(own->unknown);
            }
        }
    }
    for (const Edge &edge : journey.edges) {
        for (const Unknown *unknown : {&edge.unknown, &edge.share.unknown}) {
            if (!unknown->isEmpty())
                report.aboutEdge(Severity::Warning, "unknown-key", sentence(quoted(journey, edge), *unknown), edge);
        }
    }
}

// ---- hints

void hints(const Inventory &inventory, const Journey &journey, const Structure &structure, Report &report)
{
    if (journey.people.isEmpty())
        report.about(Severity::Hint, "no-people",
                     text("The journey says of no segment how many people go through it; give the people a year."));
    for (int i = 0; i < structure.graph.nodeCount(); ++i) {
        const Node &node = journey.nodes.at(i);
        if (node.kind != NodeKind::Step || !structure.reached[static_cast<size_t>(i)])
            continue;
        double giving = 0;
        for (const Ask &ask : node.asks) {
            if (const Item *item = inventory.items.find(ask.item))
                giving += ask.share.mean() * item->again.mean();
        }
        const double effort = node[Measurand::Learn].mean() + node[Measurand::Do].mean() + node[Measurand::Travel].mean()
                              + node[Measurand::Queue].mean();
        if (node.asks.isEmpty() && effort == 0 && node[Measurand::Wait].mean() == 0 && node[Measurand::Fee].mean() == 0
            && node.channels.isEmpty())
            report.aboutNode(Severity::Hint, "costs-nothing",
                             text("%1 costs people nothing yet; give its minutes and what it asks.").arg(quoted(node)), node);
        if (!node.service && (effort > 0 || giving > 0))
            report.aboutNode(Severity::Hint, "no-service",
                             text("%1 belongs to no service; choose one, so that it counts among the services people meet.")
                                 .arg(quoted(node)), node);
    }
}

} // namespace model::rules
