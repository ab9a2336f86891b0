// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/explanation.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace model::burden {

namespace {

/// What a term comes to, its parts' numbers given by a function.
template <typename ValueOf>
double comeTo(const Term &term, const ValueOf &valueOf)
{
    double result = 0, weights = 0;
    switch (term.how) {
    case How::Number: return term.value;
    case How::Sum:
        for (const Term &part : term.parts)
            result += valueOf(part);
        return result;
    case How::Product:
        result = 1;
        for (const Term &part : term.parts)
            result *= valueOf(part);
        return result;
    case How::Excess:
        for (size_t i = 0; i < term.parts.size(); ++i)
            result += (i == 0 ? 1 : -1) * valueOf(term.parts[i]);
        return std::max(0.0, result);
    case How::Quotient: {
        const double by = valueOf(term.parts.at(1));
        return by != 0 ? valueOf(term.parts.at(0)) / by : 0;
    }
    case How::Mean:
        for (const Term &part : term.parts) {
            result += valueOf(part);
            weights += valueOf(part.parts.at(0));
        }
        return weights > 0 ? result / weights : 0;
    }
    Q_UNREACHABLE();
}

} // namespace

double recomputed(const Term &term)
{
    return comeTo(term, [](const Term &part) { return recomputed(part); });
}

Term numberTerm(const QString &name, double value, const QString &unit, Role role)
{
    Term term;
    term.name = name;
    term.value = value;
    term.unit = unit;
    term.role = role;
    return term;
}

Term together(How how, std::vector<Term> parts, const QString &name, const QString &unit, const QString &subject)
{
    if (how == How::Sum)
        std::erase_if(parts, [](const Term &part) { return part.value == 0; });
    if (how == How::Sum || how == How::Mean)
        std::ranges::stable_sort(parts, std::ranges::greater{}, [](const Term &part) { return std::abs(part.value); });
    Term term;
    term.name = name;
    term.unit = unit;
    term.subject = subject;
    term.how = how;
    term.parts = std::move(parts);
    term.value = comeTo(term, [](const Term &part) { return part.value; });
    return term;
}

namespace {

/// Finds what adds up, down through sums and weighted means; what has a subject stands for itself.
class Collecting {
public:
    explicit Collecting(std::vector<Constituent> &into) : m_into(into) {}

    void collect(const Term &term, double scale, const QString &component)
    {
        if (!term.subject.isEmpty())
            return add(term, scale, component);
        switch (term.how) {
        case How::Sum:
            for (const Term &part : term.parts)
                collect(part, scale, isComponent(part) ? part.name : component);
            return;
        case How::Mean: return collectMean(term, scale, component);
        case How::Product: return collectProduct(term, scale, component);
        case How::Quotient: return collect(term.parts[0], term.parts[1].value != 0 ? scale / term.parts[1].value : 0, component);
        default: return;
        }
    }

private:
    /// A kind of minutes, of which steps or items are parts.
    static bool isComponent(const Term &part) { return part.how == How::Sum && part.subject.isEmpty() && part.role == Role::Part; }

    void collectMean(const Term &term, double scale, const QString &component)
    {
        double weights = 0;
        for (const Term &part : term.parts)
            weights += part.parts.front().value;
        for (const Term &part : term.parts)
            collectProduct(part, weights > 0 ? scale / weights : 0, component);
    }

    /// A product adds up as its one factor that does, times the others.
    void collectProduct(const Term &term, double scale, const QString &component)
    {
        const auto isPlain = [](const Term &factor) { return factor.role != Role::Part; };
        const auto sum = std::ranges::find_if_not(term.parts, isPlain);
        if (sum == term.parts.end() || std::find_if_not(sum + 1, term.parts.end(), isPlain) != term.parts.end())
            return;
        for (const Term &factor : term.parts)
            scale *= &factor == &*sum ? 1 : factor.value;
        collect(*sum, scale, component);
    }

    void add(const Term &term, double scale, const QString &component)
    {
        const QString key = component + QLatin1Char('\n') + term.subject;
        const auto known = m_places.constFind(key);
        if (known == m_places.constEnd()) {
            m_places.insert(key, m_into.size());
            m_into.push_back({term.name, component, scale * term.value, &term});
        } else {
            m_into[*known].value += scale * term.value;
            m_into[*known].term = nullptr;
        }
    }

    std::vector<Constituent> &m_into;
    QHash<QString, size_t> m_places;   ///< by component and subject
};

} // namespace

std::vector<Constituent> constituents(const Term &term)
{
    std::vector<Constituent> found;
    Collecting(found).collect(term, 1, {});
    std::ranges::stable_sort(found, std::ranges::greater{}, [](const Constituent &one) { return std::abs(one.value); });
    return found;
}

namespace {

bool goesWithoutSaying(const Term &factor) { return factor.value == 1 && (factor.role == Role::Pace || factor.role == Role::Share); }

QString signOf(How how)
{
    return how == How::Product ? QStringLiteral(" × ") : how == How::Excess ? QStringLiteral(" − ") : QStringLiteral(" ÷ ");
}

} // namespace

QString equation(const Term &term, const std::function<QString(double value, const QString &unit)> &written)
{
    if (term.how != How::Product && term.how != How::Excess && term.how != How::Quotient)
        return {};
    QStringList parts;
    for (const Term &part : term.parts) {
        if (term.how == How::Product && goesWithoutSaying(part))
            continue;
        const bool isDifference = term.how == How::Product && part.how == How::Excess;
        parts.append(isDifference ? QLatin1Char('(') + equation(part, written) + QLatin1Char(')') : written(part.value, part.unit));
    }
    return parts.join(signOf(term.how));
}

QString roleKey(Role role)
{
    static constexpr std::array keys = {"part",  "visits", "probability", "per-visit", "per-item", "pace",
                                        "share", "people", "hour-value",  "take-up",   "constant"};
    return QString::fromLatin1(keys[static_cast<size_t>(role)]);
}

QString howKey(How how)
{
    static constexpr std::array keys = {"number", "sum", "product", "excess", "quotient", "mean"};
    return QString::fromLatin1(keys[static_cast<size_t>(how)]);
}

} // namespace model::burden
