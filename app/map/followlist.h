// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/following.h"
#include "app/theme/theme.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace app::map {

/// Which item to follow: typed at or chosen from a list, the most often again first.
class FollowList : public QFrame {
    Q_OBJECT
public:
    FollowList(const Theme *theme, QWidget *parent);
    void open(const QList<Followed> &items, QPoint at);

signals:
    /// None = follow nothing.
    void picked(const std::optional<model::ItemId> &item);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QString &typed);
    void pick();

    const Theme *m_theme;
    QLineEdit *m_line;
    QListWidget *m_list;
    QList<Followed> m_items;
};

} // namespace app::map
