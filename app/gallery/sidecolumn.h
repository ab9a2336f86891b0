// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/parts.h"

#include <QVBoxLayout>

namespace app::gallery {

/// Beside the cards: ways to start, documents that were open lately, and what the small maps show.
class SideColumn : public QWidget {
    Q_OBJECT
public:
    SideColumn(const Theme *theme, QWidget *parent);
    void refreshRecent();

signals:
    void newAsked();
    void openAsked();
    void recentChosen(const QString &path);

private:
    void addStart(const QString &text, Icon sign, const QKeySequence &key, void (SideColumn::*asked)());
    PlainLabel *addHeading(const QString &text);
    void dress();

    const Theme *m_theme;
    QVBoxLayout *m_column;
    QList<QAbstractButton *> m_starts;
    PlainLabel *m_recentHeading;
    QVBoxLayout *m_recent;
    QWidget *m_legend;
};

} // namespace app::gallery
