// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/explainasks.h"
#include "model/burden/explainwords.h"

namespace model::burden {

StepAskTerms::StepAskTerms(const Ground &ground, const NodeId &node, const AskChoice &choice) : m_ground(ground)
{
    const int position = ground.position(node);
    const auto &asks = ground.prepared().asks().all();
    for (size_t i = 0; i < asks.size() && position >= 0; ++i) {
        const Item &item = ground.prepared().inventory().items.at(asks[i].item);
        if (asks[i].position != position || !choice.takes(item))
            continue;
        const int area = ground.areas().of[i];
        const bool held = area >= 0 && ground.areas().areas[static_cast<size_t>(area)].held;
        m_asks.push_back({static_cast<int>(i), &item, area, held, 0, 0});
    }
    findProbabilities();
}

std::vector<Hit> StepAskTerms::hits(const One &one, std::optional<int> ofArea) const
{
    const auto &all = m_ground.prepared().asks().all();
    const Areas &areas = m_ground.areas();
    std::vector<Hit> hits;
    for (size_t i = 0; i < all.size(); ++i) {
        const int area = areas.of[i];
        const bool held = area >= 0 && areas.areas[static_cast<size_t>(area)].held;
        const bool takes = ofArea ? area == *ofArea : !held;
        if (all[i].item == all[static_cast<size_t>(one.ask)].item && takes && m_ground.visits(all[i].position) > 0)
            hits.push_back({all[i].position, all[i].probability});
    }
    return hits;
}

void StepAskTerms::findProbabilities()
{
    HitSets sets;
    std::vector<double *> places;
    for (One &one : m_asks) {
        if (one.held)
            continue;
        sets.add(hits(one, std::nullopt));
        places.push_back(&one.first);
        if (one.area >= 0) {
            sets.add(hits(one, one.area));
            places.push_back(&one.firstOfArea);
        }
    }
    const std::vector<double> first = m_ground.first(sets);
    const int here = m_asks.empty() ? -1 : m_ground.prepared().asks().all()[static_cast<size_t>(m_asks.front().ask)].position;
    for (int set = 0; set < sets.count(); ++set) {
        const auto hits = sets[set];
        const auto hit = std::ranges::find(hits, here, &Hit::position);
        *places[static_cast<size_t>(set)] = first[static_cast<size_t>(sets.from(set) + (hit - hits.begin()))];
    }
}

Term StepAskTerms::all(Each each, const QString &name, const QString &unit) const
{
    std::vector<Term> terms;
    for (const One &one : m_asks) {
        Term term = (this->*each)(one);
        term.name = one.item->name.isEmpty() ? one.item->id.text() : one.item->name;
        term.subject = subjectOf(one.item->id);
        terms.push_back(std::move(term));
    }
    return together(How::Sum, std::move(terms), name, unit);
}

Term StepAskTerms::expected(const One &one) const
{
    Term term = expectedAsk(m_ground, one.ask);
    term.name = Words::tr("times it would be asked here");
    term.subject.clear();
    return term;
}

Term StepAskTerms::genuine(const One &one) const
{
    if (one.area < 0)
        return expected(one);
    return numberTerm(Words::tr("probability that the first ask where it is reused is here"), one.held ? 0 : one.firstOfArea, {}, Role::Probability);
}

Term StepAskTerms::first(const One &one) const
{
    return numberTerm(Words::tr("probability that the first ask is here, over all ways"), one.first, {}, Role::Probability);
}

Term StepAskTerms::again(const One &one) const
{
    return together(How::Excess, {genuine(one), first(one)}, Words::tr("times it is asked again here"));
}

Term StepAskTerms::reusedTimes(const One &one) const
{
    if (one.area < 0)
        return together(How::Sum, {});
    return together(How::Excess, {expected(one), genuine(one)}, Words::tr("times it is reused here"));
}

Term StepAskTerms::product(const One &, std::vector<Term> factors) const
{
    if (std::optional<Term> pace = m_ground.paceOfGiving())
        factors.push_back(*std::move(pace));
    return together(How::Product, std::move(factors), {}, QStringLiteral("min"));
}

Term StepAskTerms::giveMinutes(const One &one) const
{
    return product(one, {first(one), m_ground.origins().itemMinutes(*one.item, one.item->first, "first", Words::tr("minutes to give it the first time"))});
}

Term StepAskTerms::againMinutes(const One &one) const
{
    return product(one, {again(one), m_ground.origins().itemMinutes(*one.item, one.item->again, "again", Words::tr("minutes to give it again"))});
}

Term StepAskTerms::confirmMinutes(const One &one) const
{
    if (one.area < 0)
        return together(How::Sum, {});
    return product(one, {reusedTimes(one), residualOf(m_ground, *one.item, asksOfArea(m_ground, one.area))});
}

} // namespace model::burden
