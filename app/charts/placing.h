// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>
#include <QRectF>

#include <optional>

namespace app::charts {

/// Finds places for labels beside points, so that none stands on another label or on a point.
class Placing {
public:
    /// Labels stay within `bounds`.
    explicit Placing(const QRectF &bounds) : m_bounds(bounds) {}

    /// Something that no label may cover.
    void keepFree(const QRectF &box) { m_taken.append(box); }
    /// How far from its point a label may stand: beside it, or wherever there is room.
    enum class Reach { Beside, Anywhere };
    /// The place nearest to the point, which is then taken; none where there is no room.
    std::optional<QRectF> place(QPointF point, QSizeF label, Reach reach);

private:
    bool isFree(const QRectF &box) const;

    QRectF m_bounds;
    QList<QRectF> m_taken;
};

} // namespace app::charts
