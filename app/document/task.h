// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace app {

/// Work that takes longer than a frame, on a thread of its own: the newest start wins, an older run is asked to stop and what
/// it still has to say is dropped. Lives in the window's thread.
class Task : public QObject {
    Q_OBJECT
public:
    /// What a run may do while it works, from its own thread.
    class Run {
    public:
        std::stop_token stop() const { return m_stop; }
        /// How far it is, 0 … 1; callable from any thread.
        void progress(double share) const;
        /// Calls `tell` in the window's thread, unless a newer run was started or this one stopped.
        void tell(std::function<void()> tell) const;

    private:
        friend class Task;
        Run(Task *task, quint64 number, std::stop_token stop) : m_task(task), m_number(number), m_stop(std::move(stop)) {}
        Task *m_task;
        quint64 m_number;
        std::stop_token m_stop;
    };
    using Work = std::function<void(const Run &)>;

    explicit Task(QObject *parent = nullptr);
    ~Task() override;

    /// Stops what runs and starts this. Takes values along, never references to what the window may change.
    void start(Work work);
    void stop();
    bool isRunning() const { return m_isRunning; }

signals:
    void progressed(double share);
    /// It ended by itself, or was stopped.
    void ended();

private:
    struct Order {
        Work work;
        quint64 number;
        std::stop_token stop;
    };
    void loop(std::stop_token stop);

    quint64 m_number = 0;
    bool m_isRunning = false;
    std::stop_source m_running;

    std::mutex m_mutex;   ///< guards m_next
    std::condition_variable_any m_woken;
    std::optional<Order> m_next;
    std::jthread m_thread;   ///< last: stopped before the rest goes
};

} // namespace app
