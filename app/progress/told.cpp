// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/numbers.h"
#include "app/progress/reading.h"
#include "model/change/property.h"

#include <QCoreApplication>

namespace app::progress {

using namespace model;
using burden::Difference;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Progress)
};

QString fromTo(const QString &what, double from, double to)
{
    const auto written = [](double value) { return std::abs(value) >= 10'000 ? charts::large(value) : charts::count(value); };
    return Words::tr("%1 %2 → %3", "a quantity before and after").arg(what, written(from), written(to));
}

template <typename Row>
QString labelOf(const Row *row, const QString &id)
{
    return row && !row->name.isEmpty() ? row->name : id;
}

QString nodeLabel(const QString &id, const Dated &earlier, const Dated &later)
{
    const Node *now = later.journey.nodes.find(NodeId(id));
    const Node *node = now ? now : earlier.journey.nodes.find(NodeId(id));
    return node ? node->label() : id;
}

/// The first few of a step's own quantities that differ; what else does is in its channels and asks.
QString numbersOf(const QString &id, const Dated &earlier, const Dated &later)
{
    const Node *from = earlier.journey.nodes.find(NodeId(id)), *to = later.journey.nodes.find(NodeId(id));
    QStringList told;
    for (const Measurand m : allMeasurands) {
        if (from && to && m != Measurand::Fee && (*from)[m].mean() != (*to)[m].mean())
            told += fromTo(model::labelOf(m), (*from)[m].mean(), (*to)[m].mean());
    }
    return told.isEmpty() ? Words::tr("Shares or minutes of its channels and asks") : told.join(QStringLiteral(", "));
}

Told nodeTold(const Difference &difference, const Dated &earlier, const Dated &later)
{
    const QString label = nodeLabel(difference.id, earlier, later);
    switch (difference.kind) {
    case Difference::Kind::Added: return {label, Words::tr("New")};
    case Difference::Kind::Removed: return {label, Words::tr("Gone")};
    case Difference::Kind::Other:
        if (earlier.journey.nodes.find(NodeId(difference.id))->kind != later.journey.nodes.find(NodeId(difference.id))->kind)
            return {label, Words::tr("Became another kind of place")};
        return {label, Words::tr("Other asks, service, channels or fee")};
    case Difference::Kind::Numbers: return {label, numbersOf(difference.id, earlier, later)};
    }
    return {};
}

Told itemTold(const Difference &difference, const Dated &earlier, const Dated &later)
{
    const Item *from = earlier.inventory.items.find(ItemId(difference.id)), *to = later.inventory.items.find(ItemId(difference.id));
    const QString label = labelOf(to, difference.id);
    if (difference.kind != Difference::Kind::Numbers || !from || !to)
        return {label, Words::tr("Of another kind")};
    QStringList told;
    if (from->first.mean() != to->first.mean())
        told += fromTo(Words::tr("first time"), from->first.mean(), to->first.mean());
    if (from->again.mean() != to->again.mean())
        told += fromTo(Words::tr("again"), from->again.mean(), to->again.mean());
    return {label, told.join(QStringLiteral(", "))};
}

Told segmentTold(const Difference &difference, const Dated &earlier, const Dated &later)
{
    const SegmentId id(difference.id);
    const Segment *now = later.inventory.segments.find(id);
    const double from = earlier.journey.people.value(id).mean(), to = later.journey.people.value(id).mean();
    return {labelOf(now ? now : earlier.inventory.segments.find(id), difference.id),
            from != to ? fromTo(Words::tr("people"), from, to) : Words::tr("Pace or value of an hour")};
}

} // namespace

Told toldOf(const Difference &difference, const Dated &earlier, const Dated &later)
{
    switch (difference.of) {
    case Difference::Of::Node: return nodeTold(difference, earlier, later);
    case Difference::Of::Item: return itemTold(difference, earlier, later);
    case Difference::Of::Segment: return segmentTold(difference, earlier, later);
    case Difference::Of::Service:
        return {labelOf(later.inventory.services.find(ServiceId(difference.id)), difference.id), Words::tr("Of another organisation")};
    case Difference::Of::Ways:
        return {nodeLabel(difference.id, earlier, later),
                difference.kind == Difference::Kind::Numbers ? Words::tr("Shares of the ways out") : Words::tr("Leads to other places")};
    }
    return {};
}

} // namespace app::progress
