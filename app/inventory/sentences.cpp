// SPDX-License-Identifier: GPL-3.0-only
#include "app/inventory/sentences.h"

#include "app/charts/numbers.h"
#include "model/workspace/uses.h"

#include <QCoreApplication>
#include <QLocale>

namespace app::inventory {

using model::Modernity;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Inventory)
};

int guessesOf(const model::Table<model::Item> &items)
{
    const auto guess = [](const model::Quantity &quantity) {
        return !(quantity == model::Quantity()) && quantity.grade.value_or(model::Grade::Guess) == model::Grade::Guess;
    };
    int count = 0;
    for (const model::Item &item : items)
        count += guess(item.first) || guess(item.again);
    return count;
}

QString servicesSentence(const model::Inventory &inventory)
{
    const Modernity all = modernityOf(inventory.services);
    QSet<model::OrganisationId> providers;
    for (const model::Service &service : inventory.services) {
        if (service.organisation)
            providers.insert(*service.organisation);
    }
    const QString services = Words::tr("%n service(s)", nullptr, all.services);
    const QString by = providers.isEmpty() ? services : Words::tr("%1 by %2").arg(services, Words::tr("%n organisation(s)", nullptr, static_cast<int>(providers.size())));
    return Words::tr("%1; %2", "18 services by 11 organisations; 7 still run on legacy systems")
        .arg(by, all.legacy > 0 ? Words::tr("%n still run(s) on legacy systems", nullptr, all.legacy) : Words::tr("none is said to run on a legacy system"));
}

QString itemsSentence(const model::Table<model::Item> &items)
{
    const int held = static_cast<int>(std::ranges::count_if(items, [](const model::Item &item) { return !item.heldBy.isEmpty(); }));
    const int guesses = guessesOf(items);
    const QString asked = Words::tr("%n item(s) to ask people for; %1 of them are held already", nullptr, static_cast<int>(items.size())).arg(held);
    return guesses > 0 ? Words::tr("%1, and the minutes of %2 are guesses").arg(asked).arg(guesses) : asked;
}

QString organisationsSentence(const model::Inventory &inventory)
{
    QHash<model::OrganisationId, int> services;
    for (const model::Service &service : inventory.services) {
        if (service.organisation)
            ++services[*service.organisation];
    }
    const model::Organisation *most = nullptr;
    for (const model::Organisation &row : inventory.organisations) {
        if (services.value(row.id) > (most ? services.value(most->id) : 0))
            most = &row;
    }
    const QString all = Words::tr("%n organisation(s)", nullptr, static_cast<int>(inventory.organisations.size()));
    if (!most)
        return Words::tr("%1, and no service says which provides it").arg(all);
    return Words::tr("%1; %2 provides the most services, %3").arg(all, most->name.isEmpty() ? most->id.text() : most->name, charts::count(services.value(most->id)));
}

QString sourcesSentence(const model::Workspace &workspace)
{
    const model::Uses uses = model::usesIn(workspace);
    qsizetype places = 0;
    int unused = 0;
    for (const model::Source &source : workspace.inventory.sources) {
        const qsizetype here = uses.value(model::rowName(source.id)).size();
        places += here;
        unused += here == 0;
    }
    const QString all = Words::tr("%n source(s)", nullptr, static_cast<int>(workspace.inventory.sources.size()));
    return Words::tr("%1, behind numbers in %2; %3").arg(all, Words::tr("%n place(s)", nullptr, static_cast<int>(places)),
                                                            unused > 0 ? Words::tr("%n is/are used nowhere", nullptr, unused) : Words::tr("none is unused"));
}

QString segmentsSentence(const model::Workspace &workspace)
{
    double people = 0;
    for (const model::Journey &journey : workspace.journeys) {
        for (const model::Quantity &of : journey.people)
            people += of.mean();
    }
    return Words::tr("%1; together %2 people go through the journeys in a year")
        .arg(Words::tr("%n group(s) of people", nullptr, static_cast<int>(workspace.inventory.segments.size())), charts::large(people));
}

/// One of the measures of progress, as a share of 0 to 1 where it is known.
struct Measure {
    QString name;
    QString shortName;
    std::optional<double> (*of)(const Modernity &);
    int (*count)(const Modernity &);   ///< null where it is no count of services
};

QList<Measure> measures()
{
    return {{Words::tr("Done online, by transactions"), Words::tr("Online, by volume"), [](const Modernity &m) { return m.onlineWeighted; }, nullptr},
            {Words::tr("Done online, each service alike"), Words::tr("Online, each alike"), [](const Modernity &m) { return m.online; }, nullptr},
            {Words::tr("On legacy systems"), Words::tr("Legacy"), [](const Modernity &m) { return m.services ? std::optional(m.share(m.legacy)) : std::nullopt; },
             [](const Modernity &m) { return m.legacy; }},
            {Words::tr("With one sign-in"), Words::tr("One sign-in"), [](const Modernity &m) { return m.services ? std::optional(m.share(m.oneLogin)) : std::nullopt; },
             [](const Modernity &m) { return m.oneLogin; }},
            {Words::tr("With an open API"), Words::tr("Open API"), [](const Modernity &m) { return m.services ? std::optional(m.share(m.openApi)) : std::nullopt; },
             [](const Modernity &m) { return m.openApi; }},
            {Words::tr("Issue a credential"), Words::tr("Credential"), [](const Modernity &m) { return m.services ? std::optional(m.share(m.credential)) : std::nullopt; },
             [](const Modernity &m) { return m.credential; }}};
}

charts::Cell shareCell(const Measure &measure, const Modernity &now, const Modernity *before)
{
    const std::optional<double> share = measure.of(now);
    if (!share)
        return {QStringLiteral("–"), {}};
    QString words = measure.count ? Words::tr("%1 of %2", "services").arg(measure.count(now)).arg(now.services) : charts::percent(*share);
    const std::optional<double> old = before ? measure.of(*before) : std::nullopt;
    if (old && measure.count && measure.count(now) != measure.count(*before))
        words += Words::tr(" (%1)").arg(charts::signedNumber(measure.count(now) - measure.count(*before), 0));
    else if (old && !measure.count && charts::percent(*old) != charts::percent(*share))
        words += Words::tr(" (%1)").arg(charts::signedNumber((*share - *old) * 100, 0));
    return {words, *share};
}

} // namespace

QString headlineOf(const model::Workspace &workspace, Kind kind)
{
    switch (kind) {
    case Kind::Organisations: return organisationsSentence(workspace.inventory);
    case Kind::Services: return servicesSentence(workspace.inventory);
    case Kind::Items: return itemsSentence(workspace.inventory.items);
    case Kind::Segments: return segmentsSentence(workspace);
    case Kind::Sources: return sourcesSentence(workspace);
    }
    return {};
}

QString subtitleOf(Kind kind)
{
    switch (kind) {
    case Kind::Organisations: return Words::tr("Who provides the services, and who holds what people are asked for.");
    case Kind::Services: return Words::tr("Drag a service by its name onto a step of the map, or paste a list from a spreadsheet.");
    case Kind::Items: return Words::tr("Minutes to give an item the first time and again: one number, or low, likely and high such as 5–12–30.");
    case Kind::Segments: return Words::tr("What an hour of their time is worth, and how many times as long they take as the typical person.");
    case Kind::Sources: return Words::tr("Numbers name these as where they come from.");
    }
    return {};
}

const model::Snapshot *stateOf(const model::Workspace &workspace, const std::optional<model::SnapshotId> &chosen)
{
    if (chosen && workspace.snapshots.contains(*chosen))
        return workspace.snapshots.find(*chosen);
    const model::Snapshot *latest = nullptr;
    for (const model::Snapshot &snapshot : workspace.snapshots) {
        if (!latest || snapshot.date >= latest->date)
            latest = &snapshot;
    }
    return latest;
}

QString nameOf(const model::Snapshot &snapshot)
{
    const QString date = snapshot.date.isValid() ? QLocale().toString(snapshot.date, QStringLiteral("d MMMM yyyy")) : QString();
    if (snapshot.name.isEmpty())
        return date.isEmpty() ? snapshot.id.text() : date;
    return date.isEmpty() ? snapshot.name : Words::tr("%1 (%2)").arg(date, snapshot.name);
}

QString progressHeadlineOf(const model::Workspace &workspace, const model::Snapshot *since)
{
    const Modernity now = modernityOf(workspace.inventory.services);
    if (now.services == 0)
        return Words::tr("There are no services yet whose progress could be told");
    const QString legacy = Words::tr("%1 of %2 run on legacy systems").arg(charts::count(now.legacy), Words::tr("%n service(s)", nullptr, now.services));
    if (!now.onlineWeighted)
        return legacy + Words::tr("; how much is done online is not said for any with transactions");
    const QString online = Words::tr("%1, and %2 of transactions are made online").arg(legacy, charts::percent(*now.onlineWeighted));
    const std::optional<double> old = since ? modernityOf(since->services).onlineWeighted : std::nullopt;
    if (!old)
        return online;
    const QString then = charts::percent(*old);
    if (then == charts::percent(*now.onlineWeighted))
        return Words::tr("%1, as on %2").arg(online, nameOf(*since));
    return (*old < *now.onlineWeighted ? Words::tr("%1, up from %2 on %3") : Words::tr("%1, down from %2 on %3")).arg(online, then, nameOf(*since));
}

QString progressSubtitleOf(const model::Workspace &workspace)
{
    const Modernity now = modernityOf(workspace.inventory.services);
    return Words::tr("%1 of %2 say how much is done online; %3 of those say their transactions too and count by them.")
        .arg(charts::count(now.saidOnline), Words::tr("%n service(s)", nullptr, now.services), charts::count(now.weighed));
}

charts::Chart progressChartOf(const model::Workspace &workspace, const model::Snapshot *since)
{
    const Modernity now = modernityOf(workspace.inventory.services);
    const std::optional<Modernity> then = since ? std::optional(modernityOf(since->services)) : std::nullopt;
    charts::Dumbbells dumbbells{Words::tr("Measure"), Words::tr("%"), since ? nameOf(*since) : Words::tr("today"), Words::tr("today"), {}};
    for (const Measure &measure : measures()) {
        const std::optional<double> today = measure.of(now), before = then ? measure.of(*then) : std::nullopt;
        if (!today && !before)
            continue;
        charts::Dumbbells::Row row{measure.name, measure.name, 100 * before.value_or(today.value_or(0)), std::nullopt, {}};
        if (before && today)
            row.to = 100 * *today;
        dumbbells.rows.append(row);
    }
    const QString title = then ? Words::tr("%1 of services run on legacy systems, after %2 on %3")
                                     .arg(charts::percent(now.share(now.legacy)), charts::percent(then->share(then->legacy)), nameOf(*since))
                               : Words::tr("%1 of services run on legacy systems").arg(charts::percent(now.share(now.legacy)));
    return {title, Words::tr("Share of services, or of what they do, in per cent."), Words::tr("A dot a measure, and the way between two days."), dumbbells};
}

charts::Table organisationsOf(const model::Workspace &workspace, const model::Snapshot *since)
{
    charts::Table table;
    table.caption = since ? Words::tr("By organisation, and what changed since %1").arg(nameOf(*since)) : Words::tr("By organisation");
    table.header = {Words::tr("Organisation"), nameOf(Kind::Services)};
    const QList<Measure> all = measures();
    for (const Measure &measure : all)
        table.header.append(measure.shortName);
    const auto row = [&](const QString &name, const Modernity &now, const std::optional<Modernity> &before) {
        if (now.services == 0)
            return;
        QList<charts::Cell> cells = {{name, {}}, {charts::count(now.services), now.services}};
        for (const Measure &measure : all)
            cells.append(shareCell(measure, now, before && before->services > 0 ? &*before : nullptr));
        table.rows.append(cells);
    };
    const auto then = [&](const auto &...of) { return since ? std::optional(modernityOf(since->services, of...)) : std::nullopt; };
    for (const model::Organisation &organisation : workspace.inventory.organisations)
        row(organisation.name.isEmpty() ? organisation.id.text() : organisation.name, modernityOf(workspace.inventory.services, organisation.id),
            then(organisation.id));
    row(Words::tr("All"), modernityOf(workspace.inventory.services), then());
    return table;
}

} // namespace app::inventory
