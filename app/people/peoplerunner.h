// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/task.h"
#include "app/people/simulated.h"

namespace app::people {

/// Simulates people off the window's thread, a few at first and then more, and tells after each lot what they lived
/// through. The newest question wins. People who are there already are only looked at anew.
class PeopleRunner : public QObject {
    Q_OBJECT
public:
    explicit PeopleRunner(QObject *parent = nullptr);

    void ask(const Question &question);
    /// What was told last stands.
    void stop();
    bool isRunning() const { return m_task.isRunning(); }

signals:
    /// An answer, after some of the people or all.
    void told(const app::people::SharedSimulated &simulated);
    /// Share of the people who are through, 0 … 1.
    void progressed(double share);
    void ended();

private:
    struct Pool;
    struct Work;

    std::shared_ptr<Pool> m_pool; ///< touched by the task's thread only
    Task m_task;
};

} // namespace app::people
