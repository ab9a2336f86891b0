// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/aligning.h"
#include "app/map/heat.h"
#include "app/map/mapview.h"

#include <QActionGroup>

namespace app::map {

/// Everything that can be done on the map, as actions of the room: for keys, menus and whoever lists them.
class MapActions : public QObject {
    Q_OBJECT
public:
    MapActions(MapView *view, Session *session, Editing *editing, QWidget *room);

    QAction *named(const char *name) const { return m_room->findChild<QAction *>(QLatin1String(name)); }
    QList<QAction *> lanes() const { return m_lanes->actions(); }
    QList<QAction *> heats() const { return m_heats->actions(); }
    /// What can be done with the selection goes on or off.
    void follow();
    /// What can be done where the pointer or the keyboard is: only what makes sense there.
    QMenu *menu(QWidget *parent) const;
    /// All of it, in order and with submenus, for the window's menu bar.
    QList<QAction *> all() const;

signals:
    void lanesWanted(model::layout::LanesBy lanesBy);
    void heatWanted(app::map::HeatBy heatBy);
    void changeWanted(int step); ///< +1 the next, −1 the one before
    void copyWanted();
    /// A service, or an item, of the inventory is to be chosen for what is selected.
    void serviceWanted();
    void itemWanted();
    void findWanted();
    void viewsWanted(int more); ///< +1 one view more beside the map, −1 one less
    void scenarioWanted(int step); ///< +1 the next, −1 the one before; the baseline is one of them

private:
    /// What must be selected.
    enum class Needs { Nothing, Journey, Anything, Node, Nodes, Several, Three, Edge, NodeOrEdge };
    enum class Group { Add, Edit, Clipboard, TurnInto, Around, Align, Place, Select, View, Lanes, Heats };
    QAction *add(Group group, const char *name, const QString &text, const QKeySequence &key, Needs needs,
                 std::function<void()> run);
    void addNews();
    void addEdits();
    void addClipboard();
    void addTurns();
    void addArounds();
    void addAligns();
    void addSelects();
    void addViews();
    void addLanes();
    void addHeats();

    void addNew(model::NodeKind kind, model::drawing::Way way);
    void copy();
    void align(Align how);
    QSet<model::NodeId> everything() const;
    bool has(Needs needs) const;
    QMenu *submenu(const QString &title, Group group, QWidget *parent) const;
    QList<QAction *> possible(Group group) const;

    struct Row {
        QAction *action;
        Group group;
        Needs needs;
    };
    MapView *m_view;
    Session *m_session;
    Editing *m_editing;
    QWidget *m_room;
    QActionGroup *m_lanes, *m_heats;
    QList<Row> m_rows;
};

QString lanesName(model::layout::LanesBy lanesBy);
/// "step", "choice" …, translated.
QString kindName(model::NodeKind kind);

} // namespace app::map
