// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/finderlevers.h"

#include <QCoreApplication>

#include <set>

namespace model::burden {

namespace {

template <typename Row>
QString nameOf(const Row *row, const QString &id)
{
    return row && !row->name.isEmpty() ? row->name : id;
}

Scope only(const OrganisationId &id)
{
    Scope scope = Scope::of({});
    scope.organisations = {id};
    return scope;
}

Scope only(const ServiceId &id)
{
    Scope scope = Scope::of({});
    scope.services = {id};
    return scope;
}

/// One lever at every place where it makes a difference of its own.
class Placing {
public:
    Placing(const Lever &lever, const Inventory &inventory, const Journey &shown, std::vector<Candidate> &all)
        : m_lever(lever), m_inventory(inventory), m_shown(shown), m_all(all)
    {
    }

    void everywhere()
    {
        at(Scope::all(), m_lever.name);
        QList<OrganisationId> organisations;
        QList<ServiceId> services;
        for (const NodeId &id : reachOf(m_lever, m_inventory, m_shown)) {
            const std::optional<ServiceId> &service = m_shown.nodes.find(id)->service;
            if (service && !services.contains(*service))
                services.append(*service);
            const Organisation *organisation = m_inventory.organisationOf(service);
            if (organisation && !organisations.contains(organisation->id))
                organisations.append(organisation->id);
        }
        for (const OrganisationId &id : organisations)
            at(only(id), placed(nameOf(m_inventory.organisations.find(id), id.text())));
        for (const ServiceId &id : services)
            at(only(id), placed(nameOf(m_inventory.services.find(id), id.text())));
    }

private:
    QString placed(const QString &where) const { return QCoreApplication::translate("Finder", "%1 at %2").arg(m_lever.name, where); }

    void at(const Scope &where, const QString &name)
    {
        QList<NodeId> reached = reachOf(m_lever, m_inventory, m_shown, where);
        // An organisation with one service, or a service that is all it reaches, is the same redesign again.
        if (reached.isEmpty() || !m_known.insert(std::vector<NodeId>(reached.begin(), reached.end())).second)
            return;
        QList<Change> changes = pulled(m_lever.strength.likely, where);
        if (changes.isEmpty())
            return;
        const double low = m_lever.strength.low.value_or(m_lever.strength.likely), high = m_lever.strength.high.value_or(m_lever.strength.likely);
        m_all.push_back({Move::Lever, m_lever.id, name, std::move(reached), std::move(changes), pulled(low, where), pulled(high, where)});
    }

    QList<Change> pulled(double strength, const Scope &where) const { return changesOf(m_lever, m_inventory, m_shown, {strength, where}); }

    const Lever &m_lever;
    const Inventory &m_inventory;
    const Journey &m_shown;
    std::vector<Candidate> &m_all;
    std::set<std::vector<NodeId>> m_known;
};

} // namespace

std::vector<Candidate> leverCandidates(const Levers &levers, const Inventory &inventory, const Journey &shown)
{
    std::vector<Candidate> all;
    for (const Lever &lever : levers)
        Placing(lever, inventory, shown, all).everywhere();
    return all;
}

} // namespace model::burden
