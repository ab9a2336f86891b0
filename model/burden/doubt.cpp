// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/doubt.h"

#include "model/burden/random.h"
#include "model/burden/scratch.h"
#include "model/burden/variate.h"
#include "model/journey/shares.h"

#include <algorithm>
#include <cmath>

namespace model::burden {

namespace {

constexpr double leastConcentration = 0.1;
/// A share that is drawn is neither quite 0 nor quite 1: who can be reached stays the same.
constexpr double leastShare = 1e-12;

} // namespace

/// Finds the splits of rows: which numbers are shares of one whole.
class Splitting {
public:
    Splitting(Doubt &doubt, const Scratch &scratch, quint64 seed) : m_doubt(doubt), m_seed(seed), m_taken(doubt.m_numbers.size(), false)
    {
        for (size_t i = 0; i < scratch.numbers().size(); ++i)
            m_place.insert(scratch.numbers()[i], static_cast<int>(i));
    }

    void split(const Journey &journey)
    {
        QHash<NodeId, std::vector<model::Way>> out;
        for (const Edge &edge : journey.edges)
            out[edge.from].push_back({&edge.share, &edge.shareFor});
        for (const Node &node : journey.nodes) {
            channels(node);
            if (node.kind != NodeKind::Fork)
                ways(out.value(node.id));
        }
    }
    void split(const changes::Any &what)
    {
        if (const auto *insert = std::get_if<changes::Insert>(&what))
            channels(insert->node);
        else if (const auto *merge = std::get_if<changes::Merge>(&what))
            channels(merge->into);
        else if (const auto *put = std::get_if<changes::PutNode>(&what))
            channels(put->node);
    }
    /// All shares that stand alone are split with their rest.
    void splitRest()
    {
        for (size_t i = 0; i < m_taken.size(); ++i) {
            if (!m_taken[i] && m_doubt.m_numbers[i].isShare)
                add({static_cast<int>(i)}, std::max(1.0, m_doubt.m_numbers[i].mean));
        }
    }

private:
    void channels(const Node &node)
    {
        std::vector<model::Way> all;
        for (const Channel &channel : node.channels)
            all.push_back({&channel.share, &channel.shareFor});
        ways(all);
    }

    /// The general shares are one split, the overrides of each segment another, with what they leave to the others.
    void ways(const std::vector<model::Way> &all)
    {
        std::vector<int> general;
        QMap<SegmentId, std::vector<int>> overrides;
        double whole = 0;
        for (const model::Way &way : all) {
            general.push_back(take(*way.share));
            whole += way.share->likely;
            for (auto own = way.shareFor->begin(); own != way.shareFor->end(); ++own)
                overrides[own.key()].push_back(take(own.value()));
        }
        add(general, whole);
        for (const std::vector<int> &own : overrides) {
            double fixed = 0;
            for (const int number : own)
                fixed += m_doubt.m_numbers[static_cast<size_t>(number)].mean;
            add(own, own.size() == all.size() ? fixed : std::max(1.0, fixed));
        }
    }

    int take(const Quantity &quantity)
    {
        const int number = m_place.value(&quantity.likely);
        m_taken[static_cast<size_t>(number)] = true;
        return number;
    }

    /// Adds a split of these numbers and what they leave of the whole.
    void add(const std::vector<int> &numbers, double whole)
    {
        Doubt::Split split{{}, whole, 0};
        double variance = 0, known = 0, rest = 1;
        for (const int number : numbers) {
            const Doubt::Drawable &drawable = m_doubt.m_numbers[static_cast<size_t>(number)];
            const double share = drawable.mean / whole;
            if (!(share > 0))
                continue;
            const double error = drawable.error * std::min(share, 1 - share);
            variance += share * (1 - share);
            known += error * error;
            rest -= share;
            split.ways.push_back({number, keyOf(drawable.path, m_seed), share});
        }
        // Rounding is no way of its own.
        if (rest > 1e-9)
            split.ways.push_back({-1, mixed(split.ways.empty() ? 0 : ~split.ways.front().key), rest});
        if (split.ways.size() < 2 || !(known > 0))
            return;
        split.concentration = std::max(leastConcentration, variance / known - 1);
        m_doubt.m_splits.push_back(std::move(split));
    }

    Doubt &m_doubt;
    quint64 m_seed;
    QHash<const double *, int> m_place;
    std::vector<bool> m_taken;
};

Doubt::Doubt(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const QList<ScenarioId> &asked, const Drawing &drawing)
{
    const Scratch scratch(inventory, journey, scenarios, asked, [&](const auto &site, const Quantity &quantity) {
        Drawable number{site.path(), quantity.mean(), 0, site.isShare()};
        if (site.isUncertain(quantity))
            number.error = drawing.knownTo.value(number.path, relativeErrorOf(quantity, drawing.errors));
        m_means.push_back(number.mean);
        m_numbers.push_back(std::move(number));
    });
    for (size_t i = 0; i < m_numbers.size(); ++i) {
        const Drawable &number = m_numbers[i];
        if (!number.isShare && number.error > 0)
            m_factors.push_back({static_cast<int>(i), keyOf(number.path, drawing.seed), number.mean, std::sqrt(std::log1p(number.error * number.error))});
    }
    Splitting splitting(*this, scratch, drawing.seed);
    splitting.split(scratch.journey());
    for (const Scenario &scenario : scratch.scenarios()) {
        for (const Change &change : scenario.changes)
            splitting.split(change.what);
    }
    splitting.splitRest();
}

void Doubt::draw(int draw, std::span<double> values) const
{
    std::ranges::copy(m_means, values.begin());
    for (const Factor &factor : m_factors) {
        const double z = normalVariate(factor.key, static_cast<quint32>(draw));
        values[static_cast<size_t>(factor.number)] = factor.mean * std::exp(factor.sigma * (z - factor.sigma / 2));
    }
    for (const Split &split : m_splits)
        drawSplit(split, static_cast<quint32>(draw), values);
}

void Doubt::drawSplit(const Split &split, quint32 draw, std::span<double> values) const
{
    std::array<double, 16> few;
    std::vector<double> many(split.ways.size() > few.size() ? split.ways.size() : 0);
    const std::span<double> parts = many.empty() ? std::span(few).first(split.ways.size()) : std::span(many);
    double largest = -std::numeric_limits<double>::infinity();
    for (size_t i = 0; i < parts.size(); ++i) {
        parts[i] = logGammaVariate(split.concentration * split.ways[i].share, split.ways[i].key, draw);
        largest = std::max(largest, parts[i]);
    }
    double sum = 0;
    for (double &part : parts) {
        part = std::max(leastShare, std::exp(part - largest));
        sum += part;
    }
    for (size_t i = 0; i < parts.size(); ++i) {
        if (split.ways[i].number >= 0)
            values[static_cast<size_t>(split.ways[i].number)] = split.whole * (parts[i] / sum);
    }
}

} // namespace model::burden
