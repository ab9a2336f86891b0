// SPDX-License-Identifier: GPL-3.0-only
#include "model/journey/node.h"

#include <algorithm>

namespace model {

namespace {

constexpr std::array nodeKindKeys = {"start", "step", "choice", "fork", "join", "end"};
constexpr std::array outcomeKeys = {"completed", "refused", "gave-up"};
constexpr std::array measurandKeys = {"learn", "do", "travel", "queue", "wait", "fee", "stress"};

template <typename Enum, size_t N>
std::optional<Enum> fromKey(const std::array<const char *, N> &keys, QStringView key)
{
    const auto it = std::ranges::find_if(keys, [&](const char *k) { return key == QLatin1String(k); });
    return it == keys.end() ? std::nullopt : std::optional(static_cast<Enum>(it - keys.begin()));
}

} // namespace

QString nodeKindKey(NodeKind kind) { return QString::fromLatin1(nodeKindKeys[static_cast<size_t>(kind)]); }
std::optional<NodeKind> nodeKindFromKey(QStringView key) { return fromKey<NodeKind>(nodeKindKeys, key); }

QString outcomeKey(Outcome outcome) { return QString::fromLatin1(outcomeKeys[static_cast<size_t>(outcome)]); }
std::optional<Outcome> outcomeFromKey(QStringView key) { return fromKey<Outcome>(outcomeKeys, key); }

QString measurandKey(Measurand m) { return QString::fromLatin1(measurandKeys[static_cast<size_t>(m)]); }
std::optional<Measurand> measurandFromKey(QStringView key) { return fromKey<Measurand>(measurandKeys, key); }

Bounds boundsOf(Measurand measurand)
{
    return measurand == Measurand::Stress ? Bounds::stress() : Bounds::amount();
}

const Ask *Node::ask(const ItemId &item) const
{
    const auto it = std::ranges::find_if(asks, [&](const Ask &a) { return a.item == item; });
    return it == asks.end() ? nullptr : &*it;
}

} // namespace model
