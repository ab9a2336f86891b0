// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

/// What is drawn, as a list: each filled or stroked shape by the box of its ink and its colour, each text by where its
/// line begins. Two drawings with equal lists look alike, whatever they are written in.
namespace recorded {

struct Shape {
    enum class Kind { Fill, Stroke } kind;
    QRectF ink;
    QColor colour;
};

struct Text {
    QString words; ///< empty where a form holds glyphs only
    QPointF at;    ///< the left end of its base line
};

struct Record {
    QList<Shape> shapes;
    QList<Text> texts;

    void fill(const QPainterPath &path, const QTransform &transform, const QColor &colour)
    {
        if (colour.alpha() > 0 && !path.isEmpty())
            shapes.append({Shape::Kind::Fill, transform.mapRect(path.boundingRect()), colour});
    }
    void stroke(const QPainterPath &path, const QTransform &transform, QPen pen)
    {
        if (pen.style() == Qt::NoPen || pen.color().alpha() == 0 || path.isEmpty())
            return;
        pen.setStyle(Qt::SolidLine); // the ends of dashes depend on where one begins to count
        QPainterPathStroker stroker(pen);
        shapes.append({Shape::Kind::Stroke, transform.mapRect(stroker.createStroke(path).boundingRect()), pen.color()});
    }
};

class Engine : public QPaintEngine {
public:
    Engine() : QPaintEngine(AllFeatures) {}
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState &now) override
    {
        m_transform = now.transform();
        m_pen = now.pen();
        m_brush = now.brush();
    }
    void drawPath(const QPainterPath &path) override
    {
        if (m_brush.style() != Qt::NoBrush)
            record.fill(path, m_transform, m_brush.color());
        record.stroke(path, m_transform, m_pen);
    }
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        QPainterPath path(points[0]);
        for (int i = 1; i < count; ++i)
            path.lineTo(points[i]);
        if (mode == PolylineMode) {
            record.stroke(path, m_transform, m_pen);
            return;
        }
        path.closeSubpath();
        drawPath(path);
    }
    void drawPolygon(const QPoint *points, int count, PolygonDrawMode mode) override
    {
        QPaintEngine::drawPolygon(points, count, mode);
    }
    void drawRects(const QRectF *rects, int count) override
    {
        for (int i = 0; i < count; ++i) {
            QPainterPath path;
            path.addRect(rects[i]);
            drawPath(path);
        }
    }
    void drawRects(const QRect *rects, int count) override { QPaintEngine::drawRects(rects, count); }
    void drawLines(const QLineF *lines, int count) override
    {
        for (int i = 0; i < count; ++i) {
            QPainterPath path(lines[i].p1());
            path.lineTo(lines[i].p2());
            record.stroke(path, m_transform, m_pen);
        }
    }
    void drawLines(const QLine *lines, int count) override { QPaintEngine::drawLines(lines, count); }
    void drawEllipse(const QRectF &box) override
    {
        QPainterPath path;
        path.addEllipse(box);
        drawPath(path);
    }
    void drawEllipse(const QRect &box) override { drawEllipse(QRectF(box)); }
    void drawPixmap(const QRectF &box, const QPixmap &, const QRectF &) override
    {
        record.shapes.append({Shape::Kind::Fill, m_transform.mapRect(box), Qt::magenta}); // charts have none
    }
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        record.texts.append({item.text(), m_transform.map(at)});
    }

    Record record;

private:
    QTransform m_transform;
    QPen m_pen;
    QBrush m_brush;
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
    const Record &record() const { return m_engine.record; }

private:
    QSize m_size;
    mutable Engine m_engine;
};

/// Where two records differ first, in words; empty where they are alike to so many pixels.
inline QString difference(const Record &one, const Record &other, double tolerance)
{
    const auto rect = [](const QRectF &box) {
        return QStringLiteral("(%1, %2) %3 × %4")
            .arg(box.x(), 0, 'f', 2)
            .arg(box.y(), 0, 'f', 2)
            .arg(box.width(), 0, 'f', 2)
            .arg(box.height(), 0, 'f', 2);
    };
    const auto near = [&](double a, double b) { return std::abs(a - b) <= tolerance; };
    const auto alike = [&](const QColor &a, const QColor &b) {
        return std::abs(a.red() - b.red()) <= 1 && std::abs(a.green() - b.green()) <= 1 &&
               std::abs(a.blue() - b.blue()) <= 1;
    };
    for (qsizetype i = 0; i < std::min(one.shapes.size(), other.shapes.size()); ++i) {
        const Shape &a = one.shapes[i], &b = other.shapes[i];
        if (a.kind != b.kind || !alike(a.colour, b.colour) || !near(a.ink.left(), b.ink.left()) ||
            !near(a.ink.top(), b.ink.top()) || !near(a.ink.right(), b.ink.right()) ||
            !near(a.ink.bottom(), b.ink.bottom())) {
            return QStringLiteral("shape %1: %2 %3 %4 and %5 %6 %7")
                .arg(QString::number(i),
                     a.kind == Shape::Kind::Fill ? QStringLiteral("fill") : QStringLiteral("stroke"), a.colour.name(),
                     rect(a.ink), b.kind == Shape::Kind::Fill ? QStringLiteral("fill") : QStringLiteral("stroke"),
                     b.colour.name(), rect(b.ink));
        }
    }
    if (one.shapes.size() != other.shapes.size())
        return QStringLiteral("%1 shapes and %2").arg(one.shapes.size()).arg(other.shapes.size());
    for (qsizetype i = 0; i < std::min(one.texts.size(), other.texts.size()); ++i) {
        const Text &a = one.texts[i], &b = other.texts[i];
        const bool sameWords = a.words.isEmpty() || b.words.isEmpty() || a.words.trimmed() == b.words.trimmed();
        if (!sameWords || !near(a.at.x(), b.at.x()) || !near(a.at.y(), b.at.y())) {
            return QStringLiteral("text %1: “%2” at %3, %4 and “%5” at %6, %7")
                .arg(QString::number(i), a.words, QString::number(a.at.x()), QString::number(a.at.y()), b.words,
                     QString::number(b.at.x()), QString::number(b.at.y()));
        }
    }
    if (one.texts.size() != other.texts.size())
        return QStringLiteral("%1 texts and %2").arg(one.texts.size()).arg(other.texts.size());
    return {};
}

} // namespace recorded
