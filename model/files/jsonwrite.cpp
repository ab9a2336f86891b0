// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/json.h"

#include "model/files/jsonparts.h"

namespace model::files {

namespace {

void writeGrades(JsonWriter &out, const Workspace &workspace)
{
    const Workspace usual;
    const Unknown rest = workspace.unknown.value(QStringLiteral("grades")).toObject();
    if (workspace.gradeErrors == usual.gradeErrors && rest.isEmpty())
        return;
    out.key("grades").object([&] {
        for (const Grade grade : {Grade::Measured, Grade::Published, Grade::Estimate, Grade::Guess}) {
            const double error = workspace.gradeErrors[static_cast<size_t>(grade)];
            if (error != usual.gradeErrors[static_cast<size_t>(grade)])
                out.keyNamed(gradeKey(grade)).number(error);
        }
        out.unknownMembers(rest);
    });
}

template <typename Row, typename Write>
void writeTop(JsonWriter &out, std::string_view key, const Table<Row> &rows, Write write)
{
    if (rows.isEmpty())
        return;
    out.key(key).openList([&] {
        for (const Row &row : rows)
            write(row);
    });
}

} // namespace

Result<QByteArray> writeJson(const Workspace &workspace)
{
    JsonWriter out;
    out.openObject([&] {
        out.key("format").text(QStringLiteral("treadlight"));
        out.key("version").integer(1);
        out.textMember("title", workspace.title);
        if (workspace.currency != Workspace().currency)
            out.key("currency").text(workspace.currency);
        if (workspace.priceYear != 0)
            out.key("priceYear").integer(workspace.priceYear);
        writeGrades(out, workspace);
        if (workspace.appraisal != AppraisalTerms()) {
            out.key("appraisal");
            writeTerms(out, workspace.appraisal);
        }
        writeInventory(out, workspace.inventory);
        writeTop(out, "journeys", workspace.journeys,
                 [&](const Journey &journey) { writeJourney(out, journey, workspace.places.value(journey.id)); });
        writeTop(out, "scenarios", workspace.scenarios, [&](const Scenario &scenario) {
            writeScenario(out, scenario, workspace.places.value(scenario.journey));
        });
        writeSnapshots(out, workspace.snapshots);
        out.unknownMembers(workspace.unknown, "grades");
    });
    auto bytes = out.take();
    if (!bytes)
        return Refusal{Words::tr("A number in the workspace is not finite; undo the last edit and save again.")};
    return *bytes + '\n';
}

} // namespace model::files
