// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/icons.h"

#include <QAbstractButton>

namespace app::charts {

/// An icon on the white ground of charts: 16 px in a target of 32, light in both themes, told by name and tooltip.
class PanelButton : public QAbstractButton {
    Q_OBJECT
public:
    PanelButton(Icon icon, const QString &name, Theme *theme, QWidget *parent);

    void setName(const QString &name);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Icon m_icon;
    Theme *m_theme;
};

} // namespace app::charts
