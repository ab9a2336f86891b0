// SPDX-License-Identifier: GPL-3.0-only
#include "app/theme/scrollpage.h"

namespace app {

ScrollPage::ScrollPage(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(new QWidget);
    viewport()->setAutoFillBackground(false);
    content()->setAutoFillBackground(false);
}

void ScrollPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    emit resized();
}

} // namespace app
