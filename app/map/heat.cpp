// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/heat.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

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
    Row{HeatBy::Uncertainty,
        "uncertainty",
        QT_TRANSLATE_NOOP("Heat", "Uncertainty a person"),
        QT_TRANSLATE_NOOP("Heat", "± min"),
        {1, 3, 10, 30, 60}},
};

const Row &rowOf(HeatBy by) { return rows[static_cast<size_t>(by)]; }

/// The relative error of a mean over the channels.
double relativeDoubt(const model::Node &node, model::Measurand measurand, const model::GradeErrors &errors)
{
    const model::Quantity &general = node[measurand];
    if (node.channels.isEmpty())
        return general.mean() > 0 ? model::relativeErrorOf(general, errors) : 0;
    double whole = 0, together = 0, apart = 0;
    for (const model::Channel &channel : node.channels) {
        const std::optional<model::Quantity> &own = channel[measurand];
        const double minutes = channel.share.likely * (own ? *own : general).mean();
        const double error = minutes * model::relativeErrorOf(own ? *own : general, errors);
        whole += minutes;
        together += own ? 0 : error;
        apart += own ? error * error : 0;
    }
    return whole > 0 ? std::sqrt(together * together + apart) / whole : 0;
}

} // namespace

QString heatName(HeatBy by) { return QCoreApplication::translate("Heat", rowOf(by).name); }
QString heatKey(HeatBy by) { return QString::fromLatin1(rowOf(by).key); }
QString heatUnit(HeatBy by) { return QCoreApplication::translate("Heat", rowOf(by).unit); }
std::array<double, 5> heatLimits(HeatBy by) { return rowOf(by).limits; }

double doubtOf(const model::Node &node, const model::burden::NodeDetail &detail, const model::GradeErrors &errors)
{
    using enum model::Measurand;
    double variance = 0;
    for (const auto &[measurand, minutes] :
         {std::pair(Learn, detail.minutes.learn), std::pair(Do, detail.minutes.doing),
          std::pair(Travel, detail.minutes.travel), std::pair(Queue, detail.minutes.queue)}) {
        const double error = minutes > 0 ? minutes * relativeDoubt(node, measurand, errors) : 0;
        variance += error * error;
    }
    return std::sqrt(variance);
}

double heatFigure(HeatBy by, const model::Node &node, const model::burden::NodeDetail &detail,
                  const model::GradeErrors &errors)
{
    switch (by) {
    case HeatBy::TimeTax: return detail.minutes.total();
    case HeatBy::Wait: return detail.waitDays;
    case HeatBy::Stress: return detail.stress;
    case HeatBy::Money: return detail.money;
    case HeatBy::Uncertainty: return doubtOf(node, detail, errors);
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
