// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/label.h"

#include "app/inspector/glyphs.h"

#include <QHBoxLayout>
#include <QPainter>

namespace app::inspector {

namespace {

void strike(QLabel &label, bool struck)
{
    QFont font = label.font();
    font.setStrikeOut(struck);
    label.setFont(font);
}

void paintIn(QLabel &label, const QColor &colour)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, colour);
    label.setPalette(palette);
}

} // namespace

QColor colourOf(const Theme &theme, Tone tone)
{
    const Colours &colours = theme.colours();
    switch (tone) {
    case Tone::Text: return colours.text;
    case Tone::Second: return colours.text2;
    case Tone::Accent: return colours.accent;
    case Tone::Error: return colours.error;
    }
    return colours.text;
}

Line::Line(const Theme &theme, const QString &text, Type type, Weight weight, Tone tone, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(theme.font(type, weight));
    setTone(theme, tone);
    setText(text);
    setMinimumHeight(theme.lineHeight(type));
}

void Line::setTone(const Theme &theme, Tone tone)
{
    m_colour = colourOf(theme, tone);
    update();
}

void Line::setStruck(bool struck)
{
    strike(*this, struck);
}

QSize Line::minimumSizeHint() const
{
    return {0, QLabel::minimumSizeHint().height()};
}

void Line::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(m_colour);
    const QRect box = contentsRect();
    QString flat = text();
    flat.replace(QLatin1Char('\n'), QLatin1Char(' '));
    const QString fits = fontMetrics().elidedText(flat, Qt::ElideRight, box.width());
    setToolTip(fits == flat ? QString() : flat.toHtmlEscaped());
    painter.drawText(box, static_cast<int>(alignment() | Qt::TextSingleLine), fits);
}

Words::Words(const Theme &theme, const QString &text, Type type, Weight weight, Tone tone, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(theme.font(type, weight));
    setTone(theme, tone);
    setText(text);
    // A word longer than the panel must not widen it.
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Words::setTone(const Theme &theme, Tone tone)
{
    paintIn(*this, colourOf(theme, tone));
}

void Words::setStruck(bool struck)
{
    strike(*this, struck);
}

Complaint::Complaint(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_words(new Words(theme, {}, Type::Small, Weight::Regular, Tone::Error))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, theme.px(2), 0, theme.px(4));
    layout->setSpacing(theme.px(8));
    layout->addWidget(new Sign(theme, Icon::Error, theme.colours().error), 0, Qt::AlignTop);
    layout->addWidget(m_words, 1);
    hide();
}

void Complaint::say(const QString &sentence)
{
    m_words->setText(sentence);
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
}

} // namespace app::inspector
