// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/longestway.h"

#include <algorithm>

namespace model::burden {

namespace {

constexpr double minutesADay = 1440;

/// Adds up days branch by branch, from the innermost fork out.
class LongestWay {
public:
    LongestWay(const Prepared &prepared, const Structure &structure, const Segment *segment, const PersonMeasure &person)
        : m_chain(prepared.chain()), m_journey(prepared.journey()), m_s(structure),
          m_shares(m_chain, m_journey, segment ? &segment->id : nullptr), m_visits(visits(m_chain, m_shares)),
          m_days(static_cast<size_t>(m_journey.edges.size()), 0.0)
    {
        steps(prepared, segment, person);
    }

    double days()
    {
        for (const int fork : forks())
            add(fork, visitsOf(fork) * longestBranch(fork));
        return m_outside;
    }

private:
    double visitsOf(int place) const
    {
        const int position = m_chain.position(place);
        return position < 0 ? 0 : m_visits[static_cast<size_t>(position)];
    }

    /// Adds days to the branch a node stands in.
    void add(int place, double days)
    {
        const int branch = m_s.branch[static_cast<size_t>(place)];
        (branch < 0 ? m_outside : m_days[static_cast<size_t>(branch)]) += days;
    }

    void steps(const Prepared &prepared, const Segment *segment, const PersonMeasure &person)
    {
        std::vector<double> asks(m_visits.size(), 0.0);
        double asked = 0;
        for (const ChainAsk &ask : prepared.asks().all()) {
            const auto p = static_cast<size_t>(ask.position);
            asks[p] += m_visits[p] * ask.probability;
            asked += m_visits[p] * ask.probability;
        }
        const double anAsk = asked > 0 ? (person.minutes.give + person.minutes.giveAgain + person.minutes.reused) / asked : 0;
        const Efforts efforts(m_chain, m_journey, segment);
        for (int p = 0; p < m_chain.count(); ++p) {
            if (m_chain.place(p) < 0)
                continue;
            double minutes = 0;
            for (const Measurand m : {Measurand::Learn, Measurand::Do, Measurand::Travel, Measurand::Queue})
                minutes += efforts(p, m);
            const auto i = static_cast<size_t>(p);
            add(m_chain.place(p), m_visits[i] * (efforts(p, Measurand::Wait) + minutes / minutesADay) + anAsk * asks[i] / minutesADay);
        }
    }

    /// Those that are reached, inner ones first.
    std::vector<int> forks() const
    {
        std::vector<std::pair<int, int>> byDepth;
        for (int place = 0; place < m_s.graph.nodeCount(); ++place) {
            if (m_chain.position(place) < 0 || m_journey.nodes.at(place).kind != NodeKind::Fork)
                continue;
            int depth = 0;
            for (int around = m_s.fork[static_cast<size_t>(place)]; around >= 0; around = m_s.fork[static_cast<size_t>(around)])
                ++depth;
            byDepth.emplace_back(-depth, place);
        }
        std::ranges::sort(byDepth);
        std::vector<int> forks;
        for (const auto &[depth, place] : byDepth)
            forks.push_back(place);
        return forks;
    }

    /// Days at one visit to a fork: of the longest branch that is taken.
    double longestBranch(int fork) const
    {
        struct Branch {
            double days, share;
        };
        std::vector<Branch> branches;
        const int position = m_chain.position(fork);
        const double times = visitsOf(fork);
        // The fork's further branches hang on gates behind it, each next to the last.
        for (int gate = position; gate >= 0;) {
            int next = -1;
            for (int a = m_chain.firstArc(gate); a < m_chain.endArc(gate); ++a) {
                const Chain::Arc &arc = m_chain.arcs()[static_cast<size_t>(a)];
                if (arc.way == Chain::Way::Branch && m_shares[a] > 0 && times > 0)
                    branches.push_back({m_days[static_cast<size_t>(arc.edge)] / (times * m_shares[a]), m_shares[a]});
                if (arc.way == Chain::Way::Skip)
                    next = arc.to;
            }
            gate = next >= 0 && m_chain.place(next) < 0 ? next : -1;
        }
        std::ranges::stable_sort(branches, std::ranges::greater(), &Branch::days);
        double days = 0, noLonger = 1;
        for (const Branch &branch : branches) {
            days += branch.days * branch.share * noLonger;
            noLonger *= 1 - branch.share;
        }
        return days;
    }

    const Chain &m_chain;
    const Journey &m_journey;
    const Structure &m_s;
    Shares m_shares;
    std::vector<double> m_visits;
    std::vector<double> m_days;   ///< by edge into a branch: a person's days within it
    double m_outside = 0;
};

} // namespace

double longestWay(const Prepared &prepared, const Structure &structure, const Segment *segment, const PersonMeasure &person)
{
    return LongestWay(prepared, structure, segment, person).days();
}

} // namespace model::burden
