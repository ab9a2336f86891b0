// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/maproom.h"

#include "app/map/accessible.h"
#include "app/map/changes.h"
#include "app/map/findbar.h"
#include "app/map/hand.h"
#include "app/map/mapactions.h"
#include "app/map/mappicture.h"
#include "app/map/outline.h"
#include "app/map/overview.h"
#include "app/map/readingtools.h"
#include "app/map/sidebyside.h"
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
    SideBySide *sides = nullptr;
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
        changes = changedPlaces(scene->content());
        tellChange();
        if (plan)
            sides->compareWith(drawn, *plan, drawnWorkspace);
        view->viewport()->update();
    }

    QList<model::Where> changes{}; ///< in reading order

    /// Which change is selected; −1 = none.
    qsizetype changeNow() const
    {
        const auto node = view->oneNode();
        const auto edge = view->oneEdge();
        const auto it = std::find_if(changes.cbegin(), changes.cend(), [&](const model::Where &where) {
            return (node && where.node == node) || (edge && where.edge == edge);
        });
        return it == changes.cend() ? -1 : it - changes.cbegin();
    }

    void tellChange() { strip->showChange(static_cast<int>(changeNow()) + 1, static_cast<int>(changes.size())); }

    /// What the place is called, and what is changed about it; nothing where there is no change.
    QString goToChange(int step)
    {
        if (changes.isEmpty())
            return session->scenario() ? MapRoom::tr("This scenario changes nothing on the map.") 
                                       : MapRoom::tr("Choose a scenario: the baseline has no changes.");
        const qsizetype at = changeNow(), count = changes.size();
        const qsizetype to = at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count;
        view->reveal(changes[to]);
        const Account account(scene->content());
        const NodeShown *node = changes[to].node ? account.find(*changes[to].node) : nullptr;
        const EdgeShown *way = changes[to].edge ? account.find(*changes[to].edge) : nullptr;
        const NodeShown *from = way ? account.find(way->id.from) : nullptr;
        const QString told = node ? node->spoken() : from ? MapRoom::tr("%1: %2").arg(calledOf(*from), account.words(*way)) : QString();
        return MapRoom::tr("Change %1 of %2: %3").arg(to + 1).arg(count).arg(told);
    }

    /// The baseline and its scenarios in turn.
    void goToScenario(int step)
    {
        QList<std::optional<model::ScenarioId>> all{std::nullopt};
        if (session->journeyId()) {
            for (const model::Scenario *scenario : model::scenariosOf(*document->workspace(), *session->journeyId()))
                all.append(scenario->id);
        }
        const qsizetype at = std::max<qsizetype>(0, all.indexOf(session->scenarioId()));
        session->setScenario(all[(at + step + all.size()) % all.size()]);
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
    m_parts->sides = new SideBySide(theme, document, session, view, scene);
    column->addWidget(Outline::beside(m_parts->outline, m_parts->sides));
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
    strip->setBeside(actions->named("map.beside"));
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
    connectComparing();
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

void MapRoom::connectComparing()
{
    Parts *parts = m_parts.get();
    connect(parts->actions, &MapActions::changeWanted, this, [this, parts](int step) { emit said(parts->goToChange(step)); });
    connect(parts->session, &Session::selected, this, [parts] { parts->tellChange(); });
    connect(parts->actions, &MapActions::scenarioWanted, this, [parts](int step) { parts->goToScenario(step); });
    QAction *beside = parts->actions->named("map.beside");
    connect(beside, &QAction::toggled, parts->sides, &SideBySide::setOn);
    connect(parts->sides, &SideBySide::turned, beside, &QAction::setChecked);
    connect(parts->sides, &SideBySide::said, this, &MapRoom::said);
    connect(parts->actions, &MapActions::viewsWanted, parts->sides,
            [parts](int more) { more > 0 ? parts->sides->addView() : parts->sides->removeView(); });
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
