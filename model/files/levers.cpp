// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/levers.h"

#include "model/files/jsonparts.h"

namespace model::files {

namespace {

/// A number, or {"none": …, "full": …}: what it is at strength 0 and at strength 1.
Dial readDial(Reading &reading, Fields &fields, std::string_view key, const Dial &otherwise)
{
    const JsonValue *value = fields.take(key);
    if (!value)
        return otherwise;
    if (value->isNumber())
        return {value->number(), value->number()};
    Fields ends(reading, *value);
    const auto none = ends.number("none"), full = ends.number("full");
    if (!none || !full)
        reading.refuse(*value, Words::tr("is neither a number nor {\"none\": …, \"full\": …}; write one of them"));
    return {none.value_or(0), full.value_or(0)};
}

template <typename Value, typename FromKey>
QList<Value> readWords(Reading &reading, Fields &fields, std::string_view key, FromKey fromKey, const QString &known)
{
    QList<Value> list;
    fields.eachOf(key, [&](const JsonValue &word) {
        const auto value = word.kind() == JsonTree::Kind::Text ? fromKey(word.text()) : std::nullopt;
        if (value)
            list.append(*value);
        else
            reading.refuse(word, Words::tr("is not known here; use %1").arg(known));
    });
    return list;
}

QStringList readTexts(Reading &reading, Fields &fields, std::string_view key)
{
    return readWords<QString>(reading, fields, key, [](const QString &word) { return std::optional(word); }, Words::tr("a text"));
}

QList<Measurand> readMeasurands(Reading &reading, Fields &fields, std::string_view key)
{
    return readWords<Measurand>(reading, fields, key, measurandFromKey, QStringLiteral("learn, do, travel, queue, wait, fee, stress"));
}

QList<ItemKind> readKinds(Reading &reading, Fields &fields, std::string_view key)
{
    return readWords<ItemKind>(reading, fields, key, itemKindFromKey, QStringLiteral("fact, evidence, identity, credential, consent"));
}

StepAim readStepAim(Reading &reading, Fields &move)
{
    StepAim aim;
    const JsonValue *value = move.take("steps");
    if (!value)
        return aim;
    Fields fields(reading, *value);
    aim.organisations = readTexts(reading, fields, "organisations");
    aim.costing = readMeasurands(reading, fields, "costing");
    aim.asking = readKinds(reading, fields, "asking");
    aim.channel = fields.text("channel");
    aim.asksOnlyHeld = fields.flag("asksOnlyHeld", false);
    aim.atADistance = fields.flag("atADistance", false);
    aim.chosenOnly = fields.flag("chosenOnly", false);
    fields.rest();
    return aim;
}

ItemAim readItemAim(Reading &reading, Fields &move)
{
    ItemAim aim;
    const JsonValue *value = move.take("items");
    if (!value)
        return aim;
    Fields fields(reading, *value);
    aim.kinds = readKinds(reading, fields, "kinds");
    aim.named = fields.ids<ItemId>("named");
    aim.onlyHeld = fields.flag("onlyHeld", false);
    fields.rest();
    return aim;
}

using MaybeMove = std::optional<moves::Any>;

MaybeMove readReuse(Reading &reading, Fields &move)
{
    const ItemAim items = readItemAim(reading, move);
    return moves::Reuse{items, readDial(reading, move, "residual", {0.25, 0.25}), move.flag("held", false)};
}

MaybeMove readScale(Reading &reading, Fields &move)
{
    const QList<Measurand> quantities = readMeasurands(reading, move, "quantities");
    return moves::Scale{quantities, readDial(reading, move, "by", {1, 1})};
}

MaybeMove readScaleShares(Reading &reading, Fields &move)
{
    using Ways = moves::ScaleShares::Ways;
    const auto ways = move.word(
        "ways",
        [](QStringView word) {
            return word == QLatin1String("back")      ? std::optional(Ways::Back)
                   : word == QLatin1String("gave-up") ? std::optional(Ways::GaveUp)
                   : word == QLatin1String("refused") ? std::optional(Ways::Refused)
                                                      : std::nullopt;
        },
        QStringLiteral("back, gave-up, refused"));
    return moves::ScaleShares{ways.value_or(Ways::Back), readDial(reading, move, "by", {1, 1})};
}

MaybeMove readShift(Reading &reading, Fields &move)
{
    const QString to = move.text("to");
    const QStringList from = readTexts(reading, move, "from");
    return moves::ShiftChannels{to, from, readDial(reading, move, "by", {0, 1}), move.number("floor").value_or(0)};
}

MaybeMove readInsert(Reading &reading, Fields &move)
{
    const JsonValue *value = move.take("node");
    PlacesRead places;
    auto read = value ? readNode(reading, *value, places) : std::nullopt;
    if (!read) {
        reading.refuse(move.object(), Words::tr("has no \"node\"; add the step"));
        return std::nullopt;
    }
    return moves::Insert{std::move(read->node)};
}

struct Kind {
    std::string_view key;
    MaybeMove (*read)(Reading &, Fields &);
};
constexpr std::array kinds = {
    Kind{"reuse", readReuse},
    Kind{"scale", readScale},
    Kind{"scale-shares", readScaleShares},
    Kind{"shift-channels", readShift},
    Kind{"remove", [](Reading &, Fields &) { return MaybeMove(moves::Remove{}); }},
    Kind{"tell-once", [](Reading &, Fields &) { return MaybeMove(moves::TellOnce{}); }},
    Kind{"drop-asks", [](Reading &reading, Fields &move) { return MaybeMove(moves::DropAsks{readItemAim(reading, move)}); }},
    Kind{"insert", readInsert},
};

std::optional<LeverMove> readMove(Reading &reading, const JsonValue &value)
{
    Fields fields(reading, value);
    const QString word = fields.text("move");
    const auto kind = std::ranges::find_if(kinds, [&](const Kind &k) { return fromUtf8(k.key) == word; });
    if (kind == kinds.end()) {
        reading.refuse(value, Words::tr("has no \"move\" that is known; use reuse, scale, scale-shares, shift-channels, remove, tell-once, "
                                        "drop-asks or insert"));
        return std::nullopt;
    }
    LeverMove move{{}, fields.text("name"), readStepAim(reading, fields)};
    MaybeMove what = kind->read(reading, fields);
    if (!what)
        return std::nullopt;
    move.what = std::move(*what);
    fields.rest();
    return move;
}

bool readWhatStrengthIs(Reading &reading, Fields &fields)
{
    const auto coverage = fields.word(
        "strengthIs",
        [](QStringView word) {
            return word == QLatin1String("coverage") ? std::optional(true) : word == QLatin1String("effect") ? std::optional(false) : std::nullopt;
        },
        QStringLiteral("coverage, effect"));
    if (!coverage)
        reading.refuse(fields.object(), Words::tr("has no \"strengthIs\"; use coverage or effect"));
    return coverage.value_or(false);
}

std::optional<Lever> readLever(Reading &reading, const JsonValue &value)
{
    Fields fields(reading, value);
    Lever lever;
    lever.id = fields.text("id");
    if (lever.id.isEmpty())
        reading.refuse(value, Words::tr("has no \"id\"; give it one"));
    lever.name = fields.text("name");
    lever.group = fields.text("group");
    lever.question = fields.text("question");
    lever.about = fields.text("about");
    lever.strengthMeans = fields.text("strengthMeans");
    lever.strength = fields.quantity("strength", 1);
    const QString why = whyNot(lever.strength, Bounds::share());
    if (!why.isEmpty())
        reading.refuse(value, Words::tr("its strength %1; write shares from 0 to 1").arg(why));
    lever.coverage = readWhatStrengthIs(reading, fields);
    if (const JsonValue *takeUp = fields.take("takeUp"))
        lever.takeUp = readTakeUp(reading, *takeUp);
    lever.cost = fields.quantity("cost", 0);
    lever.yearlyCost = fields.quantity("yearlyCost", 0);
    lever.evidence = fields.text("evidence");
    lever.caution = fields.text("caution");
    fields.eachOf("moves", [&](const JsonValue &row) {
        if (auto move = readMove(reading, row))
            lever.moves.append(std::move(*move));
    });
    fields.rest();
    return reading.refused() ? std::nullopt : std::optional(std::move(lever));
}

void readHead(Reading &reading, Fields &document)
{
    const JsonValue *format = document.take("format");
    if (!format || format->kind() != JsonTree::Kind::Text || format->bytes() != "treadlight-levers")
        reading.refuse(format ? *format : document.object(), Words::tr("is no file of levers; it must begin with \"format\": \"treadlight-levers\""));
    document.integer("version", 1, 1, 1);
}

} // namespace

Result<Levers> readLevers(const QByteArray &bytes, const QString &file)
{
    const Result<JsonTree> tree = JsonTree::parse(bytes, file);
    if (!tree)
        return Refusal{tree.refusal()};
    Reading reading(*tree);
    Fields document(reading, tree->root());
    readHead(reading, document);
    Levers levers;
    document.eachOf("levers", [&](const JsonValue &value) {
        auto lever = readLever(reading, value);
        if (lever && leverOf(levers, lever->id))
            reading.refuse(value, Words::tr("a lever of this id is there already; give each its own"));
        else if (lever)
            levers.push_back(std::move(*lever));
    });
    document.rest();
    if (reading.refused())
        return Refusal{reading.refusal()};
    if (!reading.findings().isEmpty())
        return Refusal{reading.findings().front().text};
    return levers;
}

} // namespace model::files
