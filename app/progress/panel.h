// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"

#include <QTableView>

namespace app::progress {

/// A white panel with a title and a table beneath it.
class TablePanel : public QWidget {
    Q_OBJECT
public:
    explicit TablePanel(Theme *theme, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    const QString &title() const { return m_title; }
    QTableView *view() const { return m_view; }
    /// How high it is with so many rows.
    int heightFor(int rows) const;
    /// Room kept at the bottom for what stands there.
    void setFoot(int height);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress();
    void place();

    Theme *m_theme;
    QString m_title;
    QTableView *m_view;
    int m_foot = 0;
};

} // namespace app::progress
