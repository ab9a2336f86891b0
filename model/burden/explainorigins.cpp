// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/explainorigins.h"

#include "model/burden/explainwords.h"
#include "model/change/describe.h"
#include "model/scenario/sites.h"

#include <cmath>

namespace model::burden {

namespace {

const Quantity *own(const std::optional<Quantity> &quantity) { return quantity ? &*quantity : nullptr; }

const Quantity *ofSegment(const ShareFor &shares, const SegmentId *segment)
{
    const auto found = segment ? shares.constFind(*segment) : shares.constEnd();
    return segment && found != shares.constEnd() ? &*found : nullptr;
}

/// The number by which a change multiplied what stood there before, where that is what it did.
const Quantity *factorAt(const changes::Any &what, const Quantity *before, const Quantity &now)
{
    if (!before)
        return nullptr;
    if (const auto *scale = std::get_if<changes::Scale>(&what))
        return &scale->by;
    const auto *shares = std::get_if<changes::ScaleShares>(&what);
    const bool multiplied = shares && std::abs(before->mean() * shares->by.mean() - now.mean()) <= 1e-12;
    return multiplied ? &shares->by : nullptr;
}

/// The path within a change of the number it says itself, where that is what came to stand at `tail` of a row; else empty.
QString saidAt(const changes::Any &what, const Quantity &quantity, const JourneyId &journey, const QString &row, const QString &tail)
{
    if (const auto *set = std::get_if<changes::Set>(&what))
        return set->value == quantity ? QStringLiteral("value") : QString();
    if (const auto *share = std::get_if<changes::Share>(&what))
        return share->value == quantity ? QStringLiteral("value") : QString();
    if (const auto *connect = std::get_if<changes::Connect>(&what))
        return connect->share == quantity ? QStringLiteral("share") : QString();
    if (const auto *insert = std::get_if<changes::Insert>(&what))
        return row == sites::pathOf(journey, insert->node.id) ? QStringLiteral("node/") + tail : QString();
    if (const auto *put = std::get_if<changes::PutNode>(&what))
        return row == sites::pathOf(journey, put->node.id) ? QStringLiteral("node/") + tail : QString();
    if (const auto *put = std::get_if<changes::PutEdge>(&what))
        return row == sites::pathOf(journey, put->edge.key()) ? QStringLiteral("edge/") + tail : QString();
    return {};
}

} // namespace

Origins::Origins(const Inventory &inventory, const Journey &baseline, const QList<Entry> &entries, const std::vector<bool> &holds,
                 const SegmentId *segment)
    : m_inventory(inventory), m_baseline(baseline), m_entries(entries), m_segment(segment)
{
    Changed changed{baseline, {}};
    m_versions.push_back({-1, baseline});
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!holds[static_cast<size_t>(i)])
            continue;
        apply(changed, entries[i].change->what, inventory, segment);
        m_versions.push_back({static_cast<int>(i), changed.journey});
    }
}

QString Origins::pathOf(int entry, const QString &tail) const
{
    const Entry &of = m_entries[entry];
    return sites::pathOf(of.scenario->id, of.place) + QLatin1Char('/') + tail;
}

Term Origins::leaf(const Quantity &quantity, const QString &path, const Said &said) const
{
    Term term = numberTerm(said.name, quantity.mean(), said.unit, said.role);
    term.quantity = quantity;
    term.path = path;
    if (quantity.source) {
        const Source *source = m_inventory.sources.find(*quantity.source);
        term.citation = source && !source->citation.isEmpty() ? source->citation : quantity.source->text();
    }
    return term;
}

Term Origins::numberAt(const Spot &spot, const Said &said) const { return traced(spot, m_versions.size() - 1, said); }

Term Origins::traced(const Spot &spot, size_t version, const Said &said) const
{
    const Quantity &quantity = *spot.in(m_versions[version].journey);
    while (version > 0) {
        const Quantity *before = spot.in(m_versions[version - 1].journey);
        if (!before || !(*before == quantity))
            return changed(spot, version, quantity, said);
        --version;
    }
    return leaf(quantity, spot.row + QLatin1Char('/') + spot.tail, said);
}

Term Origins::changed(const Spot &spot, size_t version, const Quantity &quantity, const Said &said) const
{
    const int entry = m_versions[version].entry;
    const Change &change = *m_entries[entry].change;
    const QString name = describe(change, m_versions[version - 1].journey, m_inventory);
    if (const Quantity *factor = factorAt(change.what, spot.in(m_versions[version - 1].journey), quantity)) {
        Term by = leaf(*factor, pathOf(entry, QStringLiteral("by")), {Words::tr("times, by “%1”").arg(name), {}, Role::Share});
        Term product = together(How::Product, {traced(spot, version - 1, said), std::move(by)}, said.name, said.unit);
        product.role = said.role;
        return product;
    }
    const QString at = saidAt(change.what, quantity, m_baseline.id, spot.row, spot.tail);
    Term term = leaf(quantity, at.isEmpty() ? at : pathOf(entry, at), said);
    term.name = Words::tr("%1, by “%2”").arg(said.name, name);
    return term;
}

Term Origins::quantity(const NodeId &node, Measurand m, int channel, const Said &said) const
{
    const QString tail = channel < 0 ? measurandKey(m) : QStringLiteral("channels/%1/%2").arg(channel).arg(measurandKey(m));
    const auto in = [node, m, channel](const Journey &journey) -> const Quantity * {
        const Node *row = journey.nodes.find(node);
        if (!row || channel >= row->channels.size())
            return nullptr;
        return channel < 0 ? &(*row)[m] : own(row->channels[channel][m]);
    };
    return numberAt({in, sites::pathOf(m_baseline.id, node), tail}, said);
}

/// A share that is the document's number where nothing was done to make the ways come to 1.
Term Origins::shareOf(const Spot &spot, double value, const QString &name) const
{
    const Quantity *quantity = spot.in(journey());
    if (quantity && std::abs(quantity->mean() - value) <= 1e-12)
        return numberAt(spot, {name, {}, Role::Share});
    return numberTerm(Words::tr("%1, with the other ways brought to 1").arg(name), value, {}, Role::Share);
}

QString Origins::shareTail(bool isOwn) const
{
    return isOwn ? sites::below(QStringLiteral("shareFor"), m_segment->text()) : QStringLiteral("share");
}

Term Origins::channelShare(const NodeId &node, int channel, double value) const
{
    const Channel &there = journey().nodes.find(node)->channels[channel];
    const bool isOwn = ofSegment(there.shareFor, m_segment);
    const QString tail = QStringLiteral("channels/%1/").arg(channel) + shareTail(isOwn);
    const auto in = [node, channel, isOwn, this](const Journey &journey) -> const Quantity * {
        const Node *row = journey.nodes.find(node);
        if (!row || channel >= row->channels.size())
            return nullptr;
        const Channel &way = row->channels[channel];
        return isOwn ? ofSegment(way.shareFor, m_segment) : &way.share;
    };
    return shareOf({in, sites::pathOf(m_baseline.id, node), tail}, value, Words::tr("share of visits by this channel"));
}

Term Origins::askShare(const NodeId &node, const ItemId &item, double value) const
{
    const QString tail = sites::below(QStringLiteral("asks"), item.text()) + QStringLiteral("/share");
    const auto in = [node, item](const Journey &journey) -> const Quantity * {
        const Node *row = journey.nodes.find(node);
        const Ask *ask = row ? row->ask(item) : nullptr;
        return ask ? &ask->share : nullptr;
    };
    return shareOf({in, sites::pathOf(m_baseline.id, node), tail}, value, Words::tr("share of visits at which it is asked"));
}

Term Origins::edgeShare(const EdgeId &edge, double value) const
{
    const bool isOwn = ofSegment(journey().edges.find(edge)->shareFor, m_segment);
    const auto in = [edge, isOwn, this](const Journey &journey) -> const Quantity * {
        const Edge *row = journey.edges.find(edge);
        return !row ? nullptr : isOwn ? ofSegment(row->shareFor, m_segment) : &row->share;
    };
    return shareOf({in, sites::pathOf(m_baseline.id, edge), shareTail(isOwn)}, value, Words::tr("share of people who take this way"));
}

Term Origins::residual(int entry) const
{
    const auto &reuse = std::get<changes::Reuse>(m_entries[entry].change->what);
    return leaf(reuse.residual, pathOf(entry, QStringLiteral("residual")), {Words::tr("minutes to confirm it"), QStringLiteral("min"), Role::PerItem});
}

Term Origins::itemMinutes(const Item &item, const Quantity &minutes, const char *key, const QString &name) const
{
    return leaf(minutes, sites::pathOf(item.id) + QLatin1Char('/') + QString::fromLatin1(key),
                {name, QStringLiteral("min"), Role::PerItem});
}

Term Origins::pace(const Segment &segment, const Quantity &pace, const char *key) const
{
    return leaf(pace, sites::pathOf(segment.id) + QStringLiteral("/pace/") + QString::fromLatin1(key),
                {Words::tr("pace"), {}, Role::Pace});
}

Term Origins::people(const Segment &segment) const
{
    return leaf(m_baseline.people.value(segment.id),
                sites::below(sites::pathOf(m_baseline.id) + QStringLiteral("/people"), segment.id.text()),
                {Words::tr("people a year"), {}, Role::People});
}

Term Origins::hourValue(const Segment &segment) const
{
    return leaf(segment.hourValue, sites::pathOf(segment.id) + QStringLiteral("/hourValue"),
                {Words::tr("value of an hour"), QStringLiteral("money"), Role::HourValue});
}

Term Origins::takeUp(int entry, const SegmentId &segment) const
{
    const Change &change = *m_entries[entry].change;
    const auto bySegment = change.takeUp.bySegment.constFind(segment);
    const bool isOwn = bySegment != change.takeUp.bySegment.constEnd();
    const Quantity share = isOwn ? *bySegment : change.takeUp.rest.value_or(Quantity(0));
    const QString path = pathOf(entry, QStringLiteral("takeUp"));
    return leaf(share, isOwn ? sites::below(path, segment.text()) : path, {Words::tr("take-up of “%1”").arg(describe(change, m_baseline, m_inventory)), {}, Role::TakeUp});
}

} // namespace model::burden
