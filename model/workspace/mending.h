// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/workspace/edit.h"

namespace model {

/// One way to mend a finding: what a button says, and what it does.
struct Mending {
    QString text;
    QList<edits::Any> edits;
};

/// The ways to mend a finding that are plain to see; none where it takes a person's judgement. Made on the workspace, each
/// of them takes the finding away. They mend the journey itself, never one of its scenarios.
QList<Mending> mendings(const Finding &finding, const Workspace &workspace);

/// What only a person can choose to mend a finding.
enum class MendingChoice { Service, WayOn };
std::optional<MendingChoice> mendingChoice(const Finding &finding, const Workspace &workspace);

} // namespace model
