// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/factor.h"

namespace model::burden {

Factor factorOf(const Chain &chain, const Shares &shares, const Chain::Component &component)
{
    const Elimination &elimination = chain.eliminations()[static_cast<size_t>(component.elimination)];
    const auto n = static_cast<size_t>(component.count);
    Factor factor{std::vector<double>(static_cast<size_t>(elimination.links()), 0.0), std::vector<double>(n)};
    std::vector<double> leaves(n, 0.0);
    for (size_t i = 0; i < n; ++i) {
        const int p = component.first + static_cast<int>(i);
        for (int a = chain.firstArc(p); a < chain.endArc(p); ++a) {
            if (chain.slot(a) >= 0)
                factor.links[static_cast<size_t>(chain.slot(a))] += shares[a];
            else if (chain.arcs()[static_cast<size_t>(a)].to != p)
                leaves[i] += shares[a];
        }
    }
    for (size_t i = 0; i < n; ++i) {
        const auto out = elimination.out(static_cast<int>(i));
        double sum = leaves[i];
        for (const auto link : out)
            sum += factor.links[static_cast<size_t>(link.slot)];
        const double inverse = sum > 0 ? 1 / sum : 0;
        factor.inverse[i] = inverse;
        leaves[i] *= inverse;
        for (const auto link : out)
            factor.links[static_cast<size_t>(link.slot)] *= inverse;
        const int *past = elimination.past(static_cast<int>(i)).data();
        for (const auto from : elimination.in(static_cast<int>(i))) {
            const double f = factor.links[static_cast<size_t>(from.slot)];
            leaves[static_cast<size_t>(from.node)] += f * leaves[i];
            for (const auto link : out) {
                if (*past >= 0)
                    factor.links[static_cast<size_t>(*past)] += f * factor.links[static_cast<size_t>(link.slot)];
                ++past;
            }
        }
    }
    return factor;
}

} // namespace model::burden
