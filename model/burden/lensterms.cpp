// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/lenscolumns.h"

#include <QCoreApplication>

namespace model::burden {

namespace {

const LensParameter::Default *defaultOf(const LensParameter &parameter, const QString &currency)
{
    const auto in = [&](const LensParameter::Default &one) { return !*one.currency || currency == QLatin1String(one.currency); };
    const auto it = std::ranges::find_if(parameter.defaults, in);
    return it == parameter.defaults.end() ? nullptr : &*it;
}

QString keysOf(const Lens &lens)
{
    QStringList keys;
    for (const LensParameter &parameter : lens.parameters)
        keys += QString::fromLatin1(parameter.key);
    return keys.join(QStringLiteral(", "));
}

LensUsed usedOf(const LensParameter &parameter, const LensSettings &settings, const QString &currency)
{
    LensUsed used{QString::fromLatin1(parameter.key), lensText(parameter.label), parameter.unit, {}, {}, true};
    const auto own = settings.values.constFind(used.key);
    if (QLatin1String(parameter.key) == hourPrice && settings.price == LensSettings::HourPrice::OfSegments) {
        used.isDefault = false;
    } else if (own != settings.values.cend()) {
        used.value = *own;
        used.source = own->note;
        used.isDefault = false;
    } else if (const LensParameter::Default *given = defaultOf(parameter, currency)) {
        used.value = given->value;
        used.source = lensText(given->source);
    }
    if (!used.value && QLatin1String(parameter.key) == hourPrice)
        used.source = QCoreApplication::translate("Lens", "The document's own value of an hour, segment by segment");
    return used;
}

} // namespace

Result<LensTerms> LensTerms::from(const Lens &lens, const LensSettings &settings, const QString &currency)
{
    for (auto it = settings.values.begin(); it != settings.values.end(); ++it) {
        const LensParameter *parameter = lens.parameter(it.key());
        if (!parameter)
            return Refusal{QCoreApplication::translate("Lens", "“%1” is not a setting of %2; it has: %3.").arg(it.key().left(80), lensText(lens.name), keysOf(lens))};
        if (const QString why = whyNot(*it, parameter->bounds); !why.isEmpty())
            return Refusal{QCoreApplication::translate("Lens", "%1 (%2) %3.", "label; key; why not").arg(lensText(parameter->label), it.key(), why)};
    }
    if (!lens.parameter(hourPrice) && settings.price == LensSettings::HourPrice::OfSegments)
        return Refusal{QCoreApplication::translate("Lens", "%1 has no price of an hour: it does not turn time into money.").arg(lensText(lens.name))};
    LensTerms terms;
    for (const LensParameter &parameter : lens.parameters)
        terms.m_used.push_back(usedOf(parameter, settings, currency));
    const LensUsed *price = terms.find(hourPrice);
    terms.m_own = price && !price->value;
    if (lens.method == Method::Australia && terms("years") < 1)
        return Refusal{QCoreApplication::translate("Lens", "The years averaged over (years) are below 1; give a number such as 10.")};
    return terms;
}

const LensUsed *LensTerms::find(QAnyStringView key) const
{
    const auto it = std::ranges::find_if(m_used, [&](const LensUsed &one) { return QAnyStringView(one.key) == key; });
    return it == m_used.end() ? nullptr : &*it;
}

double LensTerms::operator()(QAnyStringView key) const
{
    const LensUsed *used = find(key);
    return used && used->value ? used->value->mean() : 0;
}

std::optional<double> LensTerms::priceOf(const LensSums &sums) const
{
    if (!(sums.allMinutes() > 0))
        return std::nullopt;
    if (m_own)
        return sums.worth / sums.hours();
    return (*this)(hourPrice) * (find(u"wageShare") ? (*this)("wageShare") : 1);
}

} // namespace model::burden
