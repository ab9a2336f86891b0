// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/document.h"
#include "app/theme/parts.h"

#include <QFrame>
#include <QListWidget>

namespace app {

/// Everything that was done since the document was opened, the latest on top; what is undone stands paler above. Choosing
/// a row goes to the state after it; arrows alone only look.
class HistoryList : public QFrame {
    Q_OBJECT
public:
    HistoryList(const Theme *theme, Document *document, QWidget *window);
    /// Opens with its upper right corner at `corner`, in global coordinates.
    void open(const QPoint &corner);

private:
    void choose(const QListWidgetItem *item);

    const Theme *m_theme;
    Document *m_document;
    QWidget *m_window;
    PlainLabel *m_title;
    QListWidget *m_list;
};

} // namespace app
