// SPDX-License-Identifier: GPL-3.0-only
#include "app/inventory/sentences.h"

#include "app/charts/numbers.h"
#include "model/inventory/modernity.h"
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

} // namespace app::inventory
