// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/content.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace app::map {

namespace {

using model::burden::Detail;
using model::burden::NodeDetail;

/// Minutes a visit under which two figures read as the same.
constexpr double sameMinutes = 3;
/// Width of a tag with what parts it from a chip.
constexpr double tagRoom = 78;

QString tr(const char *text) { return QCoreApplication::translate("Map", text); }

QString whole(double value) { return QLocale().toString(std::round(value), 'f', 0); }

class Filling {
public:
    Filling(const Subject &subject, const Plan &plan) : m_subject(subject), m_plan(plan)
    {
        const Analysis *analysis = subject.analysis;
        m_content.overlay = subject.shown != subject.baseline;
        m_detail = analysis && analysis->detail ? &*analysis->detail : nullptr;
        m_before = analysis && m_content.overlay && analysis->baselineDetail ? &*analysis->baselineDetail : nullptr;
        m_content.stale = !subject.fresh;
        m_content.size = plan.arrangement.size;
    }

    Content run()
    {
        findFindings();
        for (const model::layout::PlacedNode &placed : m_plan.arrangement.nodes)
            addNode(placed);
        for (const model::layout::PlacedEdge &placed : m_plan.arrangement.edges)
            m_content.edges.append(edgeOf(placed));
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

    void addNode(const model::layout::PlacedNode &placed)
    {
        m_content.nodes.append(nodeOf(placed));
        if (m_content.nodes.last().fate != Fate::Same)
            m_tagged.insert(placed.node);
    }

    NodeShown nodeOf(const model::layout::PlacedNode &placed)
    {
        const model::Node &node = *m_plan.overlay.journey.nodes.find(placed.node);
        NodeShown shown{node.id, node.kind, node.outcome.value_or(model::Outcome::Completed)};
        shown.box = placed.box;
        shown.lane = placed.lane;
        shown.byHand = placed.byHand;
        shown.name = node.kind == model::NodeKind::Step ? node.label() : node.name;
        shown.meeting = node.kind == model::NodeKind::Choice && placed.box.width() < 12;
        if (const auto it = m_findings.constFind(node.id); it != m_findings.constEnd())
            shown.finding = *it;
        shown.fate = m_plan.overlay.fate(node.id);
        if (node.kind == model::NodeKind::Fork && shown.name.isEmpty())
            shown.name = tr("Which of these apply?");
        if (node.kind == model::NodeKind::Step)
            fillStep(shown, node);
        return shown;
    }

    void fillStep(NodeShown &shown, const model::Node &node)
    {
        if (const model::Service *service =
                node.service ? m_subject.workspace->inventory.services.find(*node.service) : nullptr)
            shown.service = service->name;
        const NodeDetail *now = detailOf(m_detail, node.id);
        const NodeDetail *before = detailOf(m_before, node.id);
        shown.figures = figures(node, now ? now : before);
        if (shown.fate == Fate::Removed)
            shown.figures = partText(now, before);
        else if (m_content.overlay && now && before)
            compare(shown, *now, *before);
        if (!m_content.overlay && now)
            shown.heat = heatStep(m_subject.heatBy, heatFigure(m_subject.heatBy, *now));
        if (now)
            shown.tip = tipOf(*now);
        shown.marks = marksOf(node, now ? now : before);
    }

    static void compare(NodeShown &shown, const NodeDetail &now, const NodeDetail &before)
    {
        const double difference = now.minutesAVisit() - before.minutesAVisit();
        if (shown.fate == Fate::Same && std::abs(difference) >= sameMinutes)
            shown.fate = Fate::Changed;
        if (shown.fate == Fate::Changed && whole(now.minutesAVisit()) != whole(before.minutesAVisit())) {
            shown.oldFigures = whole(before.minutesAVisit());
            shown.figures = tr("%1 min").arg(whole(now.minutesAVisit()));
        }
    }

    static QString partText(const NodeDetail *now, const NodeDetail *before)
    {
        const double left = before && before->reached > 0 && now ? now->reached / before->reached : 0;
        return left < 0.005 ? tr("for everyone") : tr("for %1 of people").arg(shareText(1 - left));
    }

    static QString figures(const model::Node &node, const NodeDetail *detail)
    {
        using enum model::Measurand;
        const bool known = detail && detail->visits > 0;
        const double minutes = known ? detail->minutesAVisit()
                                     : node[Learn].mean() + node[Do].mean() + node[Travel].mean() + node[Queue].mean();
        const double days = known ? detail->waitDays / detail->visits : node[Wait].mean();
        const QString first = tr("%1 min").arg(whole(minutes));
        return days < 0.5 ? first : tr("%1 · %2 d").arg(first, whole(days));
    }

    static QString tipOf(const NodeDetail &detail)
    {
        return tr("%1 of people, %2 a person in the journey\n%3 a visit, %4 of waiting")
            .arg(shareText(detail.reached), hoursText(detail.minutes.total()), hoursText(detail.minutesAVisit()),
                 tr("%1 days").arg(whole(detail.visits > 0 ? detail.waitDays / detail.visits : 0)));
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

    EdgeShown edgeOf(const model::layout::PlacedEdge &placed) const
    {
        const model::EdgeId &id = placed.edge;
        const model::Edge &edge = *m_plan.overlay.journey.edges.find(id);
        EdgeShown shown{id, placed.way};
        shown.toItself = placed.toItself;
        shown.label = placed.label;
        // A chip makes room for the tag on the same corner.
        if (placed.toItself && m_tagged.contains(id.from))
            shown.label.rx() -= tagRoom;
        shown.fate = m_plan.overlay.fate(id);
        shown.arrow = arrives(id.to);
        shown.width = 1 + 7 * std::clamp(passing(edge), 0.0, 1.0);
        if (!isTold(edge))
            return shown;
        const std::optional<double> now = shareIn(m_detail, id), before = shareIn(m_before, id);
        shown.share = shareText(now.value_or(edge.share.likely));
        if (shown.fate == Fate::Removed)
            shown.oldShare = before ? shareText(*before) : shown.share;
        if (shown.fate == Fate::Removed && !now)
            shown.share.clear();
        if (shown.fate == Fate::Changed && before && shareText(*before) != shown.share)
            shown.oldShare = shareText(*before);
        else if (shown.fate == Fate::Changed)
            shown.fate = Fate::Same;
        return shown;
    }

    bool arrives(const model::NodeId &id) const
    {
        const model::NodeKind kind = m_plan.overlay.journey.nodes.find(id)->kind;
        if (kind == model::NodeKind::Fork || kind == model::NodeKind::Join)
            return false;
        return kind != model::NodeKind::Choice || outs(id) != 1;
    }

    int outs(const model::NodeId &id) const
    {
        if (m_outs.isEmpty()) {
            for (const model::Edge &edge : m_plan.overlay.journey.edges)
                ++m_outs[edge.from];
        }
        return m_outs.value(id);
    }

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
        for (const NodeShown &node : m_content.nodes) {
            if (const NodeDetail *detail = detailOf(m_detail, node.id))
                minutes[node.lane] += detail->minutes.total();
        }
        for (qsizetype i = 0; i < m_plan.arrangement.lanes.size(); ++i) {
            const model::layout::Lane &lane = m_plan.arrangement.lanes[i];
            m_content.lanes.append(
                {laneName(lane), m_detail ? hoursText(minutes[i]) : QString(), lane.top, lane.height});
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
    const Detail *m_detail = nullptr;
    const Detail *m_before = nullptr;
    QHash<model::NodeId, model::Severity> m_findings;
    mutable QHash<model::NodeId, int> m_outs;
    QSet<model::NodeId> m_tagged;
    Content m_content;
};

} // namespace

Plan planOf(const Subject &subject)
{
    Plan plan{laidOver(*subject.baseline, *subject.shown), {}};
    plan.arrangement = model::layout::arrange(subject.workspace->inventory, plan.overlay.journey, subject.lanesBy,
                                              subject.workspace->places.value(subject.baseline->id));
    return plan;
}

Content contentOf(const Subject &subject, const Plan &plan) { return Filling(subject, plan).run(); }

const LaneShown *Content::laneAt(double y) const
{
    for (const LaneShown &lane : lanes) {
        if (y >= lane.top && y < lane.top + lane.height)
            return &lane;
    }
    return nullptr;
}

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
