// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/lensparts.h"

#include "model/burden/hits.h"

#include <QCoreApplication>

#include <algorithm>

namespace model::burden {

StepPart::Given StepPart::given(const AskDetail &ask, const Item &item) const
{
    Given given;
    given.times = people * (ask.asks + ask.reused);
    given.first = people * givePace * item.first.mean() * ask.first;
    given.again = people * givePace * item.again.mean() * std::max(0.0, ask.asks - ask.first);
    // What rounding leaves of a reuse that isn't there is none.
    given.reused = ask.reused > 1e-9 * ask.asks ? std::max(0.0, people * ask.minutes - given.first - given.again) : 0;
    return given;
}

void LensParts::add(const LensParts &other, double weight)
{
    people += weight * other.people;
    services += weight * other.services;
    repeats += weight * other.repeats;
    for (StepPart part : other.steps) {
        part.people *= weight;
        if (part.people > 0)
            steps.push_back(std::move(part));
    }
    for (auto it = other.met.begin(); it != other.met.end(); ++it)
        met[it.key()] += weight * it.value();
    for (auto it = other.order.begin(); it != other.order.end(); ++it) {
        if (!order.contains(it.key()))
            order.insert(it.key(), it.value());
    }
}

void LensParts::place(const Journey &journey)
{
    for (const Node &node : journey.nodes) {
        if (node.kind == NodeKind::Step && !order.contains(node.id))
            order.insert(node.id, static_cast<int>(order.size()));
    }
}

namespace {

/// One group of one segment's people.
class GroupParts {
public:
    GroupParts(const Prepared &prepared, const Segment &segment, double people) : m_prepared(prepared), m_segment(segment), m_people(people) {}

    bool addTo(LensParts &parts, std::stop_token stop) const
    {
        const std::optional<Detail> detail = detailOf(m_prepared, &m_segment, stop);
        const std::optional<PersonMeasure> person = personOf(m_prepared, &m_segment, stop);
        if (!detail || !person)
            return false;
        const auto &nodes = m_prepared.journey().nodes;
        for (qsizetype i = 0; i < nodes.size(); ++i) {
            const auto found = detail->nodes.constFind(nodes.at(i).id);
            if (nodes.at(i).kind == NodeKind::Step && found != detail->nodes.cend() && found->visits > 0)
                parts.steps.push_back({nodes.shared(i), m_people, m_segment.hourValue.mean(), m_segment.pace.give.mean(), *found});
        }
        parts.people += m_people;
        parts.services += m_people * person->services;
        parts.repeats += m_people * person->duplicates;
        addMet(parts, stop);
        return !stop.stop_requested();
    }

private:
    /// Who comes to each service at all.
    void addMet(LensParts &parts, std::stop_token stop) const
    {
        const Chain &chain = m_prepared.chain();
        const Shares shares(chain, m_prepared.journey(), &m_segment.id);
        const std::vector<double> x = visits(chain, shares);
        QList<ServiceId> services;
        HitSets sets;
        for (const std::vector<int> &positions : m_prepared.byService()) {
            std::vector<Hit> hits;
            for (const int p : positions) {
                if (x[static_cast<size_t>(p)] > 0)
                    hits.push_back({p, 1});
            }
            services += *m_prepared.journey().nodes.at(chain.place(positions.front())).service;
            sets.add(hits);
        }
        const std::vector<double> any = probabilitiesOfAny(sets, firstHits(chain, shares, x, sets, stop));
        for (qsizetype i = 0; i < services.size(); ++i)
            parts.met[services[i]] += m_people * any[static_cast<size_t>(i)];
    }

    const Prepared &m_prepared;
    const Segment &m_segment;
    double m_people;
};

QString nobody() { return QCoreApplication::translate("Lens", "Nobody goes through this journey in a year, and official methods count cases a year; say how many people of each segment do."); }

} // namespace

Result<LensParts> lensParts(const Inventory &inventory, const Journey &journey, const QList<Entry> &entries,
                            const std::optional<SegmentId> &chosen, std::stop_token stop)
{
    if (const QString why = whyNotMeasured(inventory, entries); !why.isEmpty())
        return Refusal{why};
    Groups groups(inventory, journey, entries);
    LensParts parts;
    for (const Segment &segment : inventory.segments) {
        const double people = journey.people.value(segment.id).mean();
        if (!(people > 0) || (chosen && *chosen != segment.id))
            continue;
        for (const TakeUpGroup &group : takeUpGroups(entries, segment.id)) {
            const Result<const Prepared *> prepared = groups.prepared(group, &segment.id);
            if (!prepared)
                return Refusal{prepared.refusal()};
            if (!GroupParts(**prepared, segment, people * group.width).addTo(parts, stop))
                return Refusal{};
        }
    }
    if (!(parts.people > 0))
        return Refusal{nobody()};
    parts.place(materialise(inventory, journey, entries).journey);
    parts.place(journey);
    return parts;
}

} // namespace model::burden
