// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/confidencerunner.h"

#include <QList>

/// The line at the bottom in words: what the chosen people spend on what is shown.
namespace app {

/// A stretch of text that is drawn alike; the words are plain.
struct Span {
    enum class Tone { Words, Figure, Second, Aside };
    QString text;
    Tone tone = Tone::Words;
    QString figure = {};   ///< key of the figure it tells (burden::explainable), or empty
    bool operator==(const Span &) const = default;
};
using Sentence = QList<Span>;

/// "A person spends 38.3 hours (33 to 44) on this and gives 95 answers again; …", or why there are no figures; with the
/// interval where it is known.
Sentence sentenceOf(const Analysis &analysis, const Confidence *confidence = nullptr);

/// A template in which **…** are figures, ^…^ is in the second colour and ~…~ an aside, with %1 … %9 filled in after it
/// was read. `figures`, by value, are the keys of the figures told: each is a stretch of its own with the words around it in its tone.
Sentence spansOf(const QString &text, const QStringList &values, const QStringList &figures = {});

/// All of it, for screen readers.
QString plainTextOf(const Sentence &sentence);

} // namespace app
