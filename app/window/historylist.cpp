// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/historylist.h"

#include <QVBoxLayout>

namespace app {

HistoryList::HistoryList(const Theme *theme, Document *document, QWidget *window)
    : QFrame(window, Qt::Popup), m_theme(theme), m_document(document), m_window(window),
      m_title(new PlainLabel(theme, Type::ChartTitle, Weight::Strong, PlainLabel::Tone::First, this)),
      m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("history"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addWidget(m_list);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("History"));
    connect(m_list, &QListWidget::itemActivated, this, &HistoryList::choose);
    connect(m_list, &QListWidget::itemClicked, this, &HistoryList::choose);
}

void HistoryList::open(const QPoint &corner)
{
    const QStringList names = m_document->history();
    const Colours &colours = m_theme->colours();
    m_title->setText(tr("History"));
    m_list->clear();
    for (qsizetype i = names.size(); i >= 0; --i) {
        const QString name = i == 0 ? tr("As opened") : names[i - 1];
        auto *item = new QListWidgetItem(i == m_document->now() ? tr("• %1").arg(name) : name, m_list);
        item->setData(Qt::UserRole, i);
        item->setSizeHint(QSize(0, m_theme->px(28)));
        item->setToolTip(plainTip(name, i == m_document->now() ? tr("This is where you are.") : QString()));
        if (i > m_document->now())
            item->setForeground(colours.text2);
    }
    setStyleSheet(QStringLiteral("app--HistoryList { background: %1; border: 1px solid %2; }")
                      .arg(colours.surface.name(), colours.edge.name()));
    const int margin = m_theme->px(12);
    layout()->setContentsMargins(margin, margin, margin, margin);
    const int height = m_theme->px(64) + m_theme->px(28) * static_cast<int>(names.size() + 1);
    resize(qMin(m_theme->px(400), m_window->width()), qMin(height, m_window->height() - m_theme->px(160)));
    move(corner - QPoint(width(), 0));
    show();
    m_list->setFocus();
    m_list->setCurrentRow(static_cast<int>(names.size() - m_document->now()));
}

void HistoryList::choose(const QListWidgetItem *item)
{
    hide();
    m_document->jumpTo(item->data(Qt::UserRole).toLongLong());
}

} // namespace app
