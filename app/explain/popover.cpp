// SPDX-License-Identifier: GPL-3.0-only
#include "app/explain/popover.h"

#include <QAccessible>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>

namespace app::explain {

namespace {

/// A citation in two lines at most; what is copied has all of it.
QString cut(const QString &citation)
{
    constexpr qsizetype most = 110;
    return citation.size() <= most ? citation : citation.left(most - 1).trimmed() + QChar(0x2026);
}

} // namespace

Popover::Popover(const Theme *theme, QWidget *window)
    : QWidget(window, Qt::ToolTip), m_theme(theme), m_lines(new QVBoxLayout(this)),
      m_copy(makeIconButton(Icon::Copy, tr("Copy this explanation"), theme, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_TranslucentBackground);
    connect(m_copy, &QToolButton::clicked, this, &Popover::copy);
    m_watch.setInterval(120);
    connect(&m_watch, &QTimer::timeout, this, &Popover::leaveWithMouse);
    hide();
}

void Popover::open(const Reading &reading, const QRect &beside, By by)
{
    hide();
    m_reading = reading;
    m_beside = beside;
    setWindowFlags(by == By::Key ? Qt::Popup : Qt::ToolTip);
    setAccessibleName(reading.headline);
    setAccessibleDescription(reading.text());
    fill();
    place(beside);
    show();
    if (by == By::Key) {
        m_watch.stop();
        setFocus(Qt::PopupFocusReason);
        QAccessibleEvent told(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&told);
    } else {
        m_watch.start();
    }
}

void Popover::copy() const { QGuiApplication::clipboard()->setText(m_reading.text()); }

QLabel *Popover::addLine(const QString &text, Weight weight, PlainLabel::Tone tone)
{
    auto *label = new PlainLabel(m_theme, Type::Small, weight, tone, m_content);
    label->setText(text);
    label->setWordWrap(true);
    m_content->layout()->addWidget(label);
    return label;
}

void Popover::fill()
{
    delete m_content;
    m_content = new QWidget(this);
    auto *lines = new QVBoxLayout(m_content);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(m_theme->px(4));
    m_lines->setContentsMargins(m_theme->px(12), m_theme->px(8), m_theme->px(12), m_theme->px(8));
    m_lines->addWidget(m_content);
    setFixedWidth(m_theme->px(380));

    // The button stands in the corner: the first line leaves room for it.
    addLine(m_reading.headline, Weight::Strong, PlainLabel::Tone::First)->setContentsMargins(0, 0, m_theme->px(24), 0);
    addLine(m_reading.about, Weight::Regular, PlainLabel::Tone::Second);
    addLine(m_reading.formula, Weight::Regular, PlainLabel::Tone::First);
    addParts();
    if (!m_reading.rest.isEmpty())
        addLine(m_reading.rest, Weight::Regular, PlainLabel::Tone::Second);
    if (!m_reading.without.isEmpty())
        addLine(m_reading.without, Weight::Regular, PlainLabel::Tone::First);
    for (const QString &source : m_reading.sources)
        addLine(cut(source), Weight::Regular, PlainLabel::Tone::Second);
}

void Popover::addParts()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(m_theme->px(8));
    grid->setVerticalSpacing(m_theme->px(2));
    grid->setColumnStretch(1, 1);
    for (const Reading::Part &part : m_reading.parts) {
        const int row = grid->rowCount();
        auto *value = new PlainLabel(m_theme, Type::Small, Weight::Strong, PlainLabel::Tone::First, m_content);
        auto *name = new PlainLabel(m_theme, Type::Small, Weight::Regular, PlainLabel::Tone::First, m_content);
        value->setText(part.value);
        name->setText(part.name);
        name->setWordWrap(true);
        grid->addWidget(value, row, 0, Qt::AlignRight | Qt::AlignTop);
        grid->addWidget(name, row, 1);
        if (part.arithmetic.isEmpty())
            continue;
        auto *arithmetic = new PlainLabel(m_theme, Type::Micro, Weight::Regular, PlainLabel::Tone::Second, m_content);
        arithmetic->setText(part.arithmetic);
        arithmetic->setWordWrap(true);
        grid->addWidget(arithmetic, row + 1, 1);
    }
    static_cast<QVBoxLayout *>(m_content->layout())->addLayout(grid);
}

/// Below the figure, or above it where there is no room; always within the screen.
void Popover::place(const QRect &beside)
{
    m_lines->activate();
    resize(width(), m_lines->hasHeightForWidth() ? m_lines->totalHeightForWidth(width()) : sizeHint().height());
    const int side = m_theme->px(24);
    m_copy->setGeometry(width() - side - m_theme->px(6), m_theme->px(4), side, side);
    m_copy->raise();
    const QScreen *screen = QGuiApplication::screenAt(beside.center());
    const QRect room = (screen ? screen : QGuiApplication::primaryScreen())->availableGeometry();
    const int gap = m_theme->px(4);
    const bool fitsBelow = beside.bottom() + gap + height() <= room.bottom();
    const int top = fitsBelow ? beside.bottom() + gap : beside.top() - gap - height();
    move(std::clamp(beside.left(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(top, room.top(), std::max(room.top(), room.bottom() - height())));
}

void Popover::leaveWithMouse()
{
    const int slack = m_theme->px(8);
    if (!geometry().united(m_beside).adjusted(-slack, -slack, slack, slack).contains(QCursor::pos()) || !isVisible()) {
        m_watch.stop();
        hide();
    }
}

void Popover::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F1)
        return hide();
    QWidget::keyPressEvent(event);
}

void Popover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_theme->colours().surface);
    painter.setPen(QPen(m_theme->colours().edge, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace app::explain
