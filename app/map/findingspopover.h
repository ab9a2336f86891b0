// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/document.h"
#include "app/theme/parts.h"
#include "model/workspace/mending.h"

#include <QFrame>

class QBoxLayout;

namespace app::map {

/// What is found about a step, each sentence with buttons that mend it.
class FindingsPopover : public QFrame {
    Q_OBJECT
public:
    FindingsPopover(const Theme *theme, Document *document, QWidget *parent);

    /// Opens with its corner at a point of the screen; Escape or a click elsewhere closes it.
    void open(const model::Findings &findings, QPoint at);

signals:
    /// The next node chosen is where the way out of this one leads.
    void connectWanted(const model::NodeId &node);
    void said(const QString &sentence);

private:
    void add(const model::Finding &finding, QBoxLayout *column);
    void addChoice(const model::Finding &finding, model::MendingChoice choice, QBoxLayout *row);
    void mend(const model::Mending &mending);
    QMenu *services(const model::Finding &finding);

    const Theme *m_theme;
    Document *m_document;
    QWidget *m_content = nullptr;
};

} // namespace app::map
