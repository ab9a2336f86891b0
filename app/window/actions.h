// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/icons.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QObject>

#include <functional>
#include <optional>
#include <vector>

class QMenuBar;

namespace app {

enum class MenuOf { File, Edit, View, Journey, Help };
inline constexpr std::array allMenus = {MenuOf::File, MenuOf::Edit, MenuOf::View, MenuOf::Journey, MenuOf::Help};

/// One thing that can be done: a row of the table. Adding an action is adding a row.
struct ActionRow {
    QString id; ///< stable: "file.save"
    QString text;
    std::optional<Icon> icon;
    QKeySequence shortcut;
    MenuOf menu;
    std::function<void()> run;
    /// Whether it can be done now; none = always. Asked whenever something changed.
    std::function<bool()> can;
    /// A line above it in its menu.
    enum class Before { Nothing, Line } before = Before::Nothing;
};

/// Everything the window can do, for menus, palette, buttons and shortcuts.
class Actions : public QObject {
    Q_OBJECT
public:
    Actions(const Theme *theme, QWidget *window);

    QAction *add(const ActionRow &row);
    /// Actions of a room, which it made itself, for the palette; and how they stand in the menu of their subject.
    void adopt(const QList<QAction *> &actions, MenuOf menu, const QList<QAction *> &inMenu);
    /// A submenu in its place among the actions.
    QMenu *addMenu(const QString &id, const QString &text, MenuOf menu);

    QAction *operator[](const QString &id) const;
    const QList<QAction *> &all() const { return m_all; }
    void fill(QMenuBar *bar) const;
    /// Asks each what it can do now.
    void refresh();

private:
    struct Row {
        QAction *action;
        std::optional<Icon> icon;
        std::function<bool()> can;
    };
    void dress();

    const Theme *m_theme;
    QWidget *m_window;
    std::vector<Row> m_rows;
    QList<QAction *> m_all;
    std::array<QList<QAction *>, allMenus.size()> m_menus;
};

} // namespace app
