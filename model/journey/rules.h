// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/journey/check.h"

#include <QCoreApplication>

/// The rules of measure.md §1–2, a function each. Private to check and to the checks built on it.
namespace model::rules {

/// Collects findings about one journey and words where they are.
class Report {
public:
    enum class Keep { Everything, Errors };
    explicit Report(const Journey &journey, Keep keep = Keep::Everything) : m_journey(&journey), m_keep(keep) {}
    /// About an inventory, not a journey.
    explicit Report(Keep keep = Keep::Everything) : m_keep(keep) {}

    void about(Severity severity, const char *code, const QString &text, Where where = {});
    void aboutNode(Severity severity, const char *code, const QString &text, const Node &node);
    void aboutEdge(Severity severity, const char *code, const QString &text, const Edge &edge);

    bool wants(Severity severity) const { return m_keep == Keep::Everything || severity == Severity::Error; }
    Findings take() { return std::move(m_findings); }

private:
    const Journey *m_journey = nullptr;
    Keep m_keep;
    Findings m_findings;
};

void shape(const Journey &, const Structure &, Report &);
void quantities(const Inventory &, const Journey &, Report &);
void references(const Inventory &, const Journey &, Report &);
void onlyStepsCost(const Journey &, Report &);
/// Shares come to 1 and an end can be reached, for every segment and the nodes its people reach.
void sharesAndEnds(const Inventory &, const Journey &, const Structure &, Report &);
void unreached(const Journey &, const Structure &, Report &);
void unknownKeys(const Journey &, Report &);
void hints(const Inventory &, const Journey &, const Structure &, Report &);

/// A sentence of this room, translated.
inline QString text(const char *sentence) { return QCoreApplication::translate("Check", sentence); }
/// The node's name in quotation marks.
QString quoted(const Node &node);
/// “From” to “To”, by the nodes' names.
QString quoted(const Journey &journey, const Edge &edge);

} // namespace model::rules
