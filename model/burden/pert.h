// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/quantity.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>

namespace model::burden {

/// The quantiles of one shape of the PERT distribution on [0, 1]: a table that turns even luck into a value. Between its 1,025 knots
/// it is straight; its mean is that of the distribution (measure.md §1) to rounding.
class PertTable {
public:
    static constexpr int cells = 1024;

    /// `mode` = (likely − low) / (high − low), 0 … 1: Beta(1 + 4·mode, 5 − 4·mode).
    explicit PertTable(double mode);

    const float *knots() const { return m_knots.data(); }
    /// The value at a luck of 32 bits, 0 … 1.
    double operator()(std::uint32_t luck) const { return at(m_knots.data(), luck); }
    static float at(const float *knots, std::uint32_t luck)
    {
        const std::uint32_t cell = luck >> 22;
        const float part = static_cast<float>(luck & 0x3FFFFFu) * 0x1p-22f;
        return knots[cell] + part * (knots[cell + 1] - knots[cell]);
    }

private:
    std::array<float, cells + 1> m_knots;
};

/// Tables by shape, each made once.
class PertTables {
public:
    const PertTable &operator[](double mode);

private:
    std::map<double, std::unique_ptr<const PertTable>> m_tables;
};

/// A quantity as people draw it: low + range · table, or the same for everyone where there is no table.
struct Draw {
    double low = 0;
    double range = 0;
    const PertTable *table = nullptr;

    double operator()(std::uint32_t luck) const { return table ? low + range * (*table)(luck) : low; }
    bool isSpread() const { return table != nullptr; }
};
Draw drawOf(const Quantity &quantity, PertTables &tables);

} // namespace model::burden
