// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"

#include <QLabel>

namespace app::inspector {

enum class Tone { Text, Second, Accent, Error };
QColor colourOf(const Theme &theme, Tone tone);

/// One line of plain text, with an ellipsis and a tooltip where it does not fit.
class Line : public QLabel {
    Q_OBJECT
public:
    Line(const Theme &theme, const QString &text, Type type = Type::Body, Weight weight = Weight::Regular,
         Tone tone = Tone::Text, QWidget *parent = nullptr);

    void setTone(const Theme &theme, Tone tone);
    void setStruck(bool struck);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_colour;
};

/// Plain text that wraps.
class Words : public QLabel {
    Q_OBJECT
public:
    Words(const Theme &theme, const QString &text, Type type = Type::Body, Weight weight = Weight::Regular,
          Tone tone = Tone::Text, QWidget *parent = nullptr);

    void setTone(const Theme &theme, Tone tone);
    void setStruck(bool struck);
};

/// Why something was refused, in place: an octagon and the sentence. Hidden while there is nothing to say.
class Complaint : public QWidget {
    Q_OBJECT
public:
    explicit Complaint(const Theme &theme, QWidget *parent = nullptr);

    void say(const QString &sentence);
    QString sentence() const { return m_words->text(); }

private:
    Words *m_words;
};

} // namespace app::inspector
