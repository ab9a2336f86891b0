// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/chart.h"

/// The figures of the charts of value and of progress as tables; see tableOf.
namespace app::charts {

Table table(const CashFlow &flow);
Table table(const Frontier &frontier);
Table table(const Lines &lines);

/// How large money is written on an axis: what a figure is divided by, and the unit: "£ million".
struct MoneyScale {
    double divisor = 1;
    QString unit;
    static MoneyScale of(double most, const QString &currency);
};

} // namespace app::charts
