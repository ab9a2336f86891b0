// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/dropping.h"

#include <QMimeData>

namespace app::map {

bool Dropping::takes(const QMimeData *data)
{
    return data->hasFormat(QLatin1String(serviceType)) || data->hasFormat(QLatin1String(itemType));
}

QSet<model::NodeId> Dropping::meant(const model::NodeId &node) const
{
    const QSet<model::NodeId> &selected = m_session->selection().nodes;
    return selected.contains(node) ? selected : QSet{node};
}

void Dropping::drop(const QMimeData *data, const Target &target)
{
    const auto named = [data](const char *type) { return QString::fromUtf8(data->data(QLatin1String(type))); };
    if (const auto service = model::ServiceId::from(named(serviceType));
        service && m_inventory.services.contains(*service))
        return drop(*service, target);
    const auto item = model::ItemId::from(named(itemType));
    if (!item || !m_inventory.items.contains(*item))
        return;
    if (target.node)
        m_editing->ask(meant(*target.node), *item);
    else
        emit m_editing->said(Editing::tr("Drop information on a step: that step asks for it then."));
}

void Dropping::drop(const model::ServiceId &service, const Target &target)
{
    const Editing::New step{model::NodeKind::Step, service};
    if (target.node)
        m_editing->setService(meant(*target.node), service);
    else if (target.edge)
        m_hand->insertOn(*target.edge, step);
    else
        m_hand->addAt(step, target.ground);
}

} // namespace app::map
