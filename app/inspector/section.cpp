// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/page.h"

#include <QPainter>

namespace app::inspector {

Section::Section(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_rows(new QVBoxLayout(this))
{
    const Theme &theme = desk.theme();
    m_rows->setContentsMargins(theme.px(16), theme.px(12), theme.px(rightMargin), theme.px(12));
    m_rows->setSpacing(theme.px(4));
}

void Section::paintEvent(QPaintEvent *)
{
    if (y() == 0)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), m_desk.theme().colours().line);
}

} // namespace app::inspector
