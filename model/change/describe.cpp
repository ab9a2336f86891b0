// SPDX-License-Identifier: GPL-3.0-only
#include "model/change/describe.h"

#include "model/change/property.h"

#include <QCoreApplication>

namespace model {

namespace {

using namespace changes;

QString text(const char *sentence) { return QCoreApplication::translate("Describe", sentence); }
QString number(double value) { return QString::number(value, 'g', 6); }
QString percent(double share) { return text("%1 %").arg(QString::number(100 * share, 'g', 3)); }

class Words {
public:
    Words(const Journey &journey, const Inventory &inventory) : m_journey(journey), m_inventory(inventory) {}

    QString operator()(const Set &set) const
    {
        return text("Set %1 of %2 to %3 %4").arg(labelOf(set.quantity).toLower(), name(set.node), number(set.value.mean()),
                                                 unitOf(set.quantity)).trimmed();
    }
    QString operator()(const Scale &scale) const
    {
        QStringList labels;
        for (const Measurand m : scale.quantities)
            labels.append(labelOf(m).toLower());
        return text("Bring %1 to %2 at %3").arg(labels.join(text(", ")), percent(scale.by.mean()), scope(scale.scope));
    }
    QString operator()(const Share &share) const
    {
        return text("Set the share from %1 to %2 to %3").arg(name(share.from), name(share.to), percent(share.value.mean()));
    }
    QString operator()(const ScaleShares &scale) const
    {
        if (scale.edges.size() != 1)
            return text("Bring the shares of %1 ways to %2").arg(scale.edges.size()).arg(percent(scale.by.mean()));
        return text("Bring the share from %1 to %2 to %3 of what it is")
            .arg(name(scale.edges.front().from), name(scale.edges.front().to), percent(scale.by.mean()));
    }
    QString operator()(const ShiftChannels &shift) const
    {
        const QString from = shift.from.isEmpty() ? text("other channels") : shift.from.join(text(", "));
        return text("Move %1 of visits by %2 to %3 at %4").arg(percent(shift.by.mean()), from, shift.to, scope(shift.scope));
    }
    QString operator()(const RemoveSteps &remove) const { return text("Remove %1").arg(names(remove.nodes)); }
    QString operator()(const Insert &insert) const { return text("Insert %1").arg(insert.node.label()); }
    QString operator()(const Merge &merge) const { return text("Merge %1 into %2").arg(names(merge.nodes), merge.into.label()); }
    QString operator()(const Connect &connect) const { return text("Connect %1 to %2").arg(name(connect.from), name(connect.to)); }
    QString operator()(const Disconnect &cut) const { return text("Disconnect %1 from %2").arg(name(cut.from), name(cut.to)); }
    QString operator()(const AddAsks &add) const { return text("Ask %1 at %2").arg(items(add.items), scope(add.scope)); }
    QString operator()(const DropAsks &drop) const { return text("Stop asking %1 at %2").arg(items(drop.items), scope(drop.scope)); }
    QString operator()(const Move &move) const
    {
        const Service *service = m_inventory.services.find(move.service);
        return text("Move %1 to %2").arg(name(move.node), service && !service->name.isEmpty() ? service->name : move.service.text());
    }
    QString operator()(const Reuse &reuse) const { return text("Reuse %1 at %2").arg(items(reuse.items), scope(reuse.scope)); }
    QString operator()(const PutNode &put) const
    {
        const Node *before = m_journey.nodes.find(put.node.id);
        if (!before)
            return text("Add %1").arg(put.node.label());
        if (before->name != put.node.name)
            return text("Rename %1 to %2").arg(before->label(), put.node.label());
        for (const Measurand m : allMeasurands) {
            if (!((*before)[m] == put.node[m]))
                return (*before)[m].mean() == put.node[m].mean()
                           ? text("Change what is said of %1 of %2").arg(labelOf(m).toLower(), put.node.label())
                           : (*this)(Set{put.node.id, m, put.node[m]});
        }
        if (!(before->asks == put.node.asks))
            return text("Change what %1 asks").arg(put.node.label());
        if (!(before->channels == put.node.channels))
            return text("Change the channels of %1").arg(put.node.label());
        return text("Change %1").arg(put.node.label());
    }
    QString operator()(const PutEdge &put) const
    {
        const QString ends = text("%1 to %2").arg(name(put.edge.from), name(put.edge.to));
        return m_journey.edges.contains(put.edge.key()) ? text("Change the edge from %1").arg(ends) : text("Connect %1").arg(ends);
    }
    QString operator()(const DeleteNode &gone) const { return text("Delete %1").arg(name(gone.node)); }
    QString operator()(const DeleteEdge &gone) const
    {
        return text("Delete the edge from %1 to %2").arg(name(gone.from), name(gone.to));
    }

private:
    QString name(const NodeId &id) const
    {
        const Node *node = m_journey.nodes.find(id);
        return node ? node->label() : id.text();
    }
    QString names(const QList<NodeId> &nodes) const
    {
        if (nodes.size() > 2)
            return text("%1 and %2 more").arg(name(nodes.front())).arg(nodes.size() - 1);
        QStringList list;
        for (const NodeId &id : nodes)
            list.append(name(id));
        return list.join(text(" and "));
    }
    QString items(const ItemChoice &choice) const
    {
        if (!choice)
            return text("all items");
        if (choice->size() != 1)
            return text("%1 items").arg(choice->size());
        const Item *item = m_inventory.items.find(choice->front());
        return item && !item->name.isEmpty() ? item->name : choice->front().text();
    }
    QString scope(const Scope &scope) const
    {
        if (scope.everything)
            return text("all steps");
        if (scope.organisations.isEmpty() && scope.services.isEmpty())
            return names(scope.nodes);
        const qsizetype places = scope.organisations.size() + scope.services.size() + scope.nodes.size();
        if (places == 1 && !scope.organisations.isEmpty()) {
            const Organisation *organisation = m_inventory.organisations.find(scope.organisations.front());
            return organisation ? organisation->name : scope.organisations.front().text();
        }
        if (places == 1) {
            const Service *service = m_inventory.services.find(scope.services.front());
            return service ? service->name : scope.services.front().text();
        }
        return text("%1 organisations, services or steps").arg(places);
    }

    const Journey &m_journey;
    const Inventory &m_inventory;
};

} // namespace

QString describe(const Change &change, const Journey &journey, const Inventory &inventory)
{
    return change.name.isEmpty() ? std::visit(Words(journey, inventory), change.what) : change.name;
}

} // namespace model
