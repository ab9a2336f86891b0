// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/content.h"
#include "app/theme/theme.h"

#include <QPainter>

namespace app::map {

/// The colours the map is drawn in, and whether it is dark. Sizes are those of 100 %: the view's scale does the rest.
struct Look {
    const Colours *colours = nullptr;
    bool overlay = false; ///< heat is off: what is the same stays in the background
    bool stale = false;   ///< figures are of an earlier version: text 2

    const Colours &c() const { return *colours; }
};

/// How a node or an edge is at the moment.
struct State {
    bool selected = false;
    bool hovered = false;
    bool focused = false;
    bool flashed = false;
    bool operator==(const State &) const = default;
};

/// How much of a card is worth drawing at a scale: all, the name, or its block.
enum class Grain { Whole, Name, Block };
Grain grainAt(double scale);

/// A card's words in lines that fit, worked out once.
struct CardText {
    QString service;
    QStringList name;
    QString figures;
};
CardText cardText(const NodeShown &node);

void paintCard(QPainter &painter, const NodeShown &node, const CardText &text, const Look &look, State state,
               Grain grain);
/// Bars, diamond, disc and ring.
void paintShape(QPainter &painter, const NodeShown &node, const Look &look, State state);
/// The ring of selection or focus around a shape, beneath it.
void paintRing(QPainter &painter, const QRectF &box, double radius, const Look &look, State state);
/// The two round handles where a connection ends and starts.
void paintHandles(QPainter &painter, const QRectF &box, const Look &look);
/// Small square signs for asks, right-aligned at a corner.
void paintMarks(QPainter &painter, const QList<Mark> &marks, QPointF bottomRight, const QColor &colour);
/// The word that says what a scenario does to a card, and the sign of a finding.
void paintTag(QPainter &painter, const NodeShown &node, const Look &look);
void paintFinding(QPainter &painter, const NodeShown &node, const Look &look);

/// The line of an edge with its rounded corners; the arrow is apart.
QPainterPath linePath(const EdgeShown &edge);
void paintEdge(QPainter &painter, const EdgeShown &edge, const QPainterPath &line, const Look &look, State state);
/// Share or chip; `ground` is the lane's colour, for the halo.
void paintShare(QPainter &painter, const EdgeShown &edge, const QColor &ground, const Look &look, State state);
QRectF shareBox(const EdgeShown &edge);

/// Grounds and hairlines of the lanes from `left` to `right`.
void paintLanes(QPainter &painter, const Content &content, double left, double right, const Look &look);
/// The heads, at `left`.
void paintLaneHeads(QPainter &painter, const Content &content, double left, const Look &look);
QColor laneGround(const Content &content, double y, const Look &look);

/// The colour that stands for a fate.
QColor fateColour(Fate fate, const Look &look);

} // namespace app::map
