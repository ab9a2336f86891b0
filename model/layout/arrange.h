// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/inventory/inventory.h"
#include "model/journey/structure.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

/// Where a journey's nodes and edges stand on the map: layered from left to right, in lanes. Deterministic to the last
/// bit; knows no screen, only sizes. Pixels at 100 %.
namespace model::layout {

/// What the lanes are.
enum class LanesBy { Organisation, Service, Channel, Phase, None };

/// The measures of the map (look: mock/README, 2 Map).
struct Measures {
    QSizeF card{160, 72};
    double cardGap = 8;          ///< above and below a card
    double between = 40;         ///< between cards of neighbouring columns
    double besideFork = 48;      ///< so that a share fits
    double laneHead = 112;
    double laneMargin = 4;       ///< a lane is 8 + rows × 80 high
    double row = 80;
    double bar = 8;              ///< width of a fork or a join
    double barBeyond = 20;       ///< above the first branch and below the last
    double choice = 24;
    double disc = 22;            ///< start
    double ring = 24;            ///< end
    double meeting = 8;          ///< a choice with one way out: ways only meet there, and nothing is drawn

    // Room that words need, where one knows them: whoever draws measures text, the layout does not.
    QHash<NodeId, double> heights;     ///< of cards taller than `card`
    QHash<NodeId, QSizeF> captions;    ///< beneath a start or an end; a name unmeasured gets one short line
    QHash<NodeId, double> forkWords;   ///< length of the words along a fork
    QHash<EdgeId, QSizeF> shares;      ///< of shares larger than usual: a second line is below the way
    QHash<QString, double> laneHeights; ///< least height of a lane, by its key: what its head says
};

struct Lane {
    QString key;      ///< id of the organisation or service, the channel's or phase's name; empty = none of them
    QString name;
    double top = 0;
    double height = 0;
};

struct PlacedNode {
    NodeId node;
    QRectF box;       ///< the shape's
    int lane = 0;
    int column = 0;   ///< longest way from the start, or nearer to what follows
    bool byHand = false;
    QList<QRectF> parts{}; ///< of a fork or join: its bar, with gaps where ways that are not its own pass
    QRectF words{};        ///< of a fork: where its words stand, upright along the bar
};

struct PlacedEdge {
    EdgeId edge;
    QList<QPointF> way;       ///< corners from end to end, right angles; drawn with rounded corners
    bool back = false;        ///< leads back: a loop
    bool toItself = false;    ///< drawn as a chip on the card
    QPointF label;            ///< centre of the share's text
};

struct Arrangement {
    QList<Lane> lanes;
    QList<PlacedNode> nodes;   ///< in the journey's order
    QList<PlacedEdge> edges;   ///< in the journey's order
    QSizeF size;               ///< of the whole, lane heads included
};

/// Lays the journey out. Nodes in `places` (centres) stay where a hand put them; what they would cover moves aside, and
/// nothing else moves. Where `like` is given (a journey with much the same nodes, the baseline of a scenario say), lanes
/// and nodes keep its order from top to bottom, and its heights where there is room: only what is new finds its place.
/// Ways to one node may share their last part; others keep apart, but in huge tangles.
/// O((nodes + edges) · log) in practice.
Arrangement arrange(const Inventory &inventory, const Journey &journey, LanesBy lanesBy,
                    const QMap<NodeId, QPointF> &places = {}, const Measures &measures = {},
                    const Arrangement *like = nullptr);

} // namespace model::layout
