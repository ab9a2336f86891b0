// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/finder.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace model::burden {

double gainOf(const Find &find, const Finds &all, const Ranking &ranking)
{
    switch (ranking.by) {
    case Ranking::By::Year: return find.year;
    case Ranking::By::Person: return find.person;
    case Ranking::By::Days: return find.days;
    case Ranking::By::Least: return find.segments.empty() ? 0 : find.segments[find.least];
    case Ranking::By::Segment: break;
    }
    for (size_t s = 0; s < all.segments.size(); ++s) {
        if (ranking.segment == all.segments[s])
            return find.segments[s];
    }
    return 0;
}

namespace {

/// A find with what it is put in order by.
struct Placed {
    size_t place;
    double gain, effort;
};

/// More gain first, then less effort, then the order of candidates.
bool comesFirst(const Placed &a, const Placed &b)
{
    if (a.gain != b.gain)
        return a.gain > b.gain;
    return a.effort != b.effort ? a.effort < b.effort : a.place < b.place;
}

template <typename EffortOf>
std::vector<Placed> placed(const Finds &finds, const Ranking &ranking, const EffortOf &effortOf)
{
    std::vector<Placed> all;
    for (size_t place = 0; place < finds.found.size(); ++place) {
        const Find &find = finds.found[place];
        if (const std::optional<double> effort = effortOf(find.effort))
            all.push_back({place, gainOf(find, finds, ranking), *effort});
    }
    std::ranges::sort(all, comesFirst);
    return all;
}

/// Of finds in order those that no better one beats on effort, by rising effort.
std::vector<size_t> unbeaten(const std::vector<Placed> &all)
{
    std::vector<size_t> places;
    double least = std::numeric_limits<double>::infinity();
    for (const Placed &one : all) {
        if (!(one.gain > 0) || !(one.effort < least))
            continue;
        least = one.effort;
        places.push_back(one.place);
    }
    std::ranges::reverse(places);
    return places;
}

std::optional<double> scoreOf(const Effort &effort) { return effort.score(); }
std::optional<double> costOf(const Effort &effort) { return effort.cost; }

} // namespace

std::vector<size_t> ranked(const Finds &finds, const Ranking &ranking)
{
    std::vector<size_t> places;
    for (const Placed &one : placed(finds, ranking, scoreOf))
        places.push_back(one.place);
    return places;
}

std::vector<size_t> frontier(const Finds &finds, const Ranking &ranking) { return unbeaten(placed(finds, ranking, scoreOf)); }

std::vector<size_t> costFrontier(const Finds &finds, const Ranking &ranking) { return unbeaten(placed(finds, ranking, costOf)); }

} // namespace model::burden
