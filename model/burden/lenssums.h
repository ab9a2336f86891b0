// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/lens.h"
#include "model/burden/lensparts.h"

namespace model::burden {

/// Kinds of minutes as lenses tell them apart: travel to a step that can be done in another way too is a kind of its own.
enum class LensPart { Learn, Do, Give, GiveAgain, Reused, Travel, TravelByChoice, Queue };
inline constexpr std::array allLensParts = {LensPart::Learn,  LensPart::Do,     LensPart::Give,           LensPart::GiveAgain,
                                            LensPart::Reused, LensPart::Travel, LensPart::TravelByChoice, LensPart::Queue};
/// Whether a method counts these minutes.
bool counts(Method method, LensPart part);

/// What a table has to say about a standard activity: three levels, or three tiers of a trip.
struct LensPrior {
    double simple, medium, high;   ///< minutes
    bool isTrip;
};

/// What people do at a step in a method's terms.
struct LensActivity {
    int place = 0;   ///< in the method's order
    QString name;
    std::optional<LensPrior> prior;
};

/// What a row stands for and what is summed in it; a year, minutes the method doesn't count left out.
struct LensSums {
    std::optional<ServiceId> service;
    std::shared_ptr<const Node> step;   ///< null where rows are services
    std::optional<ItemId> item;
    LensActivity activity;

    double times = 0;             ///< how often: visits, or asks of an item
    std::optional<double> met;    ///< people who come to it at all, where that is known
    std::array<double, allLensParts.size()> minutes{};
    double worth = 0;             ///< of the minutes at each segment's own value of an hour
    double money = 0, waitDays = 0, stress = 0, trips = 0;

    double of(LensPart part) const { return minutes[static_cast<size_t>(part)]; }
    double allMinutes() const;
    double hours() const { return allMinutes() / 60; }
    double hours(std::initializer_list<LensPart> parts) const;
};

/// The rows of a lens, in the journey's order.
std::vector<LensSums> sumsOf(const Inventory &inventory, const LensParts &parts, Method method, LensRows rows);

/// All there is of each kind of minute in a year, counted or not.
std::array<double, allLensParts.size()> minutesOf(const LensParts &parts);

/// Whether a step's every way is in person; none where it names no ways.
std::optional<bool> onlyInPerson(const Node &step);
/// Ways that somebody takes.
int waysOf(const Node &step);

} // namespace model::burden
