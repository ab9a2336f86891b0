// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/drawing.h"
#include "app/charts/ticks.h"

class QChart;

/// How each chart is laid out and drawn into a scene; behind the chart value, so that the renderer can be replaced.
namespace app::charts {

QList<Mark> plot(const StackedBars &bars, QGraphicsScene &scene, const QRectF &body);
QList<Mark> plot(const Waterfall &waterfall, QGraphicsScene &scene, const QRectF &body);
QList<Mark> plot(const Dumbbells &dumbbells, QGraphicsScene &scene, const QRectF &body);
QList<Mark> plot(const Tornado &tornado, QGraphicsScene &scene, const QRectF &body);
QList<Mark> plot(const Influences &influences, QGraphicsScene &scene, const QRectF &body);
QList<Mark> plot(const Histogram &histogram, QGraphicsScene &scene, const QRectF &body);
QList<Mark> plot(const Boxes &boxes, QGraphicsScene &scene, const QRectF &body);
QList<Mark> plot(const Calendar &calendar, QGraphicsScene &scene, const QRectF &body);
QList<Mark> plot(const CashFlow &flow, QGraphicsScene &scene, const QRectF &body);
QList<Mark> plot(const Frontier &frontier, QGraphicsScene &scene, const QRectF &body);
QList<Mark> plot(const Lines &lines, QGraphicsScene &scene, const QRectF &body);
QList<Mark> plot(const Ranges &ranges, QGraphicsScene &scene, const QRectF &body);
QList<Mark> plot(const Bars &bars, QGraphicsScene &scene, const QRectF &body);
QList<Mark> plot(const Multiples &multiples, QGraphicsScene &scene, const QRectF &body);
QList<Mark> plot(const Scatter &scatter, QGraphicsScene &scene, const QRectF &body);

/// The axis a waterfall is drawn on; it does not start at zero, and its source line says so.
Ticks axisOf(const Waterfall &waterfall);

/// A chart of Qt Charts in the scene, bare: no title, no key, no ground, its plot exactly where it is said to be.
QChart *bareChart(QGraphicsScene &scene, const QRectF &body, const QRectF &plotArea);

} // namespace app::charts
