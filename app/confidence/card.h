// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

namespace app::confidence {

/// A panel for tables of figures, white in both themes, with a title on top and one widget beneath.
class Card : public QWidget {
    Q_OBJECT
public:
    explicit Card(Theme *theme, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    const QString &title() const { return m_title; }
    /// What fills the panel below the title; the panel owns it.
    void setBody(QWidget *body);
    /// How high the panel is for a body so high.
    int heightFor(int body) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    Theme *theme() const { return m_theme; }

private:
    int top() const;
    void place();

    Theme *m_theme;
    QString m_title;
    QWidget *m_body = nullptr;
};

} // namespace app::confidence
