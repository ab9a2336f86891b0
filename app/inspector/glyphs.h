// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/icons.h"
#include "model/base/quantity.h"

#include <QWidget>

/// The inspector's small drawings; each says the same in words to a screen reader.
namespace app::inspector {

/// A line from low to high with a dot at the likely value, on a scale from 0 to `full`.
void paintRange(QPainter &painter, const QRectF &box, const model::Quantity &quantity, double full,
                const Colours &colours, double scale);
constexpr double rangeWidth = 34;

/// Four dots: four measured, three published, two estimate, one guess.
void paintGrade(QPainter &painter, const QRectF &box, std::optional<model::Grade> grade, const Colours &colours,
                double scale);
constexpr double gradeWidth = 33;

/// An icon of 16 that stays as it is.
class Sign : public QWidget {
public:
    Sign(const Theme &theme, Icon icon, const QColor &colour, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    QColor m_colour;
};

/// Shares side by side: one bar of 8 with gaps of 2.
class SharesBar : public QWidget {
public:
    explicit SharesBar(const Theme &theme, QWidget *parent = nullptr);
    void setShares(const QList<double> &shares);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QList<double> m_shares;
};

/// How an item stands at a step: asked the first time, again, or reused.
enum class AskMark { First, Again, Reused };
void paintMark(QPainter &painter, const QRectF &box, AskMark mark, const QColor &colour, double scale);

/// A bar that grows to the left from the right edge, 6 high.
class HoursBar : public QWidget {
public:
    explicit HoursBar(const Theme &theme, QWidget *parent = nullptr);
    /// The part of the full width, 0 … 1.
    void setPart(double part);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    double m_part = 0;
};

} // namespace app::inspector
