// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <array>
#include <cstdint>

/// Luck without state: random numbers that are a function of what they are for. The same question always has the same
/// answer, on any thread and in any order, and a question more or less changes no other answer.
namespace model::burden {

using RandomBlock = std::array<std::uint32_t, 4>;

/// Philox 4×32 (Salmon, Moraes, Dror, Shaw 2011, Parallel random numbers: as easy as 1, 2, 3): four 32-bit numbers from a
/// counter and a key. Seven rounds pass the authors' tests (BigCrush); ten are their default.
template <int rounds = 7>
constexpr RandomBlock philox(RandomBlock c, std::uint64_t key)
{
    auto k0 = static_cast<std::uint32_t>(key), k1 = static_cast<std::uint32_t>(key >> 32);
    for (int round = 0; round < rounds; ++round) {
        const std::uint64_t a = std::uint64_t{0xD2511F53u} * c[0];
        const std::uint64_t b = std::uint64_t{0xCD9E8D57u} * c[2];
        c = {static_cast<std::uint32_t>(b >> 32) ^ c[1] ^ k0, static_cast<std::uint32_t>(b),
             static_cast<std::uint32_t>(a >> 32) ^ c[3] ^ k1, static_cast<std::uint32_t>(a)};
        k0 += 0x9E3779B9u;
        k1 += 0xBB67AE85u;
    }
    return c;
}

/// Another key from a key: every bit depends on every bit (the finaliser of SplitMix64, Steele et al. 2014).
constexpr std::uint64_t mixed(std::uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
    return x ^ (x >> 31);
}

/// The key of a text under a seed: the same on every machine (FNV-1a over its UTF-16, mixed).
inline std::uint64_t keyOf(QStringView text, std::uint64_t seed = 0)
{
    std::uint64_t hash = 0xCBF29CE484222325u ^ mixed(seed + 0x9E3779B97F4A7C15u);
    for (const QChar c : text) {
        hash = (hash ^ (c.unicode() & 0xFFu)) * 0x100000001B3u;
        hash = (hash ^ (c.unicode() >> 8)) * 0x100000001B3u;
    }
    return mixed(hash);
}

/// A number in (0, 1), evenly, from 32 random bits.
constexpr double unit(std::uint32_t bits) { return (bits + 0.5) * 0x1p-32; }
/// The same from 52 of 64 random bits, where the far tails matter.
constexpr double unit(std::uint32_t high, std::uint32_t low)
{
    return (static_cast<double>(std::uint64_t{high} << 20 | low >> 12) + 0.5) * 0x1p-52;
}

} // namespace model::burden
