// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

namespace app::value {

/// A panel of the theme's own ground for what is edited and for large figures; charts have a white one.
class Card : public QWidget {
    Q_OBJECT
public:
    explicit Card(Theme *theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    Theme *theme() const { return m_theme; }

private:
    Theme *m_theme;
};

/// The white ground of charts and their tables, in both themes.
class Paper : public Card {
    Q_OBJECT
public:
    using Card::Card;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace app::value
