// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/strength.h"

#include "model/change/property.h"

#include <QCoreApplication>

namespace app::inspector {

using namespace model;

namespace {

QString text(const char *words)
{
    return QCoreApplication::translate("Inspector", words);
}

/// The quantity of a change's strength, or null. Change is const or not, and so is what is given.
template <typename Any>
auto *numberOf(Any &what)
{
    using Number = std::conditional_t<std::is_const_v<Any>, const Quantity, Quantity>;
    Number *number = nullptr;
    if (auto *set = std::get_if<changes::Set>(&what))
        number = &set->value;
    else if (auto *scale = std::get_if<changes::Scale>(&what))
        number = &scale->by;
    else if (auto *share = std::get_if<changes::Share>(&what))
        number = &share->value;
    else if (auto *ways = std::get_if<changes::ScaleShares>(&what))
        number = &ways->by;
    else if (auto *shift = std::get_if<changes::ShiftChannels>(&what))
        number = &shift->by;
    else if (auto *connect = std::get_if<changes::Connect>(&what))
        number = &connect->share;
    else if (auto *reuse = std::get_if<changes::Reuse>(&what))
        number = &reuse->residual;
    return number;
}

Unit part()
{
    Unit unit = Unit::share();
    unit.bounds = Bounds::amount();
    return unit;
}

} // namespace

std::optional<Strength> strengthOf(const Desk &desk, const changes::Any &what)
{
    const Quantity *number = numberOf(what);
    if (!number)
        return std::nullopt;
    if (const auto *set = std::get_if<changes::Set>(&what))
        return Strength{text("%1 becomes").arg(labelOf(set->quantity)), Unit::of(desk, set->quantity), *number};
    if (std::holds_alternative<changes::Scale>(what) || std::holds_alternative<changes::ScaleShares>(what))
        return Strength{text("Brought to"), part(), *number};
    if (std::holds_alternative<changes::Reuse>(what))
        return Strength{text("Confirming takes"), Unit::minutes(), *number};
    if (std::holds_alternative<changes::ShiftChannels>(what))
        return Strength{text("Visits moved"), Unit::share(), *number};
    return Strength{text("Share becomes"), Unit::share(), *number};
}

changes::Any withStrength(changes::Any what, const Quantity &value)
{
    if (Quantity *number = numberOf(what))
        *number = value;
    return what;
}

} // namespace app::inspector
