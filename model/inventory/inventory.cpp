// SPDX-License-Identifier: GPL-3.0-only
#include "model/inventory/inventory.h"

namespace model {

namespace {

constexpr std::array itemKindKeys = {"fact", "evidence", "identity", "credential", "consent"};

} // namespace

QString itemKindKey(ItemKind kind)
{
    return QString::fromLatin1(itemKindKeys[static_cast<size_t>(kind)]);
}

std::optional<ItemKind> itemKindFromKey(QStringView key)
{
    for (const ItemKind kind : allItemKinds) {
        if (key == QLatin1String(itemKindKeys[static_cast<size_t>(kind)]))
            return kind;
    }
    return std::nullopt;
}

const Organisation *Inventory::organisationOf(const std::optional<ServiceId> &service) const
{
    const Service *found = service ? services.find(*service) : nullptr;
    return found && found->organisation ? organisations.find(*found->organisation) : nullptr;
}

} // namespace model
