// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/content.h"

namespace app::map {

/// How far steps are folded at a zoom (1 = 100 %): under 60 % into services, under 35 % into organisations. What is folded
/// unfolds a little later than it folded, so that nothing flickers at the border.
Folding foldingAt(double zoom, Folding now);

/// The content with steps put together: those of one service (or organisation) that stand beside or beneath each other in a
/// lane become one card, in the place where they stood. No card covers another, nor anything that is not in it; a choice
/// between the steps of one card goes into it, forks, joins, start and ends stay.
///
/// Figures add up: a card's minutes, days and heat are the sums of its steps', an edge between two cards carries
/// everybody who passes from one to the other. Every step is in exactly one card.
Content folded(const Content &content, Folding folding);

} // namespace app::map
