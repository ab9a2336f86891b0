// SPDX-License-Identifier: GPL-3.0-only
#include "app/information/keyline.h"

#include <QPainter>

namespace app::information {

KeyLine::KeyLine(Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("Key: square, first given; disc, again to another organisation; ring, again to the same one; "
                         "bar, reused. Size: share of people asked"));
}

void KeyLine::setReuse(Reuse reuse)
{
    m_reuse = reuse;
    update();
}

QSize KeyLine::sizeFor(int width) const
{
    const QSizeF taken = paintKey(nullptr, {}, width, m_theme->scale(), m_reuse, KeyGround::Window);
    return {static_cast<int>(std::ceil(taken.width())) + 1, static_cast<int>(std::ceil(taken.height()))};
}

void KeyLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKey(&painter, {}, width(), m_theme->scale(), m_reuse,
             m_theme->isDark() ? KeyGround::DarkWindow : KeyGround::Window);
}

} // namespace app::information
