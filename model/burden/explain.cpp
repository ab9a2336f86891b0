// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/explain.h"

#include "model/burden/explainfigures.h"
#include "model/burden/explainpeople.h"
#include "model/burden/explainvalue.h"
#include "model/burden/explainwords.h"

namespace model::burden {

namespace {

Term minutesAnHour() { return numberTerm(Words::tr("minutes an hour"), 60, QStringLiteral("min"), Role::Constant); }

/// A figure of a person, as the mean of the people.
Term personTerm(const ExplainedPeople &people, const Question &question)
{
    const auto mean = [&](const QString &key) {
        return people.mean([&](const Ground &ground) { return FigureTerms(ground, question.node, question.item)(key); });
    };
    const QString &key = question.figure;
    const QString total = QStringLiteral("minutes.total"), visits = QStringLiteral("visits");
    if (key == QLatin1String("hours"))
        return together(How::Quotient, {mean(total), minutesAnHour()}, {}, QStringLiteral("h"));
    if (key == QLatin1String("minutesAVisit"))
        return together(How::Quotient, {mean(total), mean(visits)}, {}, QStringLiteral("min"));
    if (key == QLatin1String("again")) {
        Term returns = together(How::Excess, {mean(visits), mean(QStringLiteral("reached"))}, Words::tr("visits that are a return"));
        return together(How::Quotient, {std::move(returns), mean(visits)});
    }
    return mean(key);
}

/// A figure of all people in a year.
Term yearTerm(const ExplainedPeople &people, const QString &key)
{
    const ExplainedPeople::Times once = [](const Origins &, const Segment &) { return std::vector<Term>(); };
    const ExplainedPeople::Times timesHourValue = [](const Origins &origins, const Segment &segment) {
        return std::vector<Term>{origins.hourValue(segment)};
    };
    const auto figure = [](const QString &inner) -> ExplainedPeople::Figure {
        return [inner](const Ground &ground) { return FigureTerms(ground, {}, {})(inner); };
    };
    const auto hours = [&](const QString &inner) -> ExplainedPeople::Figure {
        return [minutes = figure(inner)](const Ground &ground) {
            return together(How::Quotient, {minutes(ground), minutesAnHour()}, Words::tr("hours a person"), QStringLiteral("h"));
        };
    };
    if (key == QLatin1String("people"))
        return people.sum({}, once);
    if (key == QLatin1String("hours"))
        return people.sum(hours(QStringLiteral("minutes.total")), once);
    if (key == QLatin1String("value"))
        return people.sum(hours(QStringLiteral("minutes.total")), timesHourValue);
    if (key == QLatin1String("duplicateHours"))
        return people.sum(hours(QStringLiteral("minutes.giveAgain")), once);
    return people.sum(figure(key), once);
}

Result<Term> termOf(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const Question &question,
                    const Explainable &figure)
{
    const Result<QList<Entry>> entries = question.scenario ? entriesOf(scenarios, *question.scenario) : QList<Entry>();
    if (!entries)
        return Refusal{entries.refusal()};
    ExplainedPeople people(inventory, journey, *entries);
    const auto nobody = question.node ? ExplainedPeople::Nobody::CountOne : ExplainedPeople::Nobody::LeaveOut;
    if (const Done done = people.take(question.segment, nobody); !done)
        return Refusal{done.refusal()};
    if (figure.of == Explainable::Of::Year)
        return yearTerm(people, question.figure.section(QLatin1Char('.'), 1));
    return personTerm(people, question);
}

// ---- what is asked, and whether it can be

QString keys()
{
    QStringList keys;
    for (const Explainable &figure : explainable())
        keys.append(figure.key);
    return keys.join(QStringLiteral(", "));
}

/// Why a figure can't be asked in this way, or an empty sentence.
QString whyNotAsked(const Inventory &inventory, const Question &question, const std::optional<Explainable> &figure)
{
    if (!figure || question.figure.contains(QLatin1String("END")) || question.figure.contains(QLatin1String("KIND")))
        return Words::tr("There is no figure “%1”; choose one of: %2.").arg(question.figure, keys());
    if (question.segment && !inventory.segments.contains(*question.segment))
        return Words::tr("There is no segment “%1”; leave it out for everyone.").arg(question.segment->text());
    if (question.item && !inventory.items.contains(*question.item))
        return Words::tr("There is no item “%1”.").arg(question.item->text());
    if (question.segment && figure->of == Explainable::Of::Year)
        return Words::tr("The figure “%1” is of all people in a year; leave the segment out.").arg(question.figure);
    if (question.node && !figure->ofPlace)
        return Words::tr("The figure “%1” is of the whole journey; leave the node out.").arg(question.figure);
    if (question.item && !figure->ofItem)
        return Words::tr("The figure “%1” is not of one item; leave the item out.").arg(question.figure);
    if (!question.node && figure->of == Explainable::Of::Place)
        return Words::tr("The figure “%1” is of one place; say which node.").arg(question.figure);
    return {};
}

QString whyNoValue(const Inventory &inventory, const Question &question)
{
    if (question.node)
        return Words::tr("Nobody comes to a node “%1”; it is not there, or no way leads to it.").arg(question.node->text());
    if (question.segment)
        return Words::tr("Nobody of “%1” goes through this journey.").arg(nameOf(inventory.segments.find(*question.segment)));
    return Words::tr("There is no end “%1” in this journey.").arg(question.figure.section(QLatin1Char('.'), 1));
}

QString placeOf(const Inventory &inventory, const Journey &journey, const Question &question)
{
    QStringList names;
    if (question.node) {
        const Node *node = journey.nodes.find(*question.node);
        names.append(node ? node->label() : question.node->text());
    }
    if (question.item) {
        const Item &item = *inventory.items.find(*question.item);
        names.append(item.name.isEmpty() ? item.id.text() : item.name);
    }
    if (question.figure.startsWith(QLatin1String("outcomes."))) {
        const QString id = question.figure.section(QLatin1Char('.'), 1);
        const Node *node = id.isEmpty() ? nullptr : journey.nodes.find(NodeId(id));
        names.append(node ? node->label() : id);
    }
    if (question.figure.startsWith(QLatin1String("byKind.")))
        names.append(question.figure.section(QLatin1Char('.'), 1, 1));
    return names.join(QStringLiteral(" · "));
}

QString whomOf(const Inventory &inventory, const Question &question, const Explainable &figure)
{
    if (figure.of == Explainable::Of::Year)
        return Words::tr("All people in a year");
    return nameOf(question.segment ? inventory.segments.find(*question.segment) : nullptr);
}

} // namespace

Result<Explanation> explain(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const Question &question,
                            std::stop_token stop)
{
    const std::optional<Explainable> figure = explainable(question.figure);
    if (const QString why = whyNotAsked(inventory, question, figure); !why.isEmpty())
        return Refusal{why};
    const Result<std::optional<double>> value = measuredFigure(inventory, journey, scenarios, question, stop);
    if (!value)
        return Refusal{value.refusal()};
    if (!*value)
        return Refusal{whyNoValue(inventory, question)};
    Result<Term> term = termOf(inventory, journey, scenarios, question, *figure);
    if (!term)
        return Refusal{term.refusal()};
    if (stop.stop_requested())
        return Refusal{};

    Explanation explanation{question, figure->label, figure->unit, whomOf(inventory, question, *figure), placeOf(inventory, journey, question),
                            figure->definition, figure->formula, **value, std::nullopt, *std::move(term)};
    if (question.scenario) {
        Question without = question;
        without.scenario.reset();
        const Result<std::optional<double>> before = measuredFigure(inventory, journey, scenarios, without, stop);
        if (before)
            explanation.baseline = *before;
    }
    return explanation;
}

} // namespace model::burden
