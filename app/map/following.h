// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/emphasis.h"

namespace app::map {

/// One item on its way through a journey: where it is asked, how often, and how often again. Times a person.
struct Followed {
    model::ItemId item;
    QString name;
    double asks = 0;            ///< genuine ones
    double again = 0;           ///< of them, those that are not the person's first
    double reused = 0;          ///< times it is taken from what was given before
    int organisations = 0;      ///< that ask it
    QList<model::NodeId> steps; ///< that ask it, in the order in which the map is read
    QHash<model::NodeId, Mark> marks;

    bool operator==(const Followed &) const = default;
};

/// The items that are asked, the most often again first. Empty before there are figures.
QList<Followed> followable(const Subject &subject, const Content &content);

/// "Home address: asked 9.1 times a person, 6.2 of them again; 7 organisations".
QString sentence(const Followed &followed);

/// What stands out where an item is followed: the steps that ask it, and the ways from one ask to the next.
Emphasis emphasisOf(const Followed &followed, const model::Journey &journey, const model::Graph &graph);

} // namespace app::map
