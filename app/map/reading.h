// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/findingspopover.h"
#include "app/map/following.h"
#include "app/map/mapview.h"
#include "app/theme/motion.h"

#include <QTimer>

namespace app::map {

/// What one does on the map to read it, not to change it: looks into folded cards, sees what comes before and after a
/// step, follows an item from ask to ask, opens what is found about a step. It hears the view's events before the view.
class Reading : public QObject {
    Q_OBJECT
public:
    Reading(Theme *theme, Document *document, Session *session, MapView *view, MapScene *scene, Motion *motion, QWidget *room);

    /// The map shows another content of this journey. What the subject points to lives until the next call.
    void show(const Subject &subject, const model::Journey &journey);

    /// Items there are to follow, the most often again first.
    const QList<Followed> &items() const;
    void follow(const std::optional<model::ItemId> &item);
    /// What is followed, or null.
    const Followed *followed() const;
    /// Goes to the next (+1) or previous (−1) step that asks it.
    void goToAsk(int step);
    /// What comes before and after the selected steps stands out for as long as this is on.
    void setAround(bool on);
    /// What is found about the selected step, with ways to mend it.
    void openFindings();

signals:
    void followedChanged();
    void connectWanted();
    void said(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool viewEvent(QEvent *event);
    bool moved(const QMouseEvent &event);
    bool pressed(const QMouseEvent &event);
    bool showTip(const QHelpEvent &event);
    void lookInto(const NodeItem &card);
    void dwell(const NodeItem *item);
    void standOut();
    void emphasise(const std::optional<Emphasis> &emphasis);
    /// The node whose finding's sign is at a point of the viewport, or null.
    const NodeItem *badgeAt(QPoint point) const;
    void openFindings(const NodeItem &item);
    model::Findings findingsOf(const NodeItem &item) const;

    Document *m_document;
    Session *m_session;
    MapView *m_view;
    MapScene *m_scene;
    Motion *m_motion;
    FindingsPopover *m_popover;
    model::Journey m_journey{model::JourneyId("none")};
    Subject m_subject;
    std::optional<model::Graph> m_graph;
    model::Findings m_findings;
    mutable std::optional<QList<Followed>> m_items; ///< worked out when first asked for
    std::optional<model::ItemId> m_following;
    bool m_around = false;
    QTimer m_dwell;
    QList<model::NodeId> m_under; ///< the steps under the pointer
};

} // namespace app::map
