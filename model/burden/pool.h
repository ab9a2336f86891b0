// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace model::burden {

/// Things that threads take turns with: as many are made as are in use at the same time.
template <typename T>
class Pool {
public:
    explicit Pool(std::function<std::unique_ptr<T>()> make) : m_make(std::move(make)) {}

    /// One for the time of a call.
    template <typename Use>
    void with(const Use &use)
    {
        std::unique_ptr<T> one = take();
        use(*one);
        const std::lock_guard lock(m_mutex);
        m_free.push_back(std::move(one));
    }

private:
    std::unique_ptr<T> take()
    {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_free.empty()) {
                std::unique_ptr<T> one = std::move(m_free.back());
                m_free.pop_back();
                return one;
            }
        }
        return m_make();
    }

    std::function<std::unique_ptr<T>()> m_make;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<T>> m_free;
};

} // namespace model::burden
