// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/session.h"
#include "model/workspace/drawing.h"

#include <QPointF>

class QMimeData;

namespace app::map {

/// What the hand does on the map, as changes of the journey shown. Each is one step of the history; what is refused is
/// said in a sentence, and nothing has happened. What is new is selected.
class Editing : public QObject {
    Q_OBJECT
public:
    Editing(Document *document, Session *session, QObject *parent = nullptr);

    /// What a new node is: its kind, and for a step the service that provides it.
    struct New {
        model::NodeKind kind = model::NodeKind::Step;
        std::optional<model::ServiceId> service{};
    };
    using Made = std::optional<model::NodeId>; ///< none where it was refused

    /// A node with nothing around it; without a point it settles by itself.
    Made add(const New &what, std::optional<QPointF> at);
    /// A node behind another; a step without a service of its own gets that of the one before.
    Made append(const model::NodeId &after, const New &what, model::drawing::Way way);
    Made insert(const model::EdgeId &edge, const New &what);
    /// Names a node. One that was made a moment ago is made anew under that name, so that its id is made of it too and
    /// making and naming are one step of the history; what it is called by then.
    Made rename(const model::NodeId &node, const QString &name);

    bool connectNodes(const model::NodeId &from, const model::NodeId &to);
    bool leadTo(const model::EdgeId &edge, const model::NodeId &to);
    /// The others fill the rest.
    bool setShare(const model::EdgeId &edge, double share);
    /// As a hand types it: "40" or "40 %".
    bool setShare(const model::EdgeId &edge, const QString &typed);
    bool turnInto(const QSet<model::NodeId> &nodes, model::NodeKind kind);
    bool setService(const QSet<model::NodeId> &nodes, const model::ServiceId &service);
    bool ask(const QSet<model::NodeId> &nodes, const model::ItemId &item);
    bool remove(const Session::Selection &selection);

    bool wrapInFork(const QSet<model::NodeId> &nodes);
    bool wrapInChoice(const QSet<model::NodeId> &nodes);
    bool sideBySide(const QSet<model::NodeId> &nodes);
    bool joinUp(const QSet<model::NodeId> &nodes);

    /// The nodes as they travel on a clipboard: the exchange form, and their names in plain text. The caller owns it.
    std::unique_ptr<QMimeData> copied(const QSet<model::NodeId> &nodes) const;
    /// Pastes what `copied` gave, of this document or another, and selects it. Placed nodes come to stand around
    /// `middle`; without it beside where they stood.
    bool paste(const QMimeData *clip, std::optional<QPointF> middle);

    /// Puts nodes' centres; drags of one gesture are one step of the history.
    void place(const QMap<model::NodeId, std::optional<QPointF>> &points, const QString &gesture);
    /// Back to the automatic place.
    void unplace(const QSet<model::NodeId> &nodes);
    bool isPlaced(const model::NodeId &node) const;
    const model::Inventory &inventory() const { return m_document->workspace()->inventory; }

signals:
    void said(const QString &sentence);

private:
    using Drawing = std::function<model::Result<model::drawing::Drawn>(const model::Journey &, const model::Node &)>;
    /// A new node by its drawing, on the value before `gesture`.
    Made draw(const New &what, const QString &name, const Drawing &drawing, std::optional<QPointF> at,
              const QString &gesture);
    Made drawFresh(const New &what, const Drawing &drawing, std::optional<QPointF> at);
    bool make(const model::Result<model::drawing::Drawn> &drawn, const QString &name = {});
    bool make(const QList<model::Change> &changes) { return make(model::drawing::Drawn{changes, {}}); }
    bool apply(const QList<model::edits::Any> &edits, const QString &name);
    model::edits::Any onJourney(const QList<model::Change> &changes) const;
    model::Node fresh(model::NodeKind kind, const QString &name) const;
    std::optional<model::ServiceId> serviceOf(const model::NodeId &node) const;

    /// What was made a moment ago and still wants a name.
    struct Unnamed {
        model::NodeId node;
        QString gesture;
        std::function<Made(const QString &name)> again;
    };

    Document *m_document;
    Session *m_session;
    std::optional<Unnamed> m_unnamed;
};

/// "New step", "New choice" …: what a node is called until a hand names it.
QString nameOfNew(model::NodeKind kind);

} // namespace app::map
