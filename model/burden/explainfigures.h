// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/explain.h"
#include "model/burden/explainground.h"

namespace model::burden {

/// The figures of one group of people that add up over groups and segments: each as a term.
class FigureTerms {
public:
    /// Restricted to a node, an item, or both.
    FigureTerms(const Ground &ground, const std::optional<NodeId> &node, const std::optional<ItemId> &item)
        : m_ground(ground), m_node(node), m_item(item)
    {
    }

    /// A figure of a person or a place by its key, which must be known and not a quotient.
    Term operator()(const QString &key) const;

private:
    Term minutes(const QString &part) const;
    Term total() const;
    Term asked(const QString &part, const std::optional<ItemKind> &kind) const;
    template <typename Asks>
    Term asked(const Asks &asks, const QString &part) const;

    const Ground &m_ground;
    const std::optional<NodeId> &m_node;
    const std::optional<ItemId> &m_item;
};

} // namespace model::burden
