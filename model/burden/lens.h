// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/scenario/scenario.h"

#include <array>
#include <span>
#include <stop_token>
#include <variant>
#include <vector>

/// The same journey in the terms of official methods. A lens takes the exact measure's own figures, leaves out what its method
/// leaves out, and says so; it never measures anything anew.
namespace model::burden {

enum class Method { Scm, Uk, Eu, Pra, Australia, Germany, Nsw };
inline constexpr std::array allMethods = {Method::Scm, Method::Uk,      Method::Eu, Method::Pra,
                                          Method::Australia, Method::Germany, Method::Nsw};

/// What rows are: finer ones add up to coarser.
enum class LensRows { Service, Step, Activity };
QString lensRowsKey(LensRows rows);
std::optional<LensRows> lensRowsFromKey(QStringView key);

enum class LensUnit { Words, Count, Minutes, Hours, Days, Money, MoneyAnHour, MoneyADay, Share, Points };
/// "h", "min", "GBP", "GBP an hour" … as files and tables write it; empty for words and counts.
QString lensUnitText(LensUnit unit, const QString &currency);

/// A number the method needs besides the journey.
struct LensParameter {
    /// What holds where nobody says otherwise, in documents of a currency.
    struct Default {
        const char *currency;   ///< ISO code; empty = in all
        Quantity value;         ///< with its grade
        const char *source;     ///< untranslated: where it comes from and whether it was checked
    };
    const char *key;     ///< "overhead"
    const char *label;   ///< untranslated, context "Lens"
    LensUnit unit;
    Bounds bounds;
    std::vector<Default> defaults;   ///< of the hour's price none = each segment's own value of an hour
};
/// Key of the parameter that is the price of an hour, in all methods that have one.
inline constexpr QLatin1String hourPrice("tariff");

/// A method, in words.
struct Lens {
    Method method;
    const char *key;        ///< "scm"
    const char *name;       ///< untranslated, context "Lens", as all that follows
    const char *shortName;
    const char *counts;     ///< what it counts, and how
    const char *leavesOut;
    const char *source;
    const char *caution;    ///< what not to conclude from it
    std::vector<LensRows> rows;   ///< that it offers, the usual ones first
    std::vector<LensParameter> parameters;

    const LensParameter *parameter(QAnyStringView parameterKey) const;
};
const std::vector<Lens> &lenses();
const Lens &lens(Method method);
/// By its key, or null.
const Lens *lensFromKey(QStringView key);
/// Words of the context "Lens" in the reader's language.
QString lensText(const char *words);

/// What whoever asks may choose; all of it may be left out.
struct LensSettings {
    enum class HourPrice { OfMethod, OfSegments };

    QMap<QString, Quantity> values;        ///< by the parameter's key
    HourPrice price = HourPrice::OfMethod; ///< of segments: each one's own value of an hour instead of the tariff
    std::optional<LensRows> rows;
    std::optional<SegmentId> segment;      ///< none = all
    QList<double> ramp;                    ///< share of the take-up reached in year 1, 2 …, where the method looks at years; none = 1
    bool operator==(const LensSettings &) const = default;
};

/// What is looked at.
struct LensQuestion {
    const Inventory &inventory;
    const Journey &journey;
    const Scenarios &scenarios;
    std::optional<ScenarioId> scenario;   ///< none = the baseline
    QString currency;                     ///< ISO code of the document's money
};

/// Nothing, a number, or words.
using LensCell = std::variant<std::monostate, double, QString>;

struct LensColumn {
    QString key;       ///< "cost"
    QString name;
    LensUnit unit;
    /// How a cell comes about: keys of columns and parameters in braces, +, −, ×, ÷ and brackets; empty where it is the
    /// measure's own figure.
    QString formula;
    bool sums = false;   ///< rows add up to the total
};

struct LensRow {
    std::optional<ServiceId> service;
    std::optional<NodeId> step;      ///< of a step or an activity of it
    std::optional<ItemId> item;      ///< of a data requirement
    std::vector<LensCell> cells;     ///< by column
    bool differs = false;            ///< the document's minutes are far outside what the method's own table gives, or there are none
};

/// What the method does not count, so that nobody takes its total for all of the burden.
struct LensOmission {
    QString key, name;
    LensUnit unit;
    double aPerson = 0, aYear = 0;
};

/// A parameter as it was used.
struct LensUsed {
    QString key, label;
    LensUnit unit;
    std::optional<Quantity> value;   ///< none = each segment's own
    QString source;                  ///< of the value; empty where it is the asker's and says nothing
    bool isDefault = true;
};

struct LensTable {
    Method method;
    LensRows rows;
    QString currency;
    double people = 0;   ///< a year
    std::vector<LensColumn> columns;
    std::vector<LensRow> body;              ///< in the journey's order
    std::vector<LensCell> total;            ///< by column: of those that sum
    std::vector<LensCell> before;           ///< the baseline's total where a scenario is looked at; else empty
    QString headline;                       ///< key of the column that is the method's answer
    std::vector<LensOmission> notCounted;   ///< what there is of it
    std::vector<LensUsed> parameters;
    QStringList cautions;                   ///< about this use of it

    int column(QAnyStringView key) const;   ///< or -1
    /// The number in a cell; none where there is none.
    std::optional<double> number(const std::vector<LensCell> &cells, QAnyStringView key) const;
    /// How a cell comes about with the figures in it: "12 × 4 ÷ 60"; empty where it is the measure's own. `written` writes numbers.
    QString howOf(const LensRow &row, int column, const std::function<QString(double, LensUnit)> &written) const;
};

/// Why a method can't be used with these settings, or an empty sentence.
QString whyNotLooked(Method method, const LensSettings &settings);

/// Looks at a journey or a scenario through a lens. Refused as measure() is, where nobody goes through the journey, and where a
/// setting is out of bounds or not one of the method's; with an empty sentence where it was stopped.
Result<LensTable> lensTable(const LensQuestion &question, Method method, const LensSettings &settings = {}, std::stop_token stop = {});

} // namespace model::burden
