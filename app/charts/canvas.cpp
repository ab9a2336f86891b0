// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/canvas.h"

#include <QFontMetricsF>
#include <QGraphicsItem>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace app::charts {

namespace {

constexpr qsizetype longest = 400; ///< letters of a text that is drawn; what is longer is elided anyhow

double lineOf(Type type)
{
    switch (type) {
    case Type::Title: return 28;
    case Type::Heading: return 24;
    case Type::ChartTitle:
    case Type::Body: return 20;
    case Type::Small: return 16;
    case Type::Micro: return 13;
    }
    Q_UNREACHABLE();
}

/// One paragraph without control characters.
QString paragraph(const QString &words)
{
    QString text = words.left(longest).simplified();
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return text;
}

class TextItem : public QGraphicsItem {
public:
    TextItem(const QRectF &box, const QString &words, const Lettering &lettering)
        : m_box(box), m_lettering(lettering), m_font(fontFor(lettering.type, lettering.weight)),
          m_lines(linesOf(words, box.width(), m_font, lettering.lines))
    {
    }
    QRectF boundingRect() const override { return m_box.adjusted(-2, -8, 2, 8); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        const QFontMetricsF metrics(m_font);
        const double line = lineOf(m_lettering.type);
        const double height = line * static_cast<double>(m_lines.size());
        double y = m_box.top();
        if (m_lettering.alignment & Qt::AlignVCenter)
            y += (m_box.height() - height) / 2;
        else if (m_lettering.alignment & Qt::AlignBottom)
            y += m_box.height() - height;
        painter->setFont(m_font);
        painter->setPen(m_lettering.colour);
        for (const QString &words : m_lines) {
            const double ascent = (line - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
            painter->drawText(QPointF(left(metrics.horizontalAdvance(words)), y + ascent), words);
            y += line;
        }
    }

private:
    double left(double width) const
    {
        if (m_lettering.alignment & Qt::AlignRight)
            return m_box.right() - width;
        if (m_lettering.alignment & Qt::AlignHCenter)
            return m_box.center().x() - width / 2;
        return m_box.left();
    }

    QRectF m_box;
    Lettering m_lettering;
    QFont m_font;
    QStringList m_lines;
};

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

QStringList linesOf(const QString &words, double width, const QFont &font, int most)
{
    const QString text = paragraph(words);
    const QFontMetricsF metrics(font);
    QStringList lines;
    QTextLayout layout(text, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1.0));
        if (lines.size() + 1 == most) {
            lines.append(metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, width));
            break;
        }
        const QString own = text.mid(line.textStart(), line.textLength()).trimmed();
        // A word that is longer than the line would stand out at its sides.
        lines.append(line.naturalTextWidth() > width ? metrics.elidedText(own, Qt::ElideRight, width) : own);
    }
    layout.endLayout();
    return lines;
}

void Canvas::text(const QRectF &box, const QString &words, const Lettering &lettering)
{
    m_scene.addItem(new TextItem(box, words, lettering));
}

void Canvas::line(QPointF from, QPointF to, const QPen &pen) { m_scene.addLine(QLineF(from, to), pen); }

void Canvas::rect(const QRectF &rect, const QBrush &brush, const QPen &pen) { m_scene.addRect(rect, pen, brush); }

void Canvas::disc(QPointF centre, double radius, const QBrush &brush, const QPen &pen)
{
    m_scene.addEllipse(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), pen, brush);
}

void Canvas::polygon(const QPolygonF &polygon, const QBrush &brush) { m_scene.addPolygon(polygon, Qt::NoPen, brush); }

double widthOf(const QString &words, Type type, Weight weight)
{
    return QFontMetricsF(fontFor(type, weight)).horizontalAdvance(paragraph(words));
}

double heightOf(const QString &words, double width, const Lettering &lettering)
{
    const QFont font = fontFor(lettering.type, lettering.weight);
    return lineOf(lettering.type) * static_cast<double>(linesOf(words, width, font, lettering.lines).size());
}

QColor wordsOn(const QColor &ground)
{
    const double light = luminance(ground);
    const QColor dark = ChartColours::get().words;
    const double onDark = (light + 0.05) / (luminance(dark) + 0.05);
    const double onWhite = 1.05 / (light + 0.05);
    return onWhite >= onDark ? QColor(Qt::white) : dark;
}

} // namespace app::charts
