// SPDX-License-Identifier: GPL-3.0-only
// Frames of the map, painted by the real room without a screen: what a hand that pans, zooms and edits waits for.
#include "tests/bench/bench.h"

#include "app/map/maproom.h"
#include "app/map/mapview.h"
#include "model/files/json.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QScrollBar>

#include <ctime>

namespace {

/// The room with everything it stands on, as wide as in a window of 1440 × 900.
struct Desk {
    app::Theme theme;
    app::Document document;
    app::Session session{&document};
    app::AnalysisRunner runner{&document, &session};
    app::map::MapRoom room{&theme, &document, &session, &runner};

    Desk()
    {
        room.resize(1056, 804);
        room.show();
        QCoreApplication::processEvents();
    }

    app::map::MapView *view() const { return room.findChild<app::map::MapView *>(); }
    void open(const model::Workspace &workspace)
    {
        document.start(workspace, {});
        paint();
    }
    void waitForFigures()
    {
        while (!runner.isFresh())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        settle();
    }
    void settle()
    {
        QCoreApplication::processEvents();
        paint();
    }
    void paint() { view()->viewport()->repaint(); }
};

/// Milliseconds that this thread has worked: what else the machine does plays no role.
double worked()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Frames by how long they took the window's thread; what matters is not the mean but the slowest of twenty.
class Frames {
public:
    template <typename Step>
    void time(Step step)
    {
        const double before = worked();
        step();
        m_times.push_back(worked() - before);
    }
    void add(double time) { m_times.push_back(time); }
    void tell(benchmark::State &state)
    {
        std::sort(m_times.begin(), m_times.end());
        const auto at = [this](double share) { return m_times[static_cast<size_t>(share * static_cast<double>(m_times.size() - 1))]; };
        state.counters["p50_ms"] = at(0.5);
        state.counters["p95_ms"] = at(0.95);
        state.counters["most_ms"] = at(1);
    }

private:
    std::vector<double> m_times;
};

std::unique_ptr<Desk> deskWith(const bench::Work &work)
{
    auto desk = std::make_unique<Desk>();
    desk->open(work.workspace);
    desk->waitForFigures();
    return desk;
}

/// Across the map and back in steps of 60 pixels, a little downwards each time it turns.
void pan(benchmark::State &state, const bench::Work &work, double zoom)
{
    const auto desk = deskWith(work);
    desk->view()->setZoom(zoom);
    desk->settle();
    QScrollBar *across = desk->view()->horizontalScrollBar(), *down = desk->view()->verticalScrollBar();
    Frames frames;
    int step = 60;
    for (auto _ : state) {
        frames.time([&] {
            const int before = across->value();
            across->setValue(before + step);
            if (across->value() == before) {
                step = -step;
                down->setValue(down->value() + 600 < down->maximum() ? down->value() + 600 : 0);
            }
            desk->paint();
        });
    }
    frames.tell(state);
}

/// In and out about the middle, a tenth at a time, between the whole map and 200 %.
void zoom(benchmark::State &state, const bench::Work &work)
{
    const auto desk = deskWith(work);
    desk->view()->horizontalScrollBar()->setValue(desk->view()->horizontalScrollBar()->maximum() / 2);
    desk->view()->verticalScrollBar()->setValue(desk->view()->verticalScrollBar()->maximum() / 2);
    Frames frames;
    double by = 0.9;
    for (auto _ : state) {
        frames.time([&] {
            desk->view()->setZoom(desk->view()->zoom() * by);
            desk->paint();
        });
        if (desk->view()->zoom() <= 0.05 || desk->view()->zoom() >= 2)
            by = 1 / by;
    }
    frames.tell(state);
}

const model::Node &middleStep(const model::Journey &journey)
{
    qsizetype at = journey.nodes.size() / 2;
    while (journey.nodes.at(at).kind != model::NodeKind::Step)
        ++at;
    return journey.nodes.at(at);
}

enum class Edit { Rename, Number, Insert };

QList<model::Change> changesOf(Edit edit, const model::Journey &journey, int round)
{
    using namespace model::changes;
    model::Node step = middleStep(journey);
    switch (edit) {
    case Edit::Rename: step.name = QStringLiteral("Renamed %1").arg(round); return {model::Change(PutNode{step})};
    case Edit::Number: step[model::Measurand::Do].likely += 1 + round % 2; return {model::Change(PutNode{step})};
    case Edit::Insert: break;
    }
    model::Edge on = journey.edges.at(0);
    for (const model::Edge &edge : journey.edges) {
        if (edge.from == step.id)
            on = edge;
    }
    model::Node added{model::NodeId(QStringLiteral("added-%1").arg(round))};
    added.name = QStringLiteral("Added");
    model::Edge first = on, second{added.id, on.to, 1, {}, {}, {}};
    first.to = added.id;
    return {model::Change(PutNode{added}), model::Change(DeleteEdge{on.from, on.to}), model::Change(PutEdge{first}), model::Change(PutEdge{second})};
}

/// From the edit to the picture that shows it; the figures follow.
void edit(benchmark::State &state, const bench::Work &work, Edit kind)
{
    const auto desk = deskWith(work);
    const model::NodeId step = middleStep(*desk->session.baseline()).id;
    model::Where where;
    where.node = step;
    desk->view()->setZoom(1);
    desk->view()->reveal(where);
    desk->settle();
    Frames frames;
    int round = 0;
    for (auto _ : state) {
        const QList<model::Change> changes = changesOf(kind, *desk->session.baseline(), ++round);
        bool done = false;
        frames.time([&] {
            done = desk->session.change(changes).ok();
            desk->paint();
        });
        if (!done)
            state.SkipWithError("the edit was refused");
        state.PauseTiming();
        desk->document.undo();
        desk->waitForFigures();
        state.ResumeTiming();
    }
    frames.tell(state);
}

/// When the figures of an edit arrive: how long the window stands still for them.
void figures(benchmark::State &state, const bench::Work &work)
{
    const auto desk = deskWith(work);
    desk->view()->setZoom(1);
    Frames frames;
    int round = 0;
    for (auto _ : state) {
        state.PauseTiming();
        (void)desk->session.change(changesOf(Edit::Number, *desk->session.baseline(), ++round));
        desk->paint();
        while (!desk->runner.isFresh()) {
            const double before = worked();
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            if (!desk->runner.isFresh())
                continue;
            desk->paint();
            frames.add(worked() - before);
        }
        state.ResumeTiming();
    }
    frames.tell(state);
}

void open(benchmark::State &state, const bench::Work &work)
{
    Frames frames;
    for (auto _ : state) {
        state.PauseTiming();
        auto desk = std::make_unique<Desk>();
        state.ResumeTiming();
        frames.time([&] {
            auto opened = model::files::readJson(work.bytes, QStringLiteral("work.json"));
            desk->open(std::move(opened).value().workspace);
        });
        state.PauseTiming();
        desk.reset();
        state.ResumeTiming();
    }
    frames.tell(state);
}

} // namespace

void bench::registerFrames(const Works &workloads)
{
    for (const auto &work : workloads) {
        const qsizetype steps = work->name == "W3" ? 5000 : work->name == "W2" ? 500 : 0;
        if (steps == 0)
            continue;
        const std::string size = std::to_string(steps);
        const auto add = [&](const std::string &name, auto run) {
            benchmark::RegisterBenchmark(("Frame/" + name).c_str(), run)->Unit(benchmark::kMillisecond)->MinTime(1);
        };
        add("pan/" + size, [work](benchmark::State &state) { pan(state, *work, 1); });
        add("pan/" + size + "/at:50", [work](benchmark::State &state) { pan(state, *work, 0.5); });
        add("pan/" + size + "/at:25", [work](benchmark::State &state) { pan(state, *work, 0.25); });
        add("zoom/" + size, [work](benchmark::State &state) { zoom(state, *work); });
        add("edit/" + size + "/rename", [work](benchmark::State &state) { edit(state, *work, Edit::Rename); });
        add("edit/" + size + "/number", [work](benchmark::State &state) { edit(state, *work, Edit::Number); });
        add("edit/" + size + "/insert", [work](benchmark::State &state) { edit(state, *work, Edit::Insert); });
        add("figures/" + size, [work](benchmark::State &state) { figures(state, *work); });
        add("open/" + size, [work](benchmark::State &state) { open(state, *work); });
    }
}
