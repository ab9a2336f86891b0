// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/chain.h"
#include "model/inventory/inventory.h"
#include "model/scenario/materialise.h"

namespace model::burden {

/// One ask of an item at a step of a chain.
struct ChainAsk {
    int item;            ///< place in the inventory's items
    int position;
    double probability;  ///< at a visit, > 0
    int organisation;    ///< place in the inventory's organisations, or -1: those without one count together
    int rank;            ///< place in the node's own asks
};

/// All asks of a chain, by item and then position.
class Asks {
public:
    Asks(const Chain &chain, const Journey &journey, const Inventory &inventory);

    /// Reads the probabilities of the same asks again.
    void renew(const Chain &chain, const Journey &journey);

    const std::vector<ChainAsk> &all() const { return m_asks; }
    /// Ranges of all() that are of one item each.
    const std::vector<std::pair<int, int>> &byItem() const { return m_byItem; }

private:
    std::vector<ChainAsk> m_asks;
    std::vector<std::pair<int, int>> m_byItem;
};

/// Asks of one item that share what was given: reuse areas of measure.md §4.
struct Areas {
    struct Area {
        bool held = false;      ///< government has it already: no ask in the area is genuine
        double residual = 0;    ///< minutes of a reused ask: the asks' least ones, weighted by how often they are asked
    };
    std::vector<int> of;        ///< by ask: its area, or -1
    std::vector<Area> areas;    ///< those of one item stand together, in the order of items
    std::vector<std::pair<int, int>> covered;   ///< asks and the places of the rules that cover them, by ask

    /// What a reused ask costs in each area, with these rules' residuals.
    std::vector<double> residuals(const Asks &asks, const QList<ReuseRule> &rules, const std::vector<double> &visits) const;
};

/// Finds the areas among asks that the segment's people reach (visits > 0).
Areas areasOf(const Asks &asks, const Chain &chain, const Inventory &inventory, const QList<ReuseRule> &rules,
              const std::vector<double> &visits);
/// The same, whatever a reused ask costs: all residuals are 0.
Areas areasOf(const Asks &asks, const Chain &chain, const Inventory &inventory, const QList<ReuseRule> &rules,
              const std::vector<bool> &reached);

} // namespace model::burden
