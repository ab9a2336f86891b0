// SPDX-License-Identifier: GPL-3.0-only
#include "app/document/task.h"

#include <QMetaObject>

namespace app {

void Task::Run::progress(double share) const
{
    tell([task = m_task, share] { emit task->progressed(share); });
}

void Task::Run::tell(std::function<void()> tell) const
{
    QMetaObject::invokeMethod(
        m_task,
        [task = m_task, number = m_number, stop = m_stop, tell = std::move(tell)] {
            if (number == task->m_number && !stop.stop_requested())
                tell();
        },
        Qt::QueuedConnection);
}

Task::Task(QObject *parent) : QObject(parent) {}

Task::~Task()
{
    m_running.request_stop();
    m_thread.request_stop();
}

void Task::start(Work work)
{
    m_running.request_stop();
    m_running = std::stop_source();
    m_isRunning = true;
    {
        const std::lock_guard lock(m_mutex);
        m_next = Order{std::move(work), ++m_number, m_running.get_token()};
    }
    if (!m_thread.joinable())
        m_thread = std::jthread([this](std::stop_token stop) { loop(stop); });
    m_woken.notify_one();
}

void Task::stop()
{
    if (!m_isRunning)
        return;
    m_running.request_stop();
    m_isRunning = false;
    emit ended();
}

void Task::loop(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        std::optional<Order> order;
        {
            std::unique_lock lock(m_mutex);
            m_woken.wait(lock, stop, [this] { return m_next.has_value(); });
            order.swap(m_next);
        }
        if (!order)
            continue;
        const Run run(this, order->number, order->stop);
        if (!order->stop.stop_requested())
            order->work(run);
        run.tell([this] {
            m_isRunning = false;
            emit ended();
        });
    }
}

} // namespace app
