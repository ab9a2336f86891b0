// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/information/sheet.h"
#include "app/theme/theme.h"

#include <QRectF>

class QPainter;

/// How the matrix is drawn: the same for screen and file. Everything stands on the white of charts, in both themes.
/// Positions are in device-independent pixels at the look's scale; rows and columns begin at 0.
namespace app::information {

/// Which repeats stand out; the other marks are pale.
enum class Emphasis { All, Certain, SomeWays };

/// Sizes of the design at a scale, and where columns stand.
class Look {
public:
    Look(const Sheet &sheet, double scale);

    double px(double atHundred) const;
    QFont font(Type type, Weight weight = Weight::Regular) const { return fontFor(type, weight, m_scale); }
    double row() const { return px(17); }
    double names() const { return px(200); }
    double margin() const { return px(212); }
    double head() const { return m_head; }
    double foot() const { return px(68); }
    double hidden() const { return px(24); } ///< the line that says which rows are left out
    /// A column with the gap before it, and where its 24 px begin.
    double columnWidth(int column) const
    {
        return m_columns[static_cast<size_t>(column) + 1] - m_columns[static_cast<size_t>(column)];
    }
    double columnLeft(int column) const { return m_columns[static_cast<size_t>(column) + 1] - px(24); }
    double width() const { return m_columns.back(); }

private:
    double m_scale;
    double m_head;
    std::vector<double> m_columns; ///< where each begins, one more than there are
};

/// Rows first … last of a picture in which row 0 stands at y = 0; columns alike.
struct Extent {
    int firstRow, lastRow, firstColumn, lastColumn;
};

void paintCells(QPainter &painter, const Sheet &sheet, const Look &look, const Extent &extent, Emphasis emphasis);
/// The names of items at their rows, `look.names()` wide.
void paintNames(QPainter &painter, const Sheet &sheet, const Look &look, const Extent &extent);
/// Organisations over rules, and step names bottom up; `look.head()` high.
void paintHead(QPainter &painter, const Sheet &sheet, const Look &look, const Extent &extent);
/// At the right: asks a person, the bar of repeats, a tick for the baseline, the figure.
void paintMargin(QPainter &painter, const Sheet &sheet, const Look &look, const Extent &extent);
void paintMarginHead(QPainter &painter, const Sheet &sheet, const Look &look);
/// Beneath the columns: how many items are asked, and a bar of again, within and reused.
void paintFoot(QPainter &painter, const Sheet &sheet, const Look &look, const Extent &extent);
void paintFootNames(QPainter &painter, const Sheet &sheet, const Look &look);
void paintFootTotal(QPainter &painter, const Sheet &sheet, const Look &look);
/// A mark alone, as the key shows it; `people` 0 … 1.
enum class Tone { Full, Pale };
void paintMark(QPainter &painter, QPointF centre, Mark mark, double people, double scale, Tone tone = Tone::Full);

/// Colours of the marks (design sheet 4).
namespace ink {
QColor first();
QColor again();
QColor within();
QColor reused();
} // namespace ink

} // namespace app::information
