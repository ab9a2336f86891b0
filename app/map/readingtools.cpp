// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/readingtools.h"

#include <QAction>

namespace app::map {

ReadingTools::ReadingTools(const Place &place)
    : QObject(place.room), m_place(place),
      m_reading(new Reading(place.theme, place.document, place.session, place.view, place.scene, &m_motion, place.room)),
      m_list(new FollowList(place.theme, place.room)),
      m_people(new TokenBar(place.theme, place.document, place.session, place.scene, &m_motion, place.room))
{
    addFollowing();
    addOthers();
    place.scene->setOver([this](QPainter &painter, const Look &look) { m_people->paint(painter, look); });
    connect(m_people, &TokenBar::moved, place.scene, [this] { m_place.scene->update(); });
    connect(m_people, &TokenBar::said, this, &ReadingTools::said);
    connect(m_reading, &Reading::said, this, &ReadingTools::said);
    connect(m_reading, &Reading::connectWanted, this, &ReadingTools::connectWanted);
    connect(m_reading, &Reading::followedChanged, this, &ReadingTools::tellFollowed);
    connect(m_list, &FollowList::picked, this, [this](const std::optional<model::ItemId> &item) {
        m_reading->follow(item);
        m_place.view->setFocus(Qt::OtherFocusReason);
    });
}

QAction *ReadingTools::add(const char *name, const QString &text, const QKeySequence &key, std::function<void()> run)
{
    auto *action = new QAction(text, m_place.room);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_place.room->addAction(action);
    return action;
}

void ReadingTools::addFollowing()
{
    QAction *follow = add("map.followItem", tr("Follow an item through the map…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), [this] {
        if (m_reading->items().isEmpty())
            emit said(tr("No step asks for anything yet, or the figures are not there yet."));
        else
            m_list->open(m_reading->items(), m_place.strip->followCorner());
    });
    QAction *next = add("map.nextAsk", tr("Next step that asks it"), Qt::Key_F9, [this] { m_reading->goToAsk(1); });
    QAction *previous = add("map.previousAsk", tr("Previous step that asks it"), QKeySequence(Qt::SHIFT | Qt::Key_F9), [this] { m_reading->goToAsk(-1); });
    QAction *stop = add("map.stopFollowing", tr("Stop following"), {}, [this] { m_reading->follow({}); });
    for (QAction *action : {next, previous, stop})
        action->setEnabled(false);
    m_place.strip->setFollow(follow, previous, next, stop);
}

void ReadingTools::addOthers()
{
    QAction *around = add("map.around", tr("Highlight what comes before and after"), QKeySequence(Qt::CTRL | Qt::Key_B), [] {});
    around->setCheckable(true);
    connect(around, &QAction::toggled, m_reading, &Reading::setAround);
    QAction *findings = add("map.openFindings", tr("What is found about this step"), QKeySequence(Qt::CTRL | Qt::Key_Period), [this] { m_reading->openFindings(); });
    QAction *people = add("map.walkPeople", tr("Let ten people walk"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), [] {});
    people->setCheckable(true);
    connect(people, &QAction::toggled, m_people, &TokenBar::setOn);
    connect(m_people, &TokenBar::turnedOff, people, [people] { people->setChecked(false); });
    m_place.strip->setViews({m_place.room->findChild<QAction *>(QStringLiteral("map.followItem")), around, findings, people});
}

void ReadingTools::tellFollowed()
{
    const Followed *followed = m_reading->followed();
    for (const char *name : {"map.nextAsk", "map.previousAsk", "map.stopFollowing"})
        m_place.room->findChild<QAction *>(QLatin1String(name))->setEnabled(followed != nullptr);
    m_place.strip->showFollowed(followed ? followed->name : QString(), followed ? sentence(*followed) : QString());
}

} // namespace app::map
