// SPDX-License-Identifier: GPL-3.0-only
// The half of the map's actions that changes what is seen, not what is there.
#include "app/map/mapactions.h"

#include <QAction>

namespace app::map {

void MapActions::addViews()
{
    add(Group::View, "map.zoomIn", tr("Zoom in"), QKeySequence(Qt::CTRL | Qt::Key_Plus), Needs::Nothing, [this] {
        m_view->zoomBy(1);
    })->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    add(Group::View, "map.zoomOut", tr("Zoom out"), QKeySequence(Qt::CTRL | Qt::Key_Minus), Needs::Nothing,
        [this] { m_view->zoomBy(-1); });
    add(Group::View, "map.zoomHundred", tr("Zoom to 100 %"), QKeySequence(Qt::CTRL | Qt::Key_0), Needs::Nothing,
        [this] { m_view->setZoom(1); });
    add(Group::View, "map.fit", tr("Fit the map into the window"), QKeySequence(Qt::CTRL | Qt::Key_9), Needs::Nothing,
        [this] { m_view->fit(); });
    add(Group::View, "map.fitSelection", tr("Zoom to what is selected"), QKeySequence(Qt::CTRL | Qt::Key_8), Needs::Nodes,
        [this] { m_view->fitSelection(); });
    add(Group::View, "map.outline", tr("Outline"), Qt::Key_F6, Needs::Nothing, [] {})->setCheckable(true);
    add(Group::View, "map.nextChange", tr("Next change"), Qt::Key_F8, Needs::Nothing, [this] { emit changeWanted(1); });
    add(Group::View, "map.previousChange", tr("Previous change"), QKeySequence(Qt::SHIFT | Qt::Key_F8), Needs::Nothing,
        [this] { emit changeWanted(-1); });
    add(Group::View, "map.beside", tr("Side by side with the baseline or another scenario"), Qt::Key_F7, Needs::Nothing, [] {})
        ->setCheckable(true);
    add(Group::View, "map.moreViews", tr("One more view beside the map"), QKeySequence(Qt::SHIFT | Qt::Key_F7), Needs::Journey,
        [this] { emit viewsWanted(1); });
    add(Group::View, "map.fewerViews", tr("One view fewer beside the map"), QKeySequence(Qt::CTRL | Qt::Key_F7), Needs::Journey,
        [this] { emit viewsWanted(-1); });
    add(Group::View, "map.nextScenario", tr("Show the next scenario"), QKeySequence(Qt::CTRL | Qt::Key_PageDown), Needs::Journey,
        [this] { emit scenarioWanted(1); });
    add(Group::View, "map.previousScenario", tr("Show the previous scenario"), QKeySequence(Qt::CTRL | Qt::Key_PageUp),
        Needs::Journey, [this] { emit scenarioWanted(-1); });
    add(Group::View, "map.copyPicture", tr("Copy the map as a picture"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
        Needs::Nothing, [this] { emit copyWanted(); });
}

void MapActions::addLanes()
{
    using enum model::layout::LanesBy;
    struct Kind {
        const char *name;
        model::layout::LanesBy by;
    };
    for (const Kind row :
         {Kind{"map.lanes.organisation", Organisation}, Kind{"map.lanes.service", Service},
          Kind{"map.lanes.channel", Channel}, Kind{"map.lanes.phase", Phase}, Kind{"map.lanes.none", None}}) {
        QAction *action = add(Group::Lanes, row.name, tr("Lanes: %1").arg(lanesName(row.by)), {}, Needs::Nothing,
                              [this, row] { emit lanesWanted(row.by); });
        action->setIconText(lanesName(row.by));
        action->setCheckable(true);
        action->setChecked(row.by == Organisation);
        m_lanes->addAction(action);
    }
}

void MapActions::addHeats()
{
    for (const HeatBy by : allHeats) {
        QAction *action = add(Group::Heats, "", tr("Heat: %1").arg(heatName(by)), {}, Needs::Nothing,
                              [this, by] { emit heatWanted(by); });
        action->setObjectName(QStringLiteral("map.heat.") + heatKey(by));
        action->setCheckable(true);
        action->setChecked(by == HeatBy::TimeTax);
        m_heats->addAction(action);
    }
}

QString lanesName(model::layout::LanesBy lanesBy)
{
    switch (lanesBy) {
    case model::layout::LanesBy::Organisation: return MapActions::tr("Organisation");
    case model::layout::LanesBy::Service: return MapActions::tr("Service");
    case model::layout::LanesBy::Channel: return MapActions::tr("Channel");
    case model::layout::LanesBy::Phase: return MapActions::tr("Phase");
    case model::layout::LanesBy::None: return MapActions::tr("None");
    }
    return {};
}

QString kindName(model::NodeKind kind)
{
    switch (kind) {
    case model::NodeKind::Start: return MapActions::tr("start");
    case model::NodeKind::Step: return MapActions::tr("step");
    case model::NodeKind::Choice: return MapActions::tr("choice");
    case model::NodeKind::Fork: return MapActions::tr("fork");
    case model::NodeKind::Join: return MapActions::tr("join");
    case model::NodeKind::End: return MapActions::tr("end");
    }
    return {};
}

} // namespace app::map
