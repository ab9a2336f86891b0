// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/editing.h"
#include "app/map/mapscene.h"

class QLineEdit;

namespace app::map {

class InPlaceEditor;
class MapView;

/// What the hand does on the canvas where it takes more than one move: what is new is named in place, a way or a card is
/// picked up and the next click, or arrows and Enter, say where it goes. Every drag has its like here.
class Hand : public QObject {
    Q_OBJECT
public:
    Hand(Theme *theme, MapView *view, MapScene *scene, Session *session, Editing *editing);

    // What is new stands selected, its name ready to be typed.
    void addAt(const Editing::New &what, std::optional<QPointF> at);
    void addAfter(const model::NodeId &node, const Editing::New &what, model::drawing::Way way);
    void insertOn(const model::EdgeId &edge, const Editing::New &what);
    /// Connects, and where the share is told lets it be typed.
    void connectTo(const model::NodeId &from, const model::NodeId &to);

    /// `typed` replaces the name, as if the hand had gone on typing.
    void rename(const model::NodeId &node, const QString &typed = {});
    void editShare(const model::EdgeId &edge);

    // The next place chosen, by click or by arrows and Enter, is meant.
    void startConnecting(const model::NodeId &from);
    void startLeading(const model::EdgeId &edge);
    void startMoving(const QSet<model::NodeId> &nodes);
    bool isPicking() const { return m_pick.has_value(); }
    bool picksGround() const { return m_pick && m_pick->ground; }
    bool picksNodes() const { return m_pick && m_pick->node; }
    void pick(const model::NodeId &node);
    void pick(QPointF ground);
    /// Lets go of what was picked up; true where there was something.
    bool letGo();

    /// Moves the selected cards a little; nudges in a row are one step of the history.
    void nudge(QPointF by);

signals:
    void said(const QString &sentence);

private:
    struct Pick {
        std::function<void(const model::NodeId &)> node;
        std::function<void(QPointF)> ground;
    };
    void name(const Editing::Made &made);
    void openEditor(const QRectF &where, const QString &text, std::function<void(const QString &)> done);
    QMap<model::NodeId, QPointF> centresOf(const QSet<model::NodeId> &nodes) const;

    Theme *m_theme;
    MapView *m_view;
    MapScene *m_scene;
    Session *m_session;
    Editing *m_editing;
    InPlaceEditor *m_editor;
    std::optional<Pick> m_pick;
    QSet<model::NodeId> m_nudged;
    QString m_nudging;
};

} // namespace app::map
