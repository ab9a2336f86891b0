// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/parts.h"

#include <span>

namespace app {

/// One room: a row of the table in rail.cpp.
struct Room {
    const char *id;   ///< "map"
    const char *name; ///< untranslated, context "Rail"
    Icon icon;
    int number; ///< Alt+number; that of the design, so that it never changes
};

/// The rooms there are, in the order of the work.
std::span<const Room> rooms();
QString nameOf(const Room &room);

/// The slim column on the left that names the rooms.
class Rail : public Panel {
    Q_OBJECT
public:
    explicit Rail(const Theme *theme, QWidget *parent = nullptr);

    void choose(const QString &room);
    QString chosen() const { return m_chosen; }
    /// While nothing is open only the gallery can be entered.
    void setOpen(bool open);

signals:
    void roomAsked(const QString &room);

private:
    void dress();

    const Theme *m_theme;
    QList<QAbstractButton *> m_buttons;
    QString m_chosen;
};

} // namespace app
