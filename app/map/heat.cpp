// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/heat.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::map {

namespace {

struct Row {
    HeatBy by;
    const char *key;
    const char *name;
    const char *unit;
    std::array<double, 5> limits;
};

constexpr std::array rows = {
    Row{HeatBy::TimeTax,
        "timeTax",
        QT_TRANSLATE_NOOP("Heat", "Time tax a person"),
        QT_TRANSLATE_NOOP("Heat", "min"),
        {10, 30, 60, 120, 240}},
    Row{HeatBy::Wait,
        "wait",
        QT_TRANSLATE_NOOP("Heat", "Waiting a person"),
        QT_TRANSLATE_NOOP("Heat", "days"),
        {1, 7, 14, 30, 60}},
    Row{HeatBy::Duplicates,
        "duplicates",
        QT_TRANSLATE_NOOP("Heat", "Answers given again"),
        QT_TRANSLATE_NOOP("Heat", "times"),
        {1, 3, 5, 8, 12}},
    Row{HeatBy::Stress,
        "stress",
        QT_TRANSLATE_NOOP("Heat", "Stress a person"),
        QT_TRANSLATE_NOOP("Heat", "points"),
        {0.5, 1, 2, 3, 4}},
    Row{HeatBy::Money,
        "money",
        QT_TRANSLATE_NOOP("Heat", "Money a person"),
        QT_TRANSLATE_NOOP("Heat", "spent"),
        {1, 10, 30, 60, 120}},
};

const Row &rowOf(HeatBy by) { return rows[static_cast<size_t>(by)]; }

} // namespace

QString heatName(HeatBy by) { return QCoreApplication::translate("Heat", rowOf(by).name); }
QString heatKey(HeatBy by) { return QString::fromLatin1(rowOf(by).key); }
QString heatUnit(HeatBy by) { return QCoreApplication::translate("Heat", rowOf(by).unit); }
std::array<double, 5> heatLimits(HeatBy by) { return rowOf(by).limits; }

double heatFigure(HeatBy by, const model::burden::NodeDetail &detail)
{
    switch (by) {
    case HeatBy::TimeTax: return detail.minutes.total();
    case HeatBy::Wait: return detail.waitDays;
    case HeatBy::Stress: return detail.stress;
    case HeatBy::Money: return detail.money;
    case HeatBy::Duplicates: {
        double again = 0;
        for (const model::burden::AskDetail &ask : detail.asks)
            again += std::max(0.0, ask.asks - ask.first);
        return again;
    }
    }
    return 0;
}

int heatStep(HeatBy by, double figure)
{
    const std::array<double, 5> limits = heatLimits(by);
    return static_cast<int>(std::upper_bound(limits.begin(), limits.end(), figure) - limits.begin());
}

} // namespace app::map
