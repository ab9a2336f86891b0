// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/warningline.h"

#include "app/theme/parts.h"

#include <QPainter>

namespace app::compare {

namespace {

constexpr double sign = 16, inset = 24; ///< of the triangle; of the words beside it

} // namespace

WarningLine::WarningLine(Theme *theme, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_words(new PlainLabel(theme, Type::Body, Weight::Strong, PlainLabel::Tone::First, this))
{
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    hide();
}

void WarningLine::tell(const QString &sentence)
{
    m_words->setText(sentence);
    setAccessibleName(sentence.isEmpty() ? QString() : tr("Warning: %1").arg(sentence));
    setVisible(!sentence.isEmpty());
    update();
}

QString WarningLine::sentence() const { return m_words->text(); }

int WarningLine::heightForWidth(int width) const
{
    return std::max(m_theme->lineHeight(Type::Body), m_words->heightForWidth(std::max(1, width - m_theme->px(inset))));
}

void WarningLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double side = m_theme->px(sign), top = (m_theme->lineHeight(Type::Body) - side) / 2.0;
    paintIcon(painter, Icon::Warning, QRectF(0, top, side, side), m_theme->colours().warning);
}

void WarningLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_words->setGeometry(m_theme->px(inset), 0, std::max(1, width() - m_theme->px(inset)), height());
}

} // namespace app::compare
