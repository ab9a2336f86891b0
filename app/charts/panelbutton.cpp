// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/panelbutton.h"

#include <QPainter>

namespace app::charts {

PanelButton::PanelButton(Icon icon, const QString &name, Theme *theme, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon), m_theme(theme)
{
    setName(name);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setProperty("ring", false); // the theme's ring has the colour of the window's ground, not of white
}

void PanelButton::setName(const QString &name)
{
    setAccessibleName(name);
    setToolTip(name.toHtmlEscaped());
}

QSize PanelButton::sizeHint() const { return {m_theme->px(32), m_theme->px(32)}; }

void PanelButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = Colours::light();
    const double size = m_theme->px(16);
    const QRectF box = rect();
    const QRectF ground = box.adjusted(2, 2, -2, -2);
    painter.setPen(Qt::NoPen);
    if (isChecked())
        painter.setBrush(colours.accentSoft);
    else if (isDown())
        painter.setBrush(colours.line);
    else if (underMouse())
        painter.setBrush(colours.sunken);
    painter.drawRoundedRect(ground, 4, 4);
    paintIcon(painter, m_icon, {box.center().x() - size / 2, box.center().y() - size / 2, size, size},
              isChecked() ? colours.accent : colours.text2);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4);
    }
}

void PanelButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void PanelButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace app::charts
