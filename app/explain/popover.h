// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/explain/reading.h"
#include "app/theme/parts.h"

#include <QTimer>

class QVBoxLayout;

namespace app::explain {

/// The small sheet beside a figure that says how it came about. Opened by the mouse it goes when the mouse leaves
/// figure and sheet; opened by a key it has the keyboard until Esc.
class Popover : public QWidget {
    Q_OBJECT
public:
    enum class By { Mouse, Key };
    explicit Popover(const Theme *theme, QWidget *window);

    /// `beside` is the figure, in global coordinates.
    void open(const Reading &reading, const QRect &beside, By by);
    const Reading &reading() const { return m_reading; }
    void copy() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    QLabel *addLine(const QString &text, Weight weight, PlainLabel::Tone tone);
    void addParts();
    void place(const QRect &beside);
    void leaveWithMouse();

    const Theme *m_theme;
    Reading m_reading;
    QRect m_beside;
    QVBoxLayout *m_lines;
    QWidget *m_content = nullptr;
    QToolButton *m_copy;
    QTimer m_watch;
};

} // namespace app::explain
