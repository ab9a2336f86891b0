// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/analysisrunner.h"
#include "app/map/heat.h"
#include "app/map/overlay.h"
#include "model/layout/arrange.h"

namespace app::map {

/// Whether an item is asked for the first time, asked again, or reused.
enum class Mark { First, Again, Reused };

/// A node as drawn: words, figures and place; no colour and no painter.
struct NodeShown {
    model::NodeId id;
    model::NodeKind kind = model::NodeKind::Step;
    model::Outcome outcome = model::Outcome::Completed;
    bool meeting = false; ///< a choice with one way out: not drawn
    QRectF box{};
    int lane = 0;
    bool byHand = false;
    QString service{}, name{}; ///< plain text
    QString oldFigures{};      ///< struck through, before the new ones
    QString figures{};         ///< "48 min · 16 d"
    QString tip{};             ///< what the tooltip adds to the name
    int heat = -1;             ///< 0 … 5, −1 = no heat
    QList<Mark> marks{};
    std::optional<model::Severity> finding{};
    Fate fate = Fate::Same;

    bool operator==(const NodeShown &) const = default;
    /// What a screen reader says.
    QString spoken() const;
};

/// An edge as drawn.
struct EdgeShown {
    model::EdgeId id;
    QList<QPointF> way{};
    double width = 1; ///< pixels: 1 + 7 × people who pass
    bool arrow = true;
    bool toItself = false;       ///< a chip on the card
    QString share{}, oldShare{}; ///< empty = not told
    QPointF label{};
    Fate fate = Fate::Same;

    bool operator==(const EdgeShown &) const = default;
    QString spoken() const;
};

struct LaneShown {
    QString name;
    QString hours;
    double top = 0, height = 0;
    bool operator==(const LaneShown &) const = default;
};

/// What the map draws: a value made of journey, figures and arrangement, before any scene.
struct Content {
    QList<LaneShown> lanes;
    QList<NodeShown> nodes;
    QList<EdgeShown> edges;
    QSizeF size;
    double laneHead = 112;
    bool overlay = false; ///< a scenario is laid over the baseline; heat is off
    bool stale = false;   ///< figures are of an earlier version

    const LaneShown *laneAt(double y) const;
};

/// What the map is of. Pointers are to the versions of one moment.
struct Subject {
    const model::Workspace *workspace = nullptr;
    const model::Journey *baseline = nullptr;
    const model::Journey *shown = nullptr; ///< the baseline itself where no scenario is shown
    const Analysis *analysis = nullptr;    ///< null = no figures yet
    bool fresh = true;                     ///< whether the figures are of this version
    model::layout::LanesBy lanesBy = model::layout::LanesBy::Organisation;
    HeatBy heatBy = HeatBy::TimeTax;
};

/// The journey as laid out, and what was laid out: the baseline, or both laid over each other.
struct Plan {
    Overlay overlay;
    model::layout::Arrangement arrangement;
};
Plan planOf(const Subject &subject);
Content contentOf(const Subject &subject, const Plan &plan);

/// "38.3 h", or "37 min" under an hour.
QString hoursText(double minutes);
/// "93 %", "under 1 %".
QString shareText(double share);

} // namespace app::map
