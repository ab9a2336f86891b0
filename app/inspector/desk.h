// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/analysisrunner.h"
#include "app/document/document.h"
#include "app/document/session.h"
#include "app/theme/theme.h"
#include "model/scenario/lever.h"

#include <QObject>

#include <functional>

namespace app::inspector {

/// What every section of the inspector works on, and the verbs by which it changes it. A refusal comes back as a
/// sentence for the place where the hand is, and is said aloud too.
class Desk : public QObject {
    Q_OBJECT
public:
    Desk(Theme *theme, Document *document, Session *session, AnalysisRunner *runner);

    const Theme &theme() const { return *m_theme; }
    Session &session() const { return *m_session; }
    const model::Workspace &workspace() const { return *m_document->workspace(); }
    const model::Inventory &inventory() const { return workspace().inventory; }
    /// The journey as shown, or null; with its nodes and edges, or null.
    const model::Journey *journey() const { return m_session->shown(); }
    const model::Node *node(const model::NodeId &id) const;
    const model::Edge *edge(const model::EdgeId &id) const;
    /// The edges out of a node, in order.
    QList<model::Edge> out(const model::NodeId &id) const;

    /// The latest figures of what is shown, or null; stale ones are told by `areFiguresFresh`.
    const Analysis *figures() const;
    /// What each change contributes whatever the order, or null while it isn't known.
    const model::burden::Attribution *fairShares() const { return m_runner->attributions()->latest(); }
    bool areFiguresFresh() const { return m_runner->isFresh(); }
    const model::burden::NodeDetail *detail(const model::NodeId &id) const;

    /// The documented presets of changes.
    const model::Levers &levers() const { return m_levers; }

    // Changes on what is shown: the baseline, or entries of the scenario. A gesture makes one step of many edits.
    model::Done change(const QList<model::Change> &changes, const QString &gesture = {});
    model::Done setQuantity(const model::NodeId &id, model::Measurand measurand, const model::Quantity &value,
                            const QString &gesture = {});
    /// Sets the share of an edge; the other ways out keep their proportions and, on the baseline, their overrides.
    model::Done setShare(const model::EdgeId &id, const model::Quantity &share, const QString &gesture = {});
    model::Done alterNode(const model::NodeId &id, const std::function<void(model::Node &)> &alter,
                          const QString &gesture = {});
    model::Done alterEdge(const model::EdgeId &id, const std::function<void(model::Edge &)> &alter,
                          const QString &gesture = {});
    model::Done alterScenario(const std::function<void(model::Scenario &)> &alter, const QString &gesture = {});
    model::Done describeJourney(const std::function<void(model::edits::DescribeJourney &)> &alter,
                                const QString &gesture = {});
    /// An edit of anything else.
    model::Done apply(const model::edits::Any &edit, const QString &gesture = {});
    /// Several edits as one step.
    model::Done applyAll(const QList<model::edits::Any> &edits, const QString &name);

    /// The document's currency as people write it: "£".
    QString currencySign() const;

    /// The changes on what is shown as an edit, to be made together with others.
    model::edits::Any onJourney(const QList<model::Change> &changes) const;

    /// Selects steps on the map because a change of the scenario reaches them: the scenario stays on the page.
    void pin(const Session::Selection &selection);
    bool isPinned() const { return !m_pinned.isEmpty() && m_pinned == m_session->selection(); }

signals:
    void said(const QString &sentence);

private:
    model::Done heard(model::Done done);

    Theme *m_theme;
    Document *m_document;
    Session *m_session;
    AnalysisRunner *m_runner;
    Session::Selection m_pinned;
    model::Levers m_levers;
};

} // namespace app::inspector
