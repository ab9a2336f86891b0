// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/workspace/workspace.h"

namespace model {

/// A place in a journey where something that was looked for stands.
struct Hit {
    Where where;    ///< the node or the edge
    QString field;  ///< translated: "Name", "Service", "Asks for", "Wait", "Source of Do" …
    QString text;   ///< the text, or the number with its unit, that holds it
    bool replaceable = false;   ///< a text of the journey itself: a name, a phase, notes, words on a way
};

/// Looks through a journey as shown: names, services and organisations, phases, notes, words and shares of ways, what is
/// asked, quantities and their sources. Texts by the letters in them, whatever their case; a number also finds quantities
/// that are it, shares as per cents ("40" or "40 %"); "> 60" and the like find quantities by size. Nodes first, then edges,
/// in the journey's order. Empty text: nothing.
QList<Hit> search(const Workspace &workspace, const Journey &journey, const QString &text);

/// Changes that replace the text, whatever its case, in the journey's own texts: everywhere, or at one place only. Empty
/// where there is nothing to replace.
QList<Change> replacing(const Journey &journey, const QString &text, const QString &with,
                        const std::optional<Where> &only = {});

} // namespace model
