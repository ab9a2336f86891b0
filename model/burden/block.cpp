// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/block.h"

#include "model/burden/manyluck.h"
#include "model/burden/wide.h"

#include <numeric>

namespace model::burden {

namespace {

/// Adds low + range · quantile to each.
TREADLIGHT_WIDE void addDraws(const float *__restrict knots, const std::uint32_t *__restrict luck, double low, double range, size_t count,
                              double *__restrict to)
{
    for (size_t i = 0; i < count; ++i) {
        const auto cell = static_cast<std::int32_t>(luck[i] >> 22);
        const float part = static_cast<float>(static_cast<std::int32_t>(luck[i] & 0x3FFFFFu)) * 0x1p-22f;
        const float value = knots[cell] + part * (knots[cell + 1] - knots[cell]);
        to[i] += low + range * static_cast<double>(value);
    }
}

/// Puts a bit of each one's word into their state.
TREADLIGHT_WIDE void addBit(const std::uint32_t *__restrict words, int bit, int to, size_t count, std::uint32_t *__restrict state)
{
    for (size_t i = 0; i < count; ++i)
        state[i] |= (words[i] >> bit & 1u) << to;
}

TREADLIGHT_WIDE void setBits(std::uint32_t *__restrict words, std::uint32_t mask, size_t count)
{
    for (size_t i = 0; i < count; ++i)
        words[i] |= mask;
}

} // namespace

size_t Block::capacity(const Program &program)
{
    // Counters of loops and what was given are the largest arrays: a few megabytes at most.
    const auto words = static_cast<size_t>(program.loopPlaces + program.bits / 32 + 1);
    return std::clamp<size_t>((size_t{1} << 21) / words, 16, 1024);
}

Block::Block(const Program &program, std::span<const std::uint32_t> people)
    : m_program(program), m_count(people.size()), m_people(people.begin(), people.end()), m_lived(m_count), m_given(static_cast<size_t>((program.bits + 31) / 32) * m_count),
      m_visits(static_cast<size_t>(program.loopPlaces) * m_count), m_entered(static_cast<size_t>(program.levels) * m_count),
      m_longest(static_cast<size_t>(program.levels) * m_count), m_head(program.places.size(), none), m_next(m_count, none), m_here(m_count),
      m_carried(m_count), m_who(m_count), m_visit(m_count), m_first(m_count), m_state(m_count), m_visitMinutes(m_count), m_visitDays(m_count),
      m_visitMoney(m_count), m_giving(m_count), m_counts(m_count), m_group(m_count + 1), m_hereIn(m_count), m_inOrder(m_count)
{
    Q_ASSERT(m_count < none);
    std::iota(m_inOrder.begin(), m_inOrder.end(), Index{0});
    for (auto *luck : {&m_luck, &m_second, &m_askLuck}) {
        for (auto &words : *luck)
            words.resize(m_count);
    }
    if (program.isPaceSpread())
        drawPaces();
}

void Block::drawPaces()
{
    for (size_t kind = 0; kind < m_pace.size(); ++kind) {
        philoxOfMany(m_people.data(), m_first.data(), Program::APace, static_cast<std::uint32_t>(kind), m_program.paceKey, m_count, m_luck[0].data(),
                 m_luck[1].data(), m_luck[2].data(), m_luck[3].data());
        m_pace[kind].resize(m_count);
        std::ranges::transform(m_luck[0], m_pace[kind].begin(), m_program.pace[kind]);
    }
}

bool Block::run(std::stop_token stop)
{
    m_carried = m_inOrder;
    m_carriedCount = m_count;   // all stand at the start, place 0
    for (const Chain::Component &component : m_program.components) {
        if (stop.stop_requested())
            return false;
        const int end = component.first + component.count;
        if (!component.loops) {
            visit(component.first, end);
            continue;
        }
        for (bool anybody = true; anybody;) {
            anybody = false;
            for (int p = component.first; p < end; ++p)
                anybody |= visit(p, p + 1 < end ? p + 1 : -1);
            if (stop.stop_requested())
                return false;
        }
    }
    return true;
}

void Block::gather(int position)
{
    std::swap(m_here, m_carried);
    m_hereCount = m_carriedCount;
    m_carriedCount = 0;
    for (Index i = std::exchange(m_head[static_cast<size_t>(position)], none); i != none; i = m_next[i])
        m_here[m_hereCount++] = i;
    m_isAll = m_hereCount == m_count;
    if (m_isAll)
        std::ranges::copy(m_inOrder, m_here.begin());
}

/// Lets all who are here visit the place and go on; false where nobody is. Those who go to `carriable` are handed on, others wait.
bool Block::visit(int position, int carriable)
{
    gather(position);
    if (m_hereCount == 0)
        return false;
    const Program::Place &place = m_program.places[static_cast<size_t>(position)];
    if (place.firstBlock || place.secondBlock || !place.doubtful.empty()) {
        m_whoHere = m_isAll ? m_people.data() : m_who.data();
        for (size_t i = 0; i < m_hereCount && !m_isAll; ++i)
            m_who[i] = m_people[m_here[i]];
        countVisits(place);
    }
    if (place.firstBlock)
        drawLuck(place, Program::WayChannelLearnDo, 0, m_luck);
    if (place.kind == Program::Kind::Step)
        step(place);
    else if (place.kind != Program::Kind::Pass)
        meetFork(place);
    branch(place, carriable);
    return true;
}

void Block::countVisits(const Program::Place &place)
{
    m_visitHere = place.loop < 0 ? m_first.data() : m_visit.data();
    if (place.loop < 0)
        return;
    std::uint32_t *counter = m_visits.data() + static_cast<size_t>(place.loop) * m_count;
    for (size_t i = 0; i < m_hereCount; ++i)
        m_visit[i] = counter[m_here[i]]++;
}

void Block::drawLuck(const Program::Place &place, std::uint32_t purpose, std::uint32_t item, std::array<std::vector<std::uint32_t>, 4> &luck)
{
    philoxOfMany(m_whoHere, m_visitHere, purpose, item, place.key, m_hereCount, luck[0].data(), luck[1].data(), luck[2].data(), luck[3].data());
}

void Block::branch(const Program::Place &place, int carriable)
{
    if (place.ways.empty())
        return;
    std::span<const Index> here(m_here.data(), m_hereCount);
    if (place.ways.size() == 1) {
        if (place.ways.front().to == carriable && m_carriedCount == 0) {
            std::swap(m_here, m_carried);   // all go straight on
            m_carriedCount = m_hereCount;
            return;
        }
        send(here, place.ways.front().to, carriable);
        return;
    }
    // Way after way: those below its bound go, the others move up.
    std::vector<std::uint32_t> &luck = m_luck[0];
    size_t left = m_hereCount;
    for (size_t w = 0; w < place.ways.size() && left > 0; ++w) {
        const std::uint64_t bound = place.ways[w].bound;
        size_t going = 0, staying = 0;
        for (size_t i = 0; i < left; ++i) {
            const Index person = m_here[i];
            const std::uint32_t own = luck[i];
            const bool goes = own < bound;
            m_group[going] = person;
            going += goes;
            m_here[staying] = person;
            luck[staying] = own;
            staying += !goes;
        }
        send({m_group.data(), going}, place.ways[w].to, carriable);
        left = staying;
    }
}

void Block::send(std::span<const Index> people, int to, int carriable)
{
    if (to == carriable) {
        std::ranges::copy(people, m_carried.begin() + static_cast<std::ptrdiff_t>(m_carriedCount));
        m_carriedCount += people.size();
        return;
    }
    Index head = m_head[static_cast<size_t>(to)];
    for (const Index person : people) {
        m_next[person] = head;
        head = person;
    }
    m_head[static_cast<size_t>(to)] = head;
}

/// Branches stand one after another but run side by side: each begins when the fork was met, and the longest counts.
void Block::meetFork(const Program::Place &place)
{
    double *entered = m_entered.data() + static_cast<size_t>(place.level) * m_count;
    double *longest = m_longest.data() + static_cast<size_t>(place.level) * m_count;
    for (size_t i = 0; i < m_hereCount; ++i) {
        const Index person = m_here[i];
        double &now = m_lived[person].days;
        if (place.kind == Program::Kind::Fork) {
            entered[person] = longest[person] = now;
        } else {
            longest[person] = std::max(longest[person], now);
            now = place.kind == Program::Kind::Gate ? entered[person] : longest[person];
        }
    }
}

void Block::step(const Program::Place &place)
{
    if (place.secondBlock)
        drawLuck(place, Program::TravelQueueWaitFee, 0, m_second);
    if (place.profiles.size() == 1)
        spend(place.profiles.front(), 0, m_hereCount);
    else
        spendByChannel(place);
    give(place);
    const double pace = m_program.pace[Program::givePace].low;
    const std::vector<double> &own = m_pace[Program::givePace];
    for (size_t i = 0; i < m_hereCount; ++i) {
        Person &person = m_lived[m_here[i]];
        const double minutes = m_visitMinutes[i] + (own.empty() ? pace : own[m_here[i]]) * m_giving[i];
        person.minutes += minutes;
        person.days += m_visitDays[i] + minutes * (1.0 / 1440);
        person.money += m_visitMoney[i];
        person.counts += m_counts[i];
    }
}

/// Those who use the same channel are put side by side.
void Block::spendByChannel(const Program::Place &place)
{
    std::vector<size_t> begins;
    size_t placed = 0;
    std::uint64_t from = 0;
    for (const Program::Profile &profile : place.profiles) {
        begins.push_back(placed);
        for (size_t i = 0; i < m_hereCount; ++i) {
            m_group[placed] = static_cast<Index>(i);
            placed += m_luck[1][i] >= from && m_luck[1][i] < profile.bound;
        }
        from = std::max(from, profile.bound);
    }
    begins.push_back(placed);
    if (m_isAll)
        m_who = m_people;
    m_isAll = false;
    reorder(m_here, m_hereIn);
    for (auto *numbers : {&m_who, &m_visit, &m_luck[0], &m_luck[2], &m_luck[3]})
        reorder(*numbers, m_state);
    m_whoHere = m_who.data();
    m_visitHere = place.loop < 0 ? m_first.data() : m_visit.data();
    if (place.secondBlock) {
        for (auto &numbers : m_second)
            reorder(numbers, m_state);
    }
    for (size_t c = 0; c < place.profiles.size(); ++c)
        spend(place.profiles[c], begins[c], begins[c + 1]);
}

/// Into the order of m_group; by way of another array.
template <typename T>
void Block::reorder(std::vector<T> &numbers, std::vector<T> &other)
{
    for (size_t i = 0; i < m_hereCount; ++i)
        other[i] = numbers[m_group[i]];
    std::swap(numbers, other);
}

/// What a visit by this channel costs those at begin … end − 1, giving aside.
void Block::spend(const Program::Profile &profile, size_t begin, size_t end)
{
    const auto constant = [&](Measurand m) { return profile.constant[static_cast<size_t>(m)]; };
    const auto fill = [&](std::vector<double> &numbers, double value) {
        std::fill(numbers.begin() + static_cast<std::ptrdiff_t>(begin), numbers.begin() + static_cast<std::ptrdiff_t>(end), value);
    };
    double minutes = 0;
    for (const Measurand m : {Measurand::Learn, Measurand::Do, Measurand::Travel, Measurand::Queue}) {
        if (m_pace[static_cast<size_t>(m)].empty())
            minutes += m_program.pace[static_cast<size_t>(m)].low * constant(m);
    }
    fill(m_visitMinutes, minutes);
    fill(m_visitDays, constant(Measurand::Wait));
    fill(m_visitMoney, constant(Measurand::Fee));
    for (const Program::Spread &spread : profile.spreads)
        addSpread(spread, begin, end);
    for (const Measurand m : {Measurand::Learn, Measurand::Do, Measurand::Travel, Measurand::Queue}) {
        if (!m_pace[static_cast<size_t>(m)].empty() && constant(m) > 0)
            addPaced(m, begin, end, constant(m));
    }
}

void Block::addSpread(const Program::Spread &spread, size_t begin, size_t end)
{
    const auto m = static_cast<size_t>(spread.measurand);
    const std::uint32_t *luck = (spread.measurand <= Measurand::Do ? m_luck[m + 2] : m_second[m - 2]).data() + begin;
    const float *knots = spread.draw.table->knots();
    const Draw &draw = spread.draw;
    if (spread.measurand >= Measurand::Wait) {
        addDraws(knots, luck, draw.low, draw.range, end - begin, (spread.measurand == Measurand::Wait ? m_visitDays : m_visitMoney).data() + begin);
    } else if (m_pace[m].empty()) {
        const double pace = m_program.pace[m].low;
        addDraws(knots, luck, pace * draw.low, pace * draw.range, end - begin, m_visitMinutes.data() + begin);
    } else {
        std::fill_n(m_giving.begin(), end - begin, 0.0);
        addDraws(knots, luck, draw.low, draw.range, end - begin, m_giving.data());
        for (size_t i = begin; i < end; ++i)
            m_visitMinutes[i] += m_pace[m][m_here[i]] * m_giving[i - begin];
    }
}

void Block::addPaced(Measurand m, size_t begin, size_t end, double minutes)
{
    for (size_t i = begin; i < end; ++i)
        m_visitMinutes[i] += m_pace[static_cast<size_t>(m)][m_here[i]] * minutes;
}

void Block::give(const Program::Place &place)
{
    std::fill_n(m_giving.begin(), m_hereCount, 0.0);
    std::fill_n(m_counts.begin(), m_hereCount, 0);
    for (const Program::Bundle &bundle : place.bundles)
        giveBundle(bundle);
    for (const int asked : place.doubtful)
        giveDoubtful(place, place.asked[static_cast<size_t>(asked)]);
}

void Block::giveBundle(const Program::Bundle &bundle)
{
    std::fill_n(m_state.begin(), m_hereCount, 0u);
    std::vector<std::uint32_t> &words = m_askLuck[0];
    for (size_t b = 0; b < bundle.bits.size();) {
        const int of = bundle.bits[b] / 32;
        std::uint32_t *all = word(bundle.bits[b]);
        std::uint32_t mask = 0;
        for (size_t i = 0; i < m_hereCount && !m_isAll; ++i)
            words[i] = all[m_here[i]];
        for (; b < bundle.bits.size() && bundle.bits[b] / 32 == of; ++b) {
            addBit(m_isAll ? all : words.data(), bundle.bits[b] % 32, static_cast<int>(b), m_hereCount, m_state.data());
            mask |= 1u << bundle.bits[b] % 32;
        }
        if (m_isAll) {
            setBits(all, mask, m_hereCount);
            continue;
        }
        for (size_t i = 0; i < m_hereCount; ++i)
            all[m_here[i]] = words[i] | mask;
    }
    for (size_t i = 0; i < m_hereCount; ++i) {
        const Program::Given &given = bundle.given[m_state[i]];
        m_giving[i] += given.minutes;
        m_counts[i] += given.counts;
    }
}

/// An ask that happens to some, or whose minutes differ.
void Block::giveDoubtful(const Program::Place &place, const Program::Asked &asked)
{
    drawLuck(place, Program::AnAsk, asked.luck, m_askLuck);
    for (size_t i = 0; i < m_hereCount; ++i) {
        if (m_askLuck[0][i] >= asked.bound)
            continue;
        const Index person = m_here[i];
        const auto takeBit = [&](int bit) {
            std::uint32_t &bits = word(bit)[person];
            const bool was = (bits >> bit % 32 & 1u) != 0;
            bits |= 1u << bit % 32;
            return was;
        };
        if (asked.held || (asked.areaBit >= 0 && takeBit(asked.areaBit))) {
            m_giving[i] += asked.residual;
            continue;
        }
        const bool again = asked.itemBit != asked.areaBit && takeBit(asked.itemBit);
        m_giving[i] += (again ? asked.again : asked.first)(m_askLuck[1][i]);
        m_counts[i] += again ? Program::oneAsk + Program::oneDuplicate : Program::oneAsk;
    }
}

} // namespace model::burden
