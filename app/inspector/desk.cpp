// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/desk.h"

#include "journeys/shipped.h"

#include "app/inspector/shares.h"

#include <QLocale>

namespace app::inspector {

using namespace model;

Desk::Desk(Theme *theme, Document *document, Session *session, AnalysisRunner *runner)
    : m_theme(theme), m_document(document), m_session(session), m_runner(runner)
{
    if (model::Result<model::Levers> levers = journeys::levers())
        m_levers = std::move(levers).value();
    connect(session, &Session::selected, this, [this] {
        if (m_session->selection() != m_pinned)
            m_pinned = {};
    });
}

const Node *Desk::node(const NodeId &id) const
{
    const Journey *shown = journey();
    return shown ? shown->nodes.find(id) : nullptr;
}

const Edge *Desk::edge(const EdgeId &id) const
{
    const Journey *shown = journey();
    return shown ? shown->edges.find(id) : nullptr;
}

QList<Edge> Desk::out(const NodeId &id) const
{
    QList<Edge> found;
    if (const Journey *shown = journey()) {
        for (const Edge &edge : shown->edges) {
            if (edge.from == id)
                found.append(edge);
        }
    }
    return found;
}

const Analysis *Desk::figures() const
{
    const Analysis *latest = m_runner->latest().get();
    if (!latest || latest->journey != m_session->journeyId())
        return nullptr;
    return latest->scenario == m_session->scenarioId() ? latest : nullptr;
}

const burden::NodeDetail *Desk::detail(const NodeId &id) const
{
    const Analysis *latest = figures();
    if (!latest || !latest->detail)
        return nullptr;
    const auto found = latest->detail->nodes.constFind(id);
    return found == latest->detail->nodes.constEnd() ? nullptr : &*found;
}

Done Desk::heard(Done done)
{
    if (!done.ok())
        emit said(done.refusal());
    return done;
}

Done Desk::apply(const edits::Any &edit, const QString &gesture)
{
    return heard(gesture.isEmpty() ? m_document->apply(edit) : m_document->applyMerging(edit, gesture));
}

Done Desk::applyAll(const QList<edits::Any> &edits, const QString &name)
{
    return heard(m_document->apply(edits, name));
}

Done Desk::change(const QList<Change> &changes, const QString &gesture)
{
    if (gesture.isEmpty())
        return heard(m_session->change(changes));
    if (!m_session->journeyId())
        return heard(Refusal{tr("No journey is open; open one first.")});
    return apply(onJourney(changes), gesture);
}

edits::Any Desk::onJourney(const QList<Change> &changes) const
{
    Q_ASSERT(m_session->journeyId());
    return edits::OnJourney{*m_session->journeyId(), m_session->scenarioId(), changes};
}

void Desk::pin(const Session::Selection &selection)
{
    m_pinned = selection;
    m_session->select(selection);
}

Done Desk::setQuantity(const NodeId &id, Measurand measurand, const Quantity &value, const QString &gesture)
{
    if (m_session->scenarioId())
        return change({Change(changes::Set{id, measurand, value})}, gesture);
    return alterNode(id, [&](Node &node) { node[measurand] = value; }, gesture);
}

Done Desk::setShare(const EdgeId &id, const Quantity &share, const QString &gesture)
{
    const QList<Edge> ways = out(id.from);
    const bool overridden = std::ranges::any_of(ways, [](const Edge &way) { return !way.shareFor.isEmpty(); });
    const Node *from = node(id.from);
    if (m_session->scenarioId() || !overridden || !from)
        return change({Change(changes::Share{id.from, id.to, share})}, gesture);
    QList<Change> puts;
    if (from->kind == NodeKind::Fork) {
        if (const Edge *found = edge(id)) {
            Edge only = *found;
            only.share = share;
            puts.append(Change(changes::PutEdge{only}));
        }
    } else {
        for (const Edge &way : withShare(ways, id, share))
            puts.append(Change(changes::PutEdge{way}));
    }
    return change(puts, gesture);
}

Done Desk::alterNode(const NodeId &id, const std::function<void(Node &)> &alter, const QString &gesture)
{
    const Node *found = node(id);
    if (!found)
        return heard(Refusal{tr("“%1” is no longer in the journey.").arg(id.text())});
    Node altered = *found;
    alter(altered);
    if (altered == *found)
        return done();
    return change({Change(changes::PutNode{altered})}, gesture);
}

Done Desk::alterEdge(const EdgeId &id, const std::function<void(Edge &)> &alter, const QString &gesture)
{
    const Edge *found = edge(id);
    if (!found)
        return heard(Refusal{tr("This way is no longer in the journey.")});
    Edge altered = *found;
    alter(altered);
    if (altered == *found)
        return done();
    return change({Change(changes::PutEdge{altered})}, gesture);
}

Done Desk::alterScenario(const std::function<void(Scenario &)> &alter, const QString &gesture)
{
    const Scenario *found = m_session->scenario();
    if (!found)
        return heard(Refusal{tr("No scenario is shown; choose one first.")});
    Scenario altered = *found;
    alter(altered);
    if (altered == *found)
        return done();
    return apply(edits::Put<Scenario>{altered}, gesture);
}

Done Desk::describeJourney(const std::function<void(edits::DescribeJourney &)> &alter, const QString &gesture)
{
    const Journey *found = m_session->baseline();
    if (!found)
        return heard(Refusal{tr("No journey is open; open one first.")});
    edits::DescribeJourney described{found->id, found->name, found->description, found->people};
    alter(described);
    return apply(described, gesture);
}

QString Desk::currencySign() const
{
    const QString &code = workspace().currency;
    if (code == QLatin1String("GBP"))
        return QStringLiteral("£");
    if (code == QLatin1String("EUR"))
        return QStringLiteral("€");
    if (code == QLatin1String("USD"))
        return QStringLiteral("$");
    return code;
}

} // namespace app::inspector
