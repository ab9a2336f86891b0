// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/lens.h"

#include "model/burden/lenscolumns.h"
#include "model/burden/timetables.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <numeric>

namespace model::burden {

namespace {

QString text(const char *words) { return QCoreApplication::translate("Lens", words); }

/// One question looked at through one lens.
class Looking {
public:
    Looking(const LensQuestion &question, const Lens &lens, const LensSettings &settings, LensTerms terms, std::stop_token stop)
        : m_question(question), m_lens(lens), m_settings(settings), m_terms(std::move(terms)), m_stop(stop),
          m_rows(settings.rows.value_or(lens.rows.front()))
    {
    }

    Result<LensTable> table()
    {
        Result<LensParts> baseline = partsOf({});
        if (!baseline)
            return Refusal{baseline.refusal()};
        if (!m_question.scenario)
            return tableOf(*baseline, nullptr);
        const Result<QList<Entry>> entries = entriesToMeasure(m_question.inventory, m_question.journey, m_question.scenarios, *m_question.scenario);
        if (!entries)
            return Refusal{entries.refusal()};
        Result<LensParts> scenario = partsOf(*entries);
        if (!scenario)
            return Refusal{scenario.refusal()};
        return tableOf(averaged(*baseline, *std::move(scenario)), &*baseline);
    }

private:
    Result<LensParts> partsOf(const QList<Entry> &entries) const
    {
        return lensParts(m_question.inventory, m_question.journey, entries, m_settings.segment, m_stop);
    }

    /// The mean of the years over which the method looks: in each some still live through the baseline.
    LensParts averaged(const LensParts &baseline, LensParts scenario) const
    {
        if (m_lens.method != Method::Australia || m_settings.ramp.isEmpty())
            return scenario;
        const auto years = static_cast<int>(m_terms("years"));
        double reached = 0;
        for (int y = 0; y < years; ++y)
            reached += m_settings.ramp[std::min<qsizetype>(y, m_settings.ramp.size() - 1)];
        const double share = reached / years;
        LensParts mixed;
        mixed.add(scenario, share);
        mixed.add(baseline, 1 - share);
        return mixed;
    }

    LensTable tableOf(const LensParts &parts, const LensParts *baseline)
    {
        LensTable table;
        table.method = m_lens.method;
        table.rows = m_rows;
        table.currency = m_question.currency;
        table.people = parts.people;
        table.headline = headlineOf(m_lens.method);
        table.parameters = m_terms.used();
        std::vector<LensRule> rules = namesOf(m_lens.method, m_rows, m_question.inventory);
        const size_t names = rules.size();
        std::ranges::move(figuresOf(m_lens.method, m_rows, m_terms, parts.people), std::back_inserter(rules));
        for (const LensRule &rule : rules)
            table.columns.push_back(rule.column);
        for (const LensSums &sums : sumsOf(m_question.inventory, parts, m_lens.method, m_rows))
            table.body.push_back(rowOf(sums, rules));
        table.total = totalOf(table.columns, table.body, names);
        if (baseline) {
            std::vector<LensRow> rows;
            for (const LensSums &sums : sumsOf(m_question.inventory, *baseline, m_lens.method, m_rows))
                rows.push_back(rowOf(sums, rules));
            table.before = totalOf(table.columns, rows, names);
        }
        table.notCounted = notCounted(parts);
        table.cautions = cautions();
        return table;
    }

    static LensRow rowOf(const LensSums &sums, const std::vector<LensRule> &rules)
    {
        LensRow row;
        row.service = sums.service;
        if (sums.step)
            row.step = sums.step->id;
        row.item = sums.item;
        for (const LensRule &rule : rules)
            row.cells.push_back(rule.of(sums));
        if (const auto &prior = sums.activity.prior; prior && sums.times > 0)
            row.differs = heldAgainst(sums.allMinutes() / sums.times, prior->simple, prior->medium, prior->high).differs();
        return row;
    }

    static std::vector<LensCell> totalOf(const std::vector<LensColumn> &columns, const std::vector<LensRow> &rows, size_t names)
    {
        std::vector<LensCell> total(columns.size());
        for (size_t c = names; c < columns.size(); ++c) {
            if (columns[c].sums)
                total[c] = std::accumulate(rows.begin(), rows.end(), 0.0, [&](double sum, const LensRow &row) { return sum + std::get<double>(row.cells[c]); });
        }
        return total;
    }

    std::vector<LensOmission> notCounted(const LensParts &parts) const
    {
        std::vector<LensOmission> omissions;
        const auto omit = [&](const char *key, const char *name, LensUnit unit, double aYear) {
            if (aYear > 0)
                omissions.push_back({QString::fromLatin1(key), text(name), unit, aYear / parts.people, aYear});
        };
        const auto minutes = minutesOf(parts);
        const Method method = m_lens.method;
        const auto hoursOf = [&](LensPart part) { return counts(method, part) ? 0 : minutes[static_cast<size_t>(part)] / 60; };
        omit("queue", QT_TRANSLATE_NOOP("Lens", "Queues (on hold, in a waiting room)"), LensUnit::Hours, hoursOf(LensPart::Queue));
        omit("travelByChoice", QT_TRANSLATE_NOOP("Lens", "Travel where a step can be done in another way"), LensUnit::Hours, hoursOf(LensPart::TravelByChoice));
        double waitDays = 0, money = 0, stress = 0, counted = 0;
        for (const StepPart &part : parts.steps) {
            waitDays += part.people * part.aPerson.waitDays;
            money += part.people * part.aPerson.money;
            stress += part.people * part.aPerson.stress;
        }
        for (const LensPart part : allLensParts)
            counted += counts(method, part) ? minutes[static_cast<size_t>(part)] / 60 : 0;
        const double anyway = counted * (m_terms("asUsual") + m_terms("anyway"));
        omit("anyway", QT_TRANSLATE_NOOP("Lens", "Done anyway"), LensUnit::Hours, anyway);
        const bool waits = method == Method::Nsw || (method == Method::Australia && m_terms("delayDay") > 0);
        omit("wait", QT_TRANSLATE_NOOP("Lens", "Waiting for answers"), LensUnit::Days, waits ? 0 : waitDays);
        omit("money", QT_TRANSLATE_NOOP("Lens", "Fees and what people pay"), LensUnit::Money, method == Method::Scm || method == Method::Uk ? money : 0);
        omit("stress", QT_TRANSLATE_NOOP("Lens", "Stress"), LensUnit::Points, method == Method::Pra || method == Method::Nsw ? 0 : stress);
        omit("repeats", QT_TRANSLATE_NOOP("Lens", "Asked for again (counted as work, not told apart)"), LensUnit::Count, parts.repeats);
        return omissions;
    }

    QStringList cautions() const
    {
        QStringList cautions;
        const LensUsed *price = m_terms.find(hourPrice);
        const LensParameter *parameter = m_lens.parameter(hourPrice);
        if (price && price->isDefault && !price->value && !parameter->defaults.empty())
            cautions += text("The method's own price of an hour is in %1, this document counts in %2: each segment's own value of an hour is used. Give a price to use another.")
                            .arg(QLatin1String(parameter->defaults.front().currency), m_question.currency);
        if (m_lens.method == Method::Germany)
            cautions += text("Table of minutes: %1.").arg(lensText(timeTables().front().edition));
        if (m_question.scenario && m_lens.method == Method::Australia && !m_settings.ramp.isEmpty())
            cautions += text("Take-up grows over the years as the document's appraisal says.");
        return cautions;
    }

    const LensQuestion &m_question;
    const Lens &m_lens;
    const LensSettings &m_settings;
    LensTerms m_terms;
    std::stop_token m_stop;
    LensRows m_rows;
};

} // namespace

int LensTable::column(QAnyStringView key) const
{
    const auto it = std::ranges::find_if(columns, [&](const LensColumn &one) { return QAnyStringView(one.key) == key; });
    return it == columns.end() ? -1 : static_cast<int>(it - columns.begin());
}

std::optional<double> LensTable::number(const std::vector<LensCell> &cells, QAnyStringView key) const
{
    const int at = column(key);
    const double *number = at < 0 || cells.empty() ? nullptr : std::get_if<double>(&cells[static_cast<size_t>(at)]);
    return number ? std::optional(*number) : std::nullopt;
}

QString LensTable::howOf(const LensRow &row, int at, const std::function<QString(double, LensUnit)> &written) const
{
    static const QRegularExpression name(QStringLiteral("\\{([^}]+)\\}"));
    const auto valueOf = [&](const QString &key) -> QString {
        if (key == QLatin1String("people"))
            return written(people, LensUnit::Count);
        if (!key.startsWith(QLatin1String("p."))) {
            const auto of = number(row.cells, key);
            return of ? written(*of, columns[static_cast<size_t>(column(key))].unit) : QString(QChar(0x2013));
        }
        const QString parameter = key.section(QLatin1Char('.'), 1, 1), end = key.section(QLatin1Char('.'), 2);
        const auto used = std::ranges::find(parameters, parameter, &LensUsed::key);
        const Quantity &value = *used->value;
        return written(end == QLatin1String("low") ? *value.low : end == QLatin1String("high") ? *value.high : value.mean(), used->unit);
    };
    const QString &formula = columns[static_cast<size_t>(at)].formula;
    QString how;
    qsizetype from = 0;
    for (auto it = name.globalMatch(formula); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        how += formula.mid(from, match.capturedStart() - from) + valueOf(match.captured(1));
        from = match.capturedEnd();
    }
    return how + formula.mid(from);
}

QString whyNotLooked(Method method, const LensSettings &settings)
{
    const Lens &through = lens(method);
    if (settings.rows && !std::ranges::count(through.rows, *settings.rows)) {
        QStringList offered;
        for (const LensRows rows : through.rows)
            offered += lensRowsKey(rows);
        return text("%1 has no rows by %2; it has them by: %3.").arg(lensText(through.name), lensRowsKey(*settings.rows), offered.join(QStringLiteral(", ")));
    }
    const bool isShare = std::ranges::all_of(settings.ramp, [](double share) { return share >= 0 && share <= 1; });
    if (!isShare)
        return text("The ramp of take-up has a share outside 0 to 1; give a share for each year, such as 0.3, 0.7, 1.");
    const Result<LensTerms> terms = LensTerms::from(through, settings, {});
    return terms ? QString() : terms.refusal();
}

Result<LensTable> lensTable(const LensQuestion &question, Method method, const LensSettings &settings, std::stop_token stop)
{
    if (const QString why = whyNotLooked(method, settings); !why.isEmpty())
        return Refusal{why};
    Result<LensTerms> terms = LensTerms::from(lens(method), settings, question.currency);
    if (!terms)
        return Refusal{terms.refusal()};
    return Looking(question, lens(method), settings, *std::move(terms), stop).table();
}

} // namespace model::burden
