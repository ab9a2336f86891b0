// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/inventory/inventory.h"

namespace model {

/// How modern some services are.
struct Modernity {
    int services = 0;
    int legacy = 0;       ///< of them; the three below too
    int oneLogin = 0;
    int openApi = 0;
    int credential = 0;
    int saidOnline = 0;   ///< how many say how much of them is done online
    int weighed = 0;      ///< how many of those say their transactions too
    double transactions = 0;               ///< a year, of all that say them
    std::optional<double> online;          ///< mean share done online, each service alike; none where none says it
    std::optional<double> onlineWeighted;  ///< share of their transactions that is done online: Σ transactions · share / Σ transactions

    /// A count as a share of the services; 0 of none.
    double share(int count) const { return services > 0 ? static_cast<double>(count) / services : 0; }
    bool operator==(const Modernity &) const = default;
};

/// Of all services, or of those of one organisation.
Modernity modernityOf(const Table<Service> &services);
Modernity modernityOf(const Table<Service> &services, const OrganisationId &organisation);

} // namespace model
