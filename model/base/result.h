// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace model {

/// Why something was not done: one sentence a person can act on, with the place and the remedy.
struct Refusal {
    QString sentence;
    bool operator==(const Refusal &) const = default;
};

/// A value, or the sentence that says why there is none. Nothing of ours throws across a module.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_held(std::in_place_index<0>, std::move(value)) {}
    Result(Refusal refusal) : m_held(std::in_place_index<1>, std::move(refusal)) {}

    bool ok() const { return m_held.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return std::get<0>(m_held); }
    T &&value() && { return std::get<0>(std::move(m_held)); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::get<0>(std::move(m_held)); }
    const T *operator->() const { return &std::get<0>(m_held); }

    /// The sentence. Only where !ok().
    const QString &refusal() const { return std::get<1>(m_held).sentence; }

private:
    std::variant<T, Refusal> m_held;
};

/// The outcome of something that gives no value.
using Done = Result<std::monostate>;
inline Done done() { return Done(std::monostate{}); }

} // namespace model
