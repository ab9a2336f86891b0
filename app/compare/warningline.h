// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

namespace app {
class PlainLabel;
}

namespace app::compare {

/// A calm sentence with the triangle of a warning before it; takes no room where there is nothing to warn of.
class WarningLine : public QWidget {
    Q_OBJECT
public:
    explicit WarningLine(Theme *theme, QWidget *parent = nullptr);

    /// Plain text; empty hides the line.
    void tell(const QString &sentence);
    QString sentence() const;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Theme *m_theme;
    PlainLabel *m_words;
};

} // namespace app::compare
