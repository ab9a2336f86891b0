// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/session.h"

#include <QPointF>

namespace app::map {

/// What the hand does on the map, as changes of the journey shown. Each is one step of the history; what is refused is
/// said in a sentence, and nothing has happened.
class Editing : public QObject {
    Q_OBJECT
public:
    Editing(Document *document, Session *session, QObject *parent = nullptr);

    /// A new step with nothing around it; none where it was refused.
    std::optional<model::NodeId> addStep(QPointF at);
    /// A new step behind a node, in the same service: on its one way on, or as another way.
    std::optional<model::NodeId> addStepAfter(const model::NodeId &node, std::optional<QPointF> at = {});
    /// A new step on an edge.
    std::optional<model::NodeId> insertStep(const model::EdgeId &edge);
    /// Several ways out of a node share the people: a further one takes half.
    bool connectNodes(const model::NodeId &from, const model::NodeId &to);
    bool rename(const model::NodeId &node, const QString &name);
    /// The others fill the rest.
    bool setShare(const model::EdgeId &edge, double share);
    /// Steps are bypassed, so that the way heals; other nodes go with their edges; edges are cut.
    bool remove(const Session::Selection &selection);
    /// Puts nodes' centres; drags of one gesture are one step of the history.
    void place(const QMap<model::NodeId, std::optional<QPointF>> &points, const QString &gesture);
    /// Back to the automatic place.
    void unplace(const QSet<model::NodeId> &nodes);
    bool isPlaced(const model::NodeId &node) const;

signals:
    void said(const QString &sentence);

private:
    bool make(const QList<model::Change> &changes);
    model::Node newStep(const std::optional<model::ServiceId> &service) const;
    int waysOutOf(const model::NodeId &node) const;
    bool hasShares(const model::NodeId &node) const;

    Document *m_document;
    Session *m_session;
};

} // namespace app::map
