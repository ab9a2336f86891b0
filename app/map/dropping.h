// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/hand.h"

namespace app::map {

/// What becomes of a service or an item of the inventory that is dropped on the map: a service on empty ground or on a
/// way is a new step of it, on steps it becomes theirs; an item is asked for at the step.
class Dropping {
public:
    /// Forms under which the inventory gives its rows to be dragged: the id, as UTF-8.
    static constexpr const char *serviceType = "application/x-treadlight-service";
    static constexpr const char *itemType = "application/x-treadlight-item";
    static bool takes(const QMimeData *data);

    struct Target {
        std::optional<model::NodeId> node;
        std::optional<model::EdgeId> edge;
        QPointF ground;
    };
    Dropping(Session *session, const model::Inventory &inventory, Editing *editing, Hand *hand)
        : m_session(session), m_inventory(inventory), m_editing(editing), m_hand(hand)
    {
    }
    void drop(const QMimeData *data, const Target &target);

private:
    void drop(const model::ServiceId &service, const Target &target);
    /// The selected nodes where the one under the pointer is among them.
    QSet<model::NodeId> meant(const model::NodeId &node) const;

    Session *m_session;
    const model::Inventory &m_inventory;
    Editing *m_editing;
    Hand *m_hand;
};

} // namespace app::map
