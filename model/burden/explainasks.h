// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/explainground.h"

namespace model::burden {

/// Which asks a figure is about.
struct AskChoice {
    std::optional<ItemKind> kind = {};
    std::optional<ItemId> item = {};
    bool takes(const Item &other) const { return (!kind || other.kind == *kind) && (!item || other.id == *item); }
};

/// The figures of what is asked on the whole journey (measure.md §4), item by item.
class AskTerms {
public:
    AskTerms(const Ground &ground, const AskChoice &choice);

    Term asks() const { return all(&AskTerms::genuine); }
    Term items() const { return all(&AskTerms::once); }
    Term duplicates() const { return all(&AskTerms::again); }
    Term within() const { return all(&AskTerms::againWithin); }
    Term across() const { return all(&AskTerms::againAcross); }
    Term reused() const { return all(&AskTerms::reusedTimes); }
    Term give(const QString &name) const { return all(&AskTerms::giveMinutes, name, QStringLiteral("min")); }
    Term giveAgain(const QString &name) const { return all(&AskTerms::againMinutes, name, QStringLiteral("min")); }
    Term reusedMinutes(const QString &name) const { return all(&AskTerms::confirmMinutes, name, QStringLiteral("min")); }

private:
    /// Asks of an item that are counted together: an area of reuse, or outside them those of one organisation.
    struct Group {
        int area;           ///< or -1
        int organisation;
        std::vector<int> asks;
        double once;        ///< P(at least one of them)
        bool held;
    };
    struct OfItem {
        const Item *item;
        double once;        ///< P(at least one ask that is in no held area)
        std::vector<Group> groups;
    };

    using Each = Term (AskTerms::*)(const OfItem &) const;
    Term all(Each each, const QString &name = {}, const QString &unit = {}) const;

    OfItem groupsOf(int begin, int end) const;
    void findProbabilities();
    Term expected(const Group &group) const;
    Term residual(const Group &group) const;
    QString nameOf(const Group &group) const;
    Term onceOf(const Group &group) const;
    Term reusedIn(const Group &group) const;

    Term genuine(const OfItem &item) const;
    Term once(const OfItem &item) const;
    Term again(const OfItem &item) const;
    Term againWithin(const OfItem &item) const;
    Term againAcross(const OfItem &item) const;
    Term reusedTimes(const OfItem &item) const;
    Term giveMinutes(const OfItem &item) const;
    Term againMinutes(const OfItem &item) const;
    Term confirmMinutes(const OfItem &item) const;
    Term product(const OfItem &item, std::vector<Term> factors) const;

    const Ground &m_ground;
    std::vector<OfItem> m_items;
};

/// The same at one step.
class StepAskTerms {
public:
    StepAskTerms(const Ground &ground, const NodeId &node, const AskChoice &choice);

    Term asks() const { return all(&StepAskTerms::genuine); }
    Term items() const { return all(&StepAskTerms::first); }
    Term duplicates() const { return all(&StepAskTerms::again); }
    Term reused() const { return all(&StepAskTerms::reusedTimes); }
    Term give(const QString &name) const { return all(&StepAskTerms::giveMinutes, name, QStringLiteral("min")); }
    Term giveAgain(const QString &name) const { return all(&StepAskTerms::againMinutes, name, QStringLiteral("min")); }
    Term reusedMinutes(const QString &name) const { return all(&StepAskTerms::confirmMinutes, name, QStringLiteral("min")); }

private:
    struct One {
        int ask;
        const Item *item;
        int area;
        bool held;
        double first;         ///< P(the first genuine ask of the item is here)
        double firstOfArea;   ///< P(the first ask of the area is here)
    };
    using Each = Term (StepAskTerms::*)(const One &) const;
    Term all(Each each, const QString &name = {}, const QString &unit = {}) const;
    void findProbabilities();
    /// The asks of its item that are reached: of one area, or (none) those that may be genuine.
    std::vector<Hit> hits(const One &one, std::optional<int> ofArea) const;
    Term product(const One &one, std::vector<Term> factors) const;

    Term expected(const One &one) const;
    Term genuine(const One &one) const;
    Term first(const One &one) const;
    Term again(const One &one) const;
    Term reusedTimes(const One &one) const;
    Term giveMinutes(const One &one) const;
    Term againMinutes(const One &one) const;
    Term confirmMinutes(const One &one) const;

    const Ground &m_ground;
    std::vector<One> m_asks;
};

/// How often one ask happens: visits × share of visits.
Term expectedAsk(const Ground &ground, int ask);
/// Minutes to confirm an item in an area: the least of the changes that cover an ask, the mean over the area's asks.
Term residualOf(const Ground &ground, const Item &item, const std::vector<int> &asks);
/// The asks of an area.
std::vector<int> asksOfArea(const Ground &ground, int area);

} // namespace model::burden
