// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <algorithm>
#include <atomic>
#include <functional>
#include <thread>
#include <vector>

namespace app {

/// Lends the engine so many threads (see model/burden/each.h): each takes the next piece of work until none is left. 0 = as
/// many as the machine has cores.
inline auto onThreads(unsigned threads = 0)
{
    if (threads == 0)
        threads = std::max(1u, std::thread::hardware_concurrency());
    return [threads](int count, const std::function<void(int)> &body) {
        std::atomic<int> next = 0;
        const auto work = [&] {
            for (int i = next++; i < count; i = next++)
                body(i);
        };
        std::vector<std::jthread> others;
        for (unsigned t = 1; t < std::min(threads, static_cast<unsigned>(std::max(count, 1))); ++t)
            others.emplace_back(work);
        work();
    };
}

} // namespace app
