// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/parts.h"

#include <QFrame>
#include <QKeySequence>
#include <QLineEdit>
#include <QListWidget>

#include <functional>

namespace app {

/// Find or run: everything that can be done or gone to, by its name; filtered as one types.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    struct Entry {
        QString text;
        QString kind;  ///< "Action", "Step", "Scenario" …
        QString aside; ///< its shortcut, say
        std::function<void()> run;
    };
    CommandPalette(const Theme *theme, QWidget *window);

    /// Opens with these to choose from.
    void open(QList<Entry> entries);

    /// The entries that fit what is typed, best first: every word is there, beginnings of words count more.
    static QList<int> fitting(const QList<Entry> &entries, const QString &typed);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter();
    void runChosen();

    const Theme *m_theme;
    QWidget *m_window;
    QLineEdit *m_line;
    QListWidget *m_list;
    QList<Entry> m_entries;
    QList<int> m_shown;
};

} // namespace app
