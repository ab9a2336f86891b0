// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"

#include <QFont>
#include <QGraphicsScene>

namespace app::charts {

/// How a text stands in its box: where, how many lines at most (the last is elided), in what.
struct Lettering {
    Type type = Type::Micro;
    Weight weight = Weight::Regular;
    QColor colour = ChartColours::get().words;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    int lines = 1;
};

/// What charts are composed of: plain text and simple shapes put into a scene. Words are never read as markup.
class Canvas {
public:
    explicit Canvas(QGraphicsScene &scene) : m_scene(scene) {}

    QGraphicsScene &scene() { return m_scene; }
    void text(const QRectF &box, const QString &words, const Lettering &lettering);
    void line(QPointF from, QPointF to, const QPen &pen);
    void rect(const QRectF &rect, const QBrush &brush, const QPen &pen = Qt::NoPen);
    void disc(QPointF centre, double radius, const QBrush &brush, const QPen &pen = Qt::NoPen);
    void polygon(const QPolygonF &polygon, const QBrush &brush);

private:
    QGraphicsScene &m_scene;
};

/// The lines words stand in, broken between words, the last elided; control characters are left out.
QStringList linesOf(const QString &words, double width, const QFont &font, int most);
double widthOf(const QString &words, Type type, Weight weight = Weight::Regular);
/// How high the words stand in a box so wide.
double heightOf(const QString &words, double width, const Lettering &lettering);
/// Words on a colour: black or white, whichever is read better.
QColor wordsOn(const QColor &ground);

} // namespace app::charts
