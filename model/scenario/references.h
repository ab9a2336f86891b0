// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/change/change.h"

namespace model {

/// What a change names and expects to be there, or not to be there yet.
struct References {
    QList<NodeId> nodes;        ///< must be there under their own names
    QList<NodeId> scopeNodes;   ///< must be there, or have gone into a merged step
    QList<EdgeId> edges;
    QList<ItemId> items;
    QList<ServiceId> services;
    QList<OrganisationId> organisations;
    QList<NodeId> newNodes;     ///< must not be there
    QList<EdgeId> newEdges;     ///< must not be there
};
References referencesOf(const changes::Any &what);

} // namespace model
