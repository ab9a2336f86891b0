// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/asks.h"
#include "model/burden/hits.h"

namespace model::burden {

class Prepared;

/// What must be known of a journey's asks and visits for a person's figures: which sets of hits, and what becomes of them
/// (measure.md §4). It depends on who is reached, not on numbers, so that people who reach the same share it.
class Questions {
public:
    /// Of people who visit these positions; uses the prepared journey for as long as it is.
    Questions(const Prepared &prepared, std::vector<bool> reached);

    /// Asks of an item outside all areas at one organisation, or in one area.
    struct Part {
        int area;               ///< or -1
        size_t begin, end;      ///< in asks()
        int any;                ///< set: at least one of them; -1: nobody is asked
    };
    struct OfItem {
        int item;
        int genuine;            ///< set: at least one ask that is in no held area; -1: nobody is asked
        size_t begin, end;      ///< in parts()
    };

    const std::vector<OfItem> &items() const { return m_items; }
    const std::vector<Part> &parts() const { return m_parts; }
    /// Places in the journey's asks, part after part.
    const std::vector<int> &asks() const { return m_order; }
    /// Sets of the services and organisations that are met.
    const std::vector<int> &services() const { return m_services; }
    const std::vector<int> &organisations() const { return m_organisations; }
    const Areas &areas() const { return m_areas; }
    const HitPlan &plan() const { return *m_plan; }

    const std::vector<bool> &reached() const { return m_reached; }
    /// Whether sets that were found to be alike still are, with the probabilities there are now.
    bool holds(const Asks &asks) const;
    /// By hit.
    std::vector<double> probabilities(const Asks &asks) const;

private:
    class Making;

    std::vector<bool> m_reached;
    Areas m_areas;
    std::vector<OfItem> m_items;
    std::vector<Part> m_parts;
    std::vector<int> m_order, m_services, m_organisations;
    std::vector<int> m_ask;   ///< by hit: its ask, or -1: a visit
    std::vector<std::pair<int, int>> m_alike;   ///< asks of sets that are one
    std::unique_ptr<const HitPlan> m_plan;
};

} // namespace model::burden
