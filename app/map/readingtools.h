// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/followlist.h"
#include "app/map/reading.h"
#include "app/map/strip.h"
#include "app/map/tokenbar.h"

class QAction;

namespace app::map {

/// The actions of reading a map and what they open: following an item, what comes before and after, findings, ten people.
class ReadingTools : public QObject {
    Q_OBJECT
public:
    struct Place {
        Theme *theme;
        Document *document;
        Session *session;
        MapView *view;
        MapScene *scene;
        Strip *strip;
        QWidget *room;
    };
    explicit ReadingTools(const Place &place);

    Reading *reading() const { return m_reading; }
    bool isMotionWanted() const { return m_motion.isWanted(); }
    /// To stand under the strip; hidden until ten people walk.
    TokenBar *people() const { return m_people; }

signals:
    void connectWanted();
    void said(const QString &sentence);

private:
    QAction *add(const char *name, const QString &text, const QKeySequence &key, std::function<void()> run);
    void addFollowing();
    void addOthers();
    void tellFollowed();

    Place m_place;
    Motion m_motion;
    Reading *m_reading;
    FollowList *m_list;
    TokenBar *m_people;
};

} // namespace app::map
