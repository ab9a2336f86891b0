// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/change/change.h"

#include <span>
#include <vector>

/// Parts of a journey that follow each other: what could be merged, or run side by side.
namespace model::burden {

/// Runs of two or more steps, as long as they go: each leads only to the next, which is entered from nowhere else. Any part of one is one.
std::vector<QList<NodeId>> runsOf(const Journey &journey);

/// A part of a journey that is entered at its head alone and left for one place alone: a step, or a choice or a fork with all
/// it leads to until its ways meet again. Places in the journey's nodes.
struct Stretch {
    /// Larger ones are no part one would move as a whole.
    static constexpr size_t mostNodes = 24;

    int head;
    std::vector<int> nodes;   ///< the head first
    int next;                 ///< where it leads
};

/// Rows of two or more stretches, each with a step, of which each leads to the head of the next, which is entered from nowhere else;
/// as long as they go. Any part of one that is as long as two is one. None where the shape is not sound.
std::vector<std::vector<Stretch>> rowsOf(const Journey &journey);

/// The steps of stretches, in their order.
QList<NodeId> stepsOf(const Journey &journey, std::span<const Stretch> stretches);

/// What makes these stretches of a row the branches of a new fork. Every share stays the number it was, and so does how often each
/// step is visited.
std::vector<changes::Any> sideBySideChanges(const Journey &journey, std::span<const Stretch> stretches);

} // namespace model::burden
