// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/lens.h"

#include <QCoreApplication>

namespace model::burden {

QString lensText(const char *words) { return words && *words ? QCoreApplication::translate("Lens", words) : QString(); }

QString lensRowsKey(LensRows rows)
{
    return rows == LensRows::Service ? QStringLiteral("service") : rows == LensRows::Step ? QStringLiteral("step") : QStringLiteral("activity");
}

std::optional<LensRows> lensRowsFromKey(QStringView key)
{
    for (const LensRows rows : {LensRows::Service, LensRows::Step, LensRows::Activity}) {
        if (key == lensRowsKey(rows))
            return rows;
    }
    return std::nullopt;
}

QString lensUnitText(LensUnit unit, const QString &currency)
{
    switch (unit) {
    case LensUnit::Minutes: return QStringLiteral("min");
    case LensUnit::Hours: return QStringLiteral("h");
    case LensUnit::Days: return QCoreApplication::translate("Lens", "days");
    case LensUnit::Money: return currency;
    case LensUnit::MoneyAnHour: return QCoreApplication::translate("Lens", "%1 an hour", "a currency").arg(currency);
    case LensUnit::MoneyADay: return QCoreApplication::translate("Lens", "%1 a day", "a currency").arg(currency);
    case LensUnit::Share: return QCoreApplication::translate("Lens", "share");
    case LensUnit::Points: return QCoreApplication::translate("Lens", "points");
    default: return {};
    }
}

namespace {

using Default = LensParameter::Default;

Quantity graded(Quantity quantity, Grade grade)
{
    quantity.grade = grade;
    return quantity;
}

const Default britishPay{"GBP", graded(19.7, Grade::Estimate),
                         QT_TRANSLATE_NOOP("Lens", "Median full-time pay an hour without overtime, April 2025: ONS ASHE has £766.60 a week; the hourly figure is our estimate")};
const Default germanPay{"EUR", graded(38.6, Grade::Estimate),
                        QT_TRANSLATE_NOOP("Lens", "Germany, whole economy, 2025, in a third-party transcription of the Leitfaden; other countries have their own")};

LensParameter pay(std::vector<Default> defaults)
{
    return {hourPrice.data(), QT_TRANSLATE_NOOP("Lens", "Price of an hour"), LensUnit::MoneyAnHour, Bounds::amount(), std::move(defaults)};
}

LensParameter overhead(double share, const char *source)
{
    return {"overhead", QT_TRANSLATE_NOOP("Lens", "Overhead on the hour"), LensUnit::Share, Bounds{10}, {{"", graded(share, Grade::Guess), source}}};
}

LensParameter without(const char *key, const char *label, const char *source)
{
    return {key, label, LensUnit::Share, Bounds::share(), {{"", graded(0, Grade::Guess), source}}};
}

Lens scm()
{
    return {Method::Scm, "scm", QT_TRANSLATE_NOOP("Lens", "Standard Cost Model"), QT_TRANSLATE_NOOP("Lens", "Standard cost"),
            QT_TRANSLATE_NOOP("Lens", "Each activity that an obligation asks for: its price (minutes × an hour's price with overhead) × its quantity (how often in a year). Finding out, filling in, giving information and travelling are counted."),
            QT_TRANSLATE_NOOP("Lens", "Queues and waits, fees, stress, and that the same thing is asked again: every time is a cost like any other."),
            QT_TRANSLATE_NOOP("Lens", "International Standard Cost Model (SCM Network, 2005) and the contents of the UK manual of 29 September 2005. The 16 activities by a third party's rendering; overhead from memory, not checked."),
            QT_TRANSLATE_NOOP("Lens", "The manual takes times from a few interviews with “normally efficient” businesses and assumes that all comply; here they are the document's means. What people do at a step is put under a standard activity by rule: at an office where the step has travel, else a form where it asks for something."),
            {LensRows::Activity, LensRows::Step, LensRows::Service},
            {pay({britishPay, germanPay}), overhead(0.25, QT_TRANSLATE_NOOP("Lens", "Usual in the Netherlands, Denmark and the EU; from memory, not checked"))}};
}

Lens uk()
{
    return {Method::Uk, "uk", QT_TRANSLATE_NOOP("Lens", "UK administrative burden"), QT_TRANSLATE_NOOP("Lens", "UK burden"),
            QT_TRANSLATE_NOOP("Lens", "Each piece of information that an obligation asks for (a data requirement), and what else a step takes: minutes × an hour's price with overhead × how often in a year is the administrative cost; less what people would do anyway is the administrative burden."),
            QT_TRANSLATE_NOOP("Lens", "Queues and waits, fees, stress, and that the same thing is asked again."),
            QT_TRANSLATE_NOOP("Lens", "UK Standard Cost Model manual v1.01 (29 September 2005), contents read; the measurement exercise of 2005 and the overhead from memory, not checked."),
            QT_TRANSLATE_NOOP("Lens", "Made for businesses; HM Treasury's appraisal values people's time otherwise. What people would do anyway is always somebody's judgement."),
            {LensRows::Activity, LensRows::Step, LensRows::Service},
            {pay({britishPay}), overhead(0.30, QT_TRANSLATE_NOOP("Lens", "UK practice; from memory, not checked")),
             without("asUsual", QT_TRANSLATE_NOOP("Lens", "Done anyway (business as usual)"), QT_TRANSLATE_NOOP("Lens", "No source: people would do none of it unless asked to. Say otherwise where they would"))}};
}

Lens eu()
{
    LensParameter share{"wageShare", QT_TRANSLATE_NOOP("Lens", "Citizen's hour as a share of the wage"), LensUnit::Share, Bounds::share(),
                        {{"", graded({0.25, 0.375, 0.5}, Grade::Guess), QT_TRANSLATE_NOOP("Lens", "Leisure at a quarter to a half of the wage; from memory, not checked. For a business say 1")}}};
    return {Method::Eu, "eu", QT_TRANSLATE_NOOP("Lens", "EU administrative burden"), QT_TRANSLATE_NOOP("Lens", "EU burden"),
            QT_TRANSLATE_NOOP("Lens", "Minutes × an hour's price × people × times a year × (1 − what is done anyway) is the administrative burden; fees are direct charges beside it. Citizens' time is priced as leisure, with a low and a high end."),
            QT_TRANSLATE_NOOP("Lens", "Queues and waits (“hassle”, told but not priced), stress, one-off costs, and that the same thing is asked again."),
            QT_TRANSLATE_NOOP("Lens", "EU Better Regulation Toolbox, tool 58 (standard cost model and the one-in-one-out calculator), from memory, not checked."),
            QT_TRANSLATE_NOOP("Lens", "The share done anyway is mostly guessed, and the citizens' part of official assessments is often left empty; prices of an hour differ by country."),
            {LensRows::Service, LensRows::Step},
            {pay({britishPay, germanPay}), share, overhead(0, QT_TRANSLATE_NOOP("Lens", "None on citizens' time; for a business the toolbox adds 25 % (from memory, not checked)")),
             without("asUsual", QT_TRANSLATE_NOOP("Lens", "Done anyway (business as usual)"), QT_TRANSLATE_NOOP("Lens", "No source: people would do none of it unless asked to. Say otherwise where they would"))}};
}

Lens pra()
{
    return {Method::Pra, "pra", QT_TRANSLATE_NOOP("Lens", "US paperwork hours"), QT_TRANSLATE_NOOP("Lens", "US hours"),
            QT_TRANSLATE_NOOP("Lens", "For each information collection: respondents × responses × hours a response, from beginning to end as M-22-10 asks: learning, compliance (filling in, gathering records, giving information), travel, waiting to speak to staff. Stress is told beside the hours as the psychological cost, fees as the cost other than labour."),
            QT_TRANSLATE_NOOP("Lens", "Waiting for an answer, and that the same thing is asked again by another form (it is certified, not counted)."),
            QT_TRANSLATE_NOOP("Lens", "Paperwork Reduction Act, definition read second-hand (fedregsadvisor.com); OIRA memo M-22-10 of 13 April 2022, read in the trade press."),
            QT_TRANSLATE_NOOP("Lens", "A service is taken for one collection. A scenario's difference is all programme change: nothing is re-estimated within one document. Official estimates have been called whimsical; test them."),
            {LensRows::Service, LensRows::Step},
            {pay({{"GBP", graded(14.2, Grade::Estimate), QT_TRANSLATE_NOOP("Lens", "Median pay after tax, our estimate from ASHE 2025; the US practice of 2017 takes the median wage after tax (from memory, not checked)")}}),
             without("asUsual", QT_TRANSLATE_NOOP("Lens", "Usual and customary"), QT_TRANSLATE_NOOP("Lens", "No source: what people would keep or do anyway is left out of the official hours; say how much"))}};
}

Lens australia()
{
    return {Method::Australia, "australia", QT_TRANSLATE_NOOP("Lens", "Australian regulatory burden"), QT_TRANSLATE_NOOP("Lens", "Australia"),
            QT_TRANSLATE_NOOP("Lens", "For each task labour cost (hours × an hour's rate × times a year × people), purchase cost (fees and what people pay) and delay cost (days of waiting × what a day costs), as the yearly average over ten years, not discounted."),
            QT_TRANSLATE_NOOP("Lens", "Stress, and that the same thing is asked again; waiting where no cost of a day is given."),
            QT_TRANSLATE_NOOP("Lens", "Regulatory burden measurement framework, Office of Impact Analysis (oia.pmc.gov.au), and the tool's help, read; the hourly rate from memory, not checked."),
            QT_TRANSLATE_NOOP("Lens", "All people are “individuals” here, and all costs ongoing. Where a scenario's take-up grows over the years, the average counts the slower years too. Default rates are crude."),
            {LensRows::Step, LensRows::Service},
            {pay({{"AUD", graded({36, 37.5, 39}, Grade::Guess), QT_TRANSLATE_NOOP("Lens", "Individuals' leisure, after-tax average earnings; from memory, not checked")}}),
             {"delayDay", QT_TRANSLATE_NOOP("Lens", "Cost of a day's delay"), LensUnit::MoneyADay, Bounds::amount(),
              {{"", graded(0, Grade::Guess), QT_TRANSLATE_NOOP("Lens", "Not said: give what a day of waiting costs a person, such as an award lost")}}},
             {"years", QT_TRANSLATE_NOOP("Lens", "Years averaged over"), LensUnit::Count, Bounds{100}, {{"", graded(10, Grade::Published), QT_TRANSLATE_NOOP("Lens", "The framework")}}}}};
}

Lens germany()
{
    return {Method::Germany, "germany", QT_TRANSLATE_NOOP("Lens", "German compliance effort (Erfüllungsaufwand)"), QT_TRANSLATE_NOOP("Lens", "Germany"),
            QT_TRANSLATE_NOOP("Lens", "For citizens hours and out-of-pocket money, kept apart: minutes of each standard activity × cases a year; time is not turned into money. Travel counts only where a step can be done in no other way. The guideline's minutes stand beside the document's."),
            QT_TRANSLATE_NOOP("Lens", "Waits and queues, travel where there is another way, stress, and that the same thing is asked again."),
            QT_TRANSLATE_NOOP("Lens", "Leitfaden zur Ermittlung und Darstellung des Erfüllungsaufwands, February 2026, tables as of January 2025, third-party transcription (one cell of another table is wrong at its source)."),
            QT_TRANSLATE_NOOP("Lens", "A table's minutes are a fallback where nothing better is known; from simple to high they jump up to hundredfold. What people do at a step is put under a standard activity by rule. The document's fees count as money paid; take public charges out where the guideline shows them apart."),
            {LensRows::Activity, LensRows::Step, LensRows::Service},
            {without("anyway", QT_TRANSLATE_NOOP("Lens", "Done anyway (Sowieso share)"), QT_TRANSLATE_NOOP("Lens", "No source: people would do none of it unless asked to. Say otherwise where they would")),
             {"trip", QT_TRANSLATE_NOOP("Lens", "Money for a trip"), LensUnit::Money, Bounds::amount(),
              {{"EUR", graded(2.6, Grade::Estimate), QT_TRANSLATE_NOOP("Lens", "Average of the tiers; municipality €1.10, district €3.10, Land €13.20 (Leitfaden 2026, third-party transcription)")},
               {"", graded(0, Grade::Guess), QT_TRANSLATE_NOOP("Lens", "The table is in euros: municipality €1.10, district €3.10, Land €13.20; say what a trip costs here")}}}}};
}

Lens nsw()
{
    return {Method::Nsw, "nsw", QT_TRANSLATE_NOOP("Lens", "NSW sludge audit"), QT_TRANSLATE_NOOP("Lens", "Sludge audit"),
            QT_TRANSLATE_NOOP("Lens", "For each step of behaviour: who comes to it, time (own minutes and days of waiting), cost, effort and access; customers' time × an hour's price and what they pay is the cost to customers."),
            QT_TRANSLATE_NOOP("Lens", "Cost to government, how people differ, and that the same thing is asked again (noted, not scored)."),
            QT_TRANSLATE_NOOP("Lens", "NSW sludge toolkit (nsw.gov.au) and case study, read. The official scales are not published in what we read: the ones here are ours."),
            QT_TRANSLATE_NOOP("Lens", "Scales are for ranking and must not be added. Effort: 1 up to 2 minutes a visit, 2 up to 5, 3 up to 15, 4 up to 60, 5 more. Access: 1 three ways or more, 2 two, 3 one from home, 5 only in person; empty where the document names no ways and no travel."),
            {LensRows::Step},
            {pay({})}};
}

} // namespace

const std::vector<Lens> &lenses()
{
    static const std::vector<Lens> all = {scm(), uk(), eu(), pra(), australia(), germany(), nsw()};
    return all;
}

const Lens &lens(Method method) { return lenses()[static_cast<size_t>(method)]; }

const Lens *lensFromKey(QStringView key)
{
    const auto it = std::ranges::find_if(lenses(), [&](const Lens &one) { return key == QLatin1String(one.key); });
    return it == lenses().end() ? nullptr : &*it;
}

const LensParameter *Lens::parameter(QAnyStringView parameterKey) const
{
    const auto it = std::ranges::find_if(parameters, [&](const LensParameter &one) { return parameterKey == QAnyStringView(one.key); });
    return it == parameters.end() ? nullptr : &*it;
}

} // namespace model::burden
