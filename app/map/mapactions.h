// SPDX-License-Identifier: GPL-3.0-only
#pragma once

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
    QMenu *menu(QWidget *parent) const;

signals:
    void lanesWanted(model::layout::LanesBy lanesBy);
    void heatWanted(app::map::HeatBy heatBy);
    void changeWanted(int step); ///< +1 the next, −1 the one before
    void copyWanted();

private:
    QAction *add(const char *name, const QString &text, const QKeySequence &key, std::function<void()> run);
    void addEdits();
    void addViews();
    void addLanes();
    void addHeats();

    MapView *m_view;
    Session *m_session;
    Editing *m_editing;
    QWidget *m_room;
    QActionGroup *m_lanes, *m_heats;
};

QString lanesName(model::layout::LanesBy lanesBy);

} // namespace app::map
