// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/content.h"

#include <QFont>

namespace app::map {

/// The room that words take on the map: what the painters set in lines, the layout makes place for.

/// All lines of a text in a width; a word that is longer is broken.
QStringList linesOf(const QString &text, const QFont &font, double width);
/// The name beneath a start or an end.
QStringList captionOf(const QString &name);
/// The size of a caption's lines, from the shape's lower edge.
QSizeF captionSize(const QString &name);
/// How high a card is on which service, name and figures stand whole.
double wholeHeight(const NodeShown &node);
/// Whether the figures of a card need a line of their own, above the marks.
bool figuresAbove(const NodeShown &node);
/// How high a lane is in whose head the name stands whole.
double wholeHeight(const LaneShown &lane, double laneHead);

/// Room for the names of starts, ends and forks: what is always whole.
model::layout::Measures roomForNames(const model::Journey &journey);
/// Room for every word of a map.
model::layout::Measures roomForAll(const Content &content, const Plan &plan);

/// The map in which every word stands whole, as it leaves the program: its cards are as high as their words.
Content wholeContentOf(const Subject &subject);

} // namespace app::map
