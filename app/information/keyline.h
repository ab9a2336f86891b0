// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/information/picture.h"

#include <QWidget>

namespace app::information {

/// The key of the marks above the matrix; breaks into lines where it is narrow.
class KeyLine : public QWidget {
    Q_OBJECT
public:
    explicit KeyLine(Theme *theme, QWidget *parent = nullptr);
    void setReuse(Reuse reuse);
    QSize sizeFor(int width) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme *m_theme;
    Reuse m_reuse = Reuse::Absent;
};

} // namespace app::information
