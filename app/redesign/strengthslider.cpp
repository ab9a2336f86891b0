// SPDX-License-Identifier: GPL-3.0-only
#include "app/redesign/strengthslider.h"

#include <QMouseEvent>
#include <QPainter>

namespace app::redesign {

StrengthSlider::StrengthSlider(const Theme *theme, QWidget *parent) : QSlider(Qt::Horizontal, parent), m_theme(theme)
{
    setObjectName(QStringLiteral("redesign.strength"));
    setRange(0, 100);
    setSingleStep(1);
    setPageStep(10);
    setAccessibleName(tr("Strength, per cent"));
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StrengthSlider::setMarks(const model::Quantity &strength)
{
    m_marks = strength;
    update();
}

QSize StrengthSlider::sizeHint() const { return {m_theme->px(240), m_theme->px(48)}; }

double StrengthSlider::at(double share) const
{
    const double margin = m_theme->px(10);
    return margin + share * (width() - 2 * margin);
}

void StrengthSlider::paintEvent(QPaintEvent *)
{
    const Colours &colours = m_theme->colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = m_theme->px(14);
    const double thick = m_theme->px(4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.line);
    painter.drawRoundedRect(QRectF(at(0), y - thick / 2, at(1) - at(0), thick), thick / 2, thick / 2);
    // The range that is thought possible stands out of what is not.
    painter.setBrush(colours.edge);
    const double low = m_marks.low.value_or(m_marks.likely), high = m_marks.high.value_or(m_marks.likely);
    painter.drawRect(QRectF(at(low), y - thick / 2, at(high) - at(low), thick));
    painter.setFont(m_theme->font(Type::Micro));
    const QFontMetricsF metrics(painter.font());
    double taken = -1;
    for (const auto &[share, words] : {std::pair(m_marks.likely, tr("likely")), std::pair(low, tr("low")), std::pair(high, tr("high"))}) {
        painter.setPen(QPen(colours.text2, 1));
        painter.drawLine(QPointF(at(share), y + m_theme->px(8)), QPointF(at(share), y + m_theme->px(13)));
        const double half = metrics.horizontalAdvance(words) / 2;
        const double x = std::clamp(at(share) - half, 0.0, width() - 2 * half);
        if (taken >= 0 && std::abs(at(share) - taken) < 2.4 * half)
            continue;
        taken = taken < 0 ? at(share) : taken;
        painter.drawText(QPointF(x, y + m_theme->px(26)), words);
    }
    const double radius = m_theme->px(8);
    painter.setPen(QPen(hasFocus() ? colours.text : colours.surface, 2));
    painter.setBrush(colours.accent);
    painter.drawEllipse(QPointF(at(strength()), y), radius, radius);
}

void StrengthSlider::follow(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        setStrength(std::clamp((event->position().x() - at(0)) / std::max(1.0, at(1) - at(0)), 0.0, 1.0));
}

// The whole width takes the hand, where the style's own groove would step by pages.
void StrengthSlider::mousePressEvent(QMouseEvent *event)
{
    setSliderDown(event->button() == Qt::LeftButton);
    follow(event);
}

void StrengthSlider::mouseMoveEvent(QMouseEvent *event) { follow(event); }

void StrengthSlider::mouseReleaseEvent(QMouseEvent *) { setSliderDown(false); }

} // namespace app::redesign
