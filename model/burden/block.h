// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/program.h"

#include <stop_token>

namespace model::burden {

/// Up to a thousand people who go through a program together, place after place: all who stand at a place visit it at once, their values
/// side by side. What befalls one of them does not depend on the others.
class Block {
public:
    /// As many as one block of this program should take.
    static size_t capacity(const Program &program);

    Block(const Program &program, std::span<const std::uint32_t> people);
    /// False where stopped.
    bool run(std::stop_token stop);

    /// What one has lived through: minutes, days from the start, currency, times.
    struct Person {
        double minutes = 0, days = 0, money = 0;
        std::int64_t counts = 0;   ///< as Program::Given's
        double asks() const { return static_cast<double>(counts >> 32); }
        double duplicates() const { return static_cast<double>(counts & 0xFFFFFFFF); }
    };
    /// In the order given.
    const std::vector<Person> &people() const { return m_lived; }

private:
    using Index = std::uint16_t;
    static constexpr Index none = 0xFFFF;

    bool visit(int position, int carriable);
    void gather(int position);
    void countVisits(const Program::Place &place);
    void branch(const Program::Place &place, int carriable);
    void send(std::span<const Index> people, int to, int carriable);
    void meetFork(const Program::Place &place);
    void step(const Program::Place &place);
    void spendByChannel(const Program::Place &place);
    template <typename T>
    void reorder(std::vector<T> &numbers, std::vector<T> &other);
    void spend(const Program::Profile &profile, size_t begin, size_t end);
    void addSpread(const Program::Spread &spread, size_t begin, size_t end);
    void addPaced(Measurand m, size_t begin, size_t end, double minutes);
    void give(const Program::Place &place);
    void giveBundle(const Program::Bundle &bundle);
    void giveDoubtful(const Program::Place &place, const Program::Asked &asked);
    void drawLuck(const Program::Place &place, std::uint32_t purpose, std::uint32_t item, std::array<std::vector<std::uint32_t>, 4> &luck);
    void drawPaces();
    std::uint32_t *word(int bit) { return m_given.data() + static_cast<size_t>(bit / 32) * m_count; }

    const Program &m_program;
    size_t m_count;
    std::vector<std::uint32_t> m_people;

    std::vector<Person> m_lived;
    std::vector<std::uint32_t> m_given;          ///< by word of 32 bits, then person
    std::vector<std::uint32_t> m_visits;         ///< by place in a loop, then person
    std::vector<double> m_entered, m_longest;    ///< by level of forks, then person: days
    std::array<std::vector<double>, 5> m_pace;   ///< by kind, then person; empty where all are alike

    std::vector<Index> m_head, m_next;           ///< who waits where: by position the first, by person the next
    std::vector<Index> m_here, m_carried;        ///< who is at this place; who comes to the next one straight from it
    size_t m_hereCount = 0, m_carriedCount = 0;
    bool m_isAll = false;                        ///< all are here, in their own order: no looking up

    // Of those here, side by side.
    std::vector<std::uint32_t> m_who, m_visit, m_first, m_state;
    const std::uint32_t *m_whoHere = nullptr;    ///< m_who, or m_people where all are here
    const std::uint32_t *m_visitHere = nullptr;  ///< m_visit, or noughts outside loops
    std::array<std::vector<std::uint32_t>, 4> m_luck, m_second, m_askLuck;
    std::vector<double> m_visitMinutes, m_visitDays, m_visitMoney;
    std::vector<double> m_giving;                ///< minutes, unpaced
    std::vector<std::int64_t> m_counts;          ///< of asks at this visit
    std::vector<Index> m_group, m_hereIn, m_inOrder;
};

} // namespace model::burden
