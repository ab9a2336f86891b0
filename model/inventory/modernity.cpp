// SPDX-License-Identifier: GPL-3.0-only
#include "model/inventory/modernity.h"

namespace model {

namespace {

template <typename Test>
Modernity modernity(const Table<Service> &services, const Test &counts)
{
    Modernity all;
    double shares = 0, weighed = 0, done = 0;
    for (const Service &service : services) {
        if (!counts(service))
            continue;
        ++all.services;
        all.legacy += service.legacy;
        all.oneLogin += service.oneLogin;
        all.openApi += service.openApi;
        all.credential += service.credential;
        const double transactions = service.transactions.mean();
        all.transactions += transactions;
        if (service.digital == Quantity())
            continue; // a nought nobody vouches for is not said
        ++all.saidOnline;
        shares += service.digital.mean();
        if (transactions > 0) {
            ++all.weighed;
            weighed += transactions;
            done += transactions * service.digital.mean();
        }
    }
    if (all.saidOnline > 0)
        all.online = shares / all.saidOnline;
    if (weighed > 0)
        all.onlineWeighted = done / weighed;
    return all;
}

} // namespace

Modernity modernityOf(const Table<Service> &services)
{
    return modernity(services, [](const Service &) { return true; });
}

Modernity modernityOf(const Table<Service> &services, const OrganisationId &organisation)
{
    return modernity(services, [&](const Service &service) { return service.organisation == organisation; });
}

} // namespace model
