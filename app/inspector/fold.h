// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"

#include <QVBoxLayout>
#include <QWidget>

class QPushButton;

namespace app::inspector {

/// A link that opens and closes what lies beneath it.
class Fold : public QWidget {
    Q_OBJECT
public:
    Fold(const Theme &theme, const QString &closed, const QString &open, QWidget *parent = nullptr);

    void setTexts(const QString &closed, const QString &open);
    bool isOpen() const;
    void setOpen(bool open);
    /// Where the rows go.
    QVBoxLayout *body() const { return m_body; }

signals:
    void toggled(bool open);

private:
    QPushButton *m_link;
    QWidget *m_box;
    QVBoxLayout *m_body;
    int m_textWidth = 0;
    QString m_closed;
    QString m_open;
};

} // namespace app::inspector
