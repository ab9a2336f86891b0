// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/analysisrunner.h"
#include "app/explain/attach.h"
#include "app/explain/popover.h"

namespace app::explain {

/// Explains the figures that rooms have marked (attach.h): after the usual delay under the mouse, at once by key.
class Explainer : public QObject {
    Q_OBJECT
public:
    Explainer(const Theme *theme, const AnalysisRunner *runner, QWidget *window);

    /// Opens the explanation of a figure; false where it has none.
    bool explain(const QWidget *widget, const Asked &asked, Popover::By by);
    Popover *popover() { return m_popover; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool atMouse(const QWidget *widget, const QPoint &point);
    bool atKey(const QWidget *widget, int key);

    const AnalysisRunner *m_runner;
    Popover *m_popover;
};

} // namespace app::explain
