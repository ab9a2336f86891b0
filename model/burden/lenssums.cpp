// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/lenssums.h"

#include "model/burden/lensactivities.h"

#include <map>
#include <numeric>
#include <set>

namespace model::burden {

bool counts(Method method, LensPart part)
{
    switch (method) {
    case Method::Scm:
    case Method::Uk:
    case Method::Eu: return part != LensPart::Queue;
    case Method::Germany: return part != LensPart::Queue && part != LensPart::TravelByChoice;
    case Method::Pra:
    case Method::Australia:
    case Method::Nsw: return true;
    }
    return true;
}

double LensSums::allMinutes() const { return std::accumulate(minutes.begin(), minutes.end(), 0.0); }

double LensSums::hours(std::initializer_list<LensPart> parts) const
{
    return std::accumulate(parts.begin(), parts.end(), 0.0, [&](double sum, LensPart part) { return sum + of(part); }) / 60;
}

namespace {

bool isTaken(const Channel &channel)
{
    return channel.share.mean() > 0 || std::ranges::any_of(channel.shareFor, [](const Quantity &share) { return share.mean() > 0; });
}

LensPart travelPart(const Node &step) { return onlyInPerson(step).value_or(true) ? LensPart::Travel : LensPart::TravelByChoice; }

/// Puts the parts of a journey into the rows they belong to.
class Rows {
public:
    Rows(const Inventory &inventory, const LensParts &parts, Method method, LensRows rows)
        : m_inventory(inventory), m_parts(parts), m_method(method), m_rows(rows)
    {
        for (const StepPart &part : parts.steps) {
            const int order = parts.order.value(part.step->id);
            const auto [known, isNew] = m_firstStep.try_emplace(service(part), order);
            if (!isNew)
                known->second = std::min(known->second, order);
        }
    }

    std::vector<LensSums> take()
    {
        for (const StepPart &part : m_parts.steps)
            add(part);
        std::vector<LensSums> rows;
        for (auto &[key, sums] : m_sums) {
            if (sums.allMinutes() > 0 || sums.money > 0 || sums.waitDays > 0 || sums.stress > 0 || m_rows != LensRows::Activity)
                rows.push_back(std::move(sums));
        }
        return rows;
    }

private:
    using Key = std::tuple<int, QString, int, int>;   // step or first step of the service, service, activity, item

    static QString service(const StepPart &part) { return part.step->service ? part.step->service->text() : QString(); }

    LensSums &row(const StepPart &part, const LensActivity &activity, int item)
    {
        const int order = m_rows == LensRows::Service ? m_firstStep.at(service(part)) : m_parts.order.value(part.step->id);
        const auto [at, isNew] = m_sums.try_emplace(Key{order, service(part), m_rows == LensRows::Activity ? activity.place : 0, item});
        LensSums &sums = at->second;
        if (isNew) {
            sums.service = part.step->service;
            if (m_rows != LensRows::Service)
                sums.step = part.step;
            if (m_rows == LensRows::Activity)
                sums.activity = activity;
            if (item >= 0)
                sums.item = m_inventory.items.at(item).id;
            if (m_rows == LensRows::Service && part.step->service)
                sums.met = m_parts.met.value(*part.step->service);
            if (m_rows == LensRows::Step)
                sums.met = 0;
        }
        return sums;
    }

    void put(const StepPart &part, LensPart kind, double minutes, const Item *item = nullptr, double times = 0)
    {
        if (!counts(m_method, kind) || !(minutes > 0))
            return;
        const bool ofItem = item && m_rows == LensRows::Activity && m_method == Method::Uk;
        LensSums &sums = row(part, activityOf(m_method, kind, part, item), ofItem ? static_cast<int>(m_inventory.items.place(item->id)) : -1);
        sums.minutes[static_cast<size_t>(kind)] += minutes;
        sums.worth += minutes / 60 * part.hourValue;
        if (ofItem)
            sums.times += times;
        else
            visit(sums, part);
        if (kind == LensPart::Travel && travelPart(*part.step) == LensPart::Travel && m_tripped.insert(&part).second)
            sums.trips += part.visits();
    }

    /// Counts the visits once, however many parts of them come into the row.
    void visit(LensSums &sums, const StepPart &part)
    {
        if (m_visited.insert({&sums, &part}).second)
            sums.times += part.visits();
    }

    void add(const StepPart &part)
    {
        const NodeDetail &one = part.aPerson;
        if (m_rows != LensRows::Activity)
            addWhole(row(part, {}, -1), part);
        put(part, LensPart::Learn, part.people * one.minutes.learn);
        put(part, LensPart::Do, part.people * one.minutes.doing);
        put(part, travelPart(*part.step), part.people * one.minutes.travel);
        put(part, LensPart::Queue, part.people * one.minutes.queue);
        for (const AskDetail &ask : one.asks) {
            const Item &item = *m_inventory.items.find(ask.item);
            const StepPart::Given given = part.given(ask, item);
            const double minutes = given.first + given.again + given.reused;
            // An ask is counted once, with whichever of its minutes come first.
            double times = minutes > 0 ? given.times : 0;
            for (const auto &[kind, spent] : {std::pair(LensPart::Give, given.first), {LensPart::GiveAgain, given.again}, {LensPart::Reused, given.reused}}) {
                put(part, kind, spent, &item, times);
                times = spent > 0 ? 0 : times;
            }
        }
        if (m_rows == LensRows::Activity && m_method == Method::Germany && one.money > 0) {
            LensSums &sums = row(part, payments(), -1);
            visit(sums, part);
            sums.money += part.people * one.money;
        }
    }

    void addWhole(LensSums &sums, const StepPart &part)
    {
        visit(sums, part);
        if (m_rows == LensRows::Step && sums.met)
            *sums.met += part.people * part.aPerson.reached;
        sums.money += part.people * part.aPerson.money;
        sums.waitDays += part.people * part.aPerson.waitDays;
        sums.stress += part.people * part.aPerson.stress;
    }

    const Inventory &m_inventory;
    const LensParts &m_parts;
    Method m_method;
    LensRows m_rows;
    std::map<QString, int> m_firstStep;   ///< by service
    std::map<Key, LensSums> m_sums;
    std::set<std::pair<const LensSums *, const StepPart *>> m_visited;
    std::set<const StepPart *> m_tripped;
};

} // namespace

std::optional<bool> onlyInPerson(const Node &step)
{
    if (waysOf(step) == 0)
        return std::nullopt;
    return std::ranges::all_of(step.channels, [](const Channel &channel) { return !isTaken(channel) || channel.channel == QLatin1String("in-person"); });
}

int waysOf(const Node &step) { return static_cast<int>(std::ranges::count_if(step.channels, isTaken)); }

std::vector<LensSums> sumsOf(const Inventory &inventory, const LensParts &parts, Method method, LensRows rows)
{
    return Rows(inventory, parts, method, rows).take();
}

std::array<double, allLensParts.size()> minutesOf(const LensParts &parts)
{
    std::array<double, allLensParts.size()> all{};
    for (const StepPart &part : parts.steps) {
        const Minutes &minutes = part.aPerson.minutes;
        const auto add = [&](LensPart kind, double aPerson) { all[static_cast<size_t>(kind)] += part.people * aPerson; };
        add(LensPart::Learn, minutes.learn);
        add(LensPart::Do, minutes.doing);
        add(LensPart::Give, minutes.give);
        add(LensPart::GiveAgain, minutes.giveAgain);
        add(LensPart::Reused, minutes.reused);
        add(travelPart(*part.step), minutes.travel);
        add(LensPart::Queue, minutes.queue);
    }
    return all;
}

} // namespace model::burden
