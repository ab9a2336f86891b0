// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/workspace/workspace.h"

#include <QJsonArray>

#include <random>

/// Workspaces of every shape for the laws of files: each field is filled now and then, names are as nasty as they may
/// be, and what refers to something may name what is not there. The same seed gives the same workspace.
class RandomWorkspace {
public:
    explicit RandomWorkspace(unsigned seed) : m_random(seed) {}

    model::Workspace make()
    {
        using namespace model;
        Workspace w;
        w.title = words();
        w.currency = often() ? QStringLiteral("GBP") : words();
        w.priceYear = often() ? 2025 : 0;
        for (double &error : w.gradeErrors)
            error = often() ? error : real();
        fill(w.inventory);
        for (int i = number(3); i > 0; --i)
            addJourney(w);
        for (int i = number(4); i > 0; --i)
            addScenario(w);
        if (often())
            w.appraisal = terms();
        for (int i = rarely() ? number(4) : 0; i > 0; --i)
            w.snapshots.put(snapshot());
        w.unknown = unknown();
        return w;
    }

private:
    using QS = QString;

    model::AppraisalTerms terms()
    {
        model::AppraisalTerms t;
        t.period = number(200) - 20;
        t.rates = often() ? t.rates : words();
        t.flatRate = often() ? t.flatRate : real();
        t.baseYear = often() ? 0 : number(3000);
        t.priceYear = often() ? 0 : number(3000);
        for (int i = number(4); i > 0; --i)
            t.ramp.append(real());
        t.costOptimism = often() ? 0 : real();
        t.benefitOptimism = often() ? 0 : real();
        t.timeValue = often() ? t.timeValue : words();
        t.countsMoney = often();
        t.weighted = often();
        t.elasticity = often() ? t.elasticity : real();
        for (int i = number(4); i > 0; --i)
            t.incomes.insert(id<model::SegmentId>(), real());
        if (often())
            t.budget = real();
        t.unknown = unknownWith(QStringLiteral("weights"));
        return t;
    }

    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    bool often() { return number(2) == 0; }
    bool rarely() { return number(8) == 0; }

    double real()
    {
        static constexpr double some[] = {0,    1,          0.1,    1.0 / 3, 12, 400000, 1e9,
                                          1e-7, 123456.789, 5e-324, 1e300,   -4, -0.5};
        return often() ? some[number(std::size(some))] : static_cast<double>(m_random()) / 977.0;
    }
    QString words()
    {
        static const QStringList some = {
            {},
            QS(),
            QStringLiteral("Claim it"),
            QStringLiteral("Ýmir “quoted” \"straight\" \\ back"),
            QStringLiteral("=cmd|' /C calc'!A0"),
            QStringLiteral("<img src='/dev/zero'>"),
            QStringLiteral("two\nlines\ttab"),
            QStringLiteral("%1 %2 100 %"),
            QString::fromUtf8("😀 日本語"),
            QString(QChar(0)) + QStringLiteral("nul"),
            QString(QChar(0xFEFF)) + QStringLiteral("mark"),
            QString(QChar(0x2028)),
            QStringLiteral("null"),
            QString(200, QLatin1Char('x')),
            QStringLiteral("\u007f\u001b[31m"),
        };
        return some[number(static_cast<int>(some.size()))];
    }
    QString idWords(const char *kind, int which)
    {
        static const QStringList some = {QStringLiteral("a"),      QStringLiteral("likely"), QStringLiteral("at"),
                                         QStringLiteral("ä ö"),    QStringLiteral("id"),     QStringLiteral("\"q\""),
                                         QStringLiteral("effort"), QString::fromUtf8("😀"),   QStringLiteral("x/y"),
                                         QStringLiteral("0")};
        return rarely() ? QString::fromLatin1(kind) + QString::number(which) : some[which % some.size()];
    }
    template <typename AnyId>
    AnyId id(int below = 10)
    {
        return AnyId(idWords("n", number(below)));
    }
    template <typename AnyId>
    QList<AnyId> ids()
    {
        QList<AnyId> list;
        for (int i = number(4); i > 0; --i)
            list.append(id<AnyId>());
        return list;
    }

    QJsonValue keptValue(int depth)
    {
        switch (number(depth > 2 ? 6 : 8)) {
        case 0: return QJsonValue::Null;
        case 1: return true;
        case 2: return words();
        case 3: return real();
        case 4: return 9007199254740993LL;
        case 5: return -7;
        case 6: return QJsonArray{keptValue(depth + 1), keptValue(depth + 1)};
        default: return QJsonObject{{QStringLiteral("in"), keptValue(depth + 1)}, {words(), keptValue(depth + 1)}};
        }
    }
    model::Unknown unknown()
    {
        model::Unknown kept;
        if (rarely())
            kept.insert(QStringLiteral("x-") + words(), keptValue(0));
        if (rarely())
            kept.insert(QStringLiteral("zeit"), keptValue(0));
        return kept;
    }
    /// Unknown keys of a row whose member `inner` is an object that may hold some too.
    model::Unknown unknownWith(const QString &inner)
    {
        model::Unknown kept = unknown();
        if (rarely())
            kept.insert(inner, QJsonObject{{QStringLiteral("inner"), keptValue(1)}});
        return kept;
    }
    model::Quantity quantity()
    {
        model::Quantity q(real());
        if (often())
            return q;
        if (often())
            q.low = real();
        if (often())
            q.high = real();
        if (often())
            q.grade = static_cast<model::Grade>(number(4));
        if (rarely())
            q.sure = real();
        if (rarely())
            q.source = id<model::SourceId>();
        if (rarely())
            q.note = words();
        q.unknown = unknown();
        return q;
    }
    QMap<model::SegmentId, model::Quantity> bySegment()
    {
        QMap<model::SegmentId, model::Quantity> map;
        for (int i = rarely() ? number(4) : 0; i > 0; --i)
            map.insert(id<model::SegmentId>(), quantity());
        return map;
    }

    void fill(model::Inventory &inventory)
    {
        using namespace model;
        for (int i = number(4); i > 0; --i)
            inventory.organisations.put(Organisation{id<OrganisationId>(), words(), words(), unknown()});
        for (int i = number(5); i > 0; --i) {
            Service s{.id = id<ServiceId>(),
                      .name = words(),
                      .organisation = {},
                      .url = words(),
                      .transactions = quantity(),
                      .costPerTransaction = quantity(),
                      .digital = quantity(),
                      .unknown = {}};
            if (often())
                s.organisation = id<OrganisationId>();
            s.legacy = often();
            s.oneLogin = often();
            s.openApi = often();
            s.credential = often();
            s.unknown = unknown();
            inventory.services.put(s);
        }
        for (int i = number(6); i > 0; --i)
            inventory.items.put(Item{id<ItemId>(), words(), static_cast<ItemKind>(number(5)), quantity(), quantity(),
                                     words(), unknown()});
        for (int i = number(5); i > 0; --i) {
            Segment s{.id = id<SegmentId>(),
                      .name = words(),
                      .hourValue = quantity(),
                      .pace = {},
                      .unknown = unknownWith(QStringLiteral("pace"))};
            if (often())
                s.pace = {quantity(), quantity(), quantity(), quantity(), quantity()};
            inventory.segments.put(s);
        }
        for (int i = number(4); i > 0; --i) {
            Source s{id<SourceId>(), words(), words(), {}, unknown()};
            if (often())
                s.grade = static_cast<Grade>(number(4));
            inventory.sources.put(s);
        }
    }

    model::Snapshot snapshot()
    {
        model::Inventory inventory;
        fill(inventory);
        model::Snapshot state{.id = id<model::SnapshotId>()};
        state.date = often() ? QDate(1970 + number(200), 1 + number(12), 1 + number(28)) : QDate();
        state.name = words();
        state.organisations = inventory.organisations;
        state.services = inventory.services;
        state.unknown = unknown();
        if (often())
            return state;
        state.items = inventory.items;
        state.segments = inventory.segments;
        model::Workspace kept;
        for (int i = number(3); i > 0; --i)
            addJourney(kept);
        state.journeys = kept.journeys;
        for (int i = number(3); i > 0; --i)
            state.policy.insert(id<model::JourneyId>(), marks());
        return state;
    }
    model::Marks marks()
    {
        model::Marks marks;
        const auto nodes = ids<model::NodeId>();
        marks.nodes = {nodes.begin(), nodes.end()};
        for (int i = number(3); i > 0; --i)
            marks.edges.insert({id<model::NodeId>(), id<model::NodeId>()});
        const auto items = ids<model::ItemId>();
        marks.items = {items.begin(), items.end()};
        const auto segments = ids<model::SegmentId>();
        marks.segments = {segments.begin(), segments.end()};
        marks.unknown = unknown();
        return marks;
    }

    model::Channel channel()
    {
        model::Channel c;
        c.channel = words();
        c.share = quantity();
        c.shareFor = bySegment();
        for (const model::Measurand m : model::allMeasurands) {
            if (rarely() && m != model::Measurand::Stress)
                c[m] = quantity();
        }
        c.unknown = unknownWith(QStringLiteral("effort"));
        return c;
    }
    model::Node node()
    {
        using namespace model;
        Node n{.id = id<NodeId>(),
               .name = words(),
               .service = {},
               .quantities = {},
               .asks = {},
               .channels = {},
               .outcome = {},
               .phase = words(),
               .notes = words(),
               .unknown = unknownWith(QStringLiteral("effort"))};
        n.kind = static_cast<NodeKind>(number(6));
        if (often())
            n.service = id<ServiceId>();
        for (const Measurand m : allMeasurands) {
            if (often())
                n[m] = quantity();
        }
        for (int i = number(4); i > 0; --i)
            n.asks.append(Ask{id<ItemId>(), often() ? Quantity(1) : quantity(), unknown()});
        for (int i = rarely() ? number(4) : 0; i > 0; --i)
            n.channels.append(channel());
        if (rarely())
            n.outcome = static_cast<Outcome>(number(3));
        return n;
    }
    model::Edge edge()
    {
        return {id<model::NodeId>(),
                id<model::NodeId>(),
                often() ? model::Quantity(1) : quantity(),
                bySegment(),
                words(),
                unknown()};
    }
    void maybePlace(model::Workspace &w, const model::JourneyId &journey, const model::NodeId &node)
    {
        if (often())
            w.places[journey].insert(node, QPointF(number(4000) / 4.0, real()));
    }
    void addJourney(model::Workspace &w)
    {
        using namespace model;
        Journey j{.id = id<JourneyId>(3),
                  .name = words(),
                  .description = words(),
                  .people = bySegment(),
                  .nodes = {},
                  .edges = {},
                  .unknown = unknown()};
        if (w.journeys.contains(j.id))
            return;
        for (int i = number(8); i > 0; --i) {
            j.nodes.put(node());
            maybePlace(w, j.id, j.nodes.at(j.nodes.size() - 1).id);
        }
        for (int i = number(10); i > 0; --i)
            j.edges.put(edge());
        w.journeys.put(j);
    }

    model::Scope scope()
    {
        model::Scope s;
        if (often())
            return s;
        s.everything = false;
        s.organisations = ids<model::OrganisationId>();
        s.services = ids<model::ServiceId>();
        s.nodes = ids<model::NodeId>();
        s.unknown = unknown();
        return s;
    }
    model::ItemChoice items() { return often() ? model::ItemChoice() : model::ItemChoice(ids<model::ItemId>()); }
    model::Measurand measurand() { return static_cast<model::Measurand>(number(7)); }

    /// What `into` says itself is told by its keys: quantities that aren't 0 are said, others by choice.
    model::changes::Merge merge()
    {
        model::changes::Merge merge{ids<model::NodeId>(), node(), {}, false};
        for (const model::Measurand m : model::allMeasurands) {
            if (!(merge.into[m] == model::Quantity()) || rarely())
                merge.said.append(m);
        }
        merge.asksSaid = !merge.into.asks.isEmpty() || often();
        return merge;
    }
    model::changes::Any what()
    {
        using namespace model;
        using namespace model::changes;
        const NodeId a = id<NodeId>(), b = id<NodeId>();
        switch (number(18)) {
        case 0: return Set{a, measurand(), quantity()};
        case 1: return Scale{{measurand(), measurand()}, quantity(), scope()};
        case 2: return Share{a, b, quantity()};
        case 3: return RemoveSteps{ids<NodeId>()};
        case 4: return Insert{a, b, node()};
        case 5: return merge();
        case 6: return Connect{a, b, quantity()};
        case 7: return Disconnect{a, b};
        case 8: return AddAsks{items(), scope()};
        case 9: return DropAsks{items(), scope()};
        case 10: return Move{a, id<ServiceId>()};
        case 11: return Reuse{items(), scope(), quantity(), often()};
        case 12: return PutNode{node()};
        case 13: return PutEdge{edge()};
        case 14: return DeleteNode{a};
        case 15: return ScaleShares{{{a, b}, {b, a}}, quantity()};
        case 16: return ShiftChannels{QStringLiteral("online"), often() ? QStringList() : QStringList{QStringLiteral("phone")}, quantity(), quantity(), scope()};
        default: return DeleteEdge{a, b};
        }
    }
    model::TakeUp takeUp()
    {
        model::TakeUp t;
        if (often())
            return t;
        if (often())
            t.rest = quantity();
        else if (often())
            t.rest.reset();
        if (often() || !t.rest)
            t.bySegment = bySegment();
        return t;
    }
    void addScenario(model::Workspace &w)
    {
        using namespace model;
        Scenario s{.id = id<ScenarioId>(),
                   .journey = id<JourneyId>(3),
                   .name = words(),
                   .description = words(),
                   .basedOn = {},
                   .changes = {},
                   .unknown = unknown()};
        if (w.scenarios.contains(s.id))
            return;
        if (often())
            s.basedOn = id<ScenarioId>();
        for (int i = number(6); i > 0; --i) {
            Change c(what());
            c.name = words();
            c.lever = words();
            if (often())
                c.strength = number(11) / 10.0;
            c.takeUp = takeUp();
            c.cost = quantity();
            c.yearlyCost = quantity();
            c.enabled = often();
            c.notes = words();
            c.unknown = unknown();
            s.changes.append(c);
            if (const auto *put = std::get_if<changes::PutNode>(&c.what))
                maybePlace(w, s.journey, put->node.id);
            if (const auto *insert = std::get_if<changes::Insert>(&c.what))
                maybePlace(w, s.journey, insert->node.id);
            if (const auto *merged = std::get_if<changes::Merge>(&c.what))
                maybePlace(w, s.journey, merged->into.id);
        }
        w.scenarios.put(s);
    }

    std::mt19937 m_random;
};
