// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"

#include <QFocusFrame>
#include <QPointer>
#include <QProxyStyle>

namespace app {

/// Fusion with our measures, beneath the style sheet: room for the focus ring, no native surprises.
class Style : public QProxyStyle {
    Q_OBJECT
public:
    Style();
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *more) const override;
};

/// The 2 px ring around a control, with a gap of 2.
class FocusRing : public QFocusFrame {
    Q_OBJECT
public:
    void setColour(const QColor &colour);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_colour;
};

/// Puts the ring around whatever control has the keyboard; the mouse needs none.
class FocusFollower : public QObject {
    Q_OBJECT
public:
    explicit FocusFollower(Theme *theme);

private:
    void follow(QWidget *now);

    Theme *m_theme;
    QPointer<FocusRing> m_ring; ///< goes with the window it stands in
};

} // namespace app
