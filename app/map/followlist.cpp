// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/followlist.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>

namespace app::map {

FollowList::FollowList(const Theme *theme, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_theme(theme), m_line(new QLineEdit), m_list(new QListWidget)
{
    setObjectName(QStringLiteral("map.followList"));
    setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_line);
    column->addWidget(m_list);
    m_line->setPlaceholderText(tr("Find an item"));
    m_line->setAccessibleName(tr("Find an item to follow"));
    m_list->setAccessibleName(tr("Items, the most often asked again first"));
    m_list->setUniformItemSizes(true);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &FollowList::fill);
    connect(m_line, &QLineEdit::returnPressed, this, &FollowList::pick);
    connect(m_list, &QListWidget::itemActivated, this, &FollowList::pick);
    connect(m_list, &QListWidget::itemClicked, this, &FollowList::pick);
}

void FollowList::open(const QList<Followed> &items, QPoint at)
{
    m_items = items;
    m_line->clear();
    fill({});
    resize(m_theme->px(340), m_theme->px(360));
    move(at);
    show();
    m_line->setFocus(Qt::PopupFocusReason);
}

void FollowList::fill(const QString &typed)
{
    m_list->clear();
    const auto number = [](double value) { return QLocale().toString(value, 'f', 1); };
    if (typed.isEmpty())
        m_list->addItem(tr("Nothing"));
    for (const Followed &item : std::as_const(m_items)) {
        if (!typed.isEmpty() && !item.name.contains(typed, Qt::CaseInsensitive))
            continue;
        auto *row = new QListWidgetItem(tr("%1: %2 times again, of %3").arg(item.name.simplified(), number(item.again), number(item.asks)), m_list);
        row->setData(Qt::UserRole, item.item.text());
    }
    m_list->setCurrentRow(0);
}

void FollowList::pick()
{
    const QListWidgetItem *row = m_list->currentItem();
    if (!row)
        return;
    const QString id = row->data(Qt::UserRole).toString();
    hide();
    emit picked(id.isEmpty() ? std::nullopt : std::optional(model::ItemId(id)));
}

bool FollowList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int by = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        if (by != 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, m_list->count() - 1));
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace app::map
