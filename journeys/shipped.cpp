// SPDX-License-Identifier: GPL-3.0-only
#include "journeys/shipped.h"

#include "model/files/json.h"
#include "model/files/levers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

static void makeResourcesKnown() { Q_INIT_RESOURCE(shippedjourneys); }

namespace journeys {

static const QString leversName = QStringLiteral("levers.json");

std::vector<Shipped> shipped()
{
    makeResourcesKnown();
    std::vector<Shipped> all;
    const QDir folder(QStringLiteral(":/journeys"));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        if (name != leversName)
            all.push_back({name.section(QLatin1Char('.'), 0, 0), folder.filePath(name)});
    }
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
