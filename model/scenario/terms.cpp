// SPDX-License-Identifier: GPL-3.0-only
#include "model/scenario/terms.h"

#include <QCoreApplication>

#include <cmath>

namespace model {

std::span<const RateSchedule> rateSchedules()
{
    static constexpr std::array schedules = {
        RateSchedule{"green-book-2026", QT_TRANSLATE_NOOP("Terms", "Green Book, 3.5 % falling"),
                     QT_TRANSLATE_NOOP("Terms", "HM Treasury, The Green Book, annex 6: rates from memory, formula read; a review of discounting began in December 2025"), "2026",
                     {{{30, 0.035}, {75, 0.030}, {125, 0.025}}}},
    };
    return schedules;
}

std::span<const TimeValue> timeValues()
{
    static constexpr std::array values = {
        TimeValue{"tag-non-work", QT_TRANSLATE_NOOP("Terms", "Leisure time, as in transport appraisal"), 7.0, "GBP", 2024,
                  QT_TRANSLATE_NOOP("Terms", "other non-work time, £4.54 in prices and values of 2010, taken to 2024 by prices (1.42) and incomes (1.08)"),
                  QT_TRANSLATE_NOOP("Terms", "DfT TAG data book A1.3.1, from memory; taken to 2024 by our estimate"), Grade::Estimate},
        TimeValue{"tag-commuting", QT_TRANSLATE_NOOP("Terms", "Commuting time, as in transport appraisal"), 15.3, "GBP", 2024,
                  QT_TRANSLATE_NOOP("Terms", "commuting time, £9.95 in prices and values of 2010, taken to 2024 by prices (1.42) and incomes (1.08)"),
                  QT_TRANSLATE_NOOP("Terms", "DfT TAG data book A1.3.1, from memory; taken to 2024 by our estimate"), Grade::Estimate},
        TimeValue{"tag-2002-non-work", QT_TRANSLATE_NOOP("Terms", "Leisure time, transport appraisal of 2006"), 4.46, "GBP", 2002,
                  QT_TRANSLATE_NOOP("Terms", "other non-work time in prices and values of 2002; for comparison with older studies"),
                  QT_TRANSLATE_NOOP("Terms", "DfT TAG unit 3.5.6 (2006)"), Grade::Published},
        TimeValue{"after-tax-wage", QT_TRANSLATE_NOOP("Terms", "Median wage after tax"), 14.2, "GBP", 2025,
                  QT_TRANSLATE_NOOP("Terms", "median full-time hourly pay, £19.70, less 20 % income tax and 8 % National Insurance"),
                  QT_TRANSLATE_NOOP("Terms", "our estimate from ONS ASHE 2025 and tax rates from memory"), Grade::Estimate},
        TimeValue{"median-wage", QT_TRANSLATE_NOOP("Terms", "Median wage before tax"), 19.7, "GBP", 2025,
                  QT_TRANSLATE_NOOP("Terms", "median full-time hourly pay without overtime, from £766.60 a week in April 2025"),
                  QT_TRANSLATE_NOOP("Terms", "ONS ASHE 2025 (23 October 2025); the hourly figure is our estimate"), Grade::Estimate},
        TimeValue{"national-living-wage-2025", QT_TRANSLATE_NOOP("Terms", "National Living Wage"), 12.21, "GBP", 2025,
                  QT_TRANSLATE_NOOP("Terms", "the legal minimum from April 2025; a floor for people on low incomes"),
                  QT_TRANSLATE_NOOP("Terms", "from memory, not checked"), Grade::Guess},
        TimeValue{"national-living-wage-2026", QT_TRANSLATE_NOOP("Terms", "National Living Wage from April 2026"), 12.71, "GBP", 2026,
                  QT_TRANSLATE_NOOP("Terms", "the legal minimum from April 2026; a floor for people on low incomes"),
                  QT_TRANSLATE_NOOP("Terms", "from memory, not checked"), Grade::Guess},
        TimeValue{"business", QT_TRANSLATE_NOOP("Terms", "Working time of a business"), 24.0, "GBP", 2025,
                  QT_TRANSLATE_NOOP("Terms", "median hourly pay, £19.70, and 22 % of other labour costs"),
                  QT_TRANSLATE_NOOP("Terms", "RPC and Eurostat uplifts from memory, not checked"), Grade::Guess},
        TimeValue{"unpaid-care", QT_TRANSLATE_NOOP("Terms", "Unpaid care, at what replacing it costs"), 23.5, "GBP", 2024,
                  QT_TRANSLATE_NOOP("Terms", "an hour of home care costs about £20 to £27; the middle"),
                  QT_TRANSLATE_NOOP("Terms", "from memory, not checked"), Grade::Guess},
        TimeValue{"netherlands-citizens", QT_TRANSLATE_NOOP("Terms", "Citizens' time in the Netherlands"), 16.0, "EUR", 2010,
                  QT_TRANSLATE_NOOP("Terms", "the Dutch standard cost model took €15, later €17; the middle"),
                  QT_TRANSLATE_NOOP("Terms", "from memory, not checked; the year is approximate"), Grade::Guess},
    };
    return values;
}

namespace {

template <typename Rows>
auto *find(const Rows &rows, QStringView key)
{
    const auto it = std::ranges::find_if(rows, [&](const auto &row) { return key == QLatin1String(row.key); });
    return it == rows.end() ? nullptr : &*it;
}

QString text(const char *sentence) { return QCoreApplication::translate("Terms", sentence); }

bool isShare(double value, double most = 1) { return std::isfinite(value) && value >= 0 && value <= most; }

/// Keeps what is out of bounds and what is doubtful.
class Checking {
public:
    void need(bool kept, const QString &sentence)
    {
        if (!kept)
            findings.append({Severity::Error, QStringLiteral("appraisal"), sentence, {}});
    }
    void warn(bool doubtful, const char *code, const QString &sentence)
    {
        if (doubtful)
            findings.append({Severity::Warning, QString::fromLatin1(code), sentence, {}});
    }
    Findings findings;
};

void checkBounds(const AppraisalTerms &terms, Checking &check)
{
    check.need(terms.period >= 1 && terms.period <= AppraisalTerms::longestPeriod,
               text("The period of the appraisal is %1 years; give 1 to %2.").arg(terms.period).arg(AppraisalTerms::longestPeriod));
    check.need(terms.rates == flatRates || rateSchedule(terms.rates),
               text("The discount rates “%1” are not known here; choose “green-book-2026” or “flat”.").arg(terms.rates.left(80)));
    check.need(isShare(terms.flatRate), text("The discount rate is outside 0 to 1; give a share a year such as 0.035."));
    check.need(terms.ramp.size() <= AppraisalTerms::longestPeriod && std::ranges::all_of(terms.ramp, [](double share) { return isShare(share); }),
               text("The ramp of take-up has a share outside 0 to 1, or more than %1 years; give a share for each year, such as 0.3, 0.7, 1.")
                   .arg(AppraisalTerms::longestPeriod));
    check.need(isShare(terms.costOptimism, 10), text("The optimism bias on costs is outside 0 to 10; give the share to add, such as 0.2."));
    check.need(isShare(terms.benefitOptimism), text("The optimism bias on benefits is outside 0 to 1; give the share to take off, such as 0.1."));
    check.need(terms.timeValue == ownTimeValue || timeValue(terms.timeValue),
               text("The value of time “%1” is not known here; choose “segments” or one of the list.").arg(terms.timeValue.left(80)));
    check.need(isShare(terms.elasticity, 10), text("The exponent of the weights is outside 0 to 10; give one such as 1.3."));
    check.need(std::ranges::all_of(terms.incomes, [](double income) { return std::isfinite(income) && income > 0 && income <= 1000; }),
               text("An income relative to the median must be above 0 and at most 1,000; give one such as 0.75."));
    check.need(!terms.budget || isShare(*terms.budget, 1e15), text("The budget is outside 0 to 1e15; give an amount, or none."));
    check.need(terms.baseYear == 0 || (terms.baseYear >= 1000 && terms.baseYear <= 9999), text("The base year must be a year such as 2026, or 0 for none."));
    check.need(terms.priceYear == 0 || (terms.priceYear >= 1000 && terms.priceYear <= 9999), text("The price year must be a year such as 2026, or 0 for that of the document."));
}

} // namespace

const RateSchedule *rateSchedule(QStringView key) { return find(rateSchedules(), key); }
const TimeValue *timeValue(QStringView key) { return find(timeValues(), key); }

double AppraisalTerms::rampIn(int year) const
{
    if (ramp.isEmpty())
        return 1;
    return ramp[std::clamp<qsizetype>(year - 1, 0, ramp.size() - 1)];
}

double AppraisalTerms::rateIn(int year) const
{
    const RateSchedule *schedule = rates == flatRates ? nullptr : rateSchedule(rates);
    if (!schedule)
        return flatRate;
    for (const RateSchedule::Band &band : schedule->bands) {
        if (year <= band.lastYear)
            return band.rate;
    }
    return schedule->bands.back().rate;
}

double AppraisalTerms::discountFactor(int year) const
{
    double factor = 1;
    for (int u = 1; u <= year; ++u)
        factor /= 1 + rateIn(u);
    return factor;
}

double AppraisalTerms::hourValueOf(const Segment &segment) const
{
    const TimeValue *preset = timeValue == ownTimeValue ? nullptr : model::timeValue(timeValue);
    return preset ? preset->anHour : segment.hourValue.mean();
}

double AppraisalTerms::weightOf(const SegmentId &segment) const { return std::pow(incomes.value(segment, 1.0), -elasticity); }

Findings checkTerms(const AppraisalTerms &terms, const Inventory &inventory, const QString &currency, int documentPriceYear)
{
    Checking check;
    checkBounds(terms, check);
    for (const SegmentId &segment : terms.incomes.keys())
        check.need(inventory.segments.contains(segment),
                   text("The appraisal has an income for the segment “%1”, which is not there; add the segment or take it away.").arg(segment.text()));
    if (const TimeValue *preset = timeValue(terms.timeValue)) {
        const int priceYear = terms.priceYear ? terms.priceYear : documentPriceYear;
        check.warn(currency != QLatin1String(preset->currency), "appraisal-currency",
                   text("The value of time “%1” is in %2 and the document in %3; choose one in its currency.")
                       .arg(text(preset->label), QLatin1String(preset->currency), currency));
        check.warn(priceYear != 0 && priceYear != preset->year, "appraisal-price-year",
                   text("The value of time “%1” is in prices of %2 and the appraisal in those of %3; it is used as it is.")
                       .arg(text(preset->label)).arg(preset->year).arg(priceYear));
    }
    check.warn(!terms.unknown.isEmpty(), "unknown-key",
               text("The appraisal has “%1”, which this version does not know; it is kept as it is.")
                   .arg(terms.unknown.keys().join(QStringLiteral("”, “")).left(120)));
    return check.findings;
}

QString whyNotValued(const AppraisalTerms &terms)
{
    Checking check;
    checkBounds(terms, check);
    return check.findings.isEmpty() ? QString() : check.findings.front().text;
}

} // namespace model
