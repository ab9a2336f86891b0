// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/people/simulated.h"

/// The sentences of the people room, made from figures alone.
namespace app::people {

/// "One person in ten spends more than 45 hours, and one in ten needs more than 315 days"; with a scenario what it
/// changes.
QString headline(const Simulated &simulated);
/// "10,000 simulated people of each of 5 segments, seed 7. Simulated mean 38.2 hours (standard error 0.05), exact mean
/// 38.3."
QString subtitle(const Simulated &simulated);

/// "Half of people spend more than 38 hours; 38 % spend more than 40".
QString chosenTitle(const Simulated &simulated);
/// "From the first step to the last takes half of people more than 243 days".
QString daysTitle(const Simulated &simulated);
/// "It takes 67 hours for Not online, 32 for Confident online": the longest and the shortest median.
QString segmentsTitle(const Simulated &simulated);
/// Who bears it, which step is most of it, how days differ.
QStringList thingsToKnow(const Simulated &simulated);
/// "34 hours over 243 days for a median person", and what follows the turn or takes longest.
QString storyTitle(const Simulated &simulated);

/// "agrees, 0.8 standard errors apart", or that it does not; empty where there is nothing to hold it against.
QString checkWords(const SelfCheck &check);

QString journeyName(const Analysis &analysis);
QString scenarioName(const Analysis &analysis);
QString segmentName(const Analysis &analysis, const model::SegmentId &segment);

} // namespace app::people
