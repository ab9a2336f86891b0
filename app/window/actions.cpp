// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/actions.h"

#include <QMenuBar>
#include <QWidget>

namespace app {

namespace {

QString titleOf(MenuOf menu)
{
    switch (menu) {
    case MenuOf::File: return Actions::tr("&File");
    case MenuOf::Edit: return Actions::tr("&Edit");
    case MenuOf::View: return Actions::tr("&View");
    case MenuOf::Journey: return Actions::tr("&Journey");
    case MenuOf::Help: return Actions::tr("&Help");
    }
    Q_UNREACHABLE();
}

} // namespace

Actions::Actions(const Theme *theme, QWidget *window) : QObject(window), m_theme(theme), m_window(window)
{
    connect(theme, &Theme::changed, this, &Actions::dress);
}

QAction *Actions::add(const ActionRow &row)
{
    QList<QAction *> &menu = m_menus[static_cast<size_t>(row.menu)];
    if (row.before == ActionRow::Before::Line && !menu.isEmpty()) {
        auto *line = new QAction(this);
        line->setSeparator(true);
        menu.append(line);
    }
    auto *action = new QAction(row.text, this);
    action->setObjectName(row.id);
    action->setShortcut(row.shortcut);
    if (row.icon)
        action->setIcon(icon(*row.icon, *m_theme));
    connect(action, &QAction::triggered, this, row.run);
    menu.append(action);
    m_all.append(action);
    m_rows.push_back({action, row.icon, row.can});
    m_window->addAction(action);
    return action;
}

void Actions::adopt(const QList<QAction *> &actions, MenuOf menu, const QList<QAction *> &inMenu)
{
    m_menus[static_cast<size_t>(menu)].append(inMenu);
    for (QAction *action : actions) {
        if (!action->isSeparator())
            m_all.append(action);
    }
}

QMenu *Actions::addMenu(const QString &id, const QString &text, MenuOf menu)
{
    auto *sub = new QMenu(text, m_window);
    sub->setObjectName(id);
    m_menus[static_cast<size_t>(menu)].append(sub->menuAction());
    return sub;
}

QAction *Actions::operator[](const QString &id) const
{
    for (QAction *action : m_all) {
        if (action->objectName() == id)
            return action;
    }
    Q_ASSERT_X(false, "Actions", "no such action");
    return nullptr;
}

void Actions::fill(QMenuBar *bar) const
{
    static constexpr std::array names = {"menu.file", "menu.edit", "menu.view", "menu.journey", "menu.help"};
    for (const MenuOf menu : allMenus) {
        const auto place = static_cast<size_t>(menu);
        QMenu *filled = bar->addMenu(titleOf(menu));
        filled->menuAction()->setObjectName(QLatin1String(names[place]));
        filled->addActions(m_menus[place]);
    }
}

void Actions::refresh()
{
    for (const Row &row : m_rows) {
        if (row.can)
            row.action->setEnabled(row.can());
    }
}

void Actions::dress()
{
    for (const Row &row : m_rows) {
        if (row.icon)
            row.action->setIcon(icon(*row.icon, *m_theme));
    }
}

} // namespace app
