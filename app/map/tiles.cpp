// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/tiles.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace app::map {

namespace {

/// More tiles than this help nobody: a map that large has wide tiles' worth of nothing.
constexpr double mostTiles = 4e6;

} // namespace

Tiles::Tiles(const QRectF &ground, const std::vector<Box> &boxes, int numbers) : m_corner(ground.topLeft()), m_numbers(numbers)
{
    if (ground.isEmpty())
        return;
    m_columns = static_cast<int>(std::min(std::ceil(ground.width() / side), std::sqrt(mostTiles)));
    m_rows = static_cast<int>(std::min(std::ceil(ground.height() / side), std::sqrt(mostTiles)));
    m_from.assign(static_cast<size_t>(m_columns * m_rows) + 1, 0);
    const auto each = [&](auto visit) {
        for (const Box &box : boxes) {
            const Range range = rangeOf(box.area);
            for (int row = range.top; row <= range.bottom; ++row) {
                for (int column = range.left; column <= range.right; ++column)
                    visit(static_cast<size_t>(row * m_columns + column), box.number);
            }
        }
    };
    each([this](size_t tile, int) { ++m_from[tile + 1]; });
    std::partial_sum(m_from.begin(), m_from.end(), m_from.begin());
    m_all.resize(static_cast<size_t>(m_from.back()));
    std::vector<int> next(m_from.begin(), m_from.end() - 1);
    each([&](size_t tile, int number) { m_all[static_cast<size_t>(next[tile]++)] = number; });
}

Tiles::Range Tiles::rangeOf(const QRectF &area) const
{
    const auto tile = [](double at, int most) { return std::clamp(static_cast<int>(std::clamp(at / side, -1e6, 1e6)), 0, most - 1); };
    return {tile(area.left() - m_corner.x(), m_columns), tile(area.top() - m_corner.y(), m_rows),
            tile(area.right() - m_corner.x(), m_columns), tile(area.bottom() - m_corner.y(), m_rows)};
}

std::vector<int> Tiles::in(const QRectF &area) const
{
    std::vector<int> found;
    if (m_columns == 0)
        return found;
    const Range range = rangeOf(area);
    std::vector<bool> seen(static_cast<size_t>(m_numbers), false);
    for (int row = range.top; row <= range.bottom; ++row) {
        for (int column = range.left; column <= range.right; ++column) {
            const auto tile = static_cast<size_t>(row * m_columns + column);
            for (int i = m_from[tile]; i < m_from[tile + 1]; ++i) {
                const int number = m_all[static_cast<size_t>(i)];
                if (!seen[static_cast<size_t>(number)]) {
                    seen[static_cast<size_t>(number)] = true;
                    found.push_back(number);
                }
            }
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace app::map
