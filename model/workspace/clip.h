// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/workspace/drawing.h"
#include "model/workspace/edit.h"

/// Parts of a journey that are copied and pasted, within a document or from one to another. A clip is itself a workspace:
/// one journey with the nodes, the edges between them and their places, and an inventory with all they refer to; so it
/// travels in the exchange form.
namespace model {

/// The nodes with the edges between them. Edges that lead out are left behind. Steps as `shown` has them.
Workspace clipOf(const Workspace &workspace, const Journey &shown, const QSet<NodeId> &nodes,
                 const QMap<NodeId, QPointF> &places);

/// What pasting does, and which nodes it brings.
struct Pasted {
    QList<edits::Any> edits;
    QSet<NodeId> nodes;
};
/// The clip as edits of a journey, or of a scenario of it: nodes get ids that are free there; what the inventory has
/// already, under the same id, is used as it is here; a thing of another name under the same id comes under a new one.
/// Nodes that had places get them anew, moved so that the clip's middle stands at `middle`; without it all settle by
/// themselves. Refused where the clip holds no nodes or the journey is gone.
Result<Pasted> pasting(const Workspace &clip, const Workspace &workspace, const JourneyId &journey,
                       const std::optional<ScenarioId> &scenario, std::optional<QPointF> middle);

} // namespace model
