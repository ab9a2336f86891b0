// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"
#include "model/base/quantity.h"

#include <QSlider>

namespace app::redesign {

/// How strongly a lever is pulled, 0 to 100 %, with marks at what is thought low, likely and high.
class StrengthSlider : public QSlider {
    Q_OBJECT
public:
    explicit StrengthSlider(const Theme *theme, QWidget *parent = nullptr);

    void setMarks(const model::Quantity &strength);
    double strength() const { return value() / 100.0; }
    void setStrength(double strength) { setValue(qRound(100 * strength)); }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void follow(QMouseEvent *event);
    double at(double share) const;

    const Theme *m_theme;
    model::Quantity m_marks;
};

} // namespace app::redesign
