// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/maproom.h"

#include "app/map/mapactions.h"
#include "app/map/mappicture.h"
#include "app/map/overview.h"
#include "app/map/strip.h"
#include "app/map/walk.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

namespace app::map {

struct MapRoom::Parts {
    Theme *theme;
    Document *document;
    Session *session;
    AnalysisRunner *runner;
    Editing *editing;
    MapScene *scene;
    MapView *view;
    Strip *strip;
    MapActions *actions;
    model::layout::LanesBy lanesBy = model::layout::LanesBy::Organisation;
    HeatBy heatBy = HeatBy::TimeTax;

    // What the plan was made of: it stays while only figures change.
    std::optional<Plan> plan{};
    model::SharedWorkspace plannedWorkspace{};
    std::optional<model::JourneyId> planJourney{};
    std::optional<model::ScenarioId> planScenario{};
    model::layout::LanesBy planLanes = model::layout::LanesBy::Organisation;

    /// All that the content was made of, so that nothing is made twice.
    struct Made {
        model::SharedWorkspace workspace;
        SharedAnalysis analysis;
        std::optional<model::JourneyId> journey;
        std::optional<model::ScenarioId> scenario;
        bool fresh;
        model::layout::LanesBy lanesBy;
        HeatBy heatBy;
        const Colours *colours;
        bool operator==(const Made &) const = default;
    };
    std::optional<Made> shown{};

    Subject subject() const
    {
        Subject subject{document->workspace().get(), session->baseline(), session->shown()};
        const SharedAnalysis &latest = runner->latest();
        const bool mine =
            latest && latest->journey == session->journeyId() && latest->scenario == session->scenarioId();
        subject.analysis = mine ? latest.get() : nullptr;
        subject.fresh = runner->isFresh();
        subject.lanesBy = lanesBy;
        subject.heatBy = heatBy;
        return subject;
    }

    void makePlan(const Subject &subject)
    {
        if (plannedWorkspace == document->workspace() && planJourney == session->journeyId() &&
            planScenario == session->scenarioId() && planLanes == lanesBy)
            return;
        plan = planOf(subject);
        plannedWorkspace = document->workspace();
        planJourney = session->journeyId();
        planScenario = session->scenarioId();
        planLanes = lanesBy;
    }

    void refresh()
    {
        const Subject subject = this->subject();
        const Made made{document->workspace(),
                        runner->latest(),
                        session->journeyId(),
                        session->scenarioId(),
                        subject.fresh,
                        lanesBy,
                        heatBy,
                        &theme->colours()};
        if (shown && *shown == made)
            return;
        shown = made;
        Content content;
        if (subject.baseline) {
            makePlan(subject);
            content = contentOf(subject, *plan);
        }
        scene->show(std::move(content), Look{&theme->colours()});
        strip->showFates(scene->content());
        strip->showChange(0, static_cast<int>(changed().size()));
        view->viewport()->update();
    }

    QList<model::NodeId> changed() const
    {
        QList<model::NodeId> nodes;
        for (const model::NodeId &id : readingOrder(scene->content())) {
            if (scene->item(id)->node().fate != Fate::Same)
                nodes.append(id);
        }
        return nodes;
    }

    void goToChange(int step)
    {
        const QList<model::NodeId> nodes = changed();
        if (nodes.isEmpty())
            return;
        const auto now = view->oneNode();
        const qsizetype at = now ? nodes.indexOf(*now) : -1;
        const qsizetype to = at < 0 ? (step > 0 ? 0 : nodes.size() - 1) : (at + step + nodes.size()) % nodes.size();
        model::Where where;
        where.node = nodes[to];
        view->reveal(where);
        strip->showChange(static_cast<int>(to) + 1, static_cast<int>(nodes.size()));
    }
};

MapRoom::MapRoom(Theme *theme, Document *document, Session *session, AnalysisRunner *runner, QWidget *parent)
    : QWidget(parent)
{
    auto *editing = new Editing(document, session, this);
    auto *scene = new MapScene(this);
    auto *view = new MapView(theme, session, editing, scene);
    m_parts.reset(new Parts{theme, document, session, runner, editing, scene, view, new Strip(theme), nullptr});
    m_parts->actions = new MapActions(view, session, editing, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_parts->strip);
    column->addWidget(view);
    setFocusProxy(view);
    fillStrip();
    connectAll();
    m_parts->refresh();
}

MapRoom::~MapRoom() = default;

void MapRoom::fillStrip()
{
    const MapActions *actions = m_parts->actions;
    Strip *strip = m_parts->strip;
    strip->setLanes(actions->lanes());
    strip->setHeats(actions->heats());
    strip->setZoom(actions->named("map.zoomOut"), actions->named("map.zoomIn"), actions->named("map.fit"),
                   actions->named("map.zoomHundred"));
    strip->setChanges(actions->named("map.previousChange"), actions->named("map.nextChange"));
    strip->showLanes(lanesName(m_parts->lanesBy));
    strip->showHeat(m_parts->heatBy);
    strip->showZoom(1);
}

void MapRoom::connectAll()
{
    Parts *parts = m_parts.get();
    const auto refresh = [parts] { parts->refresh(); };
    connect(parts->document, &Document::changed, this, refresh);
    connect(parts->session, &Session::chosen, this, refresh);
    connect(parts->runner, &AnalysisRunner::started, this, [parts] { parts->scene->setStale(); });
    connect(parts->runner, &AnalysisRunner::finished, this, refresh);
    connect(parts->theme, &Theme::changed, this, [parts] {
        parts->view->setZoom(parts->view->zoom());
        parts->refresh();
    });
    connect(parts->session, &Session::revealed, this,
            [parts](const model::Where &where) { parts->view->reveal(where); });
    connect(parts->editing, &Editing::said, this, &MapRoom::said);
    connect(parts->view, &MapView::said, this, &MapRoom::said);
    connect(parts->view, &MapView::zoomed, this, [parts] { parts->strip->showZoom(parts->view->zoom()); });
    connect(parts->view, &MapView::menuWanted, this, [this, parts](QPoint where) {
        QMenu *menu = parts->actions->menu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(where);
    });
    connect(parts->actions, &MapActions::lanesWanted, this, [parts](model::layout::LanesBy by) {
        parts->lanesBy = by;
        parts->strip->showLanes(lanesName(by));
        parts->refresh();
    });
    connect(parts->actions, &MapActions::heatWanted, this, [parts](HeatBy by) {
        parts->heatBy = by;
        parts->strip->showHeat(by);
        parts->refresh();
    });
    connect(parts->actions, &MapActions::changeWanted, this, [parts](int step) { parts->goToChange(step); });
    connect(parts->actions, &MapActions::copyWanted, this, [this] {
        QGuiApplication::clipboard()->setMimeData(pictures::mimeData(picture()).release());
        emit said(tr("The map is on the clipboard."));
    });
}

QWidget *MapRoom::makeOverview(QWidget *parent) { return new Overview(m_parts->view, m_parts->scene, parent); }

pictures::Picture MapRoom::picture() const
{
    const model::Journey *journey = m_parts->session->baseline();
    if (!journey)
        return {};
    const model::Scenario *scenario = m_parts->session->scenario();
    const QString title = scenario ? tr("%1: %2").arg(journey->name, scenario->name) : journey->name;
    return mapPicture(m_parts->scene->content(), title);
}

} // namespace app::map
