// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/explainvalue.h"

#include "model/burden/figures.h"

namespace model::burden {

namespace {

double ofYear(const YearMeasure &year, const QString &key) { return yearFigures()[yearFigure(key.toLatin1().constData())].of(year); }

double ofKind(const KindMeasure &kind, const QString &part)
{
    return part == QLatin1String("asks")         ? kind.asks
           : part == QLatin1String("duplicates") ? kind.duplicates
           : part == QLatin1String("give")       ? kind.give
           : part == QLatin1String("giveAgain")  ? kind.giveAgain
                                                 : kind.reused;
}

std::optional<double> ofPerson(const PersonMeasure &person, const QString &key)
{
    const QString rest = key.section(QLatin1Char('.'), 1);
    if (key.startsWith(QLatin1String("outcomes."))) {
        const auto end = std::ranges::find_if(person.outcomes, [&](const auto &one) { return one.first.text() == rest; });
        return end == person.outcomes.end() ? std::nullopt : std::optional(end->second);
    }
    if (key.startsWith(QLatin1String("byKind."))) {
        const auto kind = itemKindFromKey(rest.section(QLatin1Char('.'), 0, 0));
        return ofKind(person.byKind[static_cast<size_t>(*kind)], rest.section(QLatin1Char('.'), 1));
    }
    return personFigures()[personFigure(key.toLatin1().constData())].of(person);
}

double ofPlace(const NodeDetail &node, const QString &key)
{
    PersonMeasure person;
    person.minutes = node.minutes;
    person.waitDays = node.waitDays;
    person.money = node.money;
    person.stress = node.stress;
    for (const AskDetail &ask : node.asks) {
        person.asks += ask.asks;
        person.items += ask.first;
        person.reusedAsks += ask.reused;
        person.duplicates += std::max(0.0, ask.asks - ask.first);
    }
    if (key == QLatin1String("visits"))
        return node.visits;
    if (key == QLatin1String("reached"))
        return node.reached;
    if (key == QLatin1String("again"))
        return node.again;
    if (key == QLatin1String("minutesAVisit"))
        return node.minutesAVisit();
    return *ofPerson(person, key);
}

/// The scenario with all asks dropped but those of one item: what is measured of it is the item's.
Scenario onlyItem(const Inventory &inventory, const JourneyId &journey, const std::optional<ScenarioId> &scenario, const ItemId &item)
{
    QList<ItemId> others;
    for (const Item &other : inventory.items) {
        if (!(other.id == item))
            others.append(other.id);
    }
    Scenario only{ScenarioId("only this item"), journey, {}, {}, scenario, {}, {}};
    only.changes.append(Change(changes::DropAsks{others, Scope::all()}));
    return only;
}

/// Only what is asked costs anything where one item is meant.
void keepAsked(PersonMeasure &person)
{
    person.minutes.learn = person.minutes.doing = person.minutes.travel = person.minutes.queue = 0;
}

class Measuring {
public:
    Measuring(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const Question &question)
        : m_inventory(inventory), m_journey(journey), m_scenarios(scenarios), m_question(question), m_scenario(question.scenario)
    {
        if (!question.item)
            return;
        Scenario only = onlyItem(inventory, journey.id, question.scenario, *question.item);
        m_scenario = only.id;
        m_scenarios.put(std::move(only));
    }

    Result<std::optional<double>> value(std::stop_token stop) const { return m_question.node ? ofNode(stop) : ofPeople(stop); }

private:
    Result<std::optional<double>> ofPeople(std::stop_token stop) const
    {
        const Result<Measure> measured =
            m_scenario ? measure(m_inventory, m_journey, m_scenarios, *m_scenario, stop) : measure(m_inventory, m_journey, stop);
        if (!measured)
            return Refusal{measured.refusal()};
        if (m_question.figure.startsWith(QLatin1String("year.")))
            return std::optional(ofYear(measured->year, m_question.figure.section(QLatin1Char('.'), 1)));
        const SegmentMeasure *segment = m_question.segment ? measured->find(*m_question.segment) : nullptr;
        if (m_question.segment && !segment)
            return std::optional<double>();
        PersonMeasure person = segment ? segment->person : measured->everyone();
        if (m_question.item)
            keepAsked(person);
        const std::optional<double> value = ofPerson(person, m_question.figure);
        return value || !isEnd() ? value : std::optional(0.0);
    }

    /// Whether the figure is of an end of the journey: one that nobody comes to, maybe.
    bool isEnd() const
    {
        return std::ranges::any_of(m_journey.nodes, [&](const Node &node) {
            return node.kind == NodeKind::End && m_question.figure == QStringLiteral("outcomes.") + node.id.text();
        });
    }

    Result<std::optional<double>> ofNode(std::stop_token stop) const
    {
        const Result<QList<Entry>> entries = m_scenario ? entriesOf(m_scenarios, *m_scenario) : QList<Entry>();
        if (!entries)
            return Refusal{entries.refusal()};
        Result<Detail> places = detail(m_inventory, m_journey, *entries, m_question.segment, stop);
        if (!places)
            return Refusal{places.refusal()};
        const auto place = places->nodes.constFind(*m_question.node);
        if (place == places->nodes.constEnd())
            return std::optional<double>();
        NodeDetail node = *place;
        if (m_question.item)
            node.minutes.learn = node.minutes.doing = node.minutes.travel = node.minutes.queue = 0;
        return std::optional(ofPlace(node, m_question.figure));
    }

    const Inventory &m_inventory;
    const Journey &m_journey;
    Scenarios m_scenarios;
    const Question &m_question;
    std::optional<ScenarioId> m_scenario;
};

} // namespace

Result<std::optional<double>> measuredFigure(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios,
                                             const Question &question, std::stop_token stop)
{
    return Measuring(inventory, journey, scenarios, question).value(stop);
}

} // namespace model::burden
