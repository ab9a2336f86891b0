// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/groups.h"

#include <algorithm>

namespace model::burden {

namespace {

/// The figures of one group of one segment, place by place, added to a detail by weight.
class Places {
public:
    Places(const Prepared &prepared, const Segment *segment, double weight, Detail &detail)
        : m_prepared(prepared), m_chain(prepared.chain()), m_segment(segment), m_weight(weight), m_detail(detail),
          m_shares(m_chain, prepared.journey(), segment ? &segment->id : nullptr), m_visits(visits(m_chain, m_shares)),
          m_areas(areasOf(prepared.asks(), m_chain, prepared.inventory(), prepared.reuse(), m_visits))
    {
    }

    void add(std::stop_token stop)
    {
        addNodes(stop);
        addEdges();
        findFirsts(stop);
        if (stop.stop_requested())
            return;
        for (const auto &[begin, end] : m_prepared.asks().byItem())
            addItem(begin, end);
    }

private:
    NodeDetail *detailOf(int position)
    {
        const int place = m_chain.place(position);
        return place < 0 ? nullptr : &m_detail.nodes[m_prepared.journey().nodes.at(place).id];
    }

    void addNodes(std::stop_token stop)
    {
        HitSets visited;
        for (int p = 0; p < m_chain.count(); ++p) {
            if (m_visits[static_cast<size_t>(p)] > 0)
                visited.add(std::array{Hit{p, 1}});
            else
                visited.add({});
        }
        const std::vector<double> first = firstHits(m_chain, m_shares, m_visits, visited, stop);
        if (stop.stop_requested())
            return;
        const std::vector<double> reached = probabilitiesOfAny(visited, first);
        const Efforts efforts(m_chain, m_prepared.journey(), m_segment);
        for (int p = 0; p < m_chain.count(); ++p) {
            NodeDetail *node = detailOf(p);
            if (!node)
                continue;
            const double x = m_weight * m_visits[static_cast<size_t>(p)];
            node->visits += x;
            node->reached += m_weight * reached[static_cast<size_t>(p)];
            node->minutes.learn += x * efforts(p, Measurand::Learn);
            node->minutes.doing += x * efforts(p, Measurand::Do);
            node->minutes.travel += x * efforts(p, Measurand::Travel);
            node->minutes.queue += x * efforts(p, Measurand::Queue);
            node->waitDays += x * efforts(p, Measurand::Wait);
            node->money += x * efforts(p, Measurand::Fee);
            node->stress += x * efforts(p, Measurand::Stress);
        }
    }

    void addEdges()
    {
        for (int p = 0; p < m_chain.count(); ++p) {
            for (int a = m_chain.firstArc(p); a < m_chain.endArc(p); ++a) {
                const Chain::Arc &arc = m_chain.arcs()[static_cast<size_t>(a)];
                if (arc.way == Chain::Way::Skip)
                    continue;
                const EdgeId edge = m_prepared.journey().edges.at(arc.edge).key();
                m_detail.passes[edge] += m_weight * m_visits[static_cast<size_t>(p)] * m_shares[a];
                m_detail.shares[edge] += m_weight * m_shares[a];
            }
        }
    }

    /// First genuine asks of every item, and first asks of every area that is not held.
    void findFirsts(std::stop_token stop)
    {
        const auto &all = m_prepared.asks().all();
        HitSets sets;
        std::vector<std::pair<std::vector<double> *, size_t>> places;   // where each hit's probability goes
        m_first.assign(all.size(), 0.0);
        m_firstOfArea.assign(all.size(), 0.0);
        std::vector<Hit> hits;
        const auto addSet = [&](int begin, int end, std::vector<double> &to, const auto &take) {
            hits.clear();
            for (int i = begin; i < end; ++i) {
                const ChainAsk &ask = all[static_cast<size_t>(i)];
                if (take(i) && m_visits[static_cast<size_t>(ask.position)] > 0) {
                    hits.push_back({ask.position, ask.probability});
                    places.emplace_back(&to, static_cast<size_t>(i));
                }
            }
            sets.add(hits);
        };
        for (const auto &[begin, end] : m_prepared.asks().byItem()) {
            addSet(begin, end, m_first, [&](int i) { return !held(i); });
            std::vector<int> areas;
            for (int i = begin; i < end; ++i) {
                if (areaOf(i) >= 0 && !held(i) && std::ranges::find(areas, areaOf(i)) == areas.end())
                    areas.push_back(areaOf(i));
            }
            for (const int area : areas)
                addSet(begin, end, m_firstOfArea, [&](int i) { return areaOf(i) == area; });
        }
        const std::vector<double> first = firstHits(m_chain, m_shares, m_visits, sets, stop);
        for (size_t i = 0; i < first.size(); ++i)
            (*places[i].first)[places[i].second] = first[i];
    }

    int areaOf(int ask) const { return m_areas.of[static_cast<size_t>(ask)]; }
    bool held(int ask) const { return areaOf(ask) >= 0 && m_areas.areas[static_cast<size_t>(areaOf(ask))].held; }

    void addItem(int begin, int end)
    {
        const auto asks = std::span(m_prepared.asks().all()).subspan(static_cast<size_t>(begin), static_cast<size_t>(end - begin));
        const Item &item = m_prepared.inventory().items.at(asks.front().item);
        const double pace = m_segment ? m_segment->pace.give.mean() : 1;
        for (size_t i = 0; i < asks.size(); ++i) {
            const auto place = static_cast<size_t>(begin) + i;
            const int area = m_areas.of[place];
            const double expected = m_visits[static_cast<size_t>(asks[i].position)] * asks[i].probability;
            const double first = m_first[place];
            const double genuine = area < 0 ? expected : m_firstOfArea[place];
            const double reused = std::max(0.0, expected - genuine);
            const double residual = area < 0 ? 0 : m_areas.areas[static_cast<size_t>(area)].residual;
            const double give = pace * item.first.mean() * first;
            const double giveAgain = pace * item.again.mean() * std::max(0.0, genuine - first);
            NodeDetail &node = *detailOf(asks[i].position);
            node.minutes.give += m_weight * give;
            node.minutes.giveAgain += m_weight * giveAgain;
            node.minutes.reused += m_weight * pace * residual * reused;
            const auto known = std::ranges::find(node.asks, item.id, &AskDetail::item);
            AskDetail &ask = known != node.asks.end() ? *known : node.asks.emplace_back(AskDetail{.item = item.id});
            ask.asks += m_weight * genuine;
            ask.first += m_weight * first;
            ask.reused += m_weight * reused;
            ask.minutes += m_weight * (give + giveAgain + pace * residual * reused);
        }
    }

    const Prepared &m_prepared;
    const Chain &m_chain;
    const Segment *m_segment;
    double m_weight;
    Detail &m_detail;
    Shares m_shares;
    std::vector<double> m_visits;
    Areas m_areas;
    std::vector<double> m_first, m_firstOfArea;   ///< by ask
};

/// Asks in the order of the nodes they are at.
void sortAsks(Detail &detail, const Journey &journey)
{
    for (auto it = detail.nodes.begin(); it != detail.nodes.end(); ++it) {
        NodeDetail &node = it.value();
        node.again = node.visits > node.reached && node.visits > 0 ? 1 - node.reached / node.visits : 0;
        const Node *row = journey.nodes.find(it.key());
        if (!row)
            continue;
        const auto rank = [&](const AskDetail &ask) {
            const auto found = std::ranges::find(row->asks, ask.item, &Ask::item);
            return found - row->asks.begin();
        };
        std::ranges::stable_sort(node.asks, {}, rank);
    }
}

} // namespace

std::optional<Detail> detailOf(const Prepared &prepared, const Segment *segment, std::stop_token stop)
{
    Detail detail;
    Places(prepared, segment, 1, detail).add(stop);
    if (stop.stop_requested())
        return std::nullopt;
    sortAsks(detail, prepared.journey());
    return detail;
}

Result<Detail> detail(const Inventory &inventory, const Journey &journey, const QList<Entry> &entries,
                      const std::optional<SegmentId> &segment, std::stop_token stop)
{
    const QString why = whyNotMeasured(inventory, entries);
    if (!why.isEmpty())
        return Refusal{why};
    Groups groups(inventory, journey, entries);
    Detail detail;
    const Result<std::vector<WeighedGroup>> people = groups.weighed(segment);
    if (!people)
        return Refusal{people.refusal()};
    for (const WeighedGroup &group : *people) {
        Places(*group.prepared, group.segment, group.weight, detail).add(stop);
        if (stop.stop_requested())
            return Refusal{};
    }
    sortAsks(detail, materialise(inventory, journey, entries).journey);
    return detail;
}

} // namespace model::burden
