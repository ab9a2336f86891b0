// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/account.h"
#include "app/map/mapview.h"

#include <QAccessible>
#include <QPointer>

namespace app::map {

/// What a screen reader finds on the canvas: the nodes in reading order, each with its ways out, what they are called,
/// where they are and what can be done with them. Nothing is worked out until somebody asks; what has been handed out
/// stays the same interface as long as the node or the way is there.
class Accessible : public QObject {
    Q_OBJECT
public:
    Accessible(MapView *view, MapScene *scene, Session *session, Editing *editing);
    ~Accessible() override;

    MapView *view() const { return m_view; }
    MapScene *scene() const { return m_scene; }
    Session *session() const { return m_session; }
    Editing *editing() const { return m_editing; }

    const Account &account() const;
    /// The interface of a node or of a way out, made when first asked for; null where it is not there.
    QAccessibleInterface *node(const model::NodeId &id) const;
    QAccessibleInterface *way(const model::EdgeId &id) const;
    /// What the keyboard is on; null = nothing of the map.
    QAccessibleInterface *focused() const;
    /// Brings the keyboard to the map; a line that is being typed is taken as if left.
    void takeFocus() const;
    /// Where on the screen something of the scene is.
    QRect onScreen(const QRectF &box) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Whether anybody listens: a screen reader, or whoever has taken a part of the tree.
    bool isHeard() const { return QAccessible::isActive() || !m_nodes.isEmpty() || !m_ways.isEmpty(); }
    void showAnew();
    void tellSelection();
    void tellFocus() const;
    void tellNew(const Account &before) const;
    void tellNames() const;
    void letGoOfGone(const Account &next);

    MapView *m_view;
    MapScene *m_scene;
    Session *m_session;
    Editing *m_editing;
    // Made on asking.
    mutable std::optional<Account> m_account;
    mutable QHash<model::NodeId, QAccessible::Id> m_nodes;
    mutable QHash<model::EdgeId, QAccessible::Id> m_ways;
    mutable QHash<QAccessible::Id, QString> m_told; ///< what those handed out were called when it was last told
    Session::Selection m_selected;                  ///< as last told
};

} // namespace app::map
