// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/account.h"

#include "app/map/walk.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::map {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Map", text); }

} // namespace

Account::Account(const Content &content) : m_content(content)
{
    QHash<model::NodeId, qsizetype> rows;
    for (qsizetype i = 0; i < m_content.nodes.size(); ++i)
        rows.insert(m_content.nodes[i].id, i);
    const QList<model::NodeId> order = readingOrder(m_content);
    for (const model::NodeId &id : order) {
        m_places.insert(id, m_order.size());
        m_order.append(rows.value(id));
    }
    m_ways.resize(m_order.size());
    for (qsizetype i = 0; i < m_content.edges.size(); ++i) {
        const qsizetype place = placeOf(m_content.edges[i].id.from);
        if (place >= 0)
            m_ways[place].append(i);
    }
    // As digits choose them: from the top, and what leads back to itself last.
    const auto height = [this](qsizetype edge) {
        const EdgeShown &way = m_content.edges[edge];
        const NodeShown *to = find(way.id.to);
        return std::pair(way.toItself, to ? to->box.center().y() : 0);
    };
    for (QList<qsizetype> &ways : m_ways) {
        if (ways.size() > 1)
            std::stable_sort(ways.begin(), ways.end(), [&](qsizetype a, qsizetype b) { return height(a) < height(b); });
    }
}

const NodeShown *Account::find(const model::NodeId &node) const
{
    const qsizetype place = placeOf(node);
    return place < 0 ? nullptr : &this->node(place);
}

qsizetype Account::numberOf(const model::EdgeId &way) const
{
    const qsizetype place = placeOf(way.from);
    for (qsizetype i = 0; place >= 0 && i < waysOf(place); ++i) {
        if (this->way(place, i).id == way)
            return i;
    }
    return -1;
}

const EdgeShown *Account::find(const model::EdgeId &way) const
{
    const qsizetype number = numberOf(way);
    return number < 0 ? nullptr : &this->way(placeOf(way.from), number);
}

QString Account::words(const EdgeShown &way) const
{
    const NodeShown *to = find(way.id.to);
    const QString name = to ? calledOf(*to) : QString();
    QString words;
    if (way.toItself)
        words = way.share.isEmpty() ? tr("Done again") : tr("%1 do it again").arg(way.share);
    else
        words = way.share.isEmpty() ? tr("On to %1").arg(name) : tr("%1 to %2").arg(way.share, name);
    if (way.fate == Fate::Changed && !way.oldShare.isEmpty())
        return tr("%1, changed from %2").arg(words, way.oldShare);
    switch (way.fate) {
    case Fate::Added: return tr("%1, added").arg(words);
    case Fate::Removed: return tr("%1, removed").arg(words);
    case Fate::Changed: return tr("%1, changed").arg(words);
    case Fate::Same: break;
    }
    return words;
}

QString calledOf(const NodeShown &node) { return node.name.isEmpty() ? node.spoken() : node.name; }

} // namespace app::map
