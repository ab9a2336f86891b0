// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/fold.h"

#include "app/theme/parts.h"

#include <QPushButton>

namespace app::inspector {

namespace {

/// A single & would be taken for the key to press.
QString plain(const QPushButton &link, const QString &text, int width)
{
    return link.fontMetrics().elidedText(text, Qt::ElideRight, width).replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

Fold::Fold(const Theme &theme, const QString &closed, const QString &open, QWidget *parent)
    : QWidget(parent), m_link(makeButton(closed, ButtonKind::Link)), m_box(new QWidget),
      m_body(new QVBoxLayout(m_box)), m_closed(closed), m_open(open)
{
    m_textWidth = theme.px(256);
    setTexts(closed, open);
    m_link->setCheckable(true);
    m_body->setContentsMargins(0, 0, 0, theme.px(4));
    m_body->setSpacing(theme.px(2));
    m_box->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_link, 0, Qt::AlignLeft);
    layout->addWidget(m_box);
    connect(m_link, &QPushButton::toggled, this, [this](bool on) {
        m_box->setVisible(on);
        setTexts(m_closed, m_open);
        emit toggled(on);
    });
}

void Fold::setTexts(const QString &closed, const QString &open)
{
    m_closed = closed;
    m_open = open;
    const QString &text = isOpen() ? m_open : m_closed;
    m_link->setText(plain(*m_link, (isOpen() ? QStringLiteral("▾ ") : QStringLiteral("▸ ")) + text, m_textWidth));
    m_link->setAccessibleName(text);
    m_link->setAccessibleDescription(isOpen() ? tr("open") : tr("closed"));
}

bool Fold::isOpen() const
{
    return m_link->isChecked();
}

void Fold::setOpen(bool open)
{
    m_link->setChecked(open);
}

} // namespace app::inspector
