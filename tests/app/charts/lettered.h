// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/drawing.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

/// Every piece of text that a chart draws and where: to see that no words stand on others.
namespace lettered {

struct Piece {
    QString text;
    QRectF where;
};

class Engine : public QPaintEngine {
public:
    Engine() : QPaintEngine(AllFeatures) {}
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &now) override { m_transform = now.transform(); }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawRects(const QRectF *, int) override {}
    void drawLines(const QLineF *, int) override {}
    void drawEllipse(const QRectF &) override {}
    Type type() const override { return User; }
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        // Letters without strokes above the x-height or below the line leave the margins of a line free.
        const QRectF box(at.x(), at.y() - item.ascent() * 0.8, item.width(), item.ascent() * 0.8);
        pieces.append({item.text(), m_transform.mapRect(box)});
    }
    QList<Piece> pieces;

private:
    QTransform m_transform;
};

class Device : public QPaintDevice {
public:
    explicit Device(QSize size) : m_size(size) {}
    QPaintEngine *paintEngine() const override { return &m_engine; }
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmDepth: return 32;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
        default: return 96;
        }
    }
    const QList<Piece> &pieces() const { return m_engine.pieces; }

private:
    QSize m_size;
    mutable Engine m_engine;
};

inline QList<Piece> piecesOf(const app::charts::Chart &chart, QSize size)
{
    Device device(size);
    QPainter painter(&device);
    app::charts::Drawing(chart, size).paint(painter);
    painter.end();
    return device.pieces();
}

/// The first two pieces that stand on each other, or the first that stands outside; empty where all is well.
inline QString clash(const app::charts::Chart &chart, QSize size)
{
    const QList<Piece> pieces = piecesOf(chart, size);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (!QRectF(QPointF(0, 0), size).contains(pieces[i].where))
            return QStringLiteral("“%1” is outside").arg(pieces[i].text);
        for (qsizetype j = 0; j < i; ++j) {
            if (pieces[i].where.intersects(pieces[j].where))
                return QStringLiteral("“%1” on “%2”").arg(pieces[i].text, pieces[j].text);
        }
    }
    return {};
}

} // namespace lettered
