// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/jsonparts.h"

namespace model::files {

namespace {

/// Any whole number: what is out of bounds is left to the check.
int anyInteger(Fields &fields, std::string_view key, int otherwise)
{
    return fields.integer(key, otherwise, std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
}

double numberOf(Reading &reading, const JsonValue &value)
{
    if (!value.isNumber())
        reading.refuse(value, Words::tr("is not a number; write one without quotation marks"));
    return value.isNumber() ? value.number() : 0;
}

QMap<SegmentId, double> readIncomes(Reading &reading, Fields &weights)
{
    QMap<SegmentId, double> incomes;
    const JsonValue *value = weights.take("income");
    if (!value || !weights.isObject(*value))
        return incomes;
    value->eachMember([&](std::string_view name, const JsonValue &member) {
        Result<SegmentId> id = SegmentId::from(fromUtf8(name));
        if (id)
            incomes.insert(std::move(id).value(), numberOf(reading, member));
        else
            reading.refuse(member, Words::tr("its key can't be an id; use a name without spaces at its ends"));
        return !reading.refused();
    });
    return incomes;
}

void readWeights(Reading &reading, Fields &fields, AppraisalTerms &terms)
{
    const JsonValue *value = fields.take("weights");
    if (!value)
        return;
    Fields weights(reading, *value);
    terms.weighted = weights.flag("on", false);
    terms.elasticity = weights.number("exponent").value_or(terms.elasticity);
    terms.incomes = readIncomes(reading, weights);
    keepRest(weights, "weights", terms.unknown);
}

void writeWeights(JsonWriter &out, const AppraisalTerms &terms)
{
    const AppraisalTerms usual;
    const Unknown rest = terms.unknown.value(QStringLiteral("weights")).toObject();
    if (!terms.weighted && terms.elasticity == usual.elasticity && terms.incomes.isEmpty() && rest.isEmpty())
        return;
    out.key("weights").object([&] {
        out.flagMember("on", terms.weighted, false);
        if (terms.elasticity != usual.elasticity)
            out.key("exponent").number(terms.elasticity);
        if (!terms.incomes.isEmpty()) {
            out.key("income").object([&] {
                for (auto it = terms.incomes.begin(); it != terms.incomes.end(); ++it)
                    out.keyNamed(it.key().text()).number(it.value());
            });
        }
        out.unknownMembers(rest);
    });
}

} // namespace

AppraisalTerms readTerms(Reading &reading, const JsonValue &value)
{
    AppraisalTerms terms;
    Fields fields(reading, value);
    terms.period = anyInteger(fields, "period", terms.period);
    if (const JsonValue *rates = fields.take("rates"); rates && fields.isText(*rates))
        terms.rates = rates->text();
    terms.flatRate = fields.number("flatRate").value_or(terms.flatRate);
    terms.baseYear = anyInteger(fields, "baseYear", 0);
    terms.priceYear = anyInteger(fields, "priceYear", 0);
    fields.eachOf("ramp", [&](const JsonValue &share) { terms.ramp.append(numberOf(reading, share)); });
    terms.costOptimism = fields.number("optimismBias").value_or(0);
    terms.benefitOptimism = fields.number("haircut").value_or(0);
    if (const JsonValue *hour = fields.take("valueOfTime"); hour && fields.isText(*hour))
        terms.timeValue = hour->text();
    terms.countsMoney = fields.flag("countMoney", true);
    terms.budget = fields.number("budget");
    Unknown kept;
    readWeights(reading, fields, terms);
    kept = fields.rest();
    keepAll(kept, terms.unknown);
    return terms;
}

void writeTerms(JsonWriter &out, const AppraisalTerms &terms)
{
    const AppraisalTerms usual;
    const auto numberMember = [&](std::string_view key, double number, double otherwise) {
        if (number != otherwise)
            out.key(key).number(number);
    };
    out.object([&] {
        if (terms.period != usual.period)
            out.key("period").integer(terms.period);
        if (terms.rates != usual.rates)
            out.key("rates").text(terms.rates);
        numberMember("flatRate", terms.flatRate, usual.flatRate);
        if (terms.baseYear != 0)
            out.key("baseYear").integer(terms.baseYear);
        if (terms.priceYear != 0)
            out.key("priceYear").integer(terms.priceYear);
        if (!terms.ramp.isEmpty()) {
            out.key("ramp").list([&] {
                for (const double share : terms.ramp)
                    out.number(share);
            });
        }
        numberMember("optimismBias", terms.costOptimism, 0);
        numberMember("haircut", terms.benefitOptimism, 0);
        if (terms.timeValue != usual.timeValue)
            out.key("valueOfTime").text(terms.timeValue);
        out.flagMember("countMoney", terms.countsMoney, true);
        writeWeights(out, terms);
        if (terms.budget)
            out.key("budget").number(*terms.budget);
        out.unknownMembers(terms.unknown, "weights");
    });
}

} // namespace model::files
