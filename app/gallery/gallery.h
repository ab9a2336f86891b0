// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/gallery/card.h"
#include "app/theme/parts.h"

#include <QScrollArea>

namespace app::gallery {

class SideColumn;

/// The first room: the life events that ship, documents that were open lately, and ways to start.
class Gallery : public QScrollArea {
    Q_OBJECT
public:
    explicit Gallery(const Theme *theme, QWidget *parent = nullptr);

    /// The documents that were open lately are others.
    void refreshRecent();
    /// Where the keyboard stands when the room is entered.
    void focusFirst();
    const QList<Card *> &cards() const { return m_cards; }

signals:
    void chosen(const journeys::Shipped &which);
    void newAsked();
    void openAsked();
    void recentChosen(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void dress();
    void arrange();
    bool moveFocus(const QWidget *from, int key);

    const Theme *m_theme;
    QWidget *m_content;
    PlainLabel *m_title;
    PlainLabel *m_subtitle;
    QList<Card *> m_cards;
    SideColumn *m_side;
    int m_columns = 1;
};

} // namespace app::gallery
