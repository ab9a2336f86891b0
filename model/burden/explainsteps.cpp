// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/explainground.h"
#include "model/burden/explainwords.h"

#include "model/change/property.h"
#include "model/journey/shares.h"

#include <numeric>

namespace model::burden::explainsteps {

namespace {

/// Calls `with` for each step that people come to, or for the one.
template <typename With>
void eachStep(const Ground &ground, const std::optional<NodeId> &only, const With &with)
{
    for (int p = 0; p < ground.chain().count(); ++p) {
        const Node *node = ground.node(p);
        if (node && node->kind == NodeKind::Step && ground.visits(p) > 0 && (!only || node->id == *only))
            with(p, *node);
    }
}

/// What a visit takes by one channel.
Term byChannel(const Ground &ground, const Node &node, int channel, double share, Measurand m, const Said &said)
{
    const Channel &way = node.channels[channel];
    std::vector<Term> factors;
    factors.push_back(ground.origins().channelShare(node.id, channel, share));
    factors.push_back(ground.origins().quantity(node.id, m, way[m] ? channel : -1, said));
    return together(How::Product, std::move(factors), way.channel, said.unit);
}

/// What a visit takes: the step's quantity, or the mean over its channels where they differ in it.
Term perVisit(const Ground &ground, const Node &node, Measurand m, const QString &unit)
{
    const Said said{Words::tr("%1, a visit").arg(labelOf(m)), unit, Role::PerVisit};
    std::vector<Way> ways;
    for (const Channel &channel : node.channels)
        ways.push_back({&channel.share, &channel.shareFor});
    std::vector<double> shares;
    sharesFor(ways, ground.segment() ? &ground.segment()->id : nullptr, shares);
    const bool differ = std::ranges::any_of(node.channels, [m](const Channel &channel) { return channel[m].has_value(); });
    if (!differ || !(std::accumulate(shares.begin(), shares.end(), 0.0) > 0))
        return ground.origins().quantity(node.id, m, -1, said);
    std::vector<Term> channels;
    for (size_t i = 0; i < shares.size(); ++i) {
        if (shares[i] > 0)
            channels.push_back(byChannel(ground, node, static_cast<int>(i), shares[i], m, said));
    }
    Term mean = together(How::Mean, std::move(channels), Words::tr("%1, a visit, over the channels").arg(labelOf(m)), unit);
    mean.role = Role::PerVisit;
    return mean;
}

/// For each set of positions, the probability of at least one visit.
Term meetings(const Ground &ground, const std::vector<std::pair<QString, std::vector<int>>> &sets, const QString &folder)
{
    HitSets hits;
    for (const auto &[id, positions] : sets) {
        std::vector<Hit> set;
        for (const int p : positions)
            set.push_back({p, 1});
        hits.add(set);
    }
    const std::vector<double> any = ground.any(hits);
    std::vector<Term> parts;
    for (size_t i = 0; i < sets.size(); ++i) {
        Term part = numberTerm(sets[i].first, any[i], {}, Role::Probability);
        part.subject = folder + sets[i].first;
        parts.push_back(std::move(part));
    }
    return together(How::Sum, std::move(parts));
}

/// Positions that people come to, by what a step belongs to, in the order met.
template <typename IdOf>
std::vector<std::pair<QString, std::vector<int>>> positionsBy(const Ground &ground, const IdOf &idOf)
{
    std::vector<std::pair<QString, std::vector<int>>> sets;
    eachStep(ground, {}, [&](int p, const Node &node) {
        const std::optional<QString> id = idOf(node);
        if (!id)
            return;
        auto known = std::ranges::find(sets, *id, &std::pair<QString, std::vector<int>>::first);
        if (known == sets.end())
            known = sets.insert(sets.end(), {*id, {}});
        known->second.push_back(p);
    });
    return sets;
}

QString named(const QString &name, const QString &id) { return name.isEmpty() ? id : name; }

template <typename Rows>
void nameThem(Term &sum, const Rows &rows, const QString &folder)
{
    for (Term &part : sum.parts) {
        using Key = typename Rows::Key;
        const auto *row = rows.find(Key(part.subject.mid(folder.size())));
        if (row)
            part.name = named(row->name, row->id.text());
    }
}

} // namespace

Term measurand(const Ground &ground, Measurand m, const std::optional<NodeId> &only, const QString &name, const QString &unit)
{
    std::vector<Term> steps;
    eachStep(ground, only, [&](int p, const Node &node) {
        std::vector<Term> factors{ground.visitsTerm(p), perVisit(ground, node, m, unit)};
        if (std::optional<Term> pace = ground.pace(m))
            factors.push_back(*std::move(pace));
        steps.push_back(together(How::Product, std::move(factors), node.label(), unit, subjectOf(node.id)));
    });
    return together(How::Sum, std::move(steps), name, unit);
}

Term contacts(const Ground &ground)
{
    std::vector<Term> steps;
    eachStep(ground, {}, [&](int p, const Node &node) {
        if (!node.service)
            return;
        Term visits = ground.visitsTerm(p);
        visits.name = node.label();
        visits.subject = subjectOf(node.id);
        steps.push_back(std::move(visits));
    });
    return together(How::Sum, std::move(steps));
}

Term services(const Ground &ground)
{
    const auto &services = ground.prepared().inventory().services;
    const QString folder = QStringLiteral("services/");
    Term sum = meetings(ground, positionsBy(ground, [&](const Node &node) -> std::optional<QString> {
        return node.service && services.contains(*node.service) ? std::optional(node.service->text()) : std::nullopt;
    }), folder);
    nameThem(sum, services, folder);
    return sum;
}

Term organisations(const Ground &ground)
{
    const Inventory &inventory = ground.prepared().inventory();
    const QString folder = QStringLiteral("organisations/");
    Term sum = meetings(ground, positionsBy(ground, [&](const Node &node) -> std::optional<QString> {
        const Organisation *organisation = inventory.organisationOf(node.service);
        return organisation ? std::optional(organisation->id.text()) : std::nullopt;
    }), folder);
    nameThem(sum, inventory.organisations, folder);
    return sum;
}

namespace {

/// The ways that lead to a node, but to a join: everyone who comes to a fork comes to its join.
std::vector<Term> waysTo(const Ground &ground, const NodeId &node)
{
    std::vector<Term> ways;
    const Chain &chain = ground.chain();
    const Journey &journey = ground.prepared().journey();
    for (int p = 0; p < chain.count(); ++p) {
        for (int a = chain.firstArc(p); a < chain.endArc(p); ++a) {
            const Chain::Arc &arc = chain.arcs()[static_cast<size_t>(a)];
            const Edge &edge = journey.edges.at(arc.edge);
            if (arc.way == Chain::Way::Skip || !(edge.to == node) || !(ground.visits(p) > 0))
                continue;
            const QString from = journey.nodes.find(edge.from)->label();
            Term visits = numberTerm(Words::tr("expected visits to “%1”").arg(from), ground.visits(p), {}, Role::Visits);
            ways.push_back(together(How::Product, {std::move(visits), ground.origins().edgeShare(edge.key(), ground.shares()[a])},
                                    Words::tr("from “%1”").arg(from), {}, subjectOf(edge.from)));
        }
    }
    return ways;
}

} // namespace

Term visits(const Ground &ground, const NodeId &id)
{
    const int position = ground.position(id);
    const Node *node = position < 0 ? nullptr : ground.node(position);
    if (!node)
        return together(How::Sum, {});
    std::vector<Term> ways;
    if (node->kind == NodeKind::Start)
        ways.push_back(numberTerm(Words::tr("everyone begins here"), 1, {}, Role::Constant));
    else if (node->kind == NodeKind::Join)
        ways.push_back(numberTerm(Words::tr("expected visits to its fork: all who come there come here"), ground.visits(position), {}, Role::Visits));
    else
        ways = waysTo(ground, id);
    return together(How::Sum, std::move(ways), node->label());
}

Term reached(const Ground &ground, const NodeId &id)
{
    const int position = ground.position(id);
    HitSets sets;
    if (position >= 0)
        sets.add(std::array{Hit{position, 1}});
    const double once = position < 0 ? 0 : ground.any(sets).front();
    return numberTerm(Words::tr("probability of at least one visit, over all ways"), once, {}, Role::Probability);
}

} // namespace model::burden::explainsteps
