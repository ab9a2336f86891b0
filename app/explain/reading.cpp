// SPDX-License-Identifier: GPL-3.0-only
#include "app/explain/reading.h"

#include "app/charts/numbers.h"
#include "app/theme/parts.h"

#include <QCoreApplication>

#include <cmath>

namespace app::explain {

namespace {

using namespace model::burden;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::explain)
};

constexpr size_t mostParts = 5;
constexpr qsizetype mostSources = 3;

/// A number as short as it can be told: "2.9", "0.98", "45".
QString plain(double value)
{
    const double size = std::abs(value);
    const int decimals = value == std::round(value) || size >= 100 ? 0 : size >= 10 ? 1 : 2;
    return charts::number(value, decimals);
}

QString minutes(double value)
{
    return charts::number(value, std::abs(value) < 9.95 && value != std::round(value) ? 1 : 0);
}

/// A number with its unit, short.
QString withUnit(double value, const QString &unit, const QString &currency)
{
    if (unit == QLatin1String("h"))
        return Words::tr("%1 h").arg(std::abs(value) < 100'000 ? charts::hours(value) : charts::large(value));
    if (unit == QLatin1String("min"))
        return Words::tr("%1 min").arg(minutes(value));
    if (unit == QLatin1String("days"))
        return Words::tr("%1 days").arg(minutes(value));
    if (unit == QLatin1String("points"))
        return Words::tr("%1 points").arg(charts::number(value, 1));
    return unit == QLatin1String("money") ? charts::money(value, currency) : plain(value);
}

/// How sure a number is, in a word.
QString gradeWord(const model::Quantity &quantity)
{
    switch (quantity.grade.value_or(model::Grade::Guess)) {
    case model::Grade::Measured: return Words::tr("Measured");
    case model::Grade::Published: return Words::tr("Published");
    case model::Grade::Estimate: return Words::tr("Estimate");
    case model::Grade::Guess: return Words::tr("Guess");
    }
    Q_UNREACHABLE();
}

bool isShare(const QString &figure)
{
    return figure.startsWith(QLatin1String("outcomes.")) || figure == QLatin1String("reached") ||
           figure == QLatin1String("again");
}

/// How figures and the parts of this explanation are written.
class Writing {
public:
    Writing(const Explanation &explanation, const model::Workspace &workspace)
        : m_explanation(explanation), m_workspace(workspace)
    {
    }

    Reading reading() const
    {
        Reading reading;
        reading.headline = Words::tr("%1: %2").arg(m_explanation.label, figure(m_explanation.value));
        reading.about = about();
        reading.formula = m_explanation.formula;
        addParts(reading);
        reading.without = without();
        reading.sources = sources();
        return reading;
    }

private:
    QString written(double value, const QString &unit) const { return withUnit(value, unit, m_workspace.currency); }
    QString figure(double value) const
    {
        return isShare(m_explanation.question.figure) ? charts::percent(value) : written(value, m_explanation.unit);
    }
    QString arithmetic(const Term &term) const
    {
        return equation(term, [this](double value, const QString &unit) { return written(value, unit); });
    }

    QString scenarioName() const
    {
        const auto &id = m_explanation.question.scenario;
        const model::Scenario *scenario = id ? m_workspace.scenarios.find(*id) : nullptr;
        return scenario && !scenario->name.isEmpty() ? scenario->name : id ? id->text() : Words::tr("Baseline");
    }

    QString about() const
    {
        QStringList parts{m_explanation.whom, scenarioName()};
        if (!m_explanation.place.isEmpty())
            parts.prepend(m_explanation.place);
        return parts.join(QStringLiteral(" · "));
    }

    void addParts(Reading &reading) const
    {
        const std::vector<Constituent> all = constituents(m_explanation.term);
        if (all.size() < 2)
            return addFactors(reading, all.size() == 1 && all.front().term ? *all.front().term : m_explanation.term);
        double rest = 0;
        for (size_t i = 0; i < all.size(); ++i) {
            if (i < mostParts)
                reading.parts.append(partOf(all[i]));
            else
                rest += all[i].value;
        }
        if (all.size() > mostParts)
            reading.rest = Words::tr("and %1 more, together %2").arg(all.size() - mostParts).arg(figure(rest));
    }

    Reading::Part partOf(const Constituent &one) const
    {
        const QString name =
            one.component.isEmpty()
                ? one.name
                : Words::tr("%1, %2", "step or item, kind of minutes").arg(one.name, one.component.toLower());
        return {figure(one.value), name, one.term ? arithmetic(*one.term) : QString()};
    }

    /// What does not add up: the things it is put together from.
    void addFactors(Reading &reading, const Term &term) const
    {
        if (term.how == How::Sum && term.parts.size() == 1)
            return addFactors(reading, term.parts.front());
        for (const Term &part : term.parts) {
            if (static_cast<size_t>(reading.parts.size()) == 2 * mostParts)
                break;
            const bool isWeighted = term.how == How::Mean && part.parts.size() == 2;
            const Term &shown = isWeighted ? part.parts[1] : part;
            reading.parts.append({written(shown.value, shown.unit), part.name, arithmetic(shown)});
        }
    }

    QString without() const
    {
        if (!m_explanation.baseline)
            return {};
        const double difference = *m_explanation.difference();
        const QString size = figure(std::abs(difference));
        const QString more = size == figure(0) ? Words::tr("the same")
                             : difference < 0  ? Words::tr("%1 more").arg(size)
                                               : Words::tr("%1 less").arg(size);
        return Words::tr("Without “%1”: %2, %3").arg(scenarioName(), figure(*m_explanation.baseline), more);
    }

    static void count(const Term &term, QHash<QString, int> &sources)
    {
        if (term.quantity && !term.citation.isEmpty())
            ++sources[Words::tr("%1: %2", "grade, source").arg(gradeWord(*term.quantity), term.citation)];
        for (const Term &part : term.parts)
            count(part, sources);
    }

    QStringList sources() const
    {
        QHash<QString, int> counted;
        count(m_explanation.term, counted);
        QStringList names = counted.keys();
        std::ranges::sort(names, [&](const QString &a, const QString &b) {
            return counted[a] != counted[b] ? counted[a] > counted[b] : a < b;
        });
        const qsizetype more = names.size() - mostSources;
        names = names.mid(0, mostSources);
        if (more > 0)
            names.append(Words::tr("and %n more source(s)", nullptr, static_cast<int>(more)));
        return names;
    }

    const Explanation &m_explanation;
    const model::Workspace &m_workspace;
};

} // namespace

QString Reading::text() const
{
    QStringList lines{headline, about, formula};
    for (const Part &part : parts)
        lines.append(part.arithmetic.isEmpty()
                         ? QStringLiteral("%1  %2").arg(part.value, part.name)
                         : QStringLiteral("%1  %2 = %3").arg(part.value, part.name, part.arithmetic));
    for (const QString &line : {rest, without}) {
        if (!line.isEmpty())
            lines.append(line);
    }
    if (!sources.isEmpty())
        lines.append(Words::tr("Sources: %1").arg(sources.join(QStringLiteral("; "))));
    return lines.join(QLatin1Char('\n'));
}

Reading readingOf(const Explanation &explanation, const model::Workspace &workspace)
{
    return Writing(explanation, workspace).reading();
}

} // namespace app::explain
