// SPDX-License-Identifier: GPL-3.0-only
#include "model/workspace/numberedit.h"

#include "model/scenario/sites.h"

#include <QCoreApplication>

namespace model {

namespace {

QString text(const char *sentence) { return QCoreApplication::translate("NumberEdit", sentence); }

QString unescaped(QString word)
{
    return word.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
}

/// Writes a quantity over the one at a path, as a visitor of a row's quantities.
struct Setting {
    const QString &path;
    const Quantity &quantity;
    bool found = false;
    QString why;

    template <typename Site>
    void operator()(const Site &site, Quantity &there)
    {
        if (found || site.path() != path)
            return;
        found = true;
        why = whyNot(quantity, site.bounds);
        there = quantity;
    }
    Result<bool> done() const
    {
        if (!found)
            return Refusal{text("There is no number “%1” any more; nothing was changed.").arg(path.left(200))};
        if (!why.isEmpty())
            return Refusal{text("The number %1.").arg(why)};
        return true;
    }
    auto visitor() { return [this](const auto &site, Quantity &there) { (*this)(site, there); }; }
};

/// Makes shares come to 1 again, where one of them is to stay: the others keep their proportions, all 0 fill equal parts.
/// False where there is no other.
bool fillRest(const QList<Quantity *> &shares, const Quantity *stays)
{
    double others = 0;
    for (const Quantity *share : shares)
        others += share == stays ? 0 : share->mean();
    const double rest = std::max(0.0, 1 - stays->mean());
    for (Quantity *share : shares) {
        if (share == stays)
            continue;
        *share = others > 0 ? scaled(*share, rest / others) : Quantity(rest / static_cast<double>(shares.size() - 1));
    }
    return shares.size() > 1;
}

Refusal onlyWay()
{
    return Refusal{text("It is the only way on, which everybody takes; its share stays 1. Add another way first.")};
}

class Maker {
public:
    Maker(const Workspace &workspace, const QString &path, const Quantity &quantity)
        : m_workspace(workspace), m_path(path), m_setting{path, quantity, false, {}}
    {
        for (const QString &word : path.split(QLatin1Char('/')))
            m_words.append(unescaped(word));
    }

    Result<edits::Any> edit()
    {
        if (starts("items", 3))
            return row(m_workspace.inventory.items, ItemId(m_words[1]),
                       [](Item &item, const auto &visit) { sites::ofItem(item, sites::pathOf(item.id), visit); });
        if (starts("segments", 3))
            return row(m_workspace.inventory.segments, SegmentId(m_words[1]),
                       [](Segment &segment, const auto &visit) { sites::ofSegment(segment, sites::pathOf(segment.id), visit); });
        if (starts("scenarios", 5))
            return row(m_workspace.scenarios, ScenarioId(m_words[1]), [](Scenario &scenario, const auto &visit) { ofScenario(scenario, visit); });
        const Journey *journey = starts("journeys", 4) ? m_workspace.journeys.find(JourneyId(m_words[1])) : nullptr;
        if (journey && m_words[2] == QLatin1String("people"))
            return people(*journey);
        if (journey && m_words[2] == QLatin1String("nodes"))
            return node(*journey);
        if (journey && m_words[2] == QLatin1String("edges") && m_words.size() > 5)
            return edge(*journey);
        return refused();
    }

private:
    bool starts(const char *table, qsizetype words) const
    {
        return m_words.size() >= words && m_words[0] == QLatin1String(table)
               && std::ranges::none_of(m_words, [](const QString &word) { return word.isEmpty(); });
    }
    Refusal refused() const { return Refusal{m_setting.done().refusal()}; }

    static void ofScenario(Scenario &scenario, const auto &visit)
    {
        for (qsizetype i = 0; i < scenario.changes.size(); ++i)
            sites::ofChange(scenario.changes[i], sites::pathOf(scenario.id, static_cast<int>(i)), visit);
    }

    template <typename Row, typename Key, typename Walk>
    Result<edits::Any> row(const Table<Row> &table, const Key &key, const Walk &walk)
    {
        const Row *there = table.find(key);
        if (!there)
            return refused();
        Row after = *there;
        walk(after, m_setting.visitor());
        if (!m_setting.done())
            return refused();
        return edits::Any(edits::Put<Row>{std::move(after)});
    }

    Result<edits::Any> people(const Journey &journey)
    {
        edits::DescribeJourney describe{journey.id, journey.name, journey.description, journey.people};
        for (auto it = describe.people.begin(); it != describe.people.end(); ++it)
            sites::ofPeople(it.value(), it.key(), sites::pathOf(journey.id), m_setting.visitor());
        if (!m_setting.done())
            return refused();
        return edits::Any(std::move(describe));
    }

    Result<edits::Any> node(const Journey &journey)
    {
        const Node *there = journey.nodes.find(NodeId(m_words[3]));
        if (!there)
            return refused();
        Node after = *there;
        sites::ofNode(after, sites::pathOf(journey.id, after.id), m_setting.visitor());
        if (!m_setting.done())
            return refused();
        QList<Quantity *> shares;
        for (Channel &channel : after.channels)
            shares.append(&channel.share);
        for (qsizetype i = 0; i < shares.size(); ++i) {
            if (shares[i]->mean() != there->channels[i].share.mean() && !fillRest(shares, shares[i]))
                return onlyWay();
            if (shares[i]->mean() != there->channels[i].share.mean())
                break;
        }
        return edits::Any(edits::OnJourney{journey.id, {}, {Change(changes::PutNode{std::move(after)})}});
    }

    Result<edits::Any> edge(const Journey &journey)
    {
        const EdgeId id{NodeId(m_words[3]), NodeId(m_words[4])};
        const Edge *there = journey.edges.find(id);
        if (!there)
            return refused();
        QList<Edge> edges{*there};
        sites::ofEdge(edges.front(), sites::pathOf(journey.id, id), m_setting.visitor());
        if (!m_setting.done())
            return refused();
        const Node *from = journey.nodes.find(id.from);
        const bool fork = from && from->kind == NodeKind::Fork;
        if (!fork && edges.front().share.mean() != there->share.mean()) {
            for (const Edge &other : journey.edges) {
                if (other.from == id.from && other.to != id.to)
                    edges.append(other);
            }
            QList<Quantity *> shares;
            for (Edge &one : edges)
                shares.append(&one.share);
            if (!fillRest(shares, shares.front()))
                return onlyWay();
        }
        edits::OnJourney edit{journey.id, {}, {}};
        for (Edge &one : edges)
            edit.changes.append(Change(changes::PutEdge{std::move(one)}));
        return edits::Any(std::move(edit));
    }

    const Workspace &m_workspace;
    const QString &m_path;
    QStringList m_words;
    Setting m_setting;
};

} // namespace

Result<edits::Any> settingNumber(const Workspace &workspace, const QString &path, const Quantity &quantity)
{
    return Maker(workspace, path, quantity).edit();
}

} // namespace model
