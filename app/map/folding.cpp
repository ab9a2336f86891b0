// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/folding.h"

#include <QCoreApplication>
#include <QLineF>

#include <algorithm>
#include <numeric>

namespace app::map {

namespace {

/// What still counts as side by side: neighbouring columns with a choice between, and neighbouring rows.
constexpr double reachAcross = 130, reachDown = 20;
constexpr double servicesUnder = 0.60, stepsFrom = 0.64, organisationsUnder = 0.35, servicesFrom = 0.38;

QString tr(const char *text) { return QCoreApplication::translate("Map", text); }
QString counted(const char *text, qsizetype count)
{
    return QCoreApplication::translate("Map", text, nullptr, static_cast<int>(count));
}

/// Steps that stand together, in the making.
struct Group {
    QString key;
    int lane;
    QRectF box;
    std::vector<qsizetype> members; ///< places in the content's nodes
};

/// What stands in each lane, from left to right, so that one looks only at what is near.
class Standing {
public:
    explicit Standing(const Content &content) : m_content(content)
    {
        for (qsizetype i = 0; i < content.nodes.size(); ++i) {
            const NodeShown &node = content.nodes[i];
            if (node.kind == model::NodeKind::Choice)
                continue;
            m_widest = std::max(m_widest, node.box.width());
            m_places.push_back(i);
        }
        std::sort(m_places.begin(), m_places.end(), [&](qsizetype a, qsizetype b) { return left(a) < left(b); });
    }

    /// Whether a test holds of anything but choices that a box meets.
    template <typename Test>
    bool any(const QRectF &box, Test test) const
    {
        auto it = std::lower_bound(m_places.begin(), m_places.end(), box.left() - m_widest,
                                   [&](qsizetype place, double x) { return left(place) < x; });
        for (; it != m_places.end() && left(*it) < box.right(); ++it) {
            if (m_content.nodes[*it].box.intersects(box) && test(*it))
                return true;
        }
        return false;
    }

private:
    double left(qsizetype place) const { return m_content.nodes[place].box.left(); }

    const Content &m_content;
    std::vector<qsizetype> m_places;
    double m_widest = 0;
};

class Grouping {
public:
    Grouping(const Content &content, Folding folding)
        : m_content(content), m_folding(folding), m_standing(content), m_groupOf(static_cast<size_t>(content.nodes.size()), -1)
    {
    }

    void run()
    {
        std::vector<qsizetype> steps;
        for (qsizetype i = 0; i < m_content.nodes.size(); ++i) {
            if (m_content.nodes[i].kind == model::NodeKind::Step)
                steps.push_back(i);
        }
        std::stable_sort(steps.begin(), steps.end(), [this](qsizetype a, qsizetype b) {
            const QRectF &first = m_content.nodes[a].box, &second = m_content.nodes[b].box;
            return std::pair(first.left(), first.top()) < std::pair(second.left(), second.top());
        });
        for (const qsizetype step : steps)
            add(step);
        for (qsizetype i = 0; i < m_content.nodes.size(); ++i)
            absorb(i);
    }

    const std::vector<Group> &groups() const { return m_groups; }
    int groupOf(qsizetype node) const { return m_groupOf[static_cast<size_t>(node)]; }

private:
    QString keyOf(const NodeShown &node) const
    {
        return m_folding == Folding::Services ? node.serviceKey : node.organisationKey;
    }

    void add(qsizetype step)
    {
        const NodeShown &node = m_content.nodes[step];
        const QString key = keyOf(node);
        std::vector<int> &inLane = m_inLane[node.lane];
        for (const int g : inLane) {
            Group &group = groupAt(g);
            const QRectF both = group.box.united(node.box);
            if (group.key == key && isBeside(group.box, node.box) && isFilled(group, both) && isFree(g, both, inLane)) {
                group.box = group.box.united(node.box);
                group.members.push_back(step);
                m_groupOf[static_cast<size_t>(step)] = g;
                return;
            }
        }
        const int made = static_cast<int>(m_groups.size());
        m_groups.push_back({key, node.lane, node.box, {step}});
        m_groupOf[static_cast<size_t>(step)] = made;
        inLane.push_back(made);
    }

    static bool isBeside(const QRectF &a, const QRectF &b)
    {
        return b.left() <= a.right() + reachAcross && b.top() <= a.bottom() + reachDown && a.top() <= b.bottom() + reachDown;
    }

    /// Whether a group and one more step fill half of a box at least: a card is no frame around nothing.
    bool isFilled(const Group &group, const QRectF &box) const
    {
        const QSizeF step = m_content.nodes[group.members.front()].box.size();
        const double cell = (step.width() + 40) * (step.height() + 8);
        return 2 * cell * static_cast<double>(group.members.size() + 1) >= box.width() * box.height();
    }

    /// Whether a group may cover a box: nothing stands there that is another's.
    bool isFree(int group, const QRectF &box, const std::vector<int> &inLane) const
    {
        const bool covered = m_standing.any(box, [&](qsizetype other) {
            const NodeShown &node = m_content.nodes[other];
            const int of = m_groupOf[static_cast<size_t>(other)];
            return node.kind != model::NodeKind::Step || (of >= 0 && of != group) || node.lane != m_groups[static_cast<size_t>(group)].lane ||
                   keyOf(node) != m_groups[static_cast<size_t>(group)].key;
        });
        return !covered && std::none_of(inLane.begin(), inLane.end(), [&](int other) {
            return other != group && m_groups[static_cast<size_t>(other)].box.intersects(box);
        });
    }

    /// A choice that stands within a group belongs to it.
    void absorb(qsizetype i)
    {
        const NodeShown &node = m_content.nodes[i];
        if (node.kind != model::NodeKind::Choice)
            return;
        const auto it = m_inLane.constFind(node.lane);
        if (it == m_inLane.constEnd())
            return;
        for (const int g : *it) {
            if (groupAt(g).box.contains(node.box.center()))
                m_groupOf[static_cast<size_t>(i)] = g;
        }
    }

    Group &groupAt(int g) { return m_groups[static_cast<size_t>(g)]; }

    const Content &m_content;
    const Folding m_folding;
    const Standing m_standing;
    std::vector<Group> m_groups;
    std::vector<int> m_groupOf;
    QHash<int, std::vector<int>> m_inLane; ///< by lane: its groups
};

/// What becomes of things together: what all have, or changed.
Fate together(Fate so, Fate next) { return so == next ? so : Fate::Changed; }

class FoldedCards {
public:
    FoldedCards(const Content &content, Folding folding) : m_content(content), m_folding(folding) {}

    NodeShown cardOf(const Group &group) const
    {
        const NodeShown &first = m_content.nodes[group.members.front()];
        NodeShown card{first.id, model::NodeKind::Step};
        card.folding = m_folding;
        card.box = group.box;
        card.lane = group.lane;
        card.fate = first.fate;
        QSet<QString> services;
        for (const qsizetype place : group.members) {
            const NodeShown &step = m_content.nodes[place];
            card.members.append(step.id);
            services.insert(step.serviceKey);
            card.fate = together(card.fate, step.fate);
            if (step.finding)
                card.finding = std::min(card.finding.value_or(*step.finding), *step.finding);
            add(card, step);
        }
        card.services = static_cast<int>(services.size());
        name(card, first);
        return card;
    }

private:
    static void add(NodeShown &card, const NodeShown &step)
    {
        if (!step.known)
            return;
        NodeShown::Known sum = card.known.value_or(NodeShown::Known{});
        sum.reached = std::max(sum.reached, step.known->reached);
        sum.visits += step.known->visits;
        sum.minutes += step.known->minutes;
        sum.waitDays += step.known->waitDays;
        sum.heat += step.known->heat;
        card.known = sum;
    }

    void name(NodeShown &card, const NodeShown &first) const
    {
        const bool services = m_folding == Folding::Services;
        card.service = services ? first.organisation : QString();
        card.serviceKey = services ? first.serviceKey : QString();
        card.organisation = first.organisation;
        card.organisationKey = first.organisationKey;
        card.name = services ? first.service : first.organisation;
        if (card.name.isEmpty())
            card.name = services ? tr("No service") : tr("No organisation");
        if (!m_content.overlay && card.known)
            card.heat = heatStep(m_content.heatBy, card.known->heat);
        QStringList parts{counted(QT_TRANSLATE_NOOP("Map", "%n steps"), card.members.size())};
        if (!services && card.services > 1)
            parts.prepend(counted(QT_TRANSLATE_NOOP("Map", "%n services"), card.services));
        if (card.known)
            parts.append(hoursText(card.known->minutes));
        card.figures = parts.join(QStringLiteral(" · "));
    }

    const Content &m_content;
    const Folding m_folding;
};

/// The way without what lies in a box at its end.
QList<QPointF> outside(QList<QPointF> way, const QRectF &box)
{
    while (way.size() > 2 && box.contains(way[way.size() - 2]))
        way.removeLast();
    if (way.size() < 2 || !box.adjusted(0.5, 0.5, -0.5, -0.5).contains(way.last()))
        return way;
    const QLineF last(way[way.size() - 2], way.last());
    const std::array<QLineF, 4> sides{QLineF(box.topLeft(), box.topRight()), QLineF(box.topRight(), box.bottomRight()),
                                      QLineF(box.bottomRight(), box.bottomLeft()), QLineF(box.bottomLeft(), box.topLeft())};
    for (const QLineF &side : sides) {
        QPointF border;
        if (last.intersects(side, &border) == QLineF::BoundedIntersection) {
            way.last() = border;
            break;
        }
    }
    return way;
}

QList<QPointF> between(QList<QPointF> way, const QRectF &from, const QRectF &to)
{
    way = outside(std::move(way), to);
    std::reverse(way.begin(), way.end());
    way = outside(std::move(way), from);
    std::reverse(way.begin(), way.end());
    return way;
}

class FoldedEdges {
public:
    FoldedEdges(const Content &content, const Grouping &grouping) : m_content(content), m_grouping(grouping)
    {
        for (qsizetype i = 0; i < content.nodes.size(); ++i)
            m_places.insert(content.nodes[i].id, i);
    }

    QList<EdgeShown> run()
    {
        for (const EdgeShown &edge : m_content.edges)
            add(edge);
        return std::move(m_edges);
    }

private:
    struct End {
        model::NodeId id;
        QRectF box;
        bool folded;
    };
    End endOf(const model::NodeId &id) const
    {
        const qsizetype place = m_places.value(id);
        const int group = m_grouping.groupOf(place);
        if (group < 0)
            return {id, m_content.nodes[place].box, false};
        const Group &of = m_grouping.groups()[static_cast<size_t>(group)];
        return {m_content.nodes[of.members.front()].id, of.box, true};
    }

    void add(const EdgeShown &edge)
    {
        if (!m_places.contains(edge.id.from) || !m_places.contains(edge.id.to))
            return;
        const End from = endOf(edge.id.from), to = endOf(edge.id.to);
        if (from.id == to.id)
            return;
        const model::EdgeId id{from.id, to.id};
        EdgeShown shown = edge;
        shown.id = id;
        shown.arrow = edge.arrow || to.folded;
        shown.way = between(edge.way, from.box, to.box);
        const auto it = m_made.constFind(id);
        if (it == m_made.constEnd()) {
            m_made.insert(id, m_edges.size());
            m_edges.append(shown);
            return;
        }
        EdgeShown &sum = m_edges[*it];
        if (edge.passing > m_widest.value(id, sum.passing)) {
            sum.way = shown.way;
            m_widest.insert(id, edge.passing);
        } else if (!m_widest.contains(id)) {
            m_widest.insert(id, sum.passing);
        }
        sum.passing += edge.passing;
        sum.width = lineWidth(sum.passing);
        sum.fate = together(sum.fate, edge.fate);
        sum.share.clear();
        sum.oldShare.clear();
    }

    const Content &m_content;
    const Grouping &m_grouping;
    QHash<model::NodeId, qsizetype> m_places;
    QHash<model::EdgeId, qsizetype> m_made;
    QHash<model::EdgeId, double> m_widest;
    QList<EdgeShown> m_edges;
};

} // namespace

Folding foldingAt(double zoom, Folding now)
{
    const double services = now == Folding::Steps ? servicesUnder : stepsFrom;
    const double organisations = now == Folding::Organisations ? servicesFrom : organisationsUnder;
    return zoom < organisations ? Folding::Organisations : zoom < services ? Folding::Services : Folding::Steps;
}

Content folded(const Content &content, Folding folding)
{
    if (folding == Folding::Steps)
        return content;
    Grouping grouping(content, folding);
    grouping.run();
    Content result = content;
    result.nodes.clear();
    const FoldedCards cards(content, folding);
    for (const Group &group : grouping.groups())
        result.nodes.append(cards.cardOf(group));
    for (qsizetype i = 0; i < content.nodes.size(); ++i) {
        if (grouping.groupOf(i) < 0)
            result.nodes.append(content.nodes[i]);
    }
    result.edges = FoldedEdges(content, grouping).run();
    return result;
}

} // namespace app::map
