// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/matrix.h"

#include "model/burden/askedbefore.h"
#include "model/burden/matrixcolumns.h"
#include "model/burden/tellings.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace model::burden {

void AskSums::add(const AskSums &other)
{
    asks += other.asks;
    first += other.first;
    within += other.within;
    across += other.across;
    certain += other.certain;
    reused += other.reused;
    minutes += other.minutes;
    minutesAgain += other.minutesAgain;
}

const MatrixCell *Matrix::cell(int row, int column) const
{
    const auto at = std::ranges::lower_bound(cells, std::pair(row, column), {}, [](const MatrixCell &cell) { return std::pair(cell.row, cell.column); });
    return at != cells.end() && at->row == row && at->column == column ? &*at : nullptr;
}

namespace {

/// What is summed up as it comes, by row and column.
struct Sums {
    std::map<std::pair<int, int>, MatrixCell> cells;
    std::map<std::tuple<int, int, int, int>, Telling> tellings;
};

/// The asks of one group of one segment, added to the sums by weight.
class AsksOfGroup {
public:
    AsksOfGroup(const WeighedGroup &group, MatrixColumns &columns, Sums &sums)
        : m_prepared(*group.prepared), m_asks(m_prepared.asks().all()), m_chain(m_prepared.chain()), m_segment(group.segment),
          m_weight(group.weight), m_columns(columns), m_sums(sums),
          m_shares(m_chain, m_prepared.journey(), m_segment ? &m_segment->id : nullptr), m_visits(visits(m_chain, m_shares)),
          m_areas(areasOf(m_prepared.asks(), m_chain, m_prepared.inventory(), m_prepared.reuse(), m_visits))
    {
    }

    void add(std::stop_token stop)
    {
        findGroups();
        findFirsts(stop);
        if (stop.stop_requested())
            return;
        const Structure structure(m_prepared.journey());
        std::vector<char> genuine(m_asks.size());
        for (size_t i = 0; i < m_asks.size(); ++i)
            genuine[i] = m_group[i] >= 0;
        m_before = askedBefore(m_prepared.journey(), structure, m_chain, m_shares, m_prepared.asks(), genuine);
        for (size_t i = 0; i < m_asks.size(); ++i)
            addAsk(i);
        for (const Told &told : tellings(m_chain, m_shares, m_prepared.asks(), m_group, m_first, stop))
            addTelling(told);
    }

private:
    const Node &nodeOf(size_t ask) const { return m_prepared.journey().nodes.at(m_chain.place(m_asks[ask].position)); }
    bool reached(size_t ask) const { return m_visits[static_cast<size_t>(m_asks[ask].position)] > 0; }
    double pace() const { return m_segment ? m_segment->pace.give.mean() : 1; }
    const Item &itemOf(size_t ask) const { return m_prepared.inventory().items.at(m_asks[ask].item); }
    MatrixCell &cellOf(size_t ask)
    {
        const int row = m_asks[ask].item, column = m_column[ask];
        return m_sums.cells.try_emplace({row, column}, MatrixCell{{}, row, column}).first->second;
    }

    /// Asks that count together: those of an area that is not held, or outside areas those of an organisation.
    void findGroups()
    {
        const auto areas = static_cast<int>(m_areas.areas.size());
        m_group.assign(m_asks.size(), -1);
        m_column.assign(m_asks.size(), -1);
        for (size_t i = 0; i < m_asks.size(); ++i) {
            if (!reached(i))
                continue;
            m_column[i] = m_columns.place(nodeOf(i), m_prepared.inventory());
            const int area = m_areas.of[i];
            if (area < 0)
                m_group[i] = areas + 1 + m_asks[i].organisation;
            else if (!m_areas.areas[static_cast<size_t>(area)].held)
                m_group[i] = area;
        }
    }

    /// First hits of the asks of each item that have a key, and of those of one key.
    void findFirsts(std::stop_token stop)
    {
        HitSets sets;
        std::vector<std::pair<std::vector<double> *, size_t>> places;   // where each hit's probability goes
        const auto all = std::vector<int>(m_asks.size(), 0);
        m_first.assign(m_asks.size(), 0);
        m_firstOfGroup.assign(m_asks.size(), 0);
        m_firstOfColumn.assign(m_asks.size(), 0);
        for (const auto &range : m_prepared.asks().byItem()) {
            addSets(range, all, m_group, m_first, sets, places);
            addSets(range, m_group, m_group, m_firstOfGroup, sets, places);
            addSets(range, m_column, m_column, m_firstOfColumn, sets, places);
        }
        const std::vector<double> first = firstHits(m_chain, m_shares, m_visits, sets, stop);
        for (size_t i = 0; i < first.size(); ++i)
            (*places[i].first)[places[i].second] = first[i];
    }

    /// A set for each key among an item's asks; those whose `takes` is below 0 are left out.
    static void addSet(std::vector<Hit> &hits, HitSets &sets)
    {
        if (!hits.empty())
            sets.add(hits);
        hits.clear();
    }
    void addSets(const std::pair<int, int> &range, const std::vector<int> &keys, const std::vector<int> &takes, std::vector<double> &to,
                 HitSets &sets, std::vector<std::pair<std::vector<double> *, size_t>> &places) const
    {
        std::vector<std::pair<int, int>> order;
        for (int i = range.first; i < range.second; ++i) {
            if (takes[static_cast<size_t>(i)] >= 0)
                order.emplace_back(keys[static_cast<size_t>(i)], i);
        }
        std::ranges::sort(order);
        std::vector<Hit> hits;
        for (size_t n = 0; n < order.size(); ++n) {
            const auto ask = static_cast<size_t>(order[n].second);
            if (n > 0 && order[n].first != order[n - 1].first)
                addSet(hits, sets);
            hits.push_back({m_asks[ask].position, m_asks[ask].probability});
            places.emplace_back(&to, ask);
        }
        addSet(hits, sets);
    }

    void addAsk(size_t i)
    {
        if (!reached(i))
            return;
        const int area = m_areas.of[i];
        const double expected = m_visits[static_cast<size_t>(m_asks[i].position)] * m_asks[i].probability;
        const double ofGroup = m_firstOfGroup[i];
        AskSums sums;
        sums.asks = area < 0 ? expected : m_group[i] < 0 ? 0 : ofGroup;
        sums.first = m_first[i];
        sums.within = area < 0 ? std::max(0.0, expected - ofGroup) : 0;
        sums.across = std::max(0.0, ofGroup - sums.first);
        sums.reused = std::max(0.0, expected - sums.asks);
        sums.certain = m_before[i] ? sums.again() : 0;
        const double residual = area < 0 ? 0 : m_areas.areas[static_cast<size_t>(area)].residual;
        sums.minutesAgain = pace() * itemOf(i).again.mean() * sums.again();
        sums.minutes = pace() * (itemOf(i).first.mean() * sums.first + residual * sums.reused) + sums.minutesAgain;
        for (double *figure : {&sums.asks, &sums.first, &sums.within, &sums.across, &sums.certain, &sums.reused, &sums.minutes, &sums.minutesAgain})
            *figure *= m_weight;
        MatrixCell &cell = cellOf(i);
        cell.add(sums);
        cell.people += m_weight * m_firstOfColumn[i];
    }

    void addTelling(const Told &told)
    {
        const auto ask = static_cast<size_t>(told.ask);
        const int row = m_asks[ask].item, column = m_column[ask], to = m_asks[ask].organisation;
        Telling &telling = m_sums.tellings.try_emplace({row, column, told.from, to}, Telling{row, column, told.from, to}).first->second;
        telling.repeats += m_weight * told.times;
        telling.minutes += m_weight * told.times * pace() * itemOf(ask).again.mean();
    }

    const Prepared &m_prepared;
    const std::vector<ChainAsk> &m_asks;
    const Chain &m_chain;
    const Segment *m_segment;
    double m_weight;
    MatrixColumns &m_columns;
    Sums &m_sums;
    Shares m_shares;
    std::vector<double> m_visits;
    Areas m_areas;
    std::vector<int> m_group, m_column;                                 ///< by ask; -1: not reached, or (group) held
    std::vector<double> m_first, m_firstOfGroup, m_firstOfColumn;       ///< by ask
    std::vector<bool> m_before;                                         ///< by ask
};

/// Cells and tellings in order, and the margins.
Matrix summedUp(const Inventory &inventory, std::vector<MatrixColumn> columns, Sums sums)
{
    Matrix matrix;
    for (const Item &item : inventory.items)
        matrix.rows.emplace_back(item.id);
    matrix.columns = std::move(columns);
    for (const auto &[key, cell] : sums.cells) {
        matrix.rows[static_cast<size_t>(cell.row)].add(cell);
        matrix.columns[static_cast<size_t>(cell.column)].add(cell);
        matrix.total.add(cell);
        matrix.cells.push_back(cell);
    }
    for (const auto &[key, telling] : sums.tellings)
        matrix.tellings.push_back(telling);
    return matrix;
}

} // namespace

Result<Matrix> matrix(const Inventory &inventory, const Journey &journey, const QList<Entry> &entries, const std::optional<SegmentId> &segment,
                      Columns columns, std::stop_token stop)
{
    const QString why = whyNotMeasured(inventory, entries);
    if (!why.isEmpty())
        return Refusal{why};
    Groups groups(inventory, journey, entries);
    const Result<std::vector<WeighedGroup>> people = groups.weighed(segment);
    if (!people)
        return Refusal{people.refusal()};
    MatrixColumns places(inventory, journey, entries, columns);
    Sums sums;
    for (const WeighedGroup &group : *people) {
        AsksOfGroup(group, places, sums).add(stop);
        if (stop.stop_requested())
            return Refusal{};
    }
    Matrix matrix = summedUp(inventory, places.take(), std::move(sums));
    for (auto it = journey.people.begin(); it != journey.people.end(); ++it)
        matrix.people += !segment || it.key() == *segment ? it.value().mean() : 0;
    return matrix;
}

} // namespace model::burden
