// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/quantity.h"
#include "model/base/table.h"

#include <array>

/// Who provides services, which services there are, what they ask, of whom, and how we know.
namespace model {

struct Organisation {
    OrganisationId id;
    QString name;
    QString kind;     ///< central, agency, local, nhs, devolved, regulator, private, voluntary; empty = not said
    Unknown unknown;
    const OrganisationId &key() const { return id; }
    bool operator==(const Organisation &) const = default;
};

struct Service {
    ServiceId id;
    QString name;
    std::optional<OrganisationId> organisation;
    QString url;
    Quantity transactions;         ///< a year
    Quantity costPerTransaction;   ///< the workspace's currency
    Quantity digital;              ///< share of transactions done online, 0 … 1
    bool legacy = false;           ///< runs on a legacy system
    bool oneLogin = false;         ///< signs people in with GOV.UK One Login or its like
    bool openApi = false;          ///< other services can call it
    bool credential = false;       ///< issues a verifiable credential
    Unknown unknown;
    const ServiceId &key() const { return id; }
    bool operator==(const Service &) const = default;
};

/// What kind of thing is asked for; a report must tell them apart.
enum class ItemKind { Fact, Evidence, Identity, Credential, Consent };
inline constexpr std::array allItemKinds = {ItemKind::Fact, ItemKind::Evidence, ItemKind::Identity,
                                            ItemKind::Credential, ItemKind::Consent};
QString itemKindKey(ItemKind kind);
std::optional<ItemKind> itemKindFromKey(QStringView key);

/// One piece of information people are asked for.
struct Item {
    ItemId id;
    QString name;
    ItemKind kind = ItemKind::Fact;
    Quantity first;   ///< minutes to give it the first time: find it, get the evidence
    Quantity again;   ///< minutes to give it each later time
    QString heldBy;   ///< who in government holds it already; an organisation's id or plain words
    Unknown unknown;
    const ItemId &key() const { return id; }
    bool operator==(const Item &) const = default;
};

/// How much longer than the typical person somebody takes, by kind of minute; 1 = as long.
struct Pace {
    Quantity learn = 1, doing = 1, give = 1, travel = 1, queue = 1;
    bool operator==(const Pace &) const = default;
};

/// A group of people who go through journeys alike.
struct Segment {
    SegmentId id;
    QString name;
    Quantity hourValue;   ///< value of an hour of their time, the workspace's currency
    Pace pace;
    Unknown unknown;
    const SegmentId &key() const { return id; }
    bool operator==(const Segment &) const = default;
};

/// Where a number comes from.
struct Source {
    SourceId id;
    QString citation;
    QString url;
    std::optional<Grade> grade;
    Unknown unknown;
    const SourceId &key() const { return id; }
    bool operator==(const Source &) const = default;
};

/// Everything journeys refer to.
struct Inventory {
    Table<Organisation> organisations;
    Table<Service> services;
    Table<Item> items;
    Table<Segment> segments;
    Table<Source> sources;

    /// The organisation that provides a service, or none.
    const Organisation *organisationOf(const std::optional<ServiceId> &service) const;

    bool operator==(const Inventory &) const = default;
};

} // namespace model
