// SPDX-License-Identifier: GPL-3.0-only
#include "app/progress/panel.h"

#include "app/charts/chartpanel.h"

#include <QHeaderView>
#include <QPainter>

namespace app::progress {

TablePanel::TablePanel(Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_view(new QTableView(this))
{
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setHighlightSections(false);
    connect(theme, &Theme::changed, this, &TablePanel::dress);
    dress();
}

void TablePanel::setTitle(const QString &title)
{
    m_title = title;
    m_view->setAccessibleName(title);
    update();
}

int TablePanel::heightFor(int rows) const { return m_theme->px(44 + 32 + 8) + m_foot + rows * m_theme->px(28); }

void TablePanel::setFoot(int height)
{
    m_foot = height;
    place();
}

void TablePanel::dress()
{
    m_view->setStyleSheet(charts::tableStyle(*m_theme));
    m_view->setFont(m_theme->font(Type::Body));
    m_view->horizontalHeader()->setFont(m_theme->font(Type::Small, Weight::Strong));
    m_view->horizontalHeader()->setFixedHeight(m_theme->px(32));
    m_view->verticalHeader()->setDefaultSectionSize(m_theme->px(28));
    place();
    update();
}

void TablePanel::place()
{
    const int margin = m_theme->px(4), top = m_theme->px(40);
    m_view->setGeometry(margin, top, width() - 2 * margin, std::max(0, height() - top - m_theme->px(4) - m_foot));
}

void TablePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void TablePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ChartColours::get().ground);
    painter.setPen(QPen(m_theme->colours().line, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(m_theme->font(Type::ChartTitle, Weight::Strong));
    painter.setPen(ChartColours::get().words);
    const QRect line(m_theme->px(16), m_theme->px(12), width() - m_theme->px(32), m_theme->px(20));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_title, Qt::ElideRight, line.width()));
}

} // namespace app::progress
