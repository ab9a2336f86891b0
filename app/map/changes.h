// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/content.h"

namespace app::map {

/// How far a chip on a card's corner gives way: to the tag on the same corner, and for an old share beside the new.
inline constexpr double chipBesideTag = 78, chipGrows = 22;

/// A step in the baseline and in a scenario; figures where they are known.
struct Compared {
    const model::Node &was, &is;
    const model::burden::NodeDetail *before, *now;
};

/// What differs, each in words with old and new ("Wait 16 → 4 d"); empty = it reads the same. Minutes that differ by less
/// than three a visit read the same.
QStringList changesOf(const Compared &step, const model::Workspace &workspace);
/// How many answers are reused that were given before; nothing where none is.
QStringList reuseOf(const Compared &step);
/// How many items are no longer asked for.
int asksDropped(const Compared &step);

/// Minutes and days a visit as a card tells them, old and new; empty where they read the same.
struct Figures {
    QString before, now;
};
Figures figuresOf(const Compared &step);

/// Where something differs, in reading order: nodes, and ways whose ends are in both. Ways to and from a step that comes or
/// goes, and the one that leads past where it was, are told with it.
QList<model::Where> changedPlaces(const Content &content);

/// A map of the baseline that marks what another content, of a scenario, takes away or changes.
Content markedBy(Content baseline, const Content &scenario);

} // namespace app::map
