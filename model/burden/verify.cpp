// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/verify.h"

#include "model/burden/explainvalue.h"
#include "model/burden/simulation.h"
#include "model/burden/workedcases.h"

#include <cmath>
#include <limits>

namespace model::burden {

namespace {

/// How sure we want to be that nothing is called wrong by chance: as of one comparison at so many standard errors.
constexpr double alone = 4;

/// P(further than so many standard errors, either way) of a normal value.
double tail(double errors) { return std::erfc(errors / std::sqrt(2.0)); }

} // namespace

double limitOf(size_t comparisons)
{
    const double wanted = tail(alone) / static_cast<double>(std::max<size_t>(comparisons, 1));
    double low = alone, high = 40;
    for (int i = 0; i < 100; ++i) {
        const double middle = (low + high) / 2;
        (tail(middle) > wanted ? low : high) = middle;
    }
    return (low + high) / 2;
}

double Check::errorsApart() const
{
    const double apart = std::abs(difference());
    if (apart <= tolerance * std::max(1.0, std::abs(expected)))
        return 0;
    return standardError > 0 ? apart / standardError : std::numeric_limits<double>::infinity();
}

double Verification::limit() const
{
    return limitOf(static_cast<size_t>(std::ranges::count(checks, Check::Against::Simulation, &Check::against)));
}

bool Verification::agrees(const Check &check) const
{
    if (!std::isfinite(check.found))
        return false;
    if (check.against == Check::Against::Hand)
        return std::abs(check.difference()) <= check.tolerance * std::max(1.0, std::abs(check.expected));
    return check.tooRare || check.errorsApart() <= limit();
}

bool Verification::agrees() const { return disagreements() == 0; }

int Verification::disagreements() const
{
    return static_cast<int>(std::ranges::count_if(checks, [this](const Check &check) { return !agrees(check); }));
}

double Verification::furthest() const
{
    double furthest = 0;
    for (const Check &check : checks) {
        if (check.against == Check::Against::Simulation && !check.tooRare)
            furthest = std::max(furthest, check.errorsApart());
    }
    return furthest;
}

namespace {

/// Skewness: how lopsided people's values are.
double skewness(std::span<const double> values)
{
    double mean = 0, second = 0, third = 0;
    for (const double value : values)
        mean += value;
    mean /= static_cast<double>(values.size());
    for (const double value : values) {
        const double apart = value - mean;
        second += apart * apart;
        third += apart * apart * apart;
    }
    return second > 0 ? third * std::sqrt(static_cast<double>(values.size())) / std::pow(second, 1.5) : 0;
}

/// The least often that anything happens which can happen: that a way is taken, an item asked.
double rarestOf(const Detail &detail)
{
    double rarest = 1;
    const auto meet = [&](double expected) { rarest = expected > 0 ? std::min(rarest, expected) : rarest; };
    for (const double passes : detail.passes)
        meet(passes);
    for (const NodeDetail &node : detail.nodes) {
        for (const AskDetail &ask : node.asks)
            meet(ask.asks + ask.reused);
    }
    return rarest;
}

bool hasForks(const Journey &journey, const QList<Entry> &entries)
{
    const auto isFork = [](const Node &node) { return node.kind == NodeKind::Fork; };
    return std::ranges::any_of(journey.nodes, isFork) || std::ranges::any_of(entries, [&](const Entry &entry) {
               const auto *put = std::get_if<changes::PutNode>(&entry.change->what);
               return put && isFork(put->node);
           });
}

QString nameOfSegment(const Inventory &inventory, const SegmentId &id)
{
    const Segment *segment = inventory.segments.find(id);
    return segment && !segment->name.isEmpty() ? segment->name : id.text();
}

/// The exact means of one segment's people; elapsed days only where no branches run side by side.
struct Exact {
    PersonMeasure person;
    std::optional<double> elapsedDays;
};

std::optional<double> exactOf(const Exact &exact, Lived lived)
{
    const PersonMeasure &person = exact.person;
    switch (lived) {
    case Lived::Minutes: return person.minutes.total();
    case Lived::ElapsedDays: return exact.elapsedDays;
    case Lived::Money: return person.money;
    case Lived::Asks: return person.asks;
    case Lived::Duplicates: return person.duplicates;
    }
    Q_UNREACHABLE();
}

/// Compares one segment's people with their exact means. Where values are so lopsided that a mean of so many is no normal
/// value (Cochran's rule: people < 25 × skewness²), or rare things did not happen to anybody, nothing can be said.
void compare(std::vector<Check> &checks, const Crowd::Part &part, const Exact &exact, const QString &name, double rarest)
{
    const auto people = static_cast<double>(part.lives.people());
    for (const Lived lived : allLived) {
        const std::optional<double> expected = exactOf(exact, lived);
        if (!expected)
            continue;
        const auto values = part.lives[lived];
        const Sample sample{values, 1};
        const Distribution found = distributionOf(std::span(&sample, 1));
        Check check{Check::Against::Simulation, {}, name, QString::fromLatin1(livedKey(lived)), {}, *expected, found.mean};
        check.standardError = found.standardError;
        const double lopsided = skewness(values);
        const bool isAlike = !(found.standardError > 0);
        check.tooRare = check.errorsApart() > 0 && (isAlike ? rarest * people < 50 : people < 25 * lopsided * lopsided);
        checks.push_back(std::move(check));
    }
}

} // namespace

Result<Verification> verify(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios,
                            const std::optional<ScenarioId> &scenario, quint32 people, quint64 seed, const Each &each, std::stop_token stop)
{
    const Result<Measure> exact = scenario ? measure(inventory, journey, scenarios, *scenario, stop) : measure(inventory, journey, stop);
    if (!exact)
        return Refusal{exact.refusal()};
    const Result<QList<Entry>> entries = scenario ? entriesOf(scenarios, *scenario) : QList<Entry>();
    if (!entries)
        return Refusal{entries.refusal()};
    const Result<Simulation> simulation = Simulation::of(inventory, journey, *entries, seed);
    if (!simulation)
        return Refusal{simulation.refusal()};
    const Result<Crowd> crowd = simulate(*simulation, people, each, stop);
    if (!crowd)
        return Refusal{crowd.refusal()};
    Verification verification{people, seed, {}};
    const bool forks = hasForks(journey, *entries);
    for (const Crowd::Part &part : crowd->parts) {
        const SegmentMeasure *segment = exact->find(part.segment.id);
        const Result<Detail> places = detail(inventory, journey, *entries, part.segment.id, stop);
        if (!segment || !places)
            return Refusal{places ? QString() : places.refusal()};
        Exact means{segment->person, std::nullopt};
        if (!forks)
            means.elapsedDays = segment->person.waitDays + segment->person.minutes.total() / 1440;
        compare(verification.checks, part, means, nameOfSegment(inventory, part.segment.id), rarestOf(*places));
    }
    return verification;
}

namespace {

QString placeOf(const Question &question)
{
    QStringList names;
    if (question.node)
        names.append(question.node->text());
    if (question.item)
        names.append(question.item->text());
    return names.join(QStringLiteral(" · "));
}

Check byHand(const WorkedCase &worked, const WorkedFigure &figure)
{
    const auto found = measuredFigure(worked.inventory, worked.journey, worked.scenarios, figure.question, {});
    const double value = found && *found ? **found : std::numeric_limits<double>::quiet_NaN();
    return {Check::Against::Hand, worked.name, {}, figure.question.figure, placeOf(figure.question), figure.expected, value, figure.tolerance};
}

/// The days of one simulated person: alike for all where the case says so.
Result<Check> elapsedByHand(const WorkedCase &worked, quint64 seed)
{
    const Result<QList<Entry>> entries = worked.scenario ? entriesOf(worked.scenarios, *worked.scenario) : QList<Entry>();
    const Result<Simulation> simulation = Simulation::of(worked.inventory, worked.journey, *entries, seed);
    if (!simulation)
        return Refusal{simulation.refusal()};
    return Check{Check::Against::Hand, worked.name, {}, QString::fromLatin1(livedKey(Lived::ElapsedDays)), {}, *worked.elapsedDays,
                 simulation->story(0, 0).elapsedDays};
}

} // namespace

Result<Verification> verifyWorkedCases(quint32 people, quint64 seed, const Each &each, std::stop_token stop)
{
    Verification verification{people, seed, {}};
    for (const WorkedCase &worked : workedCases()) {
        for (const WorkedFigure &figure : worked.figures)
            verification.checks.push_back(byHand(worked, figure));
        if (worked.elapsedDays) {
            const Result<Check> elapsed = elapsedByHand(worked, seed);
            if (!elapsed)
                return Refusal{elapsed.refusal()};
            verification.checks.push_back(*elapsed);
        }
        const Result<Verification> simulated = verify(worked.inventory, worked.journey, worked.scenarios, worked.scenario, people, seed, each, stop);
        if (!simulated)
            return Refusal{simulated.refusal()};
        for (Check check : simulated->checks) {
            check.of = worked.name;
            check.whom.clear();
            verification.checks.push_back(std::move(check));
        }
    }
    return verification;
}

} // namespace model::burden
