// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inspector/desk.h"

namespace app::inspector {

/// How a quantity is written: what stands beside the number, and how it is scaled and bounded.
struct Unit {
    QString before;      ///< "£"
    QString after;       ///< "min"
    double factor = 1;   ///< shown = held × factor
    model::Bounds bounds = model::Bounds::amount();
    double step = 1;     ///< of an arrow key, as shown
    double full = 0;     ///< end of the small range's scale, as shown; 0 = no range is drawn

    static Unit of(const Desk &desk, model::Measurand measurand);
    static Unit share();
    static Unit people();
    static Unit money(const Desk &desk);
    static Unit plain(double step, model::Bounds bounds = model::Bounds::amount());
    static Unit minutes();

    /// "7.5 to 30 min"
    QString range(const model::Quantity &quantity) const;
    QString written(double held) const;
};

} // namespace app::inspector
