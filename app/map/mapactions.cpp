// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/mapactions.h"

#include <QAction>
#include <QMenu>

namespace app::map {

MapActions::MapActions(MapView *view, Session *session, Editing *editing, QWidget *room)
    : QObject(room), m_view(view), m_session(session), m_editing(editing), m_room(room),
      m_lanes(new QActionGroup(this)), m_heats(new QActionGroup(this))
{
    addEdits();
    addViews();
    addLanes();
    addHeats();
    connect(session, &Session::selected, this, &MapActions::follow);
    follow();
}

QAction *MapActions::add(const char *name, const QString &text, const QKeySequence &key, std::function<void()> run)
{
    auto *action = new QAction(text, m_room);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_room->addAction(action);
    return action;
}

void MapActions::addEdits()
{
    add("map.addStep", tr("Add a step"), Qt::Key_N, [this] {
        if (const auto node = m_view->oneNode())
            m_view->addAfter(*node);
        else if (const auto edge = m_view->oneEdge())
            m_view->insertOn(*edge);
        else if (m_session->shown())
            m_view->addAt(m_view->seen().center());
    });
    add("map.insertStep", tr("Put a step on this way"), Qt::Key_Insert, [this] {
        if (const auto edge = m_view->oneEdge())
            m_view->insertOn(*edge);
    });
    add("map.rename", tr("Rename, or set the share"), Qt::Key_F2, [this] {
        if (const auto node = m_view->oneNode())
            m_view->rename(*node);
        else if (const auto edge = m_view->oneEdge())
            m_view->editShare(*edge);
    });
    add("map.connect", tr("Connect to…"), Qt::Key_C, [this] {
        if (const auto node = m_view->oneNode())
            m_view->startConnecting(*node);
    });
    add("map.selectWay", tr("Select the next way from here"), Qt::Key_E, [this] { m_view->selectNextEdge(); });
    add("map.delete", tr("Delete"), QKeySequence::Delete, [this] { m_editing->remove(m_session->selection()); });
    add("map.unplace", tr("Back to its automatic place"), {},
        [this] { m_editing->unplace(m_session->selection().nodes); });
    const auto everything = [this] {
        QSet<model::NodeId> all;
        if (const model::Journey *shown = m_session->shown()) {
            for (const model::Node &node : shown->nodes)
                all.insert(node.id);
        }
        return all;
    };
    add("map.unplaceAll", tr("Arrange everything automatically"), {},
        [this, everything] { m_editing->unplace(everything()); });
    add("map.selectAll", tr("Select all"), QKeySequence::SelectAll, [this, everything] {
        m_session->select({everything(), {}});
    });
}

void MapActions::addViews()
{
    add("map.zoomIn", tr("Zoom in"), QKeySequence(Qt::CTRL | Qt::Key_Plus), [this] {
        m_view->zoomBy(1);
    })->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    add("map.zoomOut", tr("Zoom out"), QKeySequence(Qt::CTRL | Qt::Key_Minus), [this] { m_view->zoomBy(-1); });
    add("map.zoomHundred", tr("Zoom to 100 %"), QKeySequence(Qt::CTRL | Qt::Key_0), [this] { m_view->setZoom(1); });
    add("map.fit", tr("Fit the map into the window"), QKeySequence(Qt::CTRL | Qt::Key_9), [this] { m_view->fit(); });
    add("map.nextChange", tr("Next change"), Qt::Key_F8, [this] { emit changeWanted(1); });
    add("map.previousChange", tr("Previous change"), QKeySequence(Qt::SHIFT | Qt::Key_F8),
        [this] { emit changeWanted(-1); });
    add("map.copyPicture", tr("Copy the map as a picture"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
        [this] { emit copyWanted(); });
}

void MapActions::addLanes()
{
    using enum model::layout::LanesBy;
    struct Row {
        const char *name;
        model::layout::LanesBy by;
    };
    for (const Row row :
         {Row{"map.lanes.organisation", Organisation}, Row{"map.lanes.service", Service},
          Row{"map.lanes.channel", Channel}, Row{"map.lanes.phase", Phase}, Row{"map.lanes.none", None}}) {
        QAction *action =
            add(row.name, tr("Lanes: %1").arg(lanesName(row.by)), {}, [this, row] { emit lanesWanted(row.by); });
        action->setIconText(lanesName(row.by));
        action->setCheckable(true);
        action->setChecked(row.by == Organisation);
        m_lanes->addAction(action);
    }
}

void MapActions::addHeats()
{
    for (const HeatBy by : allHeats) {
        QAction *action = add("", tr("Heat: %1").arg(heatName(by)), {}, [this, by] { emit heatWanted(by); });
        action->setObjectName(QStringLiteral("map.heat.") + heatKey(by));
        action->setCheckable(true);
        action->setChecked(by == HeatBy::TimeTax);
        m_heats->addAction(action);
    }
}

void MapActions::follow()
{
    const bool node = m_view->oneNode().has_value(), edge = m_view->oneEdge().has_value();
    named("map.insertStep")->setEnabled(edge);
    named("map.rename")->setEnabled(node || edge);
    named("map.connect")->setEnabled(node);
    named("map.selectWay")->setEnabled(node || edge);
    named("map.delete")->setEnabled(!m_session->selection().isEmpty());
    named("map.unplace")->setEnabled(!m_session->selection().nodes.isEmpty());
}

QMenu *MapActions::menu(QWidget *parent) const
{
    auto *menu = new QMenu(parent);
    for (const char *name :
         {"map.addStep", "map.insertStep", "map.rename", "map.connect", "map.selectWay", "map.delete"}) {
        if (named(name)->isEnabled())
            menu->addAction(named(name));
    }
    menu->addSeparator();
    for (const char *name : {"map.unplace", "map.unplaceAll", "map.selectAll", "map.fit", "map.copyPicture"}) {
        if (named(name)->isEnabled())
            menu->addAction(named(name));
    }
    return menu;
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

} // namespace app::map
