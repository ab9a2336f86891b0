// SPDX-License-Identifier: GPL-3.0-only
#include "app/theme/badge.h"

#include "app/theme/icons.h"
#include "app/theme/parts.h"

#include <QPainter>

namespace app {

Badge::Badge(const Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void Badge::tell(Outcome outcome, const QString &words, const QString &explanation)
{
    m_outcome = outcome;
    m_words = words;
    setAccessibleName(words);
    setAccessibleDescription(explanation);
    setToolTip(plainTip(words, explanation));
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    const QFontMetrics metrics(m_theme->font(Type::Small, Weight::Strong));
    return {m_theme->px(20 + 10) + metrics.horizontalAdvance(m_words), m_theme->px(20)};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = m_theme->colours();
    const bool holds = m_outcome == Outcome::Holds;
    const QColor colour = holds ? colours.added : colours.warning;
    const double radius = m_theme->px(8);
    painter.setPen(QPen(colour, 1));
    painter.setBrush(holds ? colours.addedGround : colours.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const double side = m_theme->px(12);
    paintIcon(painter, holds ? Icon::Tick : Icon::Warning, QRectF(m_theme->px(6), (height() - side) / 2, side, side),
              colour);
    painter.setFont(m_theme->font(Type::Small, Weight::Strong));
    painter.setPen(colour);
    painter.drawText(rect().adjusted(m_theme->px(22), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_words);
}

} // namespace app
