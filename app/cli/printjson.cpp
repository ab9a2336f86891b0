// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/print.h"

namespace app::cli {

using namespace model;
using namespace model::burden;

namespace {

void writeMinutes(files::JsonWriter &out, const Minutes &minutes)
{
    out.key("minutes").object([&] {
        out.key("learn").number(minutes.learn);
        out.key("do").number(minutes.doing);
        out.key("give").number(minutes.give);
        out.key("giveAgain").number(minutes.giveAgain);
        out.key("reused").number(minutes.reused);
        out.key("travel").number(minutes.travel);
        out.key("queue").number(minutes.queue);
        out.key("total").number(minutes.total());
    });
}

void writeKind(files::JsonWriter &out, const KindMeasure &kind)
{
    out.object([&] {
        out.key("asks").number(kind.asks);
        out.key("duplicates").number(kind.duplicates);
        out.key("give").number(kind.give);
        out.key("giveAgain").number(kind.giveAgain);
        out.key("reused").number(kind.reused);
    });
}

void writePerson(files::JsonWriter &out, const PersonMeasure &person)
{
    writeMinutes(out, person.minutes);
    out.key("waitDays").number(person.waitDays);
    out.key("money").number(person.money);
    out.key("stress").number(person.stress);
    out.key("contacts").number(person.contacts);
    out.key("services").number(person.services);
    out.key("organisations").number(person.organisations);
    out.key("asks").number(person.asks);
    out.key("reusedAsks").number(person.reusedAsks);
    out.key("items").number(person.items);
    out.key("duplicates").number(person.duplicates);
    out.key("duplicatesWithin").number(person.duplicatesWithin);
    out.key("duplicatesAcross").number(person.duplicatesAcross);
    out.key("outcomes").object([&] {
        for (const auto &[end, probability] : person.outcomes)
            out.keyNamed(end.text()).number(probability);
    });
    out.key("byKind").object([&] {
        for (const ItemKind kind : allItemKinds) {
            out.keyNamed(itemKindKey(kind));
            writeKind(out, person.byKind[static_cast<size_t>(kind)]);
        }
    });
}

} // namespace

void writeMeasure(files::JsonWriter &out, const Measure &measure)
{
    out.openObject([&] {
        out.key("format").text(QStringLiteral("treadlight-measure"));
        out.key("version").integer(1);
        out.key("journey").text(measure.journey.text());
        out.key("scenario");
        measure.scenario ? out.text(measure.scenario->text()) : out.null();
        out.key("segments").openList([&] {
            for (const SegmentMeasure &segment : measure.segments) {
                out.openObject([&] {
                    out.key("segment").text(segment.segment.text());
                    out.key("people").number(segment.people);
                    out.key("person").openObject([&] { writePerson(out, segment.person); });
                });
            }
        });
        out.key("year").object([&] {
            for (const auto &figure : yearFigures())
                out.key(figure.key).number(figure.of(measure.year));
        });
    });
}

} // namespace app::cli
