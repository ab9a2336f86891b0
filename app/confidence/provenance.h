// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/confidence/figures.h"

/// Where the numbers of a journey come from.
namespace app::confidence {

/// How many numbers of each kind there are of each grade, and the hours of the tax they make.
struct Provenance {
    struct Row {
        QString name;
        std::optional<model::NumberKind> kind; ///< none = all
        std::array<int, 4> counts = {};        ///< by Grade; not said counts as guessed
        QString hours;                         ///< "7.1", "none", "act on all"
        bool operator==(const Row &) const = default;

        int all() const { return counts[0] + counts[1] + counts[2] + counts[3]; }
    };
    QList<Row> rows; ///< kinds that occur, then all of them
    bool operator==(const Provenance &) const = default;
};
Provenance provenanceOf(const Known &known);

/// The numbers nobody has a source for, those that move the answer most first.
struct Guesses {
    struct Row {
        QString path;
        QString name;
        QString value; ///< "20 %"
        bool operator==(const Row &) const = default;
    };
    QString title;
    QList<Row> rows; ///< at most six
    int all = 0;
    bool operator==(const Guesses &) const = default;
};
Guesses guessesOf(const Known &known);

bool isGuess(const model::Quantity &quantity);
/// "20 %", "£40", "12 min".
QString written(const model::Number &number, double value, const QString &currency);
/// What is written is the value times this: a hundred for shares.
double writtenFactor(const model::Number &number);

} // namespace app::confidence
