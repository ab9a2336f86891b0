// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

namespace app {

/// The outcome of a check in a sign, a colour and words: a tick where it holds, a triangle where it does not.
class Badge : public QWidget {
    Q_OBJECT
public:
    enum class Outcome { Holds, Fails };
    explicit Badge(const Theme *theme, QWidget *parent = nullptr);

    /// Plain text; `explanation` is the tooltip's.
    void tell(Outcome outcome, const QString &words, const QString &explanation = {});
    Outcome outcome() const { return m_outcome; }
    const QString &words() const { return m_words; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme *m_theme;
    Outcome m_outcome = Outcome::Holds;
    QString m_words;
};

} // namespace app
