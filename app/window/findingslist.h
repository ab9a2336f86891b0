// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/parts.h"
#include "model/journey/finding.h"

#include <QFrame>
#include <QListWidget>

namespace app {

/// What was found in the document, worst first; each leads to its place.
class FindingsList : public QFrame {
    Q_OBJECT
public:
    FindingsList(const Theme *theme, QWidget *window);
    /// Opens with its lower right corner at `corner`, in global coordinates.
    void open(const model::Findings &findings, const QPoint &corner);

signals:
    void asked(const model::Where &where);

private:
    void choose(const QListWidgetItem *item);

    const Theme *m_theme;
    QWidget *m_window;
    PlainLabel *m_title;
    QListWidget *m_list;
    model::Findings m_findings;
};

} // namespace app
