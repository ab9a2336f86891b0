// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <functional>

namespace model::burden {

/// Runs body(0) … body(count − 1), each once, in any order and on as many threads at once as its owner likes; returns when
/// all are done. The engine has no threads of its own: who asks for long work lends it some.
using Each = std::function<void(int count, const std::function<void(int)> &body)>;

/// One after another, in the caller's thread.
inline void inOrder(int count, const std::function<void(int)> &body)
{
    for (int i = 0; i < count; ++i)
        body(i);
}

/// How far long work has come, 0 … 1; called from any of its threads.
using Progress = std::function<void(double)>;

} // namespace model::burden
