// SPDX-License-Identifier: GPL-3.0-only
#include "model/workspace/merge.h"

#include "model/workspace/complete.h"
#include "model/workspace/names.h"

#include <QCoreApplication>

namespace model {

namespace {

QString text(const char *sentence) { return QCoreApplication::translate("Merge", sentence); }

/// Whose shares hold where both segments have some.
enum class Shares { Stay, Adopted };

/// Writes the name that stays over those that go, as a visitor of names. Names of other kinds pass by.
template <typename AnyId>
class Renaming {
public:
    Renaming(const AnyId &stays, const QList<AnyId> &gone) : m_stays(stays), m_gone(gone) {}

    void adopt(Shares shares) { m_shares = shares; }

    template <typename Other>
    void operator()(Other &) const
    {
    }
    void operator()(AnyId &id) const
    {
        if (goes(id))
            id = m_stays;
    }
    void operator()(std::optional<AnyId> &id) const
    {
        if (id)
            (*this)(*id);
    }
    void operator()(QList<AnyId> &ids) const
    {
        if (std::ranges::none_of(ids, [this](const AnyId &id) { return goes(id); }))
            return;
        QList<AnyId> once;
        bool named = false;
        for (const AnyId &id : ids) {
            const bool ours = id == m_stays || goes(id);
            if (!(ours && named))
                once.append(ours ? m_stays : id);
            named = named || ours;
        }
        ids = once;
    }
    void operator()(QMap<SegmentId, Quantity> &bySegment) const
        requires std::is_same_v<AnyId, SegmentId>
    {
        for (const SegmentId &id : m_gone) {
            const auto own = bySegment.constFind(id);
            if (own == bySegment.constEnd())
                continue;
            if (m_shares == Shares::Adopted && !bySegment.contains(m_stays))
                bySegment.insert(m_stays, Quantity(*own));
            bySegment.remove(id);
        }
    }
    void operator()(QList<Ask> &asks) const
        requires std::is_same_v<AnyId, ItemId>
    {
        if (std::ranges::none_of(asks, [this](const Ask &ask) { return goes(ask.item); }))
            return;
        QList<Ask> once;
        qsizetype ours = -1;
        for (Ask ask : asks) {
            (*this)(ask.item);
            if (!(ask.item == m_stays) || ours < 0) {
                ours = ask.item == m_stays ? once.size() : ours;
                once.append(ask);
            } else if (ask.share.mean() > once[ours].share.mean()) {
                once[ours] = ask;
            }
        }
        asks = once;
    }
    void operator()(const names::Holder<QString> &held) const
        requires std::is_same_v<AnyId, OrganisationId>
    {
        for (const AnyId &id : m_gone) {
            if (held.text == id.text())
                held.text = m_stays.text();
        }
    }

private:
    bool goes(const AnyId &id) const { return m_gone.contains(id); }

    const AnyId &m_stays;
    const QList<AnyId> &m_gone;
    Shares m_shares = Shares::Stay;
};

/// Rewrites the rows of a table; those that name nothing that goes stay shared.
template <typename Row, typename Walk>
void rewrite(Table<Row> &table, const Walk &walk)
{
    for (qsizetype i = 0; i < table.size(); ++i) {
        Row row = table.at(i);
        walk(row);
        if (!(row == table.at(i)))
            table.put(std::move(row));
    }
}

/// One merge: the rows, then every name of them.
template <typename AnyId>
class Merging {
public:
    Merging(const Workspace &workspace, const AnyId &stays, const QList<AnyId> &gone)
        : m_after(workspace), m_stays(stays), m_gone(gone), m_rename(stays, gone)
    {
    }

    template <typename Row>
    Result<Workspace> in(Table<Row> Inventory::*table)
    {
        Table<Row> &rows = m_after.inventory.*table;
        const Row *stays = rows.find(m_stays);
        if (!stays)
            return notThere(m_stays);
        if (m_gone.isEmpty() || m_gone.contains(m_stays))
            return Refusal{text("Choose two rows or more, one of which stays.")};
        Row row = *stays;
        for (const AnyId &id : m_gone) {
            const Row *other = rows.find(id);
            if (!other)
                return notThere(id);
            complete(row, *other);
        }
        rows.put(std::move(row));
        rows.removeIf([&](const Row &other) { return m_gone.contains(other.id); });
        // Scenarios first: whose take-ups hold is told by the people there were.
        inScenarios();
        inJourneys();
        inInventory();
        inSnapshots();
        inIncomes();
        return std::move(m_after);
    }

private:
    static Refusal notThere(const AnyId &id) { return Refusal{text("“%1” is not there any more; nothing was changed.").arg(id.text())}; }

    /// Whether the segment that stays had no people of its own: then those of the one that goes keep their shares.
    void adoptFor(const Journey *journey)
    {
        if constexpr (std::is_same_v<AnyId, SegmentId>) {
            const bool has = journey && journey->people.value(m_stays).mean() > 0;
            m_rename.adopt(has ? Shares::Stay : Shares::Adopted);
        }
    }
    void inScenarios()
    {
        rewrite(m_after.scenarios, [&](Scenario &scenario) {
            adoptFor(m_after.journeys.find(scenario.journey));
            for (Change &change : scenario.changes)
                names::ofChange(change, m_rename);
        });
    }
    void inJourneys()
    {
        rewrite(m_after.journeys, [&](Journey &journey) {
            adoptFor(&journey);
            rewrite(journey.nodes, [&](Node &node) { names::ofNode(node, m_rename); });
            rewrite(journey.edges, [&](Edge &edge) { names::ofEdge(edge, m_rename); });
            for (Quantity &people : journey.people)
                m_rename(people.source);
            if constexpr (std::is_same_v<AnyId, SegmentId>)
                addUp(journey.people);
        });
    }
    /// The sources alone: what a kept journey names is history.
    void inKept(Journey &journey)
    {
        rewrite(journey.nodes, [&](Node &node) { names::ofNode(node, m_rename); });
        rewrite(journey.edges, [&](Edge &edge) { names::ofEdge(edge, m_rename); });
        for (Quantity &people : journey.people)
            m_rename(people.source);
    }
    void addUp(QMap<SegmentId, Quantity> &people) const
        requires std::is_same_v<AnyId, SegmentId>
    {
        for (const SegmentId &id : m_gone) {
            if (people.contains(id))
                people[m_stays] = sum(people.value(m_stays), people.take(id));
        }
    }
    void inInventory()
    {
        Inventory &inventory = m_after.inventory;
        rewrite(inventory.services, [&](Service &row) { names::ofService(row, m_rename); });
        rewrite(inventory.items, [&](Item &row) { names::ofItem(row, m_rename); });
        rewrite(inventory.segments, [&](Segment &row) { names::ofSegment(row, m_rename); });
    }
    void inSnapshots()
    {
        if constexpr (std::is_same_v<AnyId, SourceId>) {
            rewrite(m_after.snapshots, [&](Snapshot &snapshot) {
                rewrite(snapshot.services, [&](Service &row) { names::ofService(row, m_rename); });
                rewrite(snapshot.items, [&](Item &row) { names::ofItem(row, m_rename); });
                rewrite(snapshot.segments, [&](Segment &row) { names::ofSegment(row, m_rename); });
                rewrite(snapshot.journeys, [&](Journey &journey) { inKept(journey); });
            });
        }
    }
    void inIncomes()
    {
        if constexpr (std::is_same_v<AnyId, SegmentId>) {
            QMap<SegmentId, double> &incomes = m_after.appraisal.incomes;
            for (const SegmentId &id : m_gone) {
                if (incomes.contains(id) && !incomes.contains(m_stays))
                    incomes.insert(m_stays, incomes.value(id));
                incomes.remove(id);
            }
        }
    }

    Workspace m_after;
    const AnyId &m_stays;
    const QList<AnyId> &m_gone;
    Renaming<AnyId> m_rename;
};

} // namespace

Result<Workspace> merged(const Workspace &workspace, const OrganisationId &stays, const QList<OrganisationId> &gone)
{
    return Merging(workspace, stays, gone).in(&Inventory::organisations);
}

Result<Workspace> merged(const Workspace &workspace, const ServiceId &stays, const QList<ServiceId> &gone)
{
    return Merging(workspace, stays, gone).in(&Inventory::services);
}

Result<Workspace> merged(const Workspace &workspace, const ItemId &stays, const QList<ItemId> &gone)
{
    return Merging(workspace, stays, gone).in(&Inventory::items);
}

Result<Workspace> merged(const Workspace &workspace, const SegmentId &stays, const QList<SegmentId> &gone)
{
    return Merging(workspace, stays, gone).in(&Inventory::segments);
}

Result<Workspace> merged(const Workspace &workspace, const SourceId &stays, const QList<SourceId> &gone)
{
    return Merging(workspace, stays, gone).in(&Inventory::sources);
}

} // namespace model
