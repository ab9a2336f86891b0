// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/id.h"

#include <QList>

#include <optional>

namespace model {

enum class Severity { Error, Warning, Hint };
QString severityKey(Severity severity);

/// What a finding is about; a click leads there.
struct Where {
    std::optional<JourneyId> journey;
    std::optional<NodeId> node;
    std::optional<EdgeId> edge;
    std::optional<ScenarioId> scenario;
    std::optional<int> change;   ///< place in the scenario's own list, from 0
    QString inventory;           ///< "items/nino" and the like, where it is about the inventory

    bool operator==(const Where &) const = default;
};

/// Something doubtful or wrong in a document: what, where, how bad, in a plain sentence with the remedy.
struct Finding {
    Severity severity = Severity::Error;
    QString code;   ///< stable, for scripts: "share-sum", "unknown-item" …
    QString text;
    Where where;

    bool operator==(const Finding &) const = default;
};

using Findings = QList<Finding>;
bool hasErrors(const Findings &findings);

} // namespace model
