// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/changes.h"

#include "app/map/walk.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace app::map {

namespace {

/// Minutes a visit under which two figures read as the same.
constexpr double sameMinutes = 3;

QString tr(const char *text) { return QCoreApplication::translate("Map", text); }

QString whole(double value) { return QLocale().toString(std::llround(value)); }

QString exact(double value)
{
    const bool isWhole = std::abs(value - std::round(value)) < 0.005;
    return QLocale().toString(value, 'f', isWhole ? 0 : 2);
}

/// Two figures a visit, as they are written, and whether they read differently.
struct Pair {
    double was = 0, is = 0;
    bool known = false;

    bool differs(double least) const { return known && std::abs(is - was) >= least && whole(is) != whole(was); }
};

bool areKnown(const Compared &step) { return step.before && step.now && step.before->visits > 0 && step.now->visits > 0; }

Pair minutesOf(const Compared &step)
{
    return areKnown(step) ? Pair{step.before->minutesAVisit(), step.now->minutesAVisit(), true} : Pair{};
}

Pair daysOf(const Compared &step)
{
    return areKnown(step) ? Pair{step.before->waitDays / step.before->visits, step.now->waitDays / step.now->visits, true}
                          : Pair{};
}

void addWords(const Compared &step, const model::Workspace &workspace, QStringList &words)
{
    const auto serviceOf = [&](const model::Node &node) {
        const model::Service *service = node.service ? workspace.inventory.services.find(*node.service) : nullptr;
        return service ? service->name : tr("no service");
    };
    if (step.was.label() != step.is.label())
        words.append(tr("called “%1” before").arg(step.was.label()));
    if (step.was.service != step.is.service)
        words.append(tr("service %1 → %2").arg(serviceOf(step.was), serviceOf(step.is)));
}

void addFigures(const Compared &step, QStringList &words)
{
    using enum model::Measurand;
    if (const Pair minutes = minutesOf(step); minutes.differs(sameMinutes))
        words.append(tr("%1 → %2 min a visit").arg(whole(minutes.was), whole(minutes.is)));
    if (const Pair days = daysOf(step); days.differs(0.5))
        words.append(tr("wait %1 → %2 d").arg(whole(days.was), whole(days.is)));
    if (areKnown(step)) {
        const double was = step.before->money / step.before->visits, is = step.now->money / step.now->visits;
        if (std::abs(was - is) >= 0.005)
            words.append(tr("costs %1 → %2").arg(exact(was), exact(is)));
    }
    const double was = step.was[Stress].mean(), is = step.is[Stress].mean();
    if (std::abs(was - is) >= 0.005)
        words.append(tr("stress %1 → %2 of 5").arg(exact(was), exact(is)));
}

void addAsks(const Compared &step, const model::Workspace &workspace, QStringList &words)
{
    const auto named = [&](const model::Node &from, const model::Node &without) {
        QStringList names;
        for (const model::Ask &ask : from.asks) {
            const model::Item *item = without.ask(ask.item) ? nullptr : workspace.inventory.items.find(ask.item);
            if (item)
                names.append(item->name);
        }
        return names.join(QStringLiteral(", "));
    };
    if (const QString names = named(step.was, step.is); !names.isEmpty())
        words.append(tr("no longer asks for %1").arg(names));
    if (const QString names = named(step.is, step.was); !names.isEmpty())
        words.append(tr("also asks for %1").arg(names));
}

double shareOf(const model::Node &node, const QString &channel)
{
    for (const model::Channel &one : node.channels) {
        if (one.channel == channel)
            return one.share.mean();
    }
    return 0;
}

void addChannels(const Compared &step, QStringList &words)
{
    QStringList channels;
    for (const model::Node *node : {&step.was, &step.is}) {
        for (const model::Channel &channel : node->channels) {
            if (!channels.contains(channel.channel))
                channels.append(channel.channel);
        }
    }
    for (const QString &channel : std::as_const(channels)) {
        const QString was = shareText(shareOf(step.was, channel)), is = shareText(shareOf(step.is, channel));
        if (was != is)
            words.append(tr("%1 %2 → %3").arg(channel, was, is));
    }
}

} // namespace

QStringList changesOf(const Compared &step, const model::Workspace &workspace)
{
    // What becomes another kind of place has nothing left to compare.
    if (step.was.kind != step.is.kind)
        return {step.was.kind == model::NodeKind::Step ? tr("a step before") : tr("another kind of place before")};
    QStringList words;
    addWords(step, workspace, words);
    addFigures(step, words);
    addAsks(step, workspace, words);
    addChannels(step, words);
    return words;
}

QStringList reuseOf(const Compared &step)
{
    const auto reused = [](const model::burden::NodeDetail *detail) {
        return detail ? std::count_if(detail->asks.begin(), detail->asks.end(), [](const auto &ask) { return ask.reused > ask.asks; }) : 0;
    };
    const auto more = reused(step.now) - reused(step.before);
    if (more <= 0)
        return {};
    return {QCoreApplication::translate("Map", "%n answers reused", nullptr, static_cast<int>(more))};
}

int asksDropped(const Compared &step)
{
    return static_cast<int>(std::count_if(step.was.asks.begin(), step.was.asks.end(),
                                          [&](const model::Ask &ask) { return !step.is.ask(ask.item); }));
}

Figures figuresOf(const Compared &step)
{
    const Pair minutes = minutesOf(step), days = daysOf(step);
    const bool waits = days.differs(0.5);
    if (minutes.differs(sameMinutes) && waits)
        return {tr("%1 · %2 d").arg(whole(minutes.was), whole(days.was)), tr("%1 min · %2 d").arg(whole(minutes.is), whole(days.is))};
    if (minutes.differs(sameMinutes))
        return {whole(minutes.was), tr("%1 min").arg(whole(minutes.is))};
    if (waits)
        return {tr("%1 d").arg(whole(days.was)), tr("%1 d").arg(whole(days.is))};
    return {};
}

QList<model::Where> changedPlaces(const Content &content)
{
    QHash<model::NodeId, Fate> fates;
    QMultiHash<model::NodeId, model::EdgeId> ways;
    for (const NodeShown &node : content.nodes)
        fates.insert(node.id, node.fate);
    const auto stays = [&](const model::NodeId &id) { return fates.value(id) == Fate::Same || fates.value(id) == Fate::Changed; };
    QHash<model::NodeId, QSet<Fate>> leadsTo;
    for (const EdgeShown &edge : content.edges)
        leadsTo[edge.id.from].insert(fates.value(edge.id.to));
    const auto isTold = [&](const EdgeShown &edge) {
        const Fate instead = edge.fate == Fate::Added ? Fate::Removed : Fate::Added;
        return edge.fate != Fate::Changed && leadsTo.value(edge.id.from).contains(instead);
    };
    for (const EdgeShown &edge : content.edges) {
        if (edge.fate != Fate::Same && stays(edge.id.from) && stays(edge.id.to) && !isTold(edge))
            ways.insert(edge.id.from, edge.id);
    }
    QList<model::Where> places;
    for (const model::NodeId &id : readingOrder(content)) {
        model::Where where;
        where.node = id;
        if (fates.value(id) != Fate::Same)
            places.append(where);
        QList<model::EdgeId> out = ways.values(id);
        std::sort(out.begin(), out.end(), [](const auto &a, const auto &b) { return a.to.text() < b.to.text(); });
        for (const model::EdgeId &way : std::as_const(out)) {
            model::Where along;
            along.edge = way;
            places.append(along);
        }
    }
    return places;
}

Content markedBy(Content baseline, const Content &scenario)
{
    if (!scenario.overlay)
        return baseline;
    QHash<model::NodeId, const NodeShown *> nodes;
    QHash<model::EdgeId, const EdgeShown *> edges;
    for (const NodeShown &node : scenario.nodes)
        nodes.insert(node.id, &node);
    for (const EdgeShown &edge : scenario.edges)
        edges.insert(edge.id, &edge);
    baseline.overlay = true;
    for (NodeShown &node : baseline.nodes) {
        node.heat = -1;
        if (const NodeShown *other = nodes.value(node.id))
            node.fate = other->fate;
    }
    for (EdgeShown &edge : baseline.edges) {
        if (const EdgeShown *other = edges.value(edge.id))
            edge.fate = other->fate;
        const NodeShown *from = nodes.value(edge.id.from);
        if (edge.toItself && from && from->fate != Fate::Same)
            edge.label.rx() -= chipBesideTag;
    }
    return baseline;
}

} // namespace app::map
