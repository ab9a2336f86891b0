// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/person.h"
#include "model/burden/pert.h"

namespace model::burden {

/// A journey as one segment's people go through it, compiled for simulation: places in the order of the chain, each with its luck's key, its
/// ways, what a visit costs by channel, and what is asked there. Read by the block of people (block.h) and by the story of one (story.cpp),
/// who meet the same luck.
struct Program {
    /// What luck is for at a visit: the third word of the counter. The fourth is the item's for an ask.
    enum Purpose : std::uint32_t { WayChannelLearnDo = 0, TravelQueueWaitFee = 1, AnAsk = 2, APace = 3, TakingUp = 4 };

    /// Out of a place: taken where luck is below `bound` and not below the one before.
    struct WayOut {
        std::uint64_t bound;   ///< of 2³²
        int to;                ///< position
    };
    /// One quantity of a visit that differs between people.
    struct Spread {
        Measurand measurand;
        Draw draw;
    };
    /// A visit by one channel, or of a step without.
    struct Profile {
        std::uint64_t bound = 0;                        ///< luck below it takes this channel
        QString channel;
        std::array<double, measurandCount> constant{};  ///< what is the same for all, unpaced
        std::vector<Spread> spreads;
    };
    /// An item asked at a step.
    struct Asked {
        int item;                  ///< place in the inventory's items
        std::uint64_t bound;       ///< happens where luck is below it; 2³² = always
        int itemBit;               ///< set once the item was given genuinely; -1 where it never is (held)
        int areaBit;               ///< set once it was asked within the area; -1 outside all areas; itemBit where they are the same
        bool held;
        double residual;           ///< minutes where reused
        Draw first, again;
        std::uint32_t luck;        ///< the item's word of the counter

        bool isCertain() const { return bound == std::uint64_t{1} << 32 && !first.isSpread() && !again.isSpread(); }
    };
    /// What giving comes to for what was given before: by the bits, lowest first.
    struct Given {
        double minutes;            ///< unpaced
        std::int64_t counts;       ///< asks in the upper half, duplicates in the lower
    };
    static constexpr std::int64_t oneAsk = std::int64_t{1} << 32, oneDuplicate = 1;
    /// Certain asks of a visit taken together: as many as fit a table of 2^bits entries.
    struct Bundle {
        std::vector<int> bits;     ///< which are looked at and set
        std::vector<Given> given;  ///< by their value
    };
    enum class Kind : char { Pass, Step, Fork, Gate, Join };
    struct Place {
        Kind kind = Kind::Pass;
        int node = -1;             ///< place in the journey's nodes, or -1: a gate
        int level = 0;             ///< of a fork, its gates and its join: how deep it is nested
        int loop = -1;             ///< in a loop: its number among such places
        std::uint64_t key = 0;     ///< of its luck
        std::vector<WayOut> ways;
        std::vector<Profile> profiles;
        std::vector<Asked> asked;
        std::vector<Bundle> bundles;         ///< of the certain ones
        std::vector<int> doubtful;           ///< into asked: those that are not certain
        bool firstBlock = false, secondBlock = false;   ///< whether anything looks at luck for those purposes
    };

    Program(const Prepared &prepared, const Segment &segment, quint64 seed, PertTables &tables);

    std::vector<Place> places;
    std::vector<Chain::Component> components;
    int bits = 0;                  ///< of what was given
    int levels = 0;                ///< of nested forks
    int loopPlaces = 0;            ///< that may be visited more than once
    std::array<Draw, 5> pace;      ///< learn, do, travel, queue, give
    std::uint64_t paceKey = 0;
    double visits = 0;             ///< expected, a person, over all places
    Journey journey;
    Inventory inventory;

    static constexpr size_t givePace = 4;
    bool isPaceSpread() const { return std::ranges::any_of(pace, &Draw::isSpread); }
};

/// The key under which a segment's luck stands.
std::uint64_t segmentSeed(const SegmentId &segment, quint64 seed);

} // namespace model::burden
