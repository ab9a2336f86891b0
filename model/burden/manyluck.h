// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>
#include <cstdint>

namespace model::burden {

/// The same as random.h's philox({people[i], visits[i], purpose, item}, key) for many people at once: its four numbers into a, b, c and
/// d. Arrays don't overlap. As wide as the machine is; the same bits everywhere.
void philoxOfMany(const std::uint32_t *people, const std::uint32_t *visits, std::uint32_t purpose, std::uint32_t item, std::uint64_t key,
                  std::size_t count, std::uint32_t *a, std::uint32_t *b, std::uint32_t *c, std::uint32_t *d);

} // namespace model::burden
