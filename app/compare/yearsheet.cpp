// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/yearsheet.h"

#include "app/charts/numbers.h"
#include "app/compare/figures.h"

#include <QCoreApplication>

namespace app::compare {

namespace {

using model::burden::Measure;
using model::burden::YearMeasure;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::compare)
};

enum class Counted { Things, Money };

struct Kind {
    const char *name;
    const char *key; ///< of model::burden::yearFigures()
    double YearMeasure::*figure;
    Counted counted = Counted::Things;
};

constexpr Kind kinds[] = {
    {QT_TRANSLATE_NOOP("app::compare", "People"), "people", &YearMeasure::people},
    {QT_TRANSLATE_NOOP("app::compare", "Hours"), "hours", &YearMeasure::hours},
    {QT_TRANSLATE_NOOP("app::compare", "Worth"), "value", &YearMeasure::value, Counted::Money},
    {QT_TRANSLATE_NOOP("app::compare", "Hours of giving again"), "duplicateHours", &YearMeasure::duplicateHours},
    {QT_TRANSLATE_NOOP("app::compare", "Money paid"), "money", &YearMeasure::money, Counted::Money},
    {QT_TRANSLATE_NOOP("app::compare", "Waits, days"), "waitDays", &YearMeasure::waitDays},
};

/// In what a row is written, so that few digits tell its figures apart.
struct Unit {
    double divisor = 1;
    QString name;
};

Unit unitFor(double most)
{
    if (most >= 950e6)
        return {1e9, Words::tr("billion")};
    if (most >= 950'000)
        return {1e6, Words::tr("million")};
    if (most >= 9'500)
        return {1e3, Words::tr("thousand")};
    return {};
}

/// "Hours, million", "Worth, £ million", "Money paid, £".
QString nameOfKind(const Kind &kind, const QString &currency, const Unit &unit)
{
    QStringList units;
    if (kind.counted == Counted::Money)
        units.append(charts::currencySign(currency).trimmed());
    if (!unit.name.isEmpty())
        units.append(unit.name);
    const QString name = Words::tr(kind.name);
    return units.isEmpty() ? name
                           : Words::tr("%1, %2", "a figure and its unit").arg(name, units.join(QLatin1Char(' ')));
}

/// Where the chosen scenario's difference lies; of one segment's years there are no draws.
std::optional<std::pair<double, double>> differs(const Analysis &analysis, const Confidence *confidence,
                                                 const Kind &kind, double divisor)
{
    const bool drawn = confidence && confidence->uncertainty && analysis.scenario && !analysis.segment;
    const int place = drawn ? confidence->uncertainty->place(analysis.scenario) : -1;
    if (place <= 0)
        return std::nullopt;
    const model::burden::Interval where =
        confidence->uncertainty->yearDifference(static_cast<size_t>(place), model::burden::yearFigure(kind.key));
    return std::pair(where.low / divisor, where.high / divisor);
}

} // namespace

Sheet yearSheetOf(const Analysis &analysis, const Confidence *confidence)
{
    Sheet sheet = bareSheet(analysis);
    sheet.caption = Words::tr("%1, a year, %2").arg(journeyName(analysis), peopleName(analysis));
    const QList<const Measure *> measures = measuresOf(analysis);
    for (const Kind &kind : kinds) {
        QList<std::optional<double>> values;
        double most = 0;
        for (const Measure *measure : measures) {
            values.append(measure ? std::optional(yearOf(analysis, *measure).*kind.figure) : std::nullopt);
            most = std::max(most, std::abs(values.last().value_or(0)));
        }
        const Unit unit = unitFor(most);
        for (std::optional<double> &value : values) {
            if (value)
                *value /= unit.divisor;
        }
        Sheet::Row row{nameOfKind(kind, analysis.workspace->currency, unit),
                       unit.divisor > 1 ? charts::hours : charts::whole, values};
        row.figure = analysis.segment ? QString() : QStringLiteral("year.") + QLatin1String(kind.key);
        row.interval = differs(analysis, confidence, kind, unit.divisor);
        sheet.rows.append(row);
    }
    return sheet;
}

} // namespace app::compare
