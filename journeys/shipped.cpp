// SPDX-License-Identifier: GPL-3.0-only
#include "journeys/shipped.h"

#include "model/files/json.h"
#include "model/files/levers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

static void makeResourcesKnown() { Q_INIT_RESOURCE(shippedjourneys); }

namespace journeys {

namespace {

const QString leversName = QStringLiteral("levers.json");

/// In the order of a life; what isn't named comes last, by name.
constexpr const char *order[] = {"having-a-baby", "childcare-and-starting-school", "learning-to-drive", "moving-home", "householder-planning-permission",
                                 "starting-a-food-business-as-a-sole-trader", "losing-a-job-and-claiming-universal-credit", "becoming-an-unpaid-carer",
                                 "managing-a-long-term-condition-or-disability", "arranging-care-for-an-older-parent", "retiring", "bereavement"};

auto placeOf(const Shipped &shipped)
{
    return std::ranges::find_if(order, [&](const char *id) { return shipped.id == QLatin1String(id); }) - std::begin(order);
}

} // namespace

std::vector<Shipped> shipped()
{
    makeResourcesKnown();
    std::vector<Shipped> all;
    const QDir folder(QStringLiteral(":/journeys"));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        if (name != leversName)
            all.push_back({name.section(QLatin1Char('.'), 0, 0), folder.filePath(name)});
    }
    std::ranges::stable_sort(all, {}, placeOf);
    return all;
}

model::Result<model::files::Opened> load(const Shipped &which)
{
    QFile file(which.path);
    if (!file.open(QIODevice::ReadOnly))
        return model::Refusal{QCoreApplication::translate("journeys", "There is no life event “%1”.").arg(which.id)};
    return model::files::readJson(file.readAll(), which.id);
}

model::Result<model::Levers> levers()
{
    makeResourcesKnown();
    QFile file(QStringLiteral(":/journeys/") + leversName);
    if (!file.open(QIODevice::ReadOnly))
        return model::Refusal{QCoreApplication::translate("journeys", "The levers are missing; install the program again.")};
    return model::files::readLevers(file.readAll(), leversName);
}

} // namespace journeys
