// SPDX-License-Identifier: GPL-3.0-only
#include "model/journey/finding.h"

#include <algorithm>

namespace model {

QString severityKey(Severity severity)
{
    switch (severity) {
    case Severity::Error: return QStringLiteral("error");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Hint: return QStringLiteral("hint");
    }
    Q_UNREACHABLE();
}

bool hasErrors(const Findings &findings)
{
    return std::ranges::any_of(findings, [](const Finding &f) { return f.severity == Severity::Error; });
}

} // namespace model
