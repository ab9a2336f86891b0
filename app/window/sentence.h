// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/analysisrunner.h"

#include <QList>

/// The line at the bottom in words: what the chosen people spend on what is shown.
namespace app {

/// A stretch of text that is drawn alike; the words are plain.
struct Span {
    enum class Tone { Words, Figure, Aside };
    QString text;
    Tone tone = Tone::Words;
    bool operator==(const Span &) const = default;
};
using Sentence = QList<Span>;

/// "A person spends 38.3 hours on this and gives 95 answers again; …", or why there are no figures.
Sentence sentenceOf(const Analysis &analysis);

/// A template in which **…** are figures and ~…~ an aside, with %1 … %9 filled in after it was read.
Sentence spansOf(const QString &text, const QStringList &values);

/// All of it, for screen readers.
QString plainTextOf(const Sentence &sentence);

} // namespace app
