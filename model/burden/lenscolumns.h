// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/lenssums.h"

namespace model::burden {

/// The settings of a lens made whole: each parameter with the value that holds.
class LensTerms {
public:
    /// Refused with a sentence where a setting is not the method's or out of bounds.
    static Result<LensTerms> from(const Lens &lens, const LensSettings &settings, const QString &currency);

    /// Mean of a parameter; 0 where the method has none.
    double operator()(QAnyStringView key) const;
    const LensUsed *find(QAnyStringView key) const;
    bool pricesOwn() const { return m_own; }   ///< each segment's own value of an hour
    const std::vector<LensUsed> &used() const { return m_used; }
    /// The price of an hour of what is summed; none where no hour is in it.
    std::optional<double> priceOf(const LensSums &sums) const;

private:
    std::vector<LensUsed> m_used;
    bool m_own = false;
};

/// A column and how its cells come about.
struct LensRule {
    LensColumn column;
    std::function<LensCell(const LensSums &)> of;
};

/// The columns of a method after those that name the row. `people` go through the journey in a year.
std::vector<LensRule> figuresOf(Method method, LensRows rows, const LensTerms &terms, double people);
/// The columns that name a row, coarsest first.
std::vector<LensRule> namesOf(Method method, LensRows rows, const Inventory &inventory);
/// The column that is the method's answer.
QString headlineOf(Method method);

} // namespace model::burden
