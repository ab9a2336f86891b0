// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/explanation.h"
#include "model/burden/measure.h"

/// How every figure comes about: what the program shows or prints, as a formula in words and the numbers in it.
namespace model::burden {

/// A figure of whom, where. A value that screens, console and reports ask with.
struct Question {
    QString figure;                          ///< a key of explainable(): "minutes.give", "year.hours", "outcomes.awarded"
    std::optional<ScenarioId> scenario = {};   ///< none = the baseline
    std::optional<SegmentId> segment = {};     ///< none = everyone, the mean by how many they are
    std::optional<NodeId> node = {};           ///< only what happens at this place
    std::optional<ItemId> item = {};           ///< only what is asked of this item

    bool operator==(const Question &) const = default;
};

/// A figure with everything it is made of.
struct Explanation {
    Question question;
    QString label;        ///< "Give it again"
    QString unit;         ///< as Term::unit
    QString whom;         ///< "Confident online", "Everyone"
    QString place;        ///< the step's or item's name, where only it is asked about
    QString definition;   ///< what the figure is, in a sentence
    QString formula;      ///< how it comes about, in words
    double value = 0;     ///< as the engine measures it: the same as everywhere else
    std::optional<double> baseline;   ///< without the scenario, where one is asked about and the place is there without it
    Term term;

    std::optional<double> difference() const { return baseline ? std::optional(value - *baseline) : std::nullopt; }
};

/// The figure from the explanation's own numbers; equals `value`.
inline double recomputed(const Explanation &explanation) { return recomputed(explanation.term); }

/// Explains a figure. Refused with a sentence where the figure, segment, node or item isn't there, or the journey can't be
/// measured; with an empty one where stopped.
Result<Explanation> explain(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios,
                            const Question &question, std::stop_token stop = {});

/// A figure that can be explained, in words.
struct Explainable {
    /// What it can be asked of.
    enum class Of {
        Person,   ///< a segment or everyone; where said, also of one place or one item
        Year,     ///< all people in a year
        Place     ///< one place only
    };
    QString key;          ///< "outcomes.END" and "byKind.KIND.asks" stand for one each
    QString label;
    QString unit;
    QString definition;
    QString formula;
    Of of = Of::Person;
    bool ofPlace = false, ofItem = false;   ///< whether a node, an item may be named with it
};

/// Every figure that can be explained, in the order of files.
QList<Explainable> explainable();
/// What a key stands for ("outcomes.awarded" is known by "outcomes.END"), or none.
std::optional<Explainable> explainable(const QString &key);

} // namespace model::burden
