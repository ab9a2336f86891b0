// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/gallery/tinymap.h"
#include "journeys/shipped.h"

#include <QAbstractButton>

namespace app::gallery {

/// What a card says of a life event.
struct LifeEvent {
    journeys::Shipped shipped;
    QString name;
    TinyMap map;
    double hours = 0, answersAgain = 0, organisations = 0; ///< of the mean person
    int steps = 0;
    double people = 0; ///< a year
    QString refusal;   ///< why there are no figures
};

/// Reads and measures one.
LifeEvent lifeEventOf(const journeys::Shipped &shipped);

/// A life event as a card: small map, name, three figures. A click or Enter opens it.
class Card : public QAbstractButton {
    Q_OBJECT
public:
    Card(LifeEvent event, const Theme *theme, QWidget *parent);
    const LifeEvent &lifeEvent() const { return m_event; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void paintName(QPainter &painter) const;
    void paintFigures(QPainter &painter) const;

    LifeEvent m_event;
    const Theme *m_theme;
    bool m_byKeyboard = false;
};

} // namespace app::gallery
