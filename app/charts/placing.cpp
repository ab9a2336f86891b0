// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/placing.h"

#include <algorithm>
#include <cmath>

namespace app::charts {

namespace {

constexpr double beside = 10, line = 15;

} // namespace

bool Placing::isFree(const QRectF &box) const
{
    return m_bounds.contains(box) &&
           std::none_of(m_taken.begin(), m_taken.end(), [&](const QRectF &taken) { return taken.intersects(box); });
}

std::optional<QRectF> Placing::place(QPointF point, QSizeF label, Reach reach)
{
    const double height = label.height(), width = label.width();
    const int most = reach == Reach::Beside ? 1 : static_cast<int>(m_bounds.height() / line) + 1;
    for (int step = 0; step <= most; ++step) {
        for (const double side : {-1.0, 1.0}) {
            const double y = point.y() - height / 2 + side * step * line;
            for (const double x : {point.x() + beside, point.x() - beside - width, point.x() - width / 2}) {
                const QRectF box(x, y, width, height);
                if (isFree(box)) {
                    m_taken.append(box);
                    return box;
                }
            }
        }
    }
    return std::nullopt;
}

} // namespace app::charts
