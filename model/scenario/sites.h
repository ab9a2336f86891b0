// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/change/property.h"
#include "model/scenario/numbers.h"

/// Where quantities stand in rows: the one walk over a row's quantities that listing them, drawing them and setting one of
/// them share. Rows may be const or not; a visitor is called with a Site and the quantity, in the order of the file.
namespace model::sites {

/// What is known of a quantity by where it stands. `path()` is its place in the exchange form, `property(inventory)` the
/// words for it within its row; both are made only where they are asked for.
template <typename Path, typename Property>
struct Site {
    NumberKind kind;
    Bounds bounds;
    const char *unit;
    double leftOut;   ///< what it is where the file doesn't say it
    Path path;
    Property property;

    Site as(NumberKind other) const { return {other, bounds, unit, leftOut, path, property}; }
    bool isShare() const { return bounds.most == Bounds::share().most; }
    /// Whether there is anything to doubt: not of a nought, a share of 0 or 1, a number known for sure or never said.
    bool isUncertain(const Quantity &quantity) const
    {
        const double mean = quantity.mean();
        return mean > 0 && quantity.sure != 0.0 && !(isShare() && mean >= 1) && !(mean == leftOut && quantity.isBare());
    }
};

/// An id as one word of a path: "/" is "~1", "~" is "~0".
QString escaped(QString id);
inline QString below(const QString &path, const QString &id) { return path + QLatin1Char('/') + escaped(id); }

QString pathOf(const ItemId &item);
QString pathOf(const SegmentId &segment);
QString pathOf(const JourneyId &journey);
QString pathOf(const JourneyId &journey, const NodeId &node);
QString pathOf(const JourneyId &journey, const EdgeId &edge);
QString pathOf(const ScenarioId &scenario, int change);

/// Words of a property, in the reader's language.
QString word(const char *property);
QString word(Measurand measurand);
QString word(const char *property, const Inventory &inventory, const SegmentId &segment);
QString word(const char *property, const Inventory &inventory, const ItemId &item);
QString byChannel(const QString &property, const QString &channel);

inline constexpr std::array kindsOfMeasurands = {NumberKind::Learn, NumberKind::Do,  NumberKind::Travel, NumberKind::Queue,
                                                 NumberKind::Wait,  NumberKind::Fee, NumberKind::Stress};

template <typename Visit, typename Q, typename Path, typename Property>
void meet(const Visit &visit, Q &quantity, NumberKind kind, Bounds bounds, const char *unit, const Path &path, const Property &property,
          double leftOut = 0)
{
    visit(Site<Path, Property>{kind, bounds, unit, leftOut, path, property}, quantity);
}

/// A share and what overrides it for segments.
template <typename Share, typename Overrides, typename Visit, typename Words>
void ofShares(Share &share, Overrides &shareFor, const QString &at, const Visit &visit, const Words &words)
{
    meet(visit, share, NumberKind::Share, Bounds::share(), "", [&] { return at + QStringLiteral("/share"); },
         [&](const Inventory &) { return words(word(QT_TRANSLATE_NOOP("Number", "share"))); });
    for (auto own = shareFor.begin(); own != shareFor.end(); ++own) {
        meet(visit, own.value(), NumberKind::Share, Bounds::share(), "",
             [&] { return below(at + QStringLiteral("/shareFor"), own.key().text()); },
             [&](const Inventory &inventory) { return words(word(QT_TRANSLATE_NOOP("Number", "share for %1"), inventory, own.key())); });
    }
}

/// The numbers of a step: its own, its asks', its channels'. `at` is the step's path.
template <typename Row, typename Visit>
void ofNode(Row &node, const QString &at, const Visit &visit)
{
    const auto measured = [&](auto &quantity, Measurand m, const QString &place, const auto &words) {
        meet(visit, quantity, kindsOfMeasurands[static_cast<size_t>(m)], boundsOf(m), propertyOf(m).unit,
             [&] { return below(place, measurandKey(m)); }, [&](const Inventory &) { return words(word(m)); });
    };
    for (const Measurand m : allMeasurands)
        measured(node[m], m, at, [](const QString &w) { return w; });
    for (auto &ask : node.asks) {
        meet(visit, ask.share, NumberKind::Share, Bounds::share(), "",
             [&] { return below(at + QStringLiteral("/asks"), ask.item.text()) + QStringLiteral("/share"); },
             [&](const Inventory &inventory) { return word(QT_TRANSLATE_NOOP("Number", "share asked for %1"), inventory, ask.item); });
    }
    int place = 0;
    for (auto &channel : node.channels) {
        const QString here = at + QStringLiteral("/channels/%1").arg(place++);
        const auto words = [&](const QString &w) { return byChannel(w, channel.channel); };
        ofShares(channel.share, channel.shareFor, here, visit, words);
        for (const Measurand m : allMeasurands) {
            if (channel[m])
                measured(*channel[m], m, here, words);
        }
    }
}

template <typename Row, typename Visit>
void ofEdge(Row &edge, const QString &at, const Visit &visit)
{
    ofShares(edge.share, edge.shareFor, at, visit, [](const QString &w) { return w; });
}

template <typename Row, typename Visit>
void ofItem(Row &item, const QString &at, const Visit &visit)
{
    const auto give = [&](auto &quantity, const char *key, const char *words) {
        meet(visit, quantity, NumberKind::Give, Bounds::amount(), "min", [&] { return below(at, QLatin1String(key)); },
             [&](const Inventory &) { return word(words); });
    };
    give(item.first, "first", QT_TRANSLATE_NOOP("Number", "giving it the first time"));
    give(item.again, "again", QT_TRANSLATE_NOOP("Number", "giving it again"));
}

template <typename Row, typename Visit>
void ofSegment(Row &segment, const QString &at, const Visit &visit)
{
    const auto pace = [&](auto &quantity, const char *key, const char *words) {
        meet(visit, quantity, NumberKind::Pace, Bounds::amount(), "", [&] { return at + QStringLiteral("/pace/") + QLatin1String(key); },
             [&](const Inventory &) { return word(words); }, 1);
    };
    meet(visit, segment.hourValue, NumberKind::HourValue, Bounds::amount(), "money", [&] { return at + QStringLiteral("/hourValue"); },
         [&](const Inventory &) { return word(QT_TRANSLATE_NOOP("Number", "value of an hour")); });
    pace(segment.pace.learn, "learn", QT_TRANSLATE_NOOP("Number", "pace of finding out"));
    pace(segment.pace.doing, "do", QT_TRANSLATE_NOOP("Number", "pace of doing"));
    pace(segment.pace.give, "give", QT_TRANSLATE_NOOP("Number", "pace of giving information"));
    pace(segment.pace.travel, "travel", QT_TRANSLATE_NOOP("Number", "pace of travel"));
    pace(segment.pace.queue, "queue", QT_TRANSLATE_NOOP("Number", "pace of queueing"));
}

/// How many people of one segment there are. `at` is the journey's path.
template <typename Q, typename Visit>
void ofPeople(Q &people, const SegmentId &segment, const QString &at, const Visit &visit)
{
    meet(visit, people, NumberKind::People, Bounds::people(), "people", [&] { return below(at + QStringLiteral("/people"), segment.text()); },
         [](const Inventory &) { return word(QT_TRANSLATE_NOOP("Number", "people a year")); });
}

/// What a change itself says; a visitor of changes::Any, const or not.
template <typename Visit>
class OfWhat {
public:
    OfWhat(const QString &at, const Visit &visit) : m_at(at), m_visit(visit) {}

    template <typename Kind>
    void operator()(Kind &what) const
    {
        using Bare = std::remove_const_t<Kind>;
        const auto asChange = [&](const auto &site, auto &quantity) { m_visit(site.as(NumberKind::Change), quantity); };
        if constexpr (std::is_same_v<Bare, changes::Set>)
            one(what.value, "value", boundsOf(what.quantity), propertyOf(what.quantity).unit, QT_TRANSLATE_NOOP("Number", "value"));
        else if constexpr (std::is_same_v<Bare, changes::Scale>)
            one(what.by, "by", Bounds::amount(), "", QT_TRANSLATE_NOOP("Number", "factor"), 1);
        else if constexpr (std::is_same_v<Bare, changes::Share>)
            one(what.value, "value", Bounds::share(), "", QT_TRANSLATE_NOOP("Number", "share"));
        else if constexpr (std::is_same_v<Bare, changes::ScaleShares>)
            one(what.by, "by", Bounds::amount(), "", QT_TRANSLATE_NOOP("Number", "factor"), 1);
        else if constexpr (std::is_same_v<Bare, changes::ShiftChannels>) {
            one(what.by, "by", Bounds::share(), "", QT_TRANSLATE_NOOP("Number", "share of visits moved"), 1);
            one(what.floor, "floor", Bounds::share(), "", QT_TRANSLATE_NOOP("Number", "share of visits that stays"));
        } else if constexpr (std::is_same_v<Bare, changes::Connect>)
            one(what.share, "share", Bounds::share(), "", QT_TRANSLATE_NOOP("Number", "share"));
        else if constexpr (std::is_same_v<Bare, changes::Reuse>)
            one(what.residual, "residual", Bounds::amount(), "min", QT_TRANSLATE_NOOP("Number", "confirming what is reused"),
                changes::Reuse().residual.likely);
        else if constexpr (std::is_same_v<Bare, changes::Insert> || std::is_same_v<Bare, changes::PutNode>)
            ofNode(what.node, m_at + QStringLiteral("/node"), asChange);
        else if constexpr (std::is_same_v<Bare, changes::Merge>)
            ofNode(what.into, m_at + QStringLiteral("/into"), asChange);
        else if constexpr (std::is_same_v<Bare, changes::PutEdge>)
            ofEdge(what.edge, m_at + QStringLiteral("/edge"), asChange);
    }

private:
    template <typename Q>
    void one(Q &quantity, const char *key, Bounds bounds, const char *unit, const char *words, double leftOut = 0) const
    {
        meet(m_visit, quantity, NumberKind::Change, bounds, unit, [&] { return below(m_at, QLatin1String(key)); },
             [&](const Inventory &) { return word(words); }, leftOut);
    }

    const QString &m_at;
    const Visit &m_visit;
};

/// The numbers of a change of a scenario: what it does, for whom it holds, what it costs. What a merged step doesn't say
/// itself comes along as it is.
template <typename Row, typename Visit>
void ofChange(Row &change, const QString &at, const Visit &visit)
{
    std::visit(OfWhat<Visit>(at, visit), change.what);
    if (change.takeUp.rest)
        meet(visit, *change.takeUp.rest, NumberKind::TakeUp, Bounds::share(), "", [&] { return at + QStringLiteral("/takeUp"); },
             [](const Inventory &) { return word(QT_TRANSLATE_NOOP("Number", "take-up")); });
    for (auto own = change.takeUp.bySegment.begin(); own != change.takeUp.bySegment.end(); ++own) {
        meet(visit, own.value(), NumberKind::TakeUp, Bounds::share(), "", [&] { return below(at + QStringLiteral("/takeUp"), own.key().text()); },
             [&](const Inventory &inventory) { return word(QT_TRANSLATE_NOOP("Number", "take-up by %1"), inventory, own.key()); });
    }
    meet(visit, change.cost, NumberKind::Cost, Bounds::people(), "money", [&] { return at + QStringLiteral("/cost"); },
         [](const Inventory &) { return word(QT_TRANSLATE_NOOP("Number", "one-off cost")); });
    meet(visit, change.yearlyCost, NumberKind::Cost, Bounds::people(), "money", [&] { return at + QStringLiteral("/yearlyCost"); },
         [](const Inventory &) { return word(QT_TRANSLATE_NOOP("Number", "yearly cost")); });
}

} // namespace model::sites
