// SPDX-License-Identifier: GPL-3.0-only
#include "app/gallery/gallery.h"

#include "app/gallery/sidecolumn.h"
#include "app/parallel.h"

#include <QKeyEvent>

namespace app::gallery {

namespace {

constexpr double gap = 16, sideWidth = 256, beforeSide = 24, left = 32, right = 24;

} // namespace

Gallery::Gallery(const Theme *theme, QWidget *parent)
    : QScrollArea(parent), m_theme(theme), m_content(new app::Panel(app::Panel::Ground::Window, {}, theme, this)),
      m_title(new PlainLabel(theme, Type::Title, Weight::Strong, PlainLabel::Tone::First, m_content)),
      m_subtitle(new PlainLabel(theme, Type::Body, Weight::Regular, PlainLabel::Tone::Second, m_content)),
      m_side(nullptr)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_content);
    build();
    connect(theme, &Theme::changed, this, &Gallery::dress);
}

void Gallery::build()
{
    const std::vector<journeys::Shipped> shipped = journeys::shipped();
    std::vector<std::optional<LifeEvent>> events(shipped.size());
    onThreads()(static_cast<int>(shipped.size()), [&](int i) { events[static_cast<size_t>(i)] = lifeEventOf(shipped[static_cast<size_t>(i)]); });
    for (std::optional<LifeEvent> &event : events) {
        auto *card = new Card(std::move(*event), m_theme, m_content);
        card->installEventFilter(this);
        connect(card, &QAbstractButton::clicked, this, [this, card] { emit chosen(card->lifeEvent().shipped); });
        m_cards.append(card);
    }
    m_title->setText(tr("Choose a life event"));
    m_subtitle->setText(tr("%n journey(s) are ready to open. Each counts what one person goes through on average.",
                           nullptr, static_cast<int>(m_cards.size())));
    m_side = new SideColumn(m_theme, m_content);
    connect(m_side, &SideColumn::newAsked, this, &Gallery::newAsked);
    connect(m_side, &SideColumn::openAsked, this, &Gallery::openAsked);
    connect(m_side, &SideColumn::recentChosen, this, &Gallery::recentChosen);
    arrange();
}

void Gallery::refreshRecent()
{
    m_side->refreshRecent();
    arrange();
}

void Gallery::focusFirst()
{
    if (!m_cards.isEmpty())
        m_cards.first()->setFocus(Qt::OtherFocusReason);
}

void Gallery::dress()
{
    for (Card *card : m_cards)
        card->update();
    arrange();
}

void Gallery::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void Gallery::arrange()
{
    const auto px = [this](double length) { return m_theme->px(length); };
    const QSize card(px(244), px(224));
    const int room = viewport()->width() - px(left) - px(right);
    const bool beside = room >= 2 * card.width() + px(gap) + px(beforeSide) + px(sideWidth);
    const int forCards = beside ? room - px(beforeSide) - px(sideWidth) : room;
    m_columns = qMax(1, (forCards + px(gap)) / (card.width() + px(gap)));

    m_title->setGeometry(px(left), px(24), room, px(28));
    m_subtitle->setGeometry(px(left), px(52), forCards, px(20));
    int bottom = px(88);
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        const int column = static_cast<int>(i) % m_columns, row = static_cast<int>(i) / m_columns;
        const QPoint at(px(left) + column * (card.width() + px(gap)), px(88) + row * (card.height() + px(gap)));
        m_cards[i]->setGeometry(QRect(at, card));
        bottom = at.y() + card.height();
    }
    const int sideHeight = qMax(m_side->sizeHint().height(), m_side->heightForWidth(px(sideWidth)));
    const QPoint sideAt =
        beside ? QPoint(viewport()->width() - px(right) - px(sideWidth), px(52)) : QPoint(px(left), bottom + px(32));
    m_side->setGeometry(QRect(sideAt, QSize(px(sideWidth), sideHeight)));
    m_content->setMinimumHeight(qMax(bottom, sideAt.y() + sideHeight) + px(24));
}

bool Gallery::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *card = qobject_cast<Card *>(watched);
        if (card && moveFocus(card, static_cast<QKeyEvent *>(event)->key()))
            return true;
    }
    if (event->type() == QEvent::FocusIn) {
        if (auto *card = qobject_cast<Card *>(watched))
            ensureWidgetVisible(card, 0, m_theme->px(24));
    }
    return QScrollArea::eventFilter(watched, event);
}

bool Gallery::moveFocus(const QWidget *from, int key)
{
    qsizetype at = 0;
    while (at < m_cards.size() && m_cards[at] != from)
        ++at;
    switch (key) {
    case Qt::Key_Left: --at; break;
    case Qt::Key_Right: ++at; break;
    case Qt::Key_Up: at -= m_columns; break;
    case Qt::Key_Down: at += m_columns; break;
    case Qt::Key_Home: at = 0; break;
    case Qt::Key_End: at = m_cards.size() - 1; break;
    default: return false;
    }
    if (at >= 0 && at < m_cards.size())
        m_cards[at]->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace app::gallery
