// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/editing.h"
#include "app/map/mapscene.h"

namespace app::map {

class MapView;

/// What gestures work on.
struct Canvas {
    MapView *view;
    MapScene *scene;
    Session *session;
    Editing *editing;
};

/// One thing a hand does with the pointer, from press to release; it owns the pointer meanwhile. Points are the
/// scene's.
class Gesture {
public:
    virtual ~Gesture() = default;
    virtual void move(QPointF point) = 0;
    /// The button is let go: do it.
    virtual void finish(QPointF point) = 0;
    /// Escape: as if nothing had been.
    virtual void cancel() {}
    /// Whether it goes on after a release: connecting by two clicks.
    virtual bool goesOn() const { return false; }
    /// What is drawn over the map meanwhile.
    virtual void paint(QPainter &, const Look &) const {}
};

} // namespace app::map
