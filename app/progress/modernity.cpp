// SPDX-License-Identifier: GPL-3.0-only
#include "app/progress/modernity.h"

#include "app/charts/numbers.h"
#include "model/inventory/modernity.h"

#include <QCoreApplication>
#include <QLocale>

namespace app::progress {

using model::Modernity;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Progress)
};

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

QString nameOf(const model::Snapshot &snapshot)
{
    const QString date = snapshot.date.isValid() ? QLocale().toString(snapshot.date, QStringLiteral("d MMMM yyyy")) : QString();
    if (snapshot.name.isEmpty())
        return date.isEmpty() ? snapshot.id.text() : date;
    return date.isEmpty() ? snapshot.name : Words::tr("%1 (%2)").arg(date, snapshot.name);
}

QString modernityHeadlineOf(const model::Workspace &workspace, const model::Snapshot *since)
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

QString modernitySourceOf(const model::Workspace &workspace)
{
    const Modernity now = modernityOf(workspace.inventory.services);
    return Words::tr("%1 of %2 say how much is done online; %3 of those say their transactions too and count by them.")
        .arg(charts::count(now.saidOnline), Words::tr("%n service(s)", nullptr, now.services), charts::count(now.weighed));
}

charts::Chart modernityChartOf(const model::Workspace &workspace, const model::Snapshot *since)
{
    const Modernity now = modernityOf(workspace.inventory.services);
    const std::optional<Modernity> then = since ? std::optional(modernityOf(since->services)) : std::nullopt;
    const bool dated = since && since->date.isValid();
    const QString day = dated ? QLocale().toString(since->date, QStringLiteral("d MMM yyyy")) : since ? nameOf(*since) : Words::tr("today");
    charts::Dumbbells dumbbells{Words::tr("Measure"), Words::tr("%"), day, Words::tr("today"), {}};
    for (const Measure &measure : measures()) {
        const std::optional<double> today = measure.of(now), before = then ? measure.of(*then) : std::nullopt;
        if (!today && !before)
            continue;
        charts::Dumbbells::Row row{measure.name, measure.name, 100 * before.value_or(today.value_or(0)), std::nullopt, {}};
        if (before && today)
            row.to = 100 * *today;
        dumbbells.rows.append(row);
    }
    return {modernityHeadlineOf(workspace, since), modernitySourceOf(workspace), Words::tr("A dot a measure, and the way between two days."), dumbbells};
}

charts::Table organisationsOf(const model::Workspace &workspace, const model::Snapshot *since)
{
    charts::Table table;
    table.caption = since ? Words::tr("By organisation, and what changed since %1").arg(nameOf(*since)) : Words::tr("By organisation");
    table.header = {Words::tr("Organisation"), Words::tr("Services")};
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

} // namespace app::progress
