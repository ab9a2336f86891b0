// SPDX-License-Identifier: GPL-3.0-only
#include "app/theme/style.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>

namespace app {

namespace {

constexpr int ringMargin = 4; // gap of 2 and line of 2

bool wearsRing(const QWidget *widget)
{
    if (widget->property("ring").isValid())
        return widget->property("ring").toBool();
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget);
}

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return ringMargin;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *more) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_UnderlineShortcut:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_ToolTip_WakeUpDelay: return 500;
    default: return QProxyStyle::styleHint(hint, option, widget, more);
    }
}

void FocusRing::setColour(const QColor &colour)
{
    m_colour = colour;
    update();
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_colour, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

FocusFollower::FocusFollower(Theme *theme) : QObject(theme), m_theme(theme)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
    connect(theme, &Theme::changed, this, [this] {
        if (m_ring)
            m_ring->setColour(m_theme->colours().accent);
    });
}

void FocusFollower::follow(QWidget *now)
{
    const bool byMouse = QGuiApplication::mouseButtons() != Qt::NoButton;
    if (!now || byMouse || !wearsRing(now)) {
        if (m_ring)
            m_ring->setWidget(nullptr);
        return;
    }
    if (!m_ring) {
        m_ring = new FocusRing;
        m_ring->setColour(m_theme->colours().accent);
    }
    m_ring->setWidget(now);
}

} // namespace app
