// SPDX-License-Identifier: GPL-3.0-only
#include "app/confidence/card.h"

#include <QPainter>

namespace app::confidence {

Card::Card(Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(theme, &Theme::changed, this, [this] {
        place();
        update();
    });
}

void Card::setTitle(const QString &title)
{
    m_title = title;
    setAccessibleName(title);
    place();
    update();
}

void Card::setBody(QWidget *body)
{
    m_body = body;
    body->setParent(this);
    place();
}

int Card::heightFor(int body) const { return top() + body + m_theme->px(12); }

int Card::top() const { return m_title.isEmpty() ? m_theme->px(5) : m_theme->px(40); }

void Card::place()
{
    const int margin = m_theme->px(16);
    if (m_body)
        m_body->setGeometry(margin, top(), width() - 2 * margin, height() - top() - m_theme->px(6));
}

void Card::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ChartColours::get().ground);
    painter.setPen(QPen(m_theme->colours().line, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (m_title.isEmpty())
        return;
    painter.setFont(m_theme->font(Type::ChartTitle, Weight::Strong));
    painter.setPen(ChartColours::get().words);
    const int margin = m_theme->px(16);
    const QRect line(margin, m_theme->px(12), width() - 2 * margin, m_theme->px(20));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_title, Qt::ElideRight, line.width()));
}

} // namespace app::confidence
