// SPDX-License-Identifier: GPL-3.0-only
#include "app/theme/parts.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace app {

Chooser::Chooser(const QString &label, const Theme *theme, Form form, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_form(form)
{
    setText(label);
    setAccessibleName(label);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractButton::clicked, this, &Chooser::open);
    connect(theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void Chooser::setValue(const QString &value, const QString &aside)
{
    m_value = value;
    m_aside = aside;
    setAccessibleDescription(value);
    setToolTip(plainTip(QStringLiteral("%1: %2").arg(text(), value)));
    updateGeometry();
    update();
}

int Chooser::chevronWidth() const { return m_theme->px(18); }

QSize Chooser::sizeHint() const
{
    const QFontMetrics value(m_theme->font(Type::Body, Weight::Strong));
    const QFontMetrics label(m_theme->font(m_form == Form::Tall ? Type::Micro : Type::Small));
    const QFontMetrics body(m_theme->font(Type::Body));
    int width = value.horizontalAdvance(m_value) + chevronWidth();
    if (!m_aside.isEmpty())
        width += body.horizontalAdvance(m_aside) + m_theme->px(6);
    if (m_form == Form::Tall)
        return {qMax(width, label.horizontalAdvance(text())), m_theme->px(40)};
    return {width + label.horizontalAdvance(text()) + m_theme->px(8), m_theme->px(24)};
}

QSize Chooser::minimumSizeHint() const { return {m_theme->px(64), sizeHint().height()}; }

void Chooser::open()
{
    if (m_menu)
        m_menu->popup(mapToGlobal(QPoint(0, height() + m_theme->px(4))));
}

void Chooser::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void Chooser::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &colours = m_theme->colours();
    painter.setOpacity(isEnabled() ? 1 : 0.45);
    const QFont labelFont = m_theme->font(m_form == Form::Tall ? Type::Micro : Type::Small);
    const QFont valueFont = m_theme->font(Type::Body, Weight::Strong);
    const QFont asideFont = m_theme->font(Type::Body);

    QRect line = rect();
    painter.setFont(labelFont);
    painter.setPen(colours.text2);
    if (m_form == Form::Tall) {
        painter.drawText(QRect(0, 0, width(), m_theme->px(16)), Qt::AlignLeft | Qt::AlignVCenter, text());
        line.setTop(m_theme->px(17));
        line.setHeight(m_theme->px(20));
    } else {
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text());
        line.setLeft(QFontMetrics(labelFont).horizontalAdvance(text()) + m_theme->px(8));
    }
    const int aside = m_aside.isEmpty() ? 0 : QFontMetrics(asideFont).horizontalAdvance(m_aside) + m_theme->px(6);
    const int room = qMax(0, line.width() - chevronWidth() - aside);
    const QString value = QFontMetrics(valueFont).elidedText(m_value, Qt::ElideRight, room);
    painter.setFont(valueFont);
    painter.setPen(underMouse() && isEnabled() ? colours.accent : colours.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, value);
    int x = line.left() + QFontMetrics(valueFont).horizontalAdvance(value);
    if (aside) {
        painter.setFont(asideFont);
        painter.setPen(colours.text2);
        painter.drawText(line.adjusted(x - line.left() + m_theme->px(6), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         m_aside);
        x += aside;
    }
    const double size = m_theme->px(10);
    paintIcon(painter, Icon::Chevron,
              QRectF(x + m_theme->px(6), line.top() + (line.height() - size) / 2.0 + 1, size, size), colours.text);
}

} // namespace app
