// SPDX-License-Identifier: GPL-3.0-only
#include "model/scenario/checkscenario.h"

#include "model/scenario/materialise.h"
#include "model/scenario/references.h"

#include <QCoreApplication>
#include <QSet>

namespace model {

namespace {

QString text(const char *sentence) { return QCoreApplication::translate("CheckScenario", sentence); }

Finding findingAbout(const Entry &entry, Severity severity, const char *code, const QString &sentence)
{
    Where where;
    where.journey = entry.scenario->journey;
    where.scenario = entry.scenario->id;
    where.change = entry.place;
    return {severity, QString::fromLatin1(code), sentence, where};
}

QString nameOf(const Entry &entry)
{
    const Change &change = *entry.change;
    return text("Change %1 (%2)").arg(entry.place + 1).arg(change.name.isEmpty() ? changeKey(change.what) : change.name.left(80));
}

void checkBounds(const Entry &entry, Findings &findings)
{
    const auto one = [&](const char *what, const Quantity &q, Bounds bounds) {
        const QString why = whyNot(q, bounds);
        if (!why.isEmpty())
            findings.append(findingAbout(entry, Severity::Error, "quantity", text("%1: its %2 %3.").arg(nameOf(entry), text(what), why)));
    };
    const Change &change = *entry.change;
    if (change.takeUp.rest)
        one("take-up", *change.takeUp.rest, Bounds::share());
    for (const Quantity &share : change.takeUp.bySegment)
        one("take-up", share, Bounds::share());
    if (change.strength)
        one("strength", *change.strength, Bounds::share());
    one("cost", change.cost, Bounds::people());
    one("yearly cost", change.yearlyCost, Bounds::people());
    std::visit([&](const auto &what) {
        using Kind = std::decay_t<decltype(what)>;
        if constexpr (std::is_same_v<Kind, changes::Set>)
            one("value", what.value, boundsOf(what.quantity));
        else if constexpr (std::is_same_v<Kind, changes::Scale>)
            one("factor", what.by, Bounds::amount());
        else if constexpr (std::is_same_v<Kind, changes::Share>)
            one("share", what.value, Bounds::share());
        else if constexpr (std::is_same_v<Kind, changes::ScaleShares>)
            one("factor", what.by, Bounds::amount());
        else if constexpr (std::is_same_v<Kind, changes::ShiftChannels>) {
            one("share", what.by, Bounds::share());
            one("floor", what.floor, Bounds::share());
        } else if constexpr (std::is_same_v<Kind, changes::Connect>)
            one("share", what.share, Bounds::share());
        else if constexpr (std::is_same_v<Kind, changes::Reuse>)
            one("residual", what.residual, Bounds::amount());
    }, change.what);
}

void checkTakeUp(const Entry &entry, const Inventory &inventory, Findings &findings)
{
    for (const SegmentId &segment : entry.change->takeUp.bySegment.keys()) {
        if (!inventory.segments.contains(segment))
            findings.append(findingAbout(entry, Severity::Error, "unknown-segment",
                                         text("%1 has a take-up for the segment “%2”, which is not there; add the segment or take it away.")
                                             .arg(nameOf(entry), segment.text())));
    }
}

/// Whatever the baseline or an earlier change ever had.
struct EverSeen {
    QSet<NodeId> nodes;
    QSet<EdgeId> edges;
    void add(const Journey &journey)
    {
        for (const Node &node : journey.nodes)
            nodes.insert(node.id);
        for (const Edge &edge : journey.edges)
            edges.insert(edge.key());
    }
};

void checkNames(const Entry &entry, const Changed &before, const EverSeen &ever, const Inventory &inventory, Findings &findings)
{
    const References names = referencesOf(entry.change->what);
    const auto missing = [&](const QString &what, const QString &name, bool was) {
        findings.append(findingAbout(entry, was ? Severity::Warning : Severity::Error, was ? "no-longer-there" : "unknown-name",
                                     was ? text("%1 names %2 “%3”, which an earlier change took away; it does nothing there.").arg(nameOf(entry), what, name)
                                         : text("%1 names %2 “%3”, which is not there; choose another or take it away.").arg(nameOf(entry), what, name)));
    };
    for (const NodeId &node : names.nodes) {
        if (!before.journey.nodes.contains(node))
            missing(text("the node"), node.text(), ever.nodes.contains(node));
    }
    for (const NodeId &node : names.scopeNodes) {
        if (!before.journey.nodes.contains(node) && !before.aliases.contains(node))
            missing(text("the step"), node.text(), ever.nodes.contains(node));
    }
    for (const EdgeId &edge : names.edges) {
        if (!before.journey.edges.contains(edge))
            missing(text("the edge"), edge.from.text() + QStringLiteral(" → ") + edge.to.text(), ever.edges.contains(edge));
    }
    for (const ItemId &item : names.items) {
        if (!inventory.items.contains(item))
            missing(text("the item"), item.text(), false);
    }
    for (const ServiceId &service : names.services) {
        if (!inventory.services.contains(service))
            missing(text("the service"), service.text(), false);
    }
    for (const OrganisationId &organisation : names.organisations) {
        if (!inventory.organisations.contains(organisation))
            missing(text("the organisation"), organisation.text(), false);
    }
    for (const EdgeId &edge : names.newEdges) {
        if (before.journey.edges.contains(edge))
            findings.append(findingAbout(entry, Severity::Warning, "there-already",
                                         text("%1 connects “%2” to “%3”, which are connected already; it does nothing.")
                                             .arg(nameOf(entry), edge.from.text(), edge.to.text())));
    }
    for (const NodeId &node : names.newNodes) {
        if (before.journey.nodes.contains(node))
            findings.append(findingAbout(entry, Severity::Warning, "there-already",
                                         text("%1 adds a step “%2”, but that id is taken; it does nothing.").arg(nameOf(entry), node.text())));
    }
}

/// Where the names are all there and the change did nothing even so, says why.
void checkEffect(const Entry &entry, Applied applied, Findings &findings, qsizetype foundBefore)
{
    const bool explained = findings.size() > foundBefore;
    const auto addsOther = [&](const Node &node) {
        if (node.kind != NodeKind::Step)
            findings.append(findingAbout(entry, Severity::Error, "not-a-step",
                                         text("%1 adds “%2” as a %3; it can add steps only.").arg(nameOf(entry), node.label(), nodeKindKey(node.kind))));
    };
    if (const auto *insert = std::get_if<changes::Insert>(&entry.change->what))
        addsOther(insert->node);
    if (const auto *merge = std::get_if<changes::Merge>(&entry.change->what)) {
        addsOther(merge->into);
        if (applied == Applied::Nothing && !explained && merge->into.kind == NodeKind::Step)
            findings.append(findingAbout(entry, Severity::Error, "no-run",
                                         text("%1 merges steps that are no run: each must lead only to the next, entered from nowhere else.").arg(nameOf(entry))));
    } else if (applied == Applied::Nothing && !explained) {
        findings.append(findingAbout(entry, Severity::Warning, "does-nothing", text("%1 reaches no step; it does nothing.").arg(nameOf(entry))));
    }
}

/// Each change on the journey as those before it left it, for people who take up everything.
void checkEntries(const QList<Entry> &entries, const Scenario &scenario, const Inventory &inventory, const Journey &baseline, Findings &findings)
{
    Changed changed{baseline, {}};
    EverSeen ever;
    ever.add(baseline);
    for (const Entry &entry : entries) {
        const bool own = entry.scenario->id == scenario.id;
        const qsizetype before = findings.size();
        if (own) {
            checkBounds(entry, findings);
            checkTakeUp(entry, inventory, findings);
            checkNames(entry, changed, ever, inventory, findings);
        }
        if (!entry.change->enabled)
            continue;
        const Applied applied = apply(changed, entry.change->what, inventory, nullptr);
        if (own)
            checkEffect(entry, applied, findings, before);
        ever.add(changed.journey);
    }
}

/// The journey that each group of each segment meets keeps the rules.
void checkResults(const QList<Entry> &entries, const Scenario &scenario, const Inventory &inventory, const Journey &baseline, Findings &findings)
{
    QSet<QString> seen;
    const bool bySegment = dependsOnSegment(entries);
    for (const Segment &segment : inventory.segments) {
        for (const TakeUpGroup &group : takeUpGroups(entries, segment.id)) {
            QString key = bySegment ? segment.id.text() : QString();
            for (const bool holds : group.holds)
                key.append(holds ? QLatin1Char('1') : QLatin1Char('0'));
            if (seen.contains(key))
                continue;
            seen.insert(key);
            const Materialised made = materialise(inventory, baseline, entries, group.holds, &segment.id);
            for (Finding finding : errorsOf(inventory, made.journey, Structure(made.journey))) {
                finding.where.scenario = scenario.id;
                finding.text = text("In the scenario “%1”: %2").arg(scenario.name.isEmpty() ? scenario.id.text() : scenario.name, finding.text);
                if (!findings.contains(finding))
                    findings.append(std::move(finding));
            }
        }
    }
}

} // namespace

Findings boundsOf(const QList<Entry> &entries)
{
    Findings findings;
    for (const Entry &entry : entries)
        checkBounds(entry, findings);
    return findings;
}

Findings checkScenario(const Inventory &inventory, const Journey &baseline, const Scenarios &scenarios, const Scenario &scenario)
{
    Findings findings;
    const Result<QList<Entry>> entries = entriesOf(scenarios, scenario.id);
    if (!entries) {
        Where where;
        where.scenario = scenario.id;
        return {{Severity::Error, QStringLiteral("base"), entries.refusal(), where}};
    }
    checkEntries(*entries, scenario, inventory, baseline, findings);
    const bool soundBaseline = errorsOf(inventory, baseline, Structure(baseline)).isEmpty();
    if (soundBaseline && boundsOf(*entries).isEmpty())
        checkResults(*entries, scenario, inventory, baseline, findings);
    std::ranges::stable_sort(findings, {}, &Finding::severity);
    return findings;
}

} // namespace model
