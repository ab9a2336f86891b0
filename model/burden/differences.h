// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/change/dated.h"

#include <optional>
#include <stop_token>

namespace model::burden {

/// One thing that differs between two dates of a journey.
struct Difference {
    enum class Of { Service, Item, Segment, Node, Ways };
    enum class Kind {
        Added, Removed, Other,   ///< what stands there: policy
        Numbers                  ///< its numbers: a re-estimate, or policy where marked
    };
    Of of = Of::Node;
    Kind kind = Kind::Numbers;
    QString id;                     ///< of ways: the node they lead from
    std::optional<double> hours;    ///< Numbers: what they alone add to the later date's hours a person
};

/// All that makes a measure differ, in the later's order, then what is gone; a thing of which both what stands there and numbers differ is
/// told twice. Names, notes and sources are no difference. Stopped, or where a journey breaks a rule: without hours.
QList<Difference> differences(const Dated &earlier, const Dated &later, std::stop_token stop = {});

enum class Why { Policy, Estimate };
/// Why the numbers of a difference changed, by the marks.
Why whyOf(const Difference &difference, const Dated &later);
/// The marks with these numbers said to have changed for that reason.
Marks marked(const Difference &difference, const Dated &later, Why why);

} // namespace model::burden
