// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/parts.h"

namespace app::people {

/// How far the simulation is, in words and as a line, and the button that stops it or lets it go on.
class ProgressLine : public QWidget {
    Q_OBJECT
public:
    explicit ProgressLine(const Theme *theme, QWidget *parent = nullptr);

    /// `share` 0 … 1.
    void showRunning(double share, quint32 people);
    void showStopped(quint32 reached, quint32 people);

    QSize sizeHint() const override;

signals:
    void stopAsked();
    void continueAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void say(const QString &words, const QString &button);

    const Theme *m_theme;
    PlainLabel *m_words;
    QPushButton *m_button;
    double m_share = 0;
    bool m_runs = false;
};

} // namespace app::people
