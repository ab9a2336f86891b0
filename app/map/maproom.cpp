// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/maproom.h"

#include "app/map/accessible.h"
#include "app/map/findbar.h"
#include "app/map/hand.h"
#include "app/map/mapactions.h"
#include "app/map/mappicture.h"
#include "app/map/outline.h"
#include "app/map/overview.h"
#include "app/map/readingtools.h"
#include "app/map/strip.h"
#include "app/map/walk.h"
#include "app/map/wordroom.h"

#include <QAction>
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
    FindBar *findBar;
    ReadingTools *tools = nullptr;
    Outline *outline = nullptr;
    model::layout::LanesBy lanesBy = model::layout::LanesBy::Organisation;
    HeatBy heatBy = HeatBy::TimeTax;

    // What the plan and the content were made of: what an edit leaves as it was is not made again.
    std::optional<Plan> plan{};
    Subject drawn{};
    model::SharedWorkspace drawnWorkspace{};
    SharedAnalysis drawnAnalysis{};

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
        double textScale;
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

    Content contentAfter(const Subject &subject)
    {
        if (!subject.baseline) {
            plan.reset();
            return {};
        }
        // A scenario's journey is the session's own and gone by the next edit: only its places are used again.
        const bool follows = plan && drawn.shown == drawn.baseline;
        Plan next = plan ? planAfter(subject, drawn, *plan) : planOf(subject);
        Content content = contentOf(subject, next, follows ? std::optional(Drawn{drawn, *plan, scene->content()}) : std::nullopt);
        plan = std::move(next);
        drawn = subject;
        drawnWorkspace = document->workspace();
        drawnAnalysis = runner->latest();
        return content;
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
                        &theme->colours(),
                        theme->scale()};
        if (shown && *shown == made)
            return;
        shown = made;
        scene->show(contentAfter(subject), Look{&theme->colours(), false, false, theme->scale()},
                    tools->isMotionWanted() ? MapScene::Settle::Gently : MapScene::Settle::AtOnce);
        tools->reading()->show(subject, subject.baseline ? plan->overlay.journey : model::Journey{model::JourneyId("none")});
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
    m_parts.reset(new Parts{theme, document, session, runner, editing, scene, view, new Strip(theme), nullptr, new FindBar(theme, document, session)});
    m_parts->actions = new MapActions(view, session, editing, this);
    m_parts->tools = new ReadingTools({theme, document, session, view, scene, m_parts->strip, this});
    m_parts->outline = new Outline(theme, view, scene, session, editing);
    m_parts->outline->follow(m_parts->actions->named("map.outline"));
    new Accessible(view, scene, session, editing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_parts->strip);
    column->addWidget(m_parts->tools->people());
    column->addWidget(m_parts->findBar);
    column->addWidget(Outline::beside(m_parts->outline, view));
    setFocusProxy(view);
    fillStrip();
    connectAll();
    m_parts->refresh();
}

MapRoom::~MapRoom()
{
    // A name being typed is taken while there is something to take it.
    if (QWidget *typing = focusWidget())
        typing->clearFocus();
}

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
        // Larger words grow from the corner where reading begins, and what is selected stays in view.
        parts->view->setZoom(parts->view->zoom(), QPoint(0, 0));
        if (const auto node = parts->view->oneNode())
            parts->view->choose(*node);
        parts->refresh();
    });
    connect(parts->session, &Session::revealed, this,
            [parts](const model::Where &where) { parts->view->reveal(where); });
    connect(parts->editing, &Editing::said, this, &MapRoom::said);
    connect(parts->view, &MapView::said, this, &MapRoom::said);
    connect(parts->outline, &Outline::said, this, &MapRoom::said);
    connect(parts->outline, &Outline::menuWanted, parts->view, &MapView::menuWanted);
    connect(parts->tools, &ReadingTools::said, this, &MapRoom::said);
    connect(parts->tools, &ReadingTools::connectWanted, parts->actions->named("map.connect"), &QAction::trigger);
    connect(parts->view, &MapView::zoomed, this, [parts] {
        parts->scene->setZoom(parts->view->zoom());
        parts->strip->showZoom(parts->view->zoom());
    });
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
    connect(parts->actions, &MapActions::serviceWanted, this, &MapRoom::serviceWanted);
    connect(parts->actions, &MapActions::itemWanted, this, &MapRoom::itemWanted);
    connect(parts->actions, &MapActions::findWanted, parts->findBar, &FindBar::open);
    connect(parts->findBar, &FindBar::said, this, &MapRoom::said);
    connect(parts->findBar, &FindBar::closed, this, [parts] { parts->view->setFocus(Qt::OtherFocusReason); });
    connect(parts->actions, &MapActions::copyWanted, this, [this] {
        QGuiApplication::clipboard()->setMimeData(pictures::mimeData(picture()).release());
        emit said(tr("The map is on the clipboard."));
    });
}

QWidget *MapRoom::makeOverview(QWidget *parent) { return new Overview(m_parts->view, m_parts->scene, parent); }

void MapRoom::addStepOf(const model::ServiceId &service)
{
    const Editing::New step{model::NodeKind::Step, service};
    Hand *hand = m_parts->view->hand();
    if (const auto node = m_parts->view->oneNode())
        hand->addAfter(*node, step, model::drawing::Way::OnItsWay);
    else if (const auto edge = m_parts->view->oneEdge())
        hand->insertOn(*edge, step);
    else
        hand->addAt(step, {});
}

void MapRoom::askFor(const model::ItemId &item) { m_parts->editing->ask(m_parts->session->selection().nodes, item); }

QList<QAction *> MapRoom::menu() const { return m_parts->actions->all(); }

pictures::Picture MapRoom::picture() const
{
    const model::Journey *journey = m_parts->session->baseline();
    if (!journey)
        return {};
    const model::Scenario *scenario = m_parts->session->scenario();
    const QString title = scenario ? tr("%1: %2").arg(journey->name, scenario->name) : journey->name;
    return mapPicture(wholeContentOf(m_parts->subject()), title);
}

} // namespace app::map
