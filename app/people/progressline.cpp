// SPDX-License-Identifier: GPL-3.0-only
#include "app/people/progressline.h"

#include "app/charts/numbers.h"

#include <QPainter>

namespace app::people {

namespace {

constexpr double lineWidth = 96, lineHeight = 4, gap = 8;

} // namespace

ProgressLine::ProgressLine(const Theme *theme, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_words(new PlainLabel(theme, Type::Small, Weight::Regular, PlainLabel::Tone::Second, this)),
      m_button(makeButton(tr("Continue"), ButtonKind::Strip, this))
{
    m_words->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_runs)
            emit stopAsked();
        else
            emit continueAsked();
    });
}

void ProgressLine::showRunning(double share, quint32 people)
{
    m_share = std::clamp(share, 0.0, 1.0);
    m_runs = true;
    // Short, so that nothing has to move aside for it.
    say(tr("%1 of %2 people", "so far; all").arg(charts::percent(m_share), charts::whole(people)), tr("Stop"));
}

void ProgressLine::showStopped(quint32 reached, quint32 people)
{
    m_share = static_cast<double>(reached) / std::max(people, 1u);
    m_runs = false;
    say(tr("Stopped at %1 of %2").arg(charts::whole(reached), charts::whole(people)), tr("Continue"));
}

void ProgressLine::say(const QString &words, const QString &button)
{
    m_words->setText(words);
    m_button->setText(button);
    setAccessibleName(m_runs ? tr("Simulating: %1").arg(words) : words);
    update();
}

QSize ProgressLine::sizeHint() const
{
    const int words = QFontMetrics(m_theme->font(Type::Small)).horizontalAdvance(m_words->text());
    return {words + m_theme->px(lineWidth + 2 * gap + 4) + m_button->sizeHint().width(), m_theme->px(24)};
}

void ProgressLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int button = m_button->sizeHint().width();
    m_button->setGeometry(width() - button, 0, button, height());
    m_words->setGeometry(0, 0, width() - button - m_theme->px(lineWidth + 2 * gap), height());
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF line(m_button->x() - m_theme->px(lineWidth + gap), (height() - m_theme->px(lineHeight)) / 2.0,
                      m_theme->px(lineWidth), m_theme->px(lineHeight));
    painter.fillRect(line, m_theme->colours().line);
    painter.fillRect(QRectF(line.topLeft(), QSizeF(line.width() * m_share, line.height())), m_theme->colours().accent);
}

} // namespace app::people
