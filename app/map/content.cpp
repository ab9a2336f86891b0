// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/changes.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace app::map {

namespace {

using model::burden::Detail;
using model::burden::NodeDetail;

QString tr(const char *text) { return QCoreApplication::translate("Map", text); }

QString whole(double value) { return QLocale().toString(std::llround(value)); }

class Filling {
public:
    Filling(const Subject &subject, const Plan &plan, const std::optional<Drawn> &before)
        : m_subject(subject), m_plan(plan), m_before(usable(before))
    {
        const Analysis *analysis = subject.analysis;
        m_content.overlay = subject.shown != subject.baseline;
        m_detail = analysis && analysis->detail ? &*analysis->detail : nullptr;
        m_baseline = analysis && m_content.overlay && analysis->baselineDetail ? &*analysis->baselineDetail : nullptr;
        m_content.heatBy = subject.heatBy;
        m_content.stale = !subject.fresh;
        m_content.size = plan.arrangement.size;
    }

    Content run()
    {
        findFindings();
        m_content.nodes.reserve(m_plan.arrangement.nodes.size());
        for (qsizetype i = 0; i < m_plan.arrangement.nodes.size(); ++i)
            addNode(m_plan.arrangement.nodes[i], i);
        countOuts();
        m_content.edges.reserve(m_plan.arrangement.edges.size());
        for (const model::layout::PlacedEdge &placed : m_plan.arrangement.edges)
            addEdge(placed);
        fillLanes();
        return std::move(m_content);
    }

private:
    void findFindings()
    {
        if (!m_subject.analysis)
            return;
        for (const model::Finding &finding : m_subject.analysis->findings) {
            const bool here = !finding.where.journey || *finding.where.journey == m_subject.baseline->id;
            if (!here || finding.severity == model::Severity::Hint)
                continue;
            const std::optional<model::NodeId> node = finding.where.node   ? finding.where.node
                                                      : finding.where.edge ? std::optional(finding.where.edge->from)
                                                                           : std::nullopt;
            if (!node)
                continue;
            const auto it = m_findings.find(*node);
            if (it == m_findings.end() || finding.severity < *it)
                m_findings.insert(*node, finding.severity);
        }
    }

    const NodeDetail *detailOf(const Detail *detail, const model::NodeId &node) const
    {
        if (!detail)
            return nullptr;
        const auto it = detail->nodes.constFind(node);
        return it == detail->nodes.constEnd() ? nullptr : &*it;
    }

    /// Words and figures of before may be used where they are made from the same; a scenario's are made anew.
    std::optional<Drawn> usable(const std::optional<Drawn> &before) const
    {
        const bool same = before && before->subject.analysis == m_subject.analysis &&
                          before->subject.heatBy == m_subject.heatBy && before->subject.shown == before->subject.baseline &&
                          m_subject.shown == m_subject.baseline &&
                          before->subject.workspace->inventory.services == m_subject.workspace->inventory.services &&
                          before->subject.workspace->inventory.organisations == m_subject.workspace->inventory.organisations;
        return same ? before : std::nullopt;
    }

    void addNode(const model::layout::PlacedNode &placed, qsizetype place)
    {
        if (const NodeShown *same = sameOf(placed.node, place)) {
            m_content.nodes.append(*same);
            put(m_content.nodes.last(), placed);
            return;
        }
        m_content.nodes.append(nodeOf(placed));
        if (m_content.nodes.last().fate != Fate::Same)
            m_tagged.insert(placed.node);
    }

    /// What was drawn for the same version of a row, or null.
    const NodeShown *sameOf(const model::NodeId &id, qsizetype place) const
    {
        if (!m_before)
            return nullptr;
        const model::Table<model::Node> &nodes = m_plan.overlay.journey.nodes, &old = m_before->plan.overlay.journey.nodes;
        if (place >= nodes.size() || nodes.at(place).id != id)
            place = nodes.place(id);
        const qsizetype was = place < old.size() && old.shared(place) == nodes.shared(place) ? place : old.place(id);
        const bool same = was >= 0 && was < m_before->content.nodes.size() && old.shared(was) == nodes.shared(place) &&
                          m_before->content.nodes[was].id == id;
        return same ? &m_before->content.nodes[was] : nullptr;
    }

    static void put(NodeShown &shown, const model::layout::PlacedNode &placed)
    {
        shown.box = placed.box;
        shown.parts = placed.parts;
        shown.wordsBox = placed.words;
        shown.lane = placed.lane;
        shown.byHand = placed.byHand;
        shown.meeting = shown.kind == model::NodeKind::Choice && placed.box.width() < 12;
    }

    NodeShown nodeOf(const model::layout::PlacedNode &placed)
    {
        const model::Node &node = *m_plan.overlay.journey.nodes.find(placed.node);
        NodeShown shown{node.id, node.kind, node.outcome.value_or(model::Outcome::Completed)};
        put(shown, placed);
        shown.name = node.kind == model::NodeKind::Step ? node.label() : node.name;
        if (const auto it = m_findings.constFind(node.id); it != m_findings.constEnd())
            shown.finding = *it;
        shown.fate = m_plan.overlay.fate(node.id);
        if (node.kind == model::NodeKind::Fork)
            shown.name = forkName(shown.name);
        if (node.kind == model::NodeKind::Step)
            fillStep(shown, node);
        else if (shown.fate == Fate::Changed)
            shown.changes = changesOf({*m_subject.baseline->nodes.find(node.id), node, nullptr, nullptr}, *m_subject.workspace);
        return shown;
    }

    void fillStep(NodeShown &shown, const model::Node &node)
    {
        if (const model::Service *service =
                node.service ? m_subject.workspace->inventory.services.find(*node.service) : nullptr)
            name(shown, *service);
        const NodeDetail *now = detailOf(m_detail, node.id);
        const NodeDetail *before = detailOf(m_baseline, node.id);
        shown.figures = figures(node, now ? now : before);
        if (shown.fate == Fate::Removed)
            shown.figures = partText(now, before);
        else if (m_content.overlay && shown.fate != Fate::Added)
            compare(shown, node, now, before);
        if (now)
            tell(shown, node, *now);
        shown.marks = marksOf(node, now ? now : before);
    }

    void name(NodeShown &shown, const model::Service &service) const
    {
        shown.service = service.name;
        shown.serviceKey = service.id.text();
        const auto &organisations = m_subject.workspace->inventory.organisations;
        if (const model::Organisation *organisation = service.organisation ? organisations.find(*service.organisation) : nullptr) {
            shown.organisation = organisation->name;
            shown.organisationKey = organisation->id.text();
        }
    }

    void tell(NodeShown &shown, const model::Node &node, const NodeDetail &now) const
    {
        shown.known = NodeShown::Known{now.reached, now.visits, now.minutes.total(), now.waitDays,
                                       heatFigure(m_subject.heatBy, node, now, m_subject.workspace->gradeErrors)};
        if (!m_content.overlay)
            shown.heat = heatStep(m_subject.heatBy, shown.known->heat);
    }

    void compare(NodeShown &shown, const model::Node &node, const NodeDetail *now, const NodeDetail *before)
    {
        const model::Node &was = *m_subject.baseline->nodes.find(node.id);
        const Compared compared{was, node, before, now};
        shown.changes = changesOf(compared, *m_subject.workspace);
        if (!shown.changes.isEmpty())
            shown.fate = Fate::Changed;
        shown.changes.append(reuseOf(compared));
        if (was.label() != node.label())
            shown.oldName = was.label();
        shown.askedNoMore = asksDropped(compared);
        const Figures old = figuresOf(compared);
        if (!old.before.isEmpty()) {
            shown.oldFigures = old.before;
            shown.figures = old.now;
        }
    }

    static QString partText(const NodeDetail *now, const NodeDetail *before)
    {
        const double left = before && before->reached > 0 && now ? now->reached / before->reached : 0;
        return left < 0.005 ? tr("for everyone") : tr("for %1 of people").arg(shareText(1 - left));
    }

    QString figures(const model::Node &node, const NodeDetail *detail) const
    {
        using enum model::Measurand;
        const bool known = detail && detail->visits > 0;
        const double minutes = known ? detail->minutesAVisit()
                                     : node[Learn].mean() + node[Do].mean() + node[Travel].mean() + node[Queue].mean();
        const double days = known ? detail->waitDays / detail->visits : node[Wait].mean();
        const QString first = m_minutes.arg(whole(minutes));
        return days < 0.5 ? first : m_minutesAndDays.arg(first, whole(days));
    }

    static QList<Mark> marksOf(const model::Node &node, const NodeDetail *detail)
    {
        QList<Mark> marks;
        for (qsizetype i = 0; i < node.asks.size(); ++i) {
            const auto *ask = detail && i < static_cast<qsizetype>(detail->asks.size())
                                  ? &detail->asks[static_cast<size_t>(i)]
                                  : nullptr;
            if (ask && ask->reused > ask->asks)
                marks.append(Mark::Reused);
            else
                marks.append(!ask || ask->first * 2 >= ask->asks ? Mark::First : Mark::Again);
        }
        return marks;
    }

    void addEdge(const model::layout::PlacedEdge &placed)
    {
        EdgeShown shown = edgeOf(placed);
        if (shown.toItself && !shown.share.isEmpty() && !shown.oldShare.isEmpty())
            shown.label.rx() -= chipGrows;
        m_content.edges.append(std::move(shown));
    }

    EdgeShown edgeOf(const model::layout::PlacedEdge &placed) const
    {
        const model::EdgeId &id = placed.edge;
        const model::Edge &edge = *m_plan.overlay.journey.edges.find(id);
        EdgeShown shown{id, placed.way};
        shown.toItself = placed.toItself;
        shown.label = placed.label;
        // A chip makes room for the tag on the same corner.
        if (placed.toItself && m_tagged.contains(id.from))
            shown.label.rx() -= chipBesideTag;
        shown.fate = m_plan.overlay.fate(id);
        shown.arrow = arrives(id.to);
        shown.passing = passing(edge);
        shown.width = lineWidth(shown.passing);
        if (!isTold(edge))
            return shown;
        const std::optional<double> now = shareIn(m_detail, id), before = shareIn(m_baseline, id);
        shown.share = shareText(now.value_or(edge.share.likely));
        if (shown.fate == Fate::Removed)
            shown.oldShare = before ? shareText(*before) : shown.share;
        if (shown.fate == Fate::Removed && !now)
            shown.share.clear();
        if (shown.fate == Fate::Added || shown.fate == Fate::Removed)
            return shown;
        // What is led elsewhere changes the shares of its neighbours too.
        const double least = shown.fate == Fate::Changed ? 0 : 0.01;
        const bool differs = now && before && std::abs(*now - *before) >= least && shareText(*before) != shown.share;
        shown.fate = differs ? Fate::Changed : Fate::Same;
        if (differs)
            shown.oldShare = shareText(*before);
        return shown;
    }

    bool arrives(const model::NodeId &id) const
    {
        const model::NodeKind kind = m_plan.overlay.journey.nodes.find(id)->kind;
        if (kind == model::NodeKind::Fork || kind == model::NodeKind::Join)
            return false;
        return kind != model::NodeKind::Choice || outs(id) != 1;
    }

    void countOuts()
    {
        m_outs.reserve(m_plan.overlay.journey.nodes.size());
        for (const model::Edge &edge : m_plan.overlay.journey.edges)
            ++m_outs[edge.from];
    }
    int outs(const model::NodeId &id) const { return m_outs.value(id); }

    /// A share is told where there are several ways, and out of forks.
    bool isTold(const model::Edge &edge) const
    {
        return outs(edge.from) > 1 || m_plan.overlay.journey.nodes.find(edge.from)->kind == model::NodeKind::Fork;
    }

    static std::optional<double> shareIn(const Detail *detail, const model::EdgeId &id)
    {
        if (!detail)
            return {};
        const auto it = detail->shares.constFind(id);
        return it == detail->shares.constEnd() ? std::nullopt : std::optional(*it);
    }

    double passing(const model::Edge &edge) const
    {
        if (!m_detail)
            return edge.share.likely * 0.4;
        const auto it = m_detail->passes.constFind(edge.key());
        return it == m_detail->passes.constEnd() ? 0 : *it;
    }

    void fillLanes()
    {
        QList<double> minutes(m_plan.arrangement.lanes.size(), 0);
        QList<bool> used(m_plan.arrangement.lanes.size(), false);
        for (const NodeShown &node : m_content.nodes) {
            used[node.lane] = true;
            if (node.known)
                minutes[node.lane] += node.known->minutes;
        }
        for (qsizetype i = 0; i < m_plan.arrangement.lanes.size(); ++i) {
            const model::layout::Lane &lane = m_plan.arrangement.lanes[i];
            m_content.lanes.append(
                {laneName(lane), m_detail && used[i] ? hoursText(minutes[i]) : QString(), lane.top, lane.height});
        }
    }

    QString laneName(const model::layout::Lane &lane) const
    {
        using enum model::layout::LanesBy;
        if (!lane.key.isEmpty())
            return lane.name.isEmpty() ? lane.key : lane.name;
        switch (m_subject.lanesBy) {
        case Organisation: return tr("No organisation");
        case Service: return tr("No service");
        case Channel: return tr("No channel");
        case Phase: return tr("No phase");
        case None: break;
        }
        return m_subject.baseline->name;
    }

    const Subject &m_subject;
    const Plan &m_plan;
    std::optional<Drawn> m_before;
    const Detail *m_detail = nullptr;
    const Detail *m_baseline = nullptr;
    const QString m_minutes = tr("%1 min"), m_minutesAndDays = tr("%1 · %2 d");
    QHash<model::NodeId, model::Severity> m_findings;
    QHash<model::NodeId, int> m_outs;
    QSet<model::NodeId> m_tagged;
    Content m_content;
};

} // namespace

Content contentOf(const Subject &subject, const Plan &plan, const std::optional<Drawn> &before)
{
    return Filling(subject, plan, before).run();
}

double lineWidth(double passing) { return 1 + 7 * std::clamp(passing, 0.0, 1.0); }

const LaneShown *Content::laneAt(double y) const
{
    for (const LaneShown &lane : lanes) {
        if (y >= lane.top && y < lane.top + lane.height)
            return &lane;
    }
    return nullptr;
}

QString forkName(const QString &name) { return name.isEmpty() ? tr("Which of these apply?") : name; }

QString hoursText(double minutes)
{
    if (minutes < 59.5)
        return tr("%1 min").arg(whole(minutes));
    const double hours = minutes / 60;
    return tr("%1 h").arg(QLocale().toString(hours, 'f', hours < 99.95 ? 1 : 0));
}

QString shareText(double share)
{
    if (share > 0 && share < 0.005)
        return tr("under 1 %");
    return tr("%1 %").arg(whole(share * 100));
}

} // namespace app::map
