// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/chart.h"
#include "model/burden/gains.h"

#include <functional>

/// The sentences about whom a redesign serves and whom it leaves behind, made from `model/burden/gains.h` alone.
namespace app::compare {

/// How a segment is called.
using NameOf = std::function<QString(const model::SegmentId &)>;

/// "left behind", "gains nothing", "worse off"; nothing for those who share.
QString wordsOf(model::burden::Standing standing);

/// Segments as they stand, where no scenario is chosen: who takes longest.
QString standingTitle(const charts::Dumbbells &segments);
/// Who is worse off, else who is left behind, else who gains most and least.
QString segmentsTitle(const model::burden::Gains &gains, const NameOf &nameOf);
/// "Left behind: Not online and Low income."; nothing where everybody shares or is worse off.
QString leftBehindSentence(const model::burden::Gains &gains, const NameOf &nameOf);
/// Where the mean improves and a group is worse off: which, and by how much. Otherwise nothing.
QString losersWarning(const model::burden::Gains &gains, const NameOf &nameOf);

} // namespace app::compare
