// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/findermoves.h"

#include "model/burden/stretches.h"

#include <QCoreApplication>

#include <algorithm>

namespace model::burden {

namespace {

QString text(const char *sentence) { return QCoreApplication::translate("Finder", sentence); }

struct MoveWords {
    const char *key;
    const char *label;
};

constexpr std::array<MoveWords, allMoves.size()> moveWords = {{
    {"lever", QT_TRANSLATE_NOOP("Finder", "A lever")},
    {"remove", QT_TRANSLATE_NOOP("Finder", "Remove a step")},
    {"merge", QT_TRANSLATE_NOOP("Finder", "Merge steps")},
    {"pre-fill", QT_TRANSLATE_NOOP("Finder", "Pre-fill a step")},
    {"side-by-side", QT_TRANSLATE_NOOP("Finder", "Let steps run side by side")},
    {"proactive", QT_TRANSLATE_NOOP("Finder", "Do it before people ask")},
}};

/// A name within a sentence.
QString quoted(const QString &name) { return text("“%1”").arg(name); }

/// “A”, “A” and “B”, “A”, “B” and “C”, “A” and 3 more.
QString listed(QStringList names)
{
    if (names.size() == 1)
        return names.front();
    if (names.size() > 3)
        return text("%1 and %2 more").arg(names.front()).arg(names.size() - 1);
    const QString last = names.takeLast();
    return text("%1 and %2").arg(names.join(text(", ")), last);
}

QString namesOf(const Journey &journey, const QList<NodeId> &nodes)
{
    QStringList names;
    for (const NodeId &id : nodes)
        names += quoted(journey.nodes.find(id)->label());
    return listed(names);
}

/// Stretches by their first steps: “A” with 2 more and “B”.
QString namesOf(const Journey &journey, std::span<const Stretch> stretches)
{
    QStringList names;
    for (const Stretch &stretch : stretches) {
        const QList<NodeId> steps = stepsOf(journey, std::span(&stretch, 1));
        const QString first = quoted(journey.nodes.find(steps.front())->label());
        names += steps.size() == 1 ? first : text("%1 with %2 more").arg(first).arg(steps.size() - 1);
    }
    return listed(names);
}

/// A share of people nobody has measured yet.
TakeUp takenUpBy(double share)
{
    Quantity quantity(share);
    quantity.grade = Grade::Guess;
    return {quantity, {}};
}

/// Thinks of the candidates of one kind after another.
class Thinking {
public:
    Thinking(const Inventory &inventory, const Journey &journey, const MoveTerms &terms)
        : m_inventory(inventory), m_journey(journey), m_terms(terms)
    {
    }

    std::vector<Candidate> candidates(std::span<const Move> moves)
    {
        for (const Move move : allMoves) {
            if (std::ranges::find(moves, move) != moves.end())
                think(move);
        }
        return std::move(m_candidates);
    }

private:
    void think(Move move)
    {
        switch (move) {
        case Move::Lever: break;
        case Move::Remove: eachStep([this](const Node &step) { remove(step); }); break;
        case Move::Merge: merge(); break;
        case Move::PreFill: eachStep([this](const Node &step) { preFill(step); }); break;
        case Move::SideBySide: sideBySide(); break;
        case Move::Proactive:
            eachStep([this](const Node &step) { proactive(text("Done before people ask: %1"), {step.id}, quoted(step.label())); });
            services();
            break;
        }
    }

    template <typename Think>
    void eachStep(const Think &think)
    {
        for (const Node &node : m_journey.nodes) {
            if (node.kind == NodeKind::Step)
                think(node);
        }
    }

    void remove(const Node &step)
    {
        add(Move::Remove, text("Remove %1").arg(quoted(step.label())), {step.id}, {changes::RemoveSteps{{step.id}}});
    }

    /// For everybody.
    void add(Move move, const QString &name, const QList<NodeId> &where, const std::vector<changes::Any> &whats)
    {
        Candidate candidate{move, {}, name, where, {}, {}, {}};
        for (const changes::Any &what : whats)
            candidate.changes.append(Change(what));
        const qsizetype parts = candidate.changes.size();
        for (qsizetype i = 0; i < parts; ++i)
            candidate.changes[i].name = parts == 1 ? name : text("%1 (part %2 of %3)").arg(name).arg(i + 1).arg(parts);
        m_candidates.push_back(std::move(candidate));
    }

    static QList<Change> one(const changes::Any &what, const QString &name, double share)
    {
        Change change(what);
        change.name = name;
        change.takeUp = takenUpBy(share);
        return {change};
    }

    /// What a merged step is called.
    QString plainNamesOf(const QList<NodeId> &nodes) const
    {
        QStringList names;
        for (const NodeId &id : nodes)
            names += m_journey.nodes.find(id)->label();
        return names.join(text(" + "));
    }

    void merge()
    {
        for (const QList<NodeId> &run : runsOf(m_journey)) {
            for (qsizetype first = 0; first < run.size(); ++first) {
                for (qsizetype count = 2; count <= m_terms.longestRun && first + count <= run.size(); ++count) {
                    const QList<NodeId> nodes = run.mid(first, count);
                    Node into{.id = nodes.front()};
                    into.name = plainNamesOf(nodes);
                    add(Move::Merge, text("Merge %1").arg(namesOf(m_journey, nodes)), nodes, {changes::Merge{nodes, into, {}, false}});
                }
            }
        }
    }

    void preFill(const Node &step)
    {
        QList<ItemId> items;
        for (const Ask &ask : step.asks) {
            const Item *item = m_inventory.items.find(ask.item);
            if (item && item->kind != ItemKind::Consent && !item->heldBy.isEmpty() && item->again.mean() > m_terms.confirming.likely)
                items.append(item->id);
        }
        if (items.isEmpty())
            return;
        const QString name = text("Pre-fill %1").arg(quoted(step.label()));
        const auto filled = [&](double confirming, double share) {
            return one(changes::Reuse{items, Scope::of({step.id}), confirming, true}, name, share);
        };
        const Strength &of = m_terms.preFill, &confirming = m_terms.confirming;
        m_candidates.push_back({Move::PreFill, {}, name, {step.id}, filled(confirming.likely, of.likely), filled(confirming.low, of.low),
                                filled(confirming.high, of.high)});
    }

    void proactive(const QString &sentence, const QList<NodeId> &steps, const QString &subject)
    {
        const QString name = sentence.arg(subject);
        const changes::RemoveSteps what{steps};
        const Strength &share = m_terms.proactive;
        m_candidates.push_back({Move::Proactive, {}, name, steps, one(what, name, share.likely), one(what, name, share.low),
                                one(what, name, share.high)});
    }

    void services()
    {
        for (const Service &service : m_inventory.services) {
            QList<NodeId> steps;
            eachStep([&](const Node &step) {
                if (step.service == service.id)
                    steps.append(step.id);
            });
            if (steps.size() > 1)
                proactive(text("Done before people ask: all of %1"), steps, quoted(service.name.isEmpty() ? service.id.text() : service.name));
        }
    }

    void sideBySide()
    {
        for (const std::vector<Stretch> &row : rowsOf(m_journey)) {
            for (size_t first = 0; first < row.size(); ++first) {
                for (size_t count = 2; count <= static_cast<size_t>(m_terms.longestRun) && first + count <= row.size(); ++count) {
                    const std::span<const Stretch> stretches = std::span(row).subspan(first, count);
                    add(Move::SideBySide, text("Let %1 run side by side").arg(namesOf(m_journey, stretches)), stepsOf(m_journey, stretches),
                        sideBySideChanges(m_journey, stretches));
                }
            }
        }
    }

    const Inventory &m_inventory;
    const Journey &m_journey;
    const MoveTerms &m_terms;
    std::vector<Candidate> m_candidates;
};

} // namespace

QString moveKey(Move move) { return QLatin1String(moveWords[static_cast<size_t>(move)].key); }

std::optional<Move> moveFromKey(QStringView key)
{
    for (const Move move : allMoves) {
        if (key == QLatin1String(moveWords[static_cast<size_t>(move)].key))
            return move;
    }
    return std::nullopt;
}

QString labelOf(Move move) { return text(moveWords[static_cast<size_t>(move)].label); }

std::vector<Candidate> candidatesOf(const Inventory &inventory, const Journey &journey, std::span<const Move> moves, const MoveTerms &terms)
{
    return Thinking(inventory, journey, terms).candidates(moves);
}

} // namespace model::burden
