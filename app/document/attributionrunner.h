// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/task.h"
#include "model/burden/attribution.h"

namespace app {

struct Analysis;
using SharedAnalysis = std::shared_ptr<const Analysis>;
class AnalysisRunner;

/// What each change of the shown scenario contributes, worked out in the background when a room asks for it.
class AttributionRunner : public QObject {
    Q_OBJECT
public:
    explicit AttributionRunner(AnalysisRunner *analyses);

    /// Works it out for the latest analysis, unless it is known or under way.
    void ask();
    /// Of the latest analysis' figures, or null while it isn't known.
    const model::burden::Attribution *latest() const;

signals:
    void finished();

private:
    bool isOf(const SharedAnalysis &analysis) const;

    AnalysisRunner *m_analyses;
    SharedAnalysis m_asked;
    std::optional<model::burden::Attribution> m_latest;   ///< of m_asked; none where it is refused or not done
    Task m_task;
};

} // namespace app
