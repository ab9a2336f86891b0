// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/program.h"

#include "model/burden/random.h"
#include "model/journey/shares.h"

#include <cmath>

namespace model::burden {

namespace {

constexpr std::uint64_t whole = std::uint64_t{1} << 32;
constexpr int bundleBits = 9;

std::uint64_t boundOf(double share)
{
    return static_cast<std::uint64_t>(std::llround(std::clamp(share, 0.0, 1.0) * static_cast<double>(whole)));
}

/// Bounds of shares one after another; the last that can be taken reaches to the end.
std::vector<std::uint64_t> boundsOf(const std::vector<double> &shares)
{
    std::vector<std::uint64_t> bounds;
    double sum = 0, whole1 = 0;
    for (const double share : shares)
        whole1 += share;
    size_t last = 0;
    for (size_t i = 0; i < shares.size(); ++i) {
        sum += shares[i];
        bounds.push_back(whole1 > 0 ? boundOf(sum / whole1) : 0);
        last = shares[i] > 0 ? i : last;
    }
    for (size_t i = last; i < bounds.size(); ++i)
        bounds[i] = whole;
    return bounds;
}

/// Bits for what was given: one an item, one more an area where they differ.
class Bits {
public:
    Bits(const Prepared &prepared, const Areas &areas, const std::vector<double> &visits)
    {
        const auto &all = prepared.asks().all();
        m_item.assign(static_cast<size_t>(prepared.inventory().items.size()), -1);
        m_area.assign(areas.areas.size(), -1);
        for (const auto &[begin, end] : prepared.asks().byItem()) {
            bool outside = false;
            std::vector<int> inside;
            for (int a = begin; a < end; ++a) {
                if (!(visits[static_cast<size_t>(all[static_cast<size_t>(a)].position)] > 0))
                    continue;
                const int area = areas.of[static_cast<size_t>(a)];
                if (area < 0)
                    outside = true;
                else if (!areas.areas[static_cast<size_t>(area)].held && std::ranges::find(inside, area) == inside.end())
                    inside.push_back(area);
            }
            if (!outside && inside.empty())
                continue;
            int &item = m_item[static_cast<size_t>(all[static_cast<size_t>(begin)].item)];
            item = m_count++;
            const bool same = !outside && inside.size() == 1;
            for (const int area : inside)
                m_area[static_cast<size_t>(area)] = same ? item : m_count++;
        }
    }
    int count() const { return m_count; }
    int ofItem(int item) const { return m_item[static_cast<size_t>(item)]; }
    int ofArea(int area) const { return area < 0 ? -1 : m_area[static_cast<size_t>(area)]; }

private:
    int m_count = 0;
    std::vector<int> m_item, m_area;
};

Program::Given give(const Program::Asked &asked, bool itemGiven, bool areaGiven)
{
    if (asked.held || (asked.areaBit >= 0 && areaGiven))
        return {asked.residual, 0};
    return itemGiven ? Program::Given{asked.again.low, Program::oneAsk + Program::oneDuplicate} : Program::Given{asked.first.low, Program::oneAsk};
}

/// Certain asks in tables: minutes and counts for every state of what was given before.
std::vector<Program::Bundle> bundlesOf(const std::vector<Program::Asked> &asked)
{
    std::vector<Program::Bundle> bundles;
    std::vector<std::vector<const Program::Asked *>> members;
    for (const Program::Asked &one : asked) {
        if (!one.isCertain())
            continue;
        std::vector<int> bits;
        for (const int bit : {one.itemBit, one.areaBit}) {
            if (!one.held && bit >= 0 && std::ranges::find(bits, bit) == bits.end())
                bits.push_back(bit);
        }
        if (bundles.empty() || bundles.back().bits.size() + bits.size() > bundleBits) {
            bundles.emplace_back();
            members.emplace_back();
        }
        bundles.back().bits.insert(bundles.back().bits.end(), bits.begin(), bits.end());
        members.back().push_back(&one);
    }
    for (size_t b = 0; b < bundles.size(); ++b) {
        Program::Bundle &bundle = bundles[b];
        for (size_t state = 0; state < size_t{1} << bundle.bits.size(); ++state) {
            const auto isSet = [&](int bit) {
                const auto at = std::ranges::find(bundle.bits, bit);
                return at != bundle.bits.end() && (state >> (at - bundle.bits.begin()) & 1) != 0;
            };
            Program::Given sum{};
            for (const Program::Asked *one : members[b]) {
                const Program::Given given = give(*one, isSet(one->itemBit), isSet(one->areaBit));
                sum.minutes += given.minutes;
                sum.counts += given.counts;
            }
            bundle.given.push_back(sum);
        }
    }
    return bundles;
}

class Compiler {
public:
    Compiler(Program &program, const Prepared &prepared, const Segment &segment, quint64 seed, PertTables &tables)
        : m_program(program), m_prepared(prepared), m_chain(prepared.chain()), m_journey(prepared.journey()), m_segment(segment), m_seed(seed),
          m_tables(tables), m_shares(m_chain, m_journey, &segment.id), m_visits(visits(m_chain, m_shares)),
          m_areas(areasOf(prepared.asks(), m_chain, prepared.inventory(), prepared.reuse(), m_visits)), m_bits(prepared, m_areas, m_visits)
    {
    }

    void compile()
    {
        m_program.places.resize(static_cast<size_t>(m_chain.count()));
        m_program.components = m_chain.components();
        m_program.bits = m_bits.count();
        for (const double x : m_visits)
            m_program.visits += x;
        for (int p = 0; p < m_chain.count(); ++p)
            compile(p);
        findForks();
        addAsks();
        for (Program::Place &place : m_program.places) {
            place.bundles = bundlesOf(place.asked);
            for (size_t a = 0; a < place.asked.size(); ++a) {
                if (!place.asked[a].isCertain())
                    place.doubtful.push_back(static_cast<int>(a));
            }
        }
        for (const Chain::Component &component : m_chain.components()) {
            if (!component.loops)
                continue;
            for (int p = component.first; p < component.first + component.count; ++p)
                at(p).loop = m_program.loopPlaces++;
        }
    }

private:
    Program::Place &at(int position) { return m_program.places[static_cast<size_t>(position)]; }

    void compile(int position)
    {
        Program::Place &place = at(position);
        place.node = m_chain.place(position);
        addWays(place, position);
        if (place.node < 0)
            return;
        const Node &node = m_journey.nodes.at(place.node);
        if (node.kind == NodeKind::Step) {
            place.kind = Program::Kind::Step;
            addProfiles(place, node);
        }
        if (place.key == 0)
            place.key = keyOf(node.id.text(), m_seed);
    }

    void addWays(Program::Place &place, int position)
    {
        std::vector<double> shares;
        for (int a = m_chain.firstArc(position); a < m_chain.endArc(position); ++a)
            shares.push_back(m_shares[a]);
        const std::vector<std::uint64_t> bounds = boundsOf(shares);
        for (size_t i = 0; i < bounds.size(); ++i) {
            const Chain::Arc &arc = m_chain.arcs()[static_cast<size_t>(m_chain.firstArc(position)) + i];
            place.ways.push_back({bounds[i], arc.to});
            if (arc.way == Chain::Way::Branch) {
                // A branch's luck is its own: further branches don't change it.
                const Edge &edge = m_journey.edges.at(arc.edge);
                place.key = keyOf(edge.from.text(), keyOf(edge.to.text(), m_seed));
                place.kind = place.node < 0 ? Program::Kind::Gate : Program::Kind::Fork;
            }
        }
        place.firstBlock = place.ways.size() > 1;
    }

    void addProfiles(Program::Place &place, const Node &node)
    {
        std::vector<Way> ways;
        for (const Channel &channel : node.channels)
            ways.push_back({&channel.share, &channel.shareFor});
        std::vector<double> shares;
        sharesFor(ways, &m_segment.id, shares);
        const std::vector<std::uint64_t> bounds = boundsOf(shares);
        for (qsizetype c = 0; c < std::max<qsizetype>(1, node.channels.size()); ++c) {
            const Channel *channel = node.channels.isEmpty() ? nullptr : &node.channels[c];
            place.profiles.push_back(profileOf(node, channel));
            place.profiles.back().bound = channel ? bounds[static_cast<size_t>(c)] : whole;
            for (const Program::Spread &spread : place.profiles.back().spreads)
                (spread.measurand <= Measurand::Do ? place.firstBlock : place.secondBlock) = true;
        }
        place.firstBlock |= place.profiles.size() > 1;
    }

    Program::Profile profileOf(const Node &node, const Channel *channel)
    {
        Program::Profile profile;
        profile.channel = channel ? channel->channel : QString();
        for (const Measurand m : allMeasurands) {
            if (m == Measurand::Stress)
                continue;
            const Draw draw = drawOf(channel && (*channel)[m] ? *(*channel)[m] : node[m], m_tables);
            if (draw.isSpread())
                profile.spreads.push_back({m, draw});
            else
                profile.constant[static_cast<size_t>(m)] = draw.low;
        }
        return profile;
    }

    /// Each fork with its gates and its join, and how deep it is nested.
    void findForks()
    {
        const Structure structure(m_journey);
        for (int p = 0; p < m_chain.count(); ++p) {
            if (at(p).kind != Program::Kind::Fork)
                continue;
            int level = 0;
            for (int around = structure.fork[static_cast<size_t>(m_chain.place(p))]; around >= 0; around = structure.fork[static_cast<size_t>(around)])
                ++level;
            at(p).level = level;
            m_program.levels = std::max(m_program.levels, level + 1);
            int q = at(p).ways.back().to;
            for (; m_chain.place(q) < 0; q = at(q).ways.back().to)
                at(q).level = level;
            at(q).kind = Program::Kind::Join;
            at(q).level = level;
        }
    }
    void addAsks()
    {
        const auto &all = m_prepared.asks().all();
        for (size_t a = 0; a < all.size(); ++a) {
            const ChainAsk &ask = all[a];
            if (!(m_visits[static_cast<size_t>(ask.position)] > 0))
                continue;
            const Item &item = m_prepared.inventory().items.at(ask.item);
            const int area = m_areas.of[a];
            const Areas::Area *of = area < 0 ? nullptr : &m_areas.areas[static_cast<size_t>(area)];
            const bool held = of && of->held;
            at(ask.position)
                .asked.push_back({ask.item, boundOf(ask.probability), held ? -1 : m_bits.ofItem(ask.item), held ? -1 : m_bits.ofArea(area), held,
                                  of ? of->residual : 0, drawOf(item.first, m_tables), drawOf(item.again, m_tables),
                                  static_cast<std::uint32_t>(keyOf(item.id.text()))});
        }
    }

    Program &m_program;
    const Prepared &m_prepared;
    const Chain &m_chain;
    const Journey &m_journey;
    const Segment &m_segment;
    quint64 m_seed;
    PertTables &m_tables;
    Shares m_shares;
    std::vector<double> m_visits;
    Areas m_areas;
    Bits m_bits;
};

} // namespace

Program::Program(const Prepared &prepared, const Segment &segment, quint64 seed, PertTables &tables)
    : pace{drawOf(segment.pace.learn, tables), drawOf(segment.pace.doing, tables), drawOf(segment.pace.travel, tables),
           drawOf(segment.pace.queue, tables), drawOf(segment.pace.give, tables)},
      journey(prepared.journey()), inventory(prepared.inventory())
{
    const std::uint64_t own = segmentSeed(segment.id, seed);
    paceKey = keyOf(QStringLiteral("pace"), own);
    Compiler(*this, prepared, segment, own, tables).compile();
}

std::uint64_t segmentSeed(const SegmentId &segment, quint64 seed) { return keyOf(segment.text(), seed); }

} // namespace model::burden
