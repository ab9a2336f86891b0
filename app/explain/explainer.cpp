// SPDX-License-Identifier: GPL-3.0-only
#include "app/explain/explainer.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace app::explain {

Explainer::Explainer(const Theme *theme, const AnalysisRunner *runner, QWidget *window)
    : QObject(window), m_runner(runner), m_popover(new Popover(theme, window))
{
    qApp->installEventFilter(this);
}

bool Explainer::explain(const QWidget *widget, const Asked &asked, Popover::By by)
{
    const SharedAnalysis &analysis = m_runner->latest();
    const model::Journey *journey = analysis ? analysis->workspace->journeys.find(analysis->journey) : nullptr;
    if (!journey)
        return false;
    const model::Workspace &workspace = *analysis->workspace;
    const auto explanation = model::burden::explain(workspace.inventory, *journey, workspace.scenarios, asked.question);
    if (!explanation)
        return false;
    QToolTip::hideText();
    const QRect beside(widget->mapToGlobal(asked.where.topLeft()), asked.where.size());
    m_popover->open(readingOf(*explanation, workspace), beside, by);
    return true;
}

bool Explainer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ToolTip && event->type() != QEvent::KeyPress)
        return false;
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget)
        return false;
    if (event->type() == QEvent::ToolTip)
        return atMouse(widget, static_cast<QHelpEvent *>(event)->pos());
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && m_popover->isVisible()) {
        m_popover->hide();
        return true;
    }
    return static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier && atKey(widget, key);
}

bool Explainer::atMouse(const QWidget *widget, const QPoint &point)
{
    const FigureAt figureAt = figureAtOf(widget);
    const std::optional<Asked> asked = figureAt ? figureAt(point) : std::nullopt;
    return asked && explain(widget, *asked, Popover::By::Mouse);
}

bool Explainer::atKey(const QWidget *widget, int key)
{
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    const FigureAt figureAt = isEnter || key == Qt::Key_F1 ? figureAtOf(widget) : FigureAt();
    if (!figureAt || (isEnter && keysOf(widget) != Keys::F1AndEnter))
        return false;
    const std::optional<Asked> asked = figureAt(std::nullopt);
    return asked && explain(widget, *asked, Popover::By::Key);
}

} // namespace app::explain
