// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/explain.h"
#include "model/workspace/workspace.h"

#include <QStringList>

namespace app::explain {

/// An explanation as it is read on the screen: short, in words, the largest first. Every text is plain.
struct Reading {
    struct Part {
        QString value;      ///< "10 min"
        QString name;       ///< "Account sign-in"
        QString arithmetic; ///< "(2.9 − 0.98) × 6 min × 0.9", or empty
        bool operator==(const Part &) const = default;
    };
    QString headline; ///< "Give it again: 106 minutes"
    QString about;    ///< "Confident online · Once only"
    QString formula;
    QList<Part> parts;   ///< at most five
    QString rest;        ///< "and 23 more, together 28.7 min"
    QString without;     ///< "Without “Once only”: 140 minutes, 33 more"
    QStringList sources; ///< where the numbers come from: at most three, the most used first

    /// All of it, a line each.
    QString text() const;
};

Reading readingOf(const model::burden::Explanation &explanation, const model::Workspace &workspace);

} // namespace app::explain
