// SPDX-License-Identifier: GPL-3.0-only
#include "model/workspace/edit.h"

#include "model/change/apply.h"
#include "model/change/describe.h"
#include "model/workspace/merge.h"
#include "model/workspace/uses.h"

#include <QCoreApplication>

namespace model {

namespace {

using namespace edits;

QString text(const char *sentence) { return QCoreApplication::translate("Edit", sentence); }

Refusal noLongerThere(const QString &what)
{
    return Refusal{text("“%1” is not there any more; nothing was changed.").arg(what)};
}

/// The table a kind of row stands in.
auto &tableOf(Workspace &w, const Organisation *) { return w.inventory.organisations; }
auto &tableOf(Workspace &w, const Service *) { return w.inventory.services; }
auto &tableOf(Workspace &w, const Item *) { return w.inventory.items; }
auto &tableOf(Workspace &w, const Segment *) { return w.inventory.segments; }
auto &tableOf(Workspace &w, const Source *) { return w.inventory.sources; }
auto &tableOf(Workspace &w, const Journey *) { return w.journeys; }
auto &tableOf(Workspace &w, const Scenario *) { return w.scenarios; }
auto &tableOf(Workspace &w, const Snapshot *) { return w.snapshots; }

auto &tableOf(Workspace &w, const OrganisationId *) { return w.inventory.organisations; }
auto &tableOf(Workspace &w, const ServiceId *) { return w.inventory.services; }
auto &tableOf(Workspace &w, const ItemId *) { return w.inventory.items; }
auto &tableOf(Workspace &w, const SegmentId *) { return w.inventory.segments; }
auto &tableOf(Workspace &w, const SourceId *) { return w.inventory.sources; }
auto &tableOf(Workspace &w, const JourneyId *) { return w.journeys; }
auto &tableOf(Workspace &w, const ScenarioId *) { return w.scenarios; }
auto &tableOf(Workspace &w, const SnapshotId *) { return w.snapshots; }

class Maker {
public:
    explicit Maker(const Workspace &workspace) : m_after(workspace) {}

    Result<Workspace> operator()(const OnJourney &edit)
    {
        const Journey *journey = m_after.journeys.find(edit.journey);
        if (!journey)
            return noLongerThere(edit.journey.text());
        if (edit.scenario) {
            const Scenario *scenario = m_after.scenarios.find(*edit.scenario);
            if (!scenario)
                return noLongerThere(edit.scenario->text());
            Scenario after = *scenario;
            after.changes += edit.changes;
            m_after.scenarios.put(std::move(after));
            return std::move(m_after);
        }
        Result<Journey> after = applyAll(*journey, edit.changes, m_after.inventory);
        if (!after)
            return Refusal{after.refusal()};
        m_after.journeys.put(*std::move(after));
        return std::move(m_after);
    }

    Result<Workspace> operator()(const DescribeJourney &edit)
    {
        const Journey *journey = m_after.journeys.find(edit.journey);
        if (!journey)
            return noLongerThere(edit.journey.text());
        Journey after = *journey;
        after.name = edit.name;
        after.description = edit.description;
        after.people = edit.people;
        m_after.journeys.put(std::move(after));
        return std::move(m_after);
    }

    Result<Workspace> operator()(const Place &edit)
    {
        if (!m_after.journeys.contains(edit.journey))
            return noLongerThere(edit.journey.text());
        auto places = m_after.places.value(edit.journey);
        for (auto it = edit.points.begin(); it != edit.points.end(); ++it) {
            if (it.value())
                places.insert(it.key(), *it.value());
            else
                places.remove(it.key());
        }
        if (places.isEmpty())
            m_after.places.remove(edit.journey);
        else
            m_after.places.insert(edit.journey, places);
        return std::move(m_after);
    }

    Result<Workspace> operator()(const Describe &edit)
    {
        m_after.title = edit.title;
        m_after.currency = edit.currency;
        m_after.priceYear = edit.priceYear;
        return std::move(m_after);
    }

    Result<Workspace> operator()(const Appraise &edit)
    {
        if (const QString why = whyNotValued(edit.terms); !why.isEmpty())
            return Refusal{why};
        m_after.appraisal = edit.terms;
        return std::move(m_after);
    }

    template <typename Row>
    Result<Workspace> operator()(const Put<Row> &edit)
    {
        tableOf(m_after, &edit.row).put(edit.row);
        return std::move(m_after);
    }

    template <typename Key>
    Result<Workspace> operator()(const Remove<Key> &edit)
    {
        const QString user = firstUse(m_after, edit.key);
        if (!user.isEmpty())
            return Refusal{text("“%1” is still used by %2; take it away there first.").arg(edit.key.text(), user)};
        if (!tableOf(m_after, &edit.key).remove(edit.key))
            return noLongerThere(edit.key.text());
        if constexpr (std::is_same_v<Key, JourneyId>)
            m_after.places.remove(edit.key);
        return std::move(m_after);
    }

    Result<Workspace> operator()(const Keep &edit)
    {
        if (!edit.date.isValid())
            return Refusal{text("Say the day whose state this is, such as 2026-03-31.")};
        const Inventory &now = m_after.inventory;
        if (now.services.isEmpty() && m_after.journeys.isEmpty())
            return Refusal{text("There is no journey and no service that could be kept; add one first.")};
        const QString named = edit.name.isEmpty() ? edit.date.toString(Qt::ISODate) : edit.name;
        const QString id = freshId(named, [&](const QString &taken) { return m_after.snapshots.contains(SnapshotId(taken)); });
        m_after.snapshots.put(
            Snapshot{SnapshotId(id), edit.date, edit.name, now.organisations, now.services, now.items, now.segments, m_after.journeys, {}, {}});
        return std::move(m_after);
    }

    template <typename Key>
    Result<Workspace> operator()(const MergeRows<Key> &edit)
    {
        return merged(m_after, edit.stays, edit.gone);
    }

private:
    Workspace m_after;
};

template <typename Row>
QString labelOfRow(const Row &row)
{
    if constexpr (std::is_same_v<Row, Source>)
        return row.citation.isEmpty() ? row.id.text() : row.citation.left(40);
    else
        return row.name.isEmpty() ? row.id.text() : row.name;
}

class Words {
public:
    explicit Words(const Workspace &workspace) : m_workspace(workspace) {}

    QString operator()(const OnJourney &edit) const
    {
        const Journey *journey = m_workspace.journeys.find(edit.journey);
        if (!journey || edit.changes.isEmpty())
            return text("Change the journey");
        const QString first = describe(edit.changes.front(), *journey, m_workspace.inventory);
        return edit.changes.size() == 1 ? first : text("%1 and %2 more").arg(first).arg(edit.changes.size() - 1);
    }
    QString operator()(const DescribeJourney &edit) const { return text("Describe %1").arg(edit.name); }
    QString operator()(const Place &edit) const
    {
        return edit.points.size() == 1 ? text("Move a step on the map") : text("Move %1 steps on the map").arg(edit.points.size());
    }
    QString operator()(const Describe &) const { return text("Describe the document"); }
    QString operator()(const Appraise &) const { return text("Change the terms of the appraisal"); }
    template <typename Row>
    QString operator()(const Put<Row> &edit) const
    {
        Workspace now = m_workspace;
        const bool there = tableOf(now, &edit.row).contains(edit.row.key());
        return (there ? text("Change %1") : text("Add %1")).arg(labelOfRow(edit.row));
    }
    template <typename Key>
    QString operator()(const Remove<Key> &edit) const
    {
        Workspace now = m_workspace;
        const auto *row = tableOf(now, &edit.key).find(edit.key);
        return text("Delete %1").arg(row ? labelOfRow(*row) : edit.key.text());
    }

    QString operator()(const Keep &edit) const
    {
        return text("Keep the state of %1").arg(edit.name.isEmpty() ? edit.date.toString(Qt::ISODate) : edit.name);
    }
    template <typename Key>
    QString operator()(const MergeRows<Key> &edit) const
    {
        Workspace now = m_workspace;
        const auto *row = tableOf(now, &edit.stays).find(edit.stays);
        return text("Merge %1 rows into %2").arg(edit.gone.size() + 1).arg(row ? labelOfRow(*row) : edit.stays.text());
    }

private:
    const Workspace &m_workspace;
};

} // namespace

Result<Workspace> edited(const Workspace &workspace, const edits::Any &edit) { return std::visit(Maker(workspace), edit); }

QString describe(const edits::Any &edit, const Workspace &workspace) { return std::visit(Words(workspace), edit); }

QString freshId(const QString &name, const std::function<bool(const QString &)> &taken)
{
    QString id;
    for (const QChar c : name.toLower().left(60)) {
        if (c.isLetterOrNumber())
            id.append(c);
        else if (!id.isEmpty() && !id.endsWith(QLatin1Char('-')))
            id.append(QLatin1Char('-'));
    }
    while (id.endsWith(QLatin1Char('-')))
        id.chop(1);
    if (id.isEmpty())
        id = QStringLiteral("new");
    QString free = id;
    for (int n = 2; taken(free); ++n)
        free = QStringLiteral("%1-%2").arg(id).arg(n);
    return free;
}

} // namespace model
