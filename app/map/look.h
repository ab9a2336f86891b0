// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/emphasis.h"
#include "app/theme/theme.h"

#include <QPainter>

namespace app::map {

/// The colours the map is drawn in, and whether it is dark. Sizes are those of 100 %: the view's scale does the rest.
struct Look {
    const Colours *colours = nullptr;
    bool overlay = false; ///< heat is off: what is the same stays in the background
    bool stale = false;   ///< figures are of an earlier version: text 2
    double textScale = 1; ///< of words that keep their size on the screen

    const Colours &c() const { return *colours; }
};

/// How a node or an edge is at the moment.
struct State {
    bool selected = false;
    bool hovered = false;
    bool focused = false;
    bool flashed = false;
    Strength strength = Strength::Plain;
    std::optional<Mark> asked{}; ///< how the item that is followed is asked here
    bool operator==(const State &) const = default;
};

/// How much of a card is worth drawing at a scale: all, the name, or its block.
enum class Grain { Whole, Name, Block };
Grain grainAt(double scale);

/// A card's words in lines that fit, worked out once.
struct CardText {
    QString service;
    QStringList moreService; ///< where the card is high enough for all of it
    QStringList name;
    qsizetype struck = 0; ///< how many lines of the name are what it was called before
    QString figures;
    bool isWhole = false; ///< nothing is cut
};
CardText cardText(const NodeShown &node);

void paintCard(QPainter &painter, const NodeShown &node, const CardText &text, const Look &look, State state,
               Grain grain);
/// A card that stands for several steps, with a sheet or two behind; its words keep their size on the screen.
void paintFolded(QPainter &painter, const NodeShown &node, const Look &look, State state);
/// Fill, border and words of a card; `width` is the border's.
struct CardPaint {
    QColor fill, border, words, words2;
    double width = 1;
    Qt::PenStyle style = Qt::SolidLine;
};
CardPaint cardPaint(const NodeShown &node, const Look &look);
/// Bars, diamond, disc and ring.
void paintShape(QPainter &painter, const NodeShown &node, const Look &look, State state);
/// The ring of selection or focus around a shape, beneath it.
void paintRing(QPainter &painter, const QRectF &box, double radius, const Look &look, State state);
/// The two round handles where a connection ends and starts.
/// A disc with a plus, where something can be put.
void paintHandle(QPainter &painter, QPointF centre, const Look &look);
void paintHandles(QPainter &painter, const QRectF &box, const Look &look);
/// Small square signs for asks, right-aligned at a corner, and a cross for each that is dropped.
void paintMarks(QPainter &painter, const QList<Mark> &marks, int dropped, QPointF bottomRight, const QColor &colour);
/// The word that says what a scenario does to a card, and the sign of a finding.
void paintTag(QPainter &painter, const NodeShown &node, const Look &look);
/// Where the sign of a finding stands: on a card's corner, beside a shape too small to bear it.
QPointF badgeOf(const NodeShown &node);
void paintFinding(QPainter &painter, model::Severity severity, QPointF corner, const Look &look);
/// The word that says how the item that is followed is asked at a card: "Asked first", "Asked again", "Reused".
void paintAsked(QPainter &painter, const QRectF &card, Mark mark, const Look &look);
QString askedWord(Mark mark);

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
/// What is left of the heads where there is no room for them: the names, in their size on the screen.
void paintLaneNames(QPainter &painter, const Content &content, double left, const Look &look);
QColor laneGround(const Content &content, double y, const Look &look);

/// The colour that stands for a fate.
QColor fateColour(Fate fate, const Look &look);

} // namespace app::map
