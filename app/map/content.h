// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/analysisrunner.h"
#include "app/map/heat.h"
#include "app/map/overlay.h"
#include "model/layout/arrange.h"

namespace app::map {

/// Whether an item is asked for the first time, asked again, or reused.
enum class Mark { First, Again, Reused };

/// How far steps are put together when there is no room to read them: each by itself, into services, into organisations.
enum class Folding { Steps, Services, Organisations };

/// A node as drawn: words, figures and place; no colour and no painter. Under a folding it may stand for several steps.
struct NodeShown {
    model::NodeId id;
    model::NodeKind kind = model::NodeKind::Step;
    model::Outcome outcome = model::Outcome::Completed;
    bool meeting = false; ///< a choice with one way out: not drawn
    QRectF box{};
    QList<QRectF> parts{}; ///< of a fork or join: its bar, with gaps where other ways pass
    QRectF wordsBox{};     ///< of a fork: where its words stand, upright
    int lane = 0;
    bool byHand = false;
    QString service{}, name{}; ///< plain text
    QString oldName{};         ///< struck through, before the new one
    QString organisation{};    ///< whose service it is
    QString serviceKey{}, organisationKey{}; ///< their ids, empty = none
    QString oldFigures{};      ///< struck through, before the new ones
    QString figures{};         ///< "48 min · 16 d"
    int heat = -1;             ///< 0 … 5, −1 = no heat
    QList<Mark> marks{};
    int askedNoMore = 0;       ///< asks that a scenario drops: crosses after the marks
    QStringList changes{};     ///< what a scenario makes of it, in words with old and new
    std::optional<model::Severity> finding{};
    Fate fate = Fate::Same;

    /// A person's figures here; none before the first analysis.
    struct Known {
        double reached = 0;          ///< probability of at least one visit
        double visits = 0;           ///< expected
        double minutes = 0;          ///< over all visits
        double waitDays = 0;         ///< over all visits
        double heat = 0;             ///< what the colour tells, in its unit
        bool operator==(const Known &) const = default;
    };
    std::optional<Known> known{};

    // Of a folded card alone.
    Folding folding = Folding::Steps;
    QList<model::NodeId> members{}; ///< the steps it stands for
    int services = 0;               ///< how many services they belong to

    bool operator==(const NodeShown &) const = default;
    bool isFolded() const { return folding != Folding::Steps; }
    /// What the tooltip adds to the name.
    QString tip() const;
    /// What a screen reader says.
    QString spoken() const;
};

/// An edge as drawn.
struct EdgeShown {
    model::EdgeId id;
    QList<QPointF> way{};
    double passing = 0; ///< expected passes a person
    double width = 1;   ///< pixels: 1 + 7 × people who pass
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
    HeatBy heatBy = HeatBy::TimeTax;
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

/// The journey as laid out, and what was laid out: the baseline, or both laid over each other. Baseline and scenarios of a
/// journey are laid out as one, so that whichever is shown, a step stands in the same place.
struct Plan {
    Overlay overlay;
    model::layout::Arrangement arrangement; ///< of what the overlay has
    model::Journey family;                  ///< the baseline with all that any scenario adds
    model::layout::Arrangement whole;       ///< of the family
};
/// Names of starts, ends and forks have their room; other words as much as `measures` give.
Plan planOf(const Subject &subject, const std::optional<model::layout::Measures> &measures = {});
/// The plan after an edit: where nothing that places depend on has changed, the arrangement is that of before.
Plan planAfter(const Subject &subject, const Subject &before, Plan plan);

/// What was drawn before: rows that are still the same need no working out.
struct Drawn {
    const Subject &subject;
    const Plan &plan;
    const Content &content;
};
Content contentOf(const Subject &subject, const Plan &plan, const std::optional<Drawn> &before = {});

/// The width of the line that so many people pass.
double lineWidth(double passing);
/// What is said along a fork: its name, or the question all forks ask.
QString forkName(const QString &name);
/// "38.3 h", or "37 min" under an hour.
QString hoursText(double minutes);
/// "93 %", "under 1 %".
QString shareText(double share);

} // namespace app::map
