// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/chart.h"
#include "app/export/picture.h"

#include <QRectF>

#include <memory>

class QGraphicsScene;
class QPainter;

namespace app::charts {

/// Something drawn that a pointer can ask about.
struct Mark {
    QRectF where;  ///< in the drawing, pixels at 100 %
    QString key;   ///< of the row; empty for the first
    QString words; ///< plain text: what it is and its figure
    bool choosable = false;
};

/// A chart laid out for a size, title and source line included: what the screen shows and what files get is this, and
/// nothing else. Ground and colours are those of charts in both themes.
class Drawing {
public:
    /// `size` in pixels at 100 %.
    Drawing(const Chart &chart, QSizeF size);
    ~Drawing();
    Drawing(Drawing &&) noexcept;
    Drawing &operator=(Drawing &&) noexcept;

    QSizeF size() const { return m_size; }
    const QList<Mark> &marks() const { return m_marks; }
    /// The mark under a point, or null.
    const Mark *markAt(QPointF point) const;
    /// Where the plot is, between title and source line.
    QRectF body() const { return m_body; }
    /// Draws at the painter's origin, at 100 %. `Whole` draws also what is between title and source line.
    enum class Extent { Whole, Frame };
    void paint(QPainter &painter, Extent extent = Extent::Whole) const;

private:
    QSizeF m_size;
    QRectF m_body;
    std::unique_ptr<QGraphicsScene> m_frame;
    std::unique_ptr<QGraphicsScene> m_plot;
    QList<Mark> m_marks;
};

/// The chart as a picture to export: the very drawing of that size.
pictures::Picture pictureOf(const Chart &chart, QSizeF size);

} // namespace app::charts
