// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/lensprint.h"

namespace app::cli {

using namespace model;
using namespace model::burden;

namespace {

void write(files::JsonWriter &out, const LensCell &cell)
{
    if (const QString *words = std::get_if<QString>(&cell))
        out.text(*words);
    else if (const double *number = std::get_if<double>(&cell))
        out.number(*number);
    else
        out.null();
}

/// Members by the columns' keys; what is empty is null, or left out of totals.
enum class Empty { Null, LeftOut };
void writeCells(files::JsonWriter &out, const LensTable &table, const std::vector<LensCell> &cells, Empty empty)
{
    for (size_t i = 0; i < cells.size(); ++i) {
        if (empty == Empty::LeftOut && std::holds_alternative<std::monostate>(cells[i]))
            continue;
        out.keyNamed(table.columns[i].key);
        write(out, cells[i]);
    }
}

void writeRow(files::JsonWriter &out, const LensTable &table, const LensRow &row)
{
    out.object([&] {
        out.textMember("serviceId", row.service ? row.service->text() : QString());
        out.textMember("stepId", row.step ? row.step->text() : QString());
        out.textMember("itemId", row.item ? row.item->text() : QString());
        writeCells(out, table, row.cells, Empty::Null);
        out.flagMember("differs", row.differs, false);
    });
}

void writeMethod(files::JsonWriter &out, const LensTable &table)
{
    const Lens &through = lens(table.method);
    out.key("method").object([&] {
        out.key("key").text(QString::fromLatin1(through.key));
        out.key("name").text(lensText(through.name));
        out.key("counts").text(lensText(through.counts));
        out.key("leavesOut").text(lensText(through.leavesOut));
        out.key("source").text(lensText(through.source));
        out.key("caution").text(lensText(through.caution));
        out.key("cautions").list([&] {
            for (const QString &caution : table.cautions)
                out.text(caution);
        });
    });
}

void writeUsed(files::JsonWriter &out, const LensUsed &used, const QString &currency)
{
    out.object([&] {
        out.key("key").text(used.key);
        out.key("label").text(used.label);
        out.textMember("unit", lensUnitText(used.unit, currency));
        out.key("value");
        if (used.value)
            out.quantity(*used.value);
        else
            out.null();
        out.textMember("source", used.source);
        out.flagMember("default", used.isDefault, false);
    });
}

void writeColumns(files::JsonWriter &out, const LensTable &table)
{
    out.key("columns").openList([&] {
        for (const LensColumn &column : table.columns) {
            out.object([&] {
                out.key("key").text(column.key);
                out.key("name").text(column.name);
                out.textMember("unit", lensUnitText(column.unit, table.currency));
                out.textMember("formula", column.formula);
                out.flagMember("sums", column.sums, false);
            });
        }
    });
}

void writeOmissions(files::JsonWriter &out, const LensTable &table)
{
    out.key("notCounted").openList([&] {
        for (const LensOmission &one : table.notCounted) {
            out.object([&] {
                out.key("key").text(one.key);
                out.key("name").text(one.name);
                out.textMember("unit", lensUnitText(one.unit, table.currency));
                out.key("aPerson").number(one.aPerson);
                out.key("aYear").number(one.aYear);
            });
        }
    });
}

} // namespace

QByteArray lensJson(const Seen &seen)
{
    const LensTable &table = seen.table;
    files::JsonWriter out;
    out.openObject([&] {
        out.key("journey").text(seen.journey.id.text());
        out.textMember("scenario", seen.scenario ? seen.scenario->id.text() : QString());
        out.textMember("segment", seen.settings.segment ? seen.settings.segment->text() : QString());
        writeMethod(out, table);
        out.key("rowsAre").text(lensRowsKey(table.rows));
        out.key("currency").text(table.currency);
        out.key("people").number(table.people);
        out.key("headline").text(table.headline);
        out.key("parameters").openList([&] {
            for (const LensUsed &used : table.parameters)
                writeUsed(out, used, table.currency);
        });
        writeColumns(out, table);
        out.key("total").object([&] { writeCells(out, table, table.total, Empty::LeftOut); });
        if (!table.before.empty())
            out.key("baseline").object([&] { writeCells(out, table, table.before, Empty::LeftOut); });
        writeOmissions(out, table);
        out.key("rows").openList([&] {
            for (const LensRow &row : table.body)
                writeRow(out, table, row);
        });
    });
    return out.take().value_or(QByteArray()) + '\n';
}

} // namespace app::cli
