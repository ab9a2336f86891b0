// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/explainfigures.h"

#include "model/burden/explainasks.h"
#include "model/burden/explainwords.h"
#include "model/burden/figures.h"

namespace model::burden {

namespace {

const QString min = QStringLiteral("min");

/// What is measured of visits: its figure, and what it is of a step.
struct OfVisits {
    const char *figure;
    Measurand measurand;
    const char *unit;
};
constexpr std::array ofVisits = {OfVisits{"minutes.learn", Measurand::Learn, "min"},   OfVisits{"minutes.do", Measurand::Do, "min"},
                                 OfVisits{"minutes.travel", Measurand::Travel, "min"}, OfVisits{"minutes.queue", Measurand::Queue, "min"},
                                 OfVisits{"waitDays", Measurand::Wait, "days"},        OfVisits{"money", Measurand::Fee, "money"},
                                 OfVisits{"stress", Measurand::Stress, "points"}};

QString labelOfFigure(const QString &key) { return labelOf(personFigures()[personFigure(key.toLatin1().constData())].label); }

} // namespace

Term FigureTerms::operator()(const QString &key) const
{
    for (const OfVisits &of : ofVisits) {
        if (key == QLatin1String(of.figure))
            return explainsteps::measurand(m_ground, of.measurand, m_node, labelOfFigure(key), QString::fromLatin1(of.unit));
    }
    if (key == QLatin1String("minutes.total"))
        return total();
    if (key.startsWith(QLatin1String("minutes.")))
        return asked(key, std::nullopt);
    if (key == QLatin1String("contacts"))
        return explainsteps::contacts(m_ground);
    if (key == QLatin1String("services"))
        return explainsteps::services(m_ground);
    if (key == QLatin1String("organisations"))
        return explainsteps::organisations(m_ground);
    if (key == QLatin1String("visits"))
        return explainsteps::visits(m_ground, *m_node);
    if (key == QLatin1String("reached"))
        return explainsteps::reached(m_ground, *m_node);
    if (key.startsWith(QLatin1String("outcomes.")))
        return explainsteps::visits(m_ground, NodeId(key.section(QLatin1Char('.'), 1)));
    if (key.startsWith(QLatin1String("byKind.")))
        return asked(key.section(QLatin1Char('.'), 2), itemKindFromKey(key.section(QLatin1Char('.'), 1, 1)));
    return asked(key, std::nullopt);
}

Term FigureTerms::total() const
{
    std::vector<Term> kinds;
    for (const char *key : {"minutes.learn", "minutes.do", "minutes.give", "minutes.giveAgain", "minutes.reused", "minutes.travel", "minutes.queue"}) {
        const QString kind = QString::fromLatin1(key);
        const bool ofSteps = std::ranges::any_of(ofVisits, [&](const OfVisits &of) { return kind == QLatin1String(of.figure); });
        if (!(m_item && ofSteps))
            kinds.push_back((*this)(kind));
    }
    return together(How::Sum, std::move(kinds), labelOfFigure(QStringLiteral("minutes.total")), min);
}

template <typename Asks>
Term FigureTerms::asked(const Asks &asks, const QString &part) const
{
    if (part == QLatin1String("asks"))
        return asks.asks();
    if (part == QLatin1String("items"))
        return asks.items();
    if (part == QLatin1String("duplicates"))
        return asks.duplicates();
    if (part == QLatin1String("reusedAsks"))
        return asks.reused();
    const QString key = part.contains(QLatin1Char('.')) ? part : QStringLiteral("minutes.") + part;
    const QString label = labelOfFigure(key);
    if (key == QLatin1String("minutes.give"))
        return asks.give(label);
    return key == QLatin1String("minutes.giveAgain") ? asks.giveAgain(label) : asks.reusedMinutes(label);
}

Term FigureTerms::asked(const QString &part, const std::optional<ItemKind> &kind) const
{
    const AskChoice choice{kind, m_item};
    if (m_node)
        return asked(StepAskTerms(m_ground, *m_node, choice), part);
    const AskTerms asks(m_ground, choice);
    if (part == QLatin1String("duplicatesWithin"))
        return asks.within();
    if (part == QLatin1String("duplicatesAcross"))
        return asks.across();
    return asked(asks, part);
}

} // namespace model::burden
