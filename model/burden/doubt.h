// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/uncertainty.h"

#include <span>

namespace model::burden {

/// Which values the numbers of a journey and its scenarios may have, and each draw of them (measure.md §8).
class Doubt {
public:
    /// A number by its place among those of Scratch.
    struct Drawable {
        QString path;
        double mean = 0;
        double error = 0;        ///< relative standard error of the mean, 0 where there is no doubt
        bool isShare = false;
    };
    /// A number times a lognormal factor of mean 1.
    struct Factor {
        int number;
        quint64 key;
        double mean;
        double sigma;   ///< of the factor's logarithm: σ² = ln(1 + ε²)
    };
    /// One way of several that share out people.
    struct Way {
        int number;     ///< or -1: what the numbers leave over
        quint64 key;
        double share;   ///< of the split's whole
    };
    /// Shares that come to a whole: Dirichlet with parameters concentration × share.
    ///
    /// The concentration c is that of c + 1 = Σ p(1−p) / Σ ε²·min(p, 1−p)² over the numbers of the split: the total variance is that of shares
    /// known each with its own relative error ε of the smaller of share and rest; for two ways it is exactly that. At least 0.1.
    struct Split {
        std::vector<Way> ways;
        double whole;           ///< 1, but for rounding and for what overrides leave
        double concentration;
    };

    Doubt(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const QList<ScenarioId> &asked, const Drawing &drawing);

    const std::vector<Drawable> &numbers() const { return m_numbers; }
    const std::vector<Factor> &factors() const { return m_factors; }
    const std::vector<Split> &splits() const { return m_splits; }
    /// All numbers at their means.
    const std::vector<double> &means() const { return m_means; }
    /// All numbers as they are in a draw.
    void draw(int draw, std::span<double> values) const;

private:
    friend class Splitting;
    void findNumbers(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const QList<ScenarioId> &asked, const Drawing &drawing);
    void drawSplit(const Split &split, quint32 draw, std::span<double> values) const;

    std::vector<Drawable> m_numbers;
    std::vector<Factor> m_factors;
    std::vector<Split> m_splits;
    std::vector<double> m_means;
};

} // namespace model::burden
