// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/explainasks.h"

#include "model/burden/explainwords.h"

namespace model::burden {

namespace {

const ChainAsk &askAt(const Ground &ground, int ask) { return ground.prepared().asks().all()[static_cast<size_t>(ask)]; }

QString labelOf(const Item &item) { return item.name.isEmpty() ? item.id.text() : item.name; }

/// The entry whose rule costs an ask the least, or -1.
int cheapestRule(const Ground &ground, const Item &item, int position)
{
    const ReuseRule *best = nullptr;
    for (const ReuseRule &rule : ground.prepared().reuse()) {
        const bool covers = (!rule.items || rule.items->contains(item.id)) && rule.steps.contains(ground.chain().place(position));
        if (covers && (!best || rule.residual < best->residual))
            best = &rule;
    }
    return best ? best->entry : -1;
}

} // namespace

Term expectedAsk(const Ground &ground, int ask)
{
    const ChainAsk &of = askAt(ground, ask);
    const Node &node = *ground.node(of.position);
    const ItemId &item = ground.prepared().inventory().items.at(of.item).id;
    return together(How::Product, {ground.visitsTerm(of.position), ground.origins().askShare(node.id, item, of.probability)}, node.label(), {},
                    subjectOf(node.id));
}

Term residualOf(const Ground &ground, const Item &item, const std::vector<int> &asks)
{
    std::vector<Term> parts;
    std::vector<int> entries;
    for (const int ask : asks) {
        const int entry = cheapestRule(ground, item, askAt(ground, ask).position);
        entries.push_back(entry);
        const Term expected = expectedAsk(ground, ask);
        parts.push_back(together(How::Product,
                                 {numberTerm(Words::tr("times it would be asked"), expected.value, {}, Role::Visits), ground.origins().residual(entry)},
                                 expected.name, QStringLiteral("min")));
    }
    if (std::ranges::all_of(entries, [&](int entry) { return entry == entries.front(); }))
        return ground.origins().residual(entries.front());
    Term mean = together(How::Mean, std::move(parts), Words::tr("minutes to confirm it, over the steps"), QStringLiteral("min"));
    mean.role = Role::PerItem;
    return mean;
}

std::vector<int> asksOfArea(const Ground &ground, int area)
{
    std::vector<int> asks;
    const std::vector<int> &of = ground.areas().of;
    for (size_t i = 0; i < of.size(); ++i) {
        if (of[i] == area)
            asks.push_back(static_cast<int>(i));
    }
    return asks;
}

AskTerms::AskTerms(const Ground &ground, const AskChoice &choice) : m_ground(ground)
{
    for (const auto &[begin, end] : ground.prepared().asks().byItem()) {
        if (choice.takes(ground.prepared().inventory().items.at(askAt(ground, begin).item)))
            m_items.push_back(groupsOf(begin, end));
    }
    findProbabilities();
}

AskTerms::OfItem AskTerms::groupsOf(int begin, int end) const
{
    OfItem of{&m_ground.prepared().inventory().items.at(askAt(m_ground, begin).item), 0, {}};
    for (int ask = begin; ask < end; ++ask) {
        if (!(m_ground.visits(askAt(m_ground, ask).position) > 0))
            continue;
        const int area = m_ground.areas().of[static_cast<size_t>(ask)];
        const int organisation = area < 0 ? askAt(m_ground, ask).organisation : -1;
        auto group = std::ranges::find_if(of.groups, [&](const Group &one) { return one.area == area && one.organisation == organisation; });
        if (group == of.groups.end()) {
            const bool held = area >= 0 && m_ground.areas().areas[static_cast<size_t>(area)].held;
            group = of.groups.insert(of.groups.end(), {area, organisation, {}, 0, held});
        }
        group->asks.push_back(ask);
    }
    return of;
}

void AskTerms::findProbabilities()
{
    HitSets sets;
    std::vector<double *> places;
    std::vector<Hit> hits;
    const auto take = [&](const std::vector<int> &asks) {
        for (const int ask : asks)
            hits.push_back({askAt(m_ground, ask).position, askAt(m_ground, ask).probability});
    };
    const auto ask = [&](double &place) {
        std::ranges::sort(hits, {}, &Hit::position);
        sets.add(hits);
        places.push_back(&place);
        hits.clear();
    };
    for (OfItem &of : m_items) {
        for (Group &group : of.groups) {
            take(group.asks);
            ask(group.once);
        }
        for (const Group &group : of.groups)
            take(group.held ? std::vector<int>() : group.asks);
        ask(of.once);
    }
    const std::vector<double> any = m_ground.any(sets);
    for (size_t i = 0; i < any.size(); ++i)
        *places[i] = any[i];
}

Term AskTerms::all(Each each, const QString &name, const QString &unit) const
{
    std::vector<Term> terms;
    for (const OfItem &of : m_items) {
        Term term = (this->*each)(of);
        term.name = labelOf(*of.item);
        term.subject = subjectOf(of.item->id);
        terms.push_back(std::move(term));
    }
    return together(How::Sum, std::move(terms), name, unit);
}

Term AskTerms::expected(const Group &group) const
{
    std::vector<Term> asks;
    for (const int ask : group.asks)
        asks.push_back(expectedAsk(m_ground, ask));
    return together(How::Sum, std::move(asks), nameOf(group));
}

QString AskTerms::nameOf(const Group &group) const
{
    if (group.area >= 0)
        return group.held ? Words::tr("where it is reused; government holds it") : Words::tr("where it is reused");
    const auto &organisations = m_ground.prepared().inventory().organisations;
    if (group.organisation < 0)
        return Words::tr("steps of no organisation");
    const Organisation &by = organisations.at(group.organisation);
    return by.name.isEmpty() ? by.id.text() : by.name;
}

Term AskTerms::onceOf(const Group &group) const
{
    return numberTerm(Words::tr("%1: probability of being asked at least once, over all ways").arg(nameOf(group)), group.once, {}, Role::Probability);
}

Term AskTerms::genuine(const OfItem &of) const
{
    std::vector<Term> parts;
    for (const Group &group : of.groups) {
        if (group.area < 0) {
            for (const int ask : group.asks)
                parts.push_back(expectedAsk(m_ground, ask));
        } else if (!group.held) {
            parts.push_back(onceOf(group));
        }
    }
    return together(How::Sum, std::move(parts), Words::tr("times it is asked"));
}

Term AskTerms::once(const OfItem &of) const
{
    return numberTerm(Words::tr("probability of being asked at least once, over all ways"), of.once, {}, Role::Probability);
}

Term AskTerms::again(const OfItem &of) const { return together(How::Excess, {genuine(of), once(of)}, Words::tr("times it is asked again")); }

Term AskTerms::againWithin(const OfItem &of) const
{
    std::vector<Term> parts;
    for (const Group &group : of.groups) {
        if (group.area < 0)
            parts.push_back(together(How::Excess, {expected(group), onceOf(group)}, nameOf(group)));
    }
    return together(How::Sum, std::move(parts));
}

Term AskTerms::againAcross(const OfItem &of) const
{
    std::vector<Term> parts;
    for (const Group &group : of.groups) {
        if (!group.held)
            parts.push_back(onceOf(group));
    }
    return together(How::Excess, {together(How::Sum, std::move(parts), Words::tr("organisations that ask for it")), once(of)});
}

Term AskTerms::reusedIn(const Group &group) const
{
    if (group.held)
        return expected(group);
    return together(How::Excess, {expected(group), onceOf(group)}, nameOf(group));
}

Term AskTerms::reusedTimes(const OfItem &of) const
{
    std::vector<Term> parts;
    for (const Group &group : of.groups) {
        if (group.area >= 0)
            parts.push_back(reusedIn(group));
    }
    return together(How::Sum, std::move(parts));
}

Term AskTerms::product(const OfItem &, std::vector<Term> factors) const
{
    if (std::optional<Term> pace = m_ground.paceOfGiving())
        factors.push_back(*std::move(pace));
    return together(How::Product, std::move(factors), {}, QStringLiteral("min"));
}

Term AskTerms::giveMinutes(const OfItem &of) const
{
    return product(of, {once(of), m_ground.origins().itemMinutes(*of.item, of.item->first, "first", Words::tr("minutes to give it the first time"))});
}

Term AskTerms::againMinutes(const OfItem &of) const
{
    return product(of, {again(of), m_ground.origins().itemMinutes(*of.item, of.item->again, "again", Words::tr("minutes to give it again"))});
}

Term AskTerms::confirmMinutes(const OfItem &of) const
{
    std::vector<Term> parts;
    for (const Group &group : of.groups) {
        if (group.area < 0)
            continue;
        Term part = product(of, {reusedIn(group), residualOf(m_ground, *of.item, group.asks)});
        part.name = nameOf(group);
        parts.push_back(std::move(part));
    }
    return together(How::Sum, std::move(parts), {}, QStringLiteral("min"));
}

} // namespace model::burden
