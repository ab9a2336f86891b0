// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/confidence/card.h"
#include "app/confidence/provenance.h"

class QPushButton;
class QVBoxLayout;

namespace app::confidence {

class GuessRow;

/// The guesses that move the answer most, each a way to its place, and a way to all of them.
class GuessPanel : public Card {
    Q_OBJECT
public:
    explicit GuessPanel(Theme *theme, QWidget *parent = nullptr);

    void setGuesses(const Guesses &guesses);

signals:
    void chosen(const QString &path);
    void allAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    Guesses m_guesses;
    QList<GuessRow *> m_rows;
    QPushButton *m_all;
};

} // namespace app::confidence
