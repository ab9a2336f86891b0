// SPDX-License-Identifier: GPL-3.0-only
#include "app/value/card.h"

#include <QPainter>

namespace app::value {

Card::Card(Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme->colours().line, 1));
    painter.setBrush(m_theme->colours().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_theme->px(4), m_theme->px(4));
}

void Paper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme()->colours().line, 1));
    painter.setBrush(ChartColours::get().ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme()->px(4), theme()->px(4));
}

} // namespace app::value
