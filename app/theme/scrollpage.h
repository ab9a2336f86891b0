// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QScrollArea>

namespace app {

/// A page of a room that scrolls where it is longer than the window. The room puts its parts on `content()` and arranges
/// them whenever the width for it changes.
class ScrollPage : public QScrollArea {
    Q_OBJECT
public:
    explicit ScrollPage(QWidget *parent);
    QWidget *content() const { return widget(); }

signals:
    /// The window, or a scroll bar that came or went, has changed the room there is.
    void resized();

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace app
