// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/parts.h"
#include "app/window/actions.h"
#include "app/window/choices.h"

namespace app {

/// The bar on top: what is looked at, whether it is saved, undo and redo, find, export.
class TopBar : public Panel {
    Q_OBJECT
public:
    TopBar(const Theme *theme, Document *document, Session *session, Choices *choices, const Actions &actions,
           QMenu *exports, QWidget *parent = nullptr);

private:
    void build(const Actions &actions, QMenu *exports);
    void refresh();
    void dress();
    QString state() const;

    const Theme *m_theme;
    Document *m_document;
    Session *m_session;
    Choices *m_choices;

    QWidget *m_mark;
    PlainLabel *m_name;
    QList<Chooser *> m_choosers;
    QList<QWidget *> m_dividers;
    PlainLabel *m_state;
    QToolButton *m_undo;
    QToolButton *m_redo;
    QAbstractButton *m_find;
    QPushButton *m_export;
};

} // namespace app
