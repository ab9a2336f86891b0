// SPDX-License-Identifier: GPL-3.0-only
#include "model/workspace/mending.h"

#include "model/journey/structure.h"

#include <QCoreApplication>

#include <numeric>

namespace model {

namespace {

using namespace changes;

QString text(const char *words) { return QCoreApplication::translate("Mending", words); }
QString percent(double share) { return QStringLiteral("%1 %").arg(QString::number(share * 100, 'g', 4)); }

/// The way a share is written anew, wherever it stands.
struct Part {
    Quantity *share;
    ShareFor *shareFor;
};

double sumOf(const std::vector<Part> &parts)
{
    return std::accumulate(parts.begin(), parts.end(), 0.0, [](double sum, const Part &part) { return sum + part.share->mean(); });
}

/// Lets general shares come to 1, and those of each segment that come to more, or that all ways have.
void proportion(const std::vector<Part> &parts)
{
    const double sum = sumOf(parts);
    for (const Part &part : parts)
        *part.share = sum > 0 ? scaled(*part.share, 1 / sum) : Quantity(1 / static_cast<double>(parts.size()));
    QMap<SegmentId, std::pair<double, size_t>> bySegment;
    for (const Part &part : parts) {
        for (auto it = part.shareFor->cbegin(); it != part.shareFor->cend(); ++it) {
            bySegment[it.key()].first += it->mean();
            ++bySegment[it.key()].second;
        }
    }
    for (auto it = bySegment.cbegin(); it != bySegment.cend(); ++it) {
        const auto &[whole, count] = *it;
        if (whole <= 1 && count < parts.size())
            continue;
        for (const Part &part : parts) {
            if (!part.shareFor->contains(it.key()))
                continue;
            if (whole > 0)
                part.shareFor->insert(it.key(), scaled(part.shareFor->value(it.key()), 1 / whole));
            else
                part.shareFor->remove(it.key());
        }
    }
}

class Mender {
public:
    Mender(const Finding &finding, const Workspace &workspace, const Journey &journey)
        : m_finding(finding), m_workspace(workspace), m_journey(journey),
          m_node(finding.where.node ? journey.nodes.find(*finding.where.node) : nullptr),
          m_edge(finding.where.edge ? journey.edges.find(*finding.where.edge) : nullptr)
    {
    }

    QList<Mending> run()
    {
        struct Row {
            const char *code;
            void (Mender::*mend)();
        };
        static constexpr Row rows[] = {{"share-sum", &Mender::shares},        {"channel-sum", &Mender::channels},
                                       {"no-way-to-an-end", &Mender::wayOn},  {"unreached", &Mender::takeAway},
                                       {"second-start", &Mender::makeStep},   {"edge-without-node", &Mender::cut},
                                       {"edge-into-start", &Mender::cut},     {"edge-out-of-end", &Mender::cut},
                                       {"unknown-service", &Mender::noService}, {"unknown-item", &Mender::noAsk},
                                       {"item-twice", &Mender::oneAsk},       {"not-a-step", &Mender::plain}};
        for (const Row &row : rows) {
            if (m_finding.code == QLatin1String(row.code))
                (this->*row.mend)();
        }
        return std::move(m_mendings);
    }

private:
    void add(const QString &words, const QList<Change> &changes)
    {
        m_mendings.append({words, {edits::OnJourney{m_journey.id, std::nullopt, changes}}});
    }

    void shares()
    {
        if (!m_node)
            return;
        std::vector<Edge> edges;
        for (const Edge &edge : m_journey.edges) {
            if (edge.from == m_node->id)
                edges.push_back(edge);
        }
        addRest(edges);
        std::vector<Part> parts;
        for (Edge &edge : edges)
            parts.push_back({&edge.share, &edge.shareFor});
        proportion(parts);
        add(text("Keep the proportions and let them come to 100 %"), puts(edges));
    }

    /// One way takes what the others leave, where nobody's share is another for some segment.
    void addRest(const std::vector<Edge> &edges)
    {
        const double sum = std::accumulate(edges.begin(), edges.end(), 0.0, [](double s, const Edge &edge) { return s + edge.share.mean(); });
        const bool general = std::all_of(edges.begin(), edges.end(), [](const Edge &edge) { return edge.shareFor.isEmpty(); });
        for (size_t i = 0; general && i < edges.size() && edges.size() <= 4; ++i) {
            const double rest = 1 - (sum - edges[i].share.mean());
            if (rest < 0 || rest > 1)
                continue;
            Edge filled = edges[i];
            filled.share = Quantity(rest);
            filled.share.grade = edges[i].share.grade;
            const Node *to = m_journey.nodes.find(filled.to);
            add(text("Let “%1” fill the rest: %2").arg(to ? to->label().left(60) : filled.to.text(), percent(rest)), puts({filled}));
        }
    }

    static QList<Change> puts(const std::vector<Edge> &edges)
    {
        QList<Change> changes;
        for (const Edge &edge : edges)
            changes.append(Change(PutEdge{edge}));
        return changes;
    }

    void channels()
    {
        if (!m_node)
            return;
        Node node = *m_node;
        std::vector<Part> parts;
        for (Channel &channel : node.channels)
            parts.push_back({&channel.share, &channel.shareFor});
        proportion(parts);
        add(text("Keep the proportions and let them come to 100 %"), {Change(PutNode{node})});
    }

    /// A node without a way out is led on: out of a fork's branch to its join, else to the ends there are.
    void wayOn()
    {
        const bool leads = !m_node || std::any_of(m_journey.edges.begin(), m_journey.edges.end(), [&](const Edge &edge) { return edge.from == m_node->id; });
        if (leads)
            return;
        const Structure structure(m_journey);
        const int fork = structure.fork[static_cast<size_t>(m_journey.nodes.place(m_node->id))];
        const int join = fork < 0 ? -1 : structure.partner[static_cast<size_t>(fork)];
        if (join >= 0) {
            const Node &to = m_journey.nodes.at(join);
            add(text("Lead it to where the branches join"), {Change(PutEdge{{m_node->id, to.id, 1, {}, {}, {}}})});
            return;
        }
        for (const Node &end : m_journey.nodes) {
            if (fork < 0 && end.kind == NodeKind::End && m_mendings.size() < 3)
                add(text("Lead it to the end “%1”").arg(end.label().left(60)), {Change(PutEdge{{m_node->id, end.id, 1, {}, {}, {}}})});
        }
    }

    void takeAway()
    {
        if (m_node)
            add(text("Delete “%1”").arg(m_node->label().left(60)), {Change(DeleteNode{m_node->id})});
    }
    void makeStep()
    {
        if (!m_node)
            return;
        Node step = *m_node;
        step.kind = NodeKind::Step;
        add(text("Make it a step"), {Change(PutNode{step})});
    }
    void cut()
    {
        if (m_edge)
            add(text("Take this way away"), {Change(DeleteEdge{m_edge->from, m_edge->to})});
    }
    void noService()
    {
        if (!m_node)
            return;
        Node node = *m_node;
        node.service.reset();
        add(text("Take the service away"), {Change(PutNode{node})});
    }
    void noAsk()
    {
        if (!m_node)
            return;
        Node node = *m_node;
        node.asks.removeIf([this](const Ask &ask) { return !m_workspace.inventory.items.contains(ask.item); });
        add(text("Take the ask away"), {Change(PutNode{node})});
    }
    void oneAsk()
    {
        if (!m_node)
            return;
        Node node = *m_node;
        QSet<ItemId> seen;
        node.asks.removeIf([&](const Ask &ask) {
            const bool twice = seen.contains(ask.item);
            seen.insert(ask.item);
            return twice;
        });
        add(text("Keep one ask"), {Change(PutNode{node})});
    }
    void plain()
    {
        if (!m_node)
            return;
        makeStep();
        Node node = *m_node;
        const Node bare{node.id};
        node.service.reset();
        node.quantities = bare.quantities;
        node.asks.clear();
        node.channels.clear();
        add(text("Take its service, effort and asks away"), {Change(PutNode{node})});
    }

    const Finding &m_finding;
    const Workspace &m_workspace;
    const Journey &m_journey;
    const Node *m_node;
    const Edge *m_edge;
    QList<Mending> m_mendings;
};

} // namespace

QList<Mending> mendings(const Finding &finding, const Workspace &workspace)
{
    const Journey *journey = finding.where.journey && !finding.where.scenario ? workspace.journeys.find(*finding.where.journey) : nullptr;
    return journey ? Mender(finding, workspace, *journey).run() : QList<Mending>();
}

std::optional<MendingChoice> mendingChoice(const Finding &finding, const Workspace &workspace)
{
    if (!finding.where.node || finding.where.scenario)
        return std::nullopt;
    const bool services = !workspace.inventory.services.isEmpty();
    if (services && (finding.code == QLatin1String("no-service") || finding.code == QLatin1String("unknown-service")))
        return MendingChoice::Service;
    if (finding.code == QLatin1String("no-way-to-an-end"))
        return MendingChoice::WayOn;
    return std::nullopt;
}

} // namespace model
