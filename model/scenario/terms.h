// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/inventory/inventory.h"
#include "model/journey/finding.h"

#include <QMap>

#include <span>

/// On what terms changes are valued: period, discounting, ramp, optimism, the value of an hour.
namespace model {

/// Discount rates a year, as published on a day: a schedule is never changed, a new one gets a new key.
struct RateSchedule {
    struct Band {
        int lastYear;   ///< it holds up to this year
        double rate;    ///< share a year
    };
    const char *key;      ///< "green-book-2026"
    const char *label;    ///< untranslated, context "Terms"
    const char *source;
    const char *date;     ///< as of when
    std::array<Band, 3> bands;
};
std::span<const RateSchedule> rateSchedules();
const RateSchedule *rateSchedule(QStringView key);

/// What an hour of somebody's time is worth, as others value it.
struct TimeValue {
    const char *key;        ///< "tag-non-work"
    const char *label;      ///< untranslated, context "Terms"
    double anHour;          ///< in `currency`
    const char *currency;   ///< ISO code
    int year;               ///< of prices and values
    const char *basis;      ///< untranslated: what it is
    const char *source;     ///< where it comes from, and how sure it is
    Grade grade;
};
std::span<const TimeValue> timeValues();
const TimeValue *timeValue(QStringView key);
/// Key of what is no preset: each segment's own value of an hour.
inline constexpr QLatin1String ownTimeValue("segments");
/// Key of what is no schedule: one rate for all years.
inline constexpr QLatin1String flatRates("flat");

/// The terms, saved with a document. What is left out takes the default.
struct AppraisalTerms {
    static constexpr int longestPeriod = 125;

    int period = 10;                                          ///< years with benefits, after year 0
    QString rates = QStringLiteral("green-book-2026");        ///< of rateSchedules(), or `flatRates`
    double flatRate = 0.035;                                  ///< a year, where `rates` is `flatRates`
    int baseYear = 0;                                         ///< calendar year that is year 0; 0 = not said
    int priceYear = 0;                                        ///< 0 = the document's
    QList<double> ramp;                                       ///< share of the take-up reached in year 1, 2 …; the last holds on; none = 1
    double costOptimism = 0;                                  ///< share added to costs
    double benefitOptimism = 0;                               ///< share taken off benefits
    QString timeValue = ownTimeValue;                         ///< of timeValues(), or `ownTimeValue`
    bool countsMoney = true;                                  ///< fees saved are a benefit too
    bool weighted = false;                                    ///< tells the value by income as well
    double elasticity = 1.3;                                  ///< of the weights: (median / income)^elasticity
    QMap<SegmentId, double> incomes;                          ///< relative to the median; left out = 1
    std::optional<double> budget;                             ///< for all costs over the period
    Unknown unknown;

    /// Share of the full take-up reached in a year, 1 …
    double rampIn(int year) const;
    /// Rate of a year, 1 …
    double rateIn(int year) const;
    /// What one now is worth of one in a year, 0 …: 1 / Π (1 + rate).
    double discountFactor(int year) const;
    /// What an hour of a segment's people is worth on these terms.
    double hourValueOf(const Segment &segment) const;
    /// The distributional weight of a segment (1 where its income isn't said); used where `weighted`.
    double weightOf(const SegmentId &segment) const;

    bool operator==(const AppraisalTerms &) const = default;
};

/// The terms that are out of bounds (errors) or doubtful (a preset of another currency or price year), in sentences.
Findings checkTerms(const AppraisalTerms &terms, const Inventory &inventory, const QString &currency, int documentPriceYear);
/// Why nothing can be valued on these terms: the first error's sentence, or empty.
QString whyNotValued(const AppraisalTerms &terms);

} // namespace model
