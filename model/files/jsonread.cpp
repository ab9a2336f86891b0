// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/json.h"

#include "model/files/jsonparts.h"
#include "model/workspace/dates.h"

namespace model::files {

namespace {

/// Refuses what is no exchange form, or a newer one than this program knows.
void readVersion(Reading &reading, Fields &document)
{
    const JsonValue *format = document.take("format");
    if (!format || format->kind() != JsonTree::Kind::Text || format->bytes() != "treadlight") {
        reading.refuse(format ? *format : document.object(),
                       Words::tr("is no Treadlight workspace; it must begin with \"format\": \"treadlight\""));
    }
    const JsonValue *version = document.take("version");
    if (version && version->isNumber() && version->number() > 1)
        reading.refuse(*version, Words::tr("is newer than this program, which reads version 1; update the program"));
    document.integer("version", 1, 1, 1);
}

void readGrades(Reading &reading, Fields &document, Workspace &workspace, Unknown &rest)
{
    const JsonValue *value = document.take("grades");
    if (!value)
        return;
    Fields grades(reading, *value);
    for (const Grade grade : {Grade::Measured, Grade::Published, Grade::Estimate, Grade::Guess}) {
        double &error = workspace.gradeErrors[static_cast<size_t>(grade)];
        error = grades.number(gradeKey(grade).toStdString()).value_or(error);
    }
    keepRest(grades, "grades", rest);
}

void readJourneys(Reading &reading, Fields &document, Workspace &workspace)
{
    document.eachOf("journeys", [&](const JsonValue &value) {
        PlacesRead places;
        auto journey = readJourney(reading, value, places);
        if (!journey)
            return;
        if (workspace.journeys.contains(journey->id))
            reading.refuse(value, Words::tr("a journey of this id is there already; give each its own"));
        if (!places.places().isEmpty())
            workspace.places.insert(journey->id, places.places());
        workspace.journeys.put(std::move(*journey));
    });
}

void readScenarios(Reading &reading, Fields &document, Workspace &workspace)
{
    document.eachOf("scenarios", [&](const JsonValue &value) {
        PlacesRead places;
        auto scenario = readScenario(reading, value, places);
        if (!scenario)
            return;
        if (workspace.scenarios.contains(scenario->id))
            reading.refuse(value, Words::tr("a scenario of this id is there already; give each its own"));
        for (auto it = places.places().begin(); it != places.places().end(); ++it) {
            NodePlaces &known = workspace.places[scenario->journey];
            if (!known.contains(it.key()))
                known.insert(it.key(), it.value());
        }
        workspace.scenarios.put(std::move(*scenario));
    });
}

Workspace readWorkspace(Reading &reading, Fields &document)
{
    Workspace workspace;
    readVersion(reading, document);
    workspace.title = document.text("title");
    if (document.take("currency"))
        workspace.currency = document.text("currency");
    workspace.priceYear = document.integer("priceYear", 0, 0, 9999);
    Unknown gradesRest;
    readGrades(reading, document, workspace, gradesRest);
    workspace.inventory = readInventory(reading, document);
    readJourneys(reading, document, workspace);
    readScenarios(reading, document, workspace);
    if (const JsonValue *terms = document.take("appraisal"))
        workspace.appraisal = readTerms(reading, *terms);
    workspace.snapshots = readSnapshots(reading, document);
    shareKept(workspace);
    workspace.unknown = document.rest();
    keepAll(gradesRest, workspace.unknown);
    return workspace;
}

} // namespace

Result<Opened> readJson(const QByteArray &bytes, const QString &file)
{
    const Result<JsonTree> tree = JsonTree::parse(bytes, file);
    if (!tree)
        return Refusal{tree.refusal()};
    Reading reading(*tree);
    Fields document(reading, tree->root());
    Workspace workspace = readWorkspace(reading, document);
    if (reading.refused())
        return Refusal{reading.refusal()};
    return Opened{std::move(workspace), reading.findings(), false};
}

} // namespace model::files
