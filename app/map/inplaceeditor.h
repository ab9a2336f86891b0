// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLineEdit>

#include <functional>

namespace app::map {

/// A line typed where it belongs: Enter or leaving it takes the text, Escape leaves all as it was.
class InPlaceEditor : public QLineEdit {
    Q_OBJECT
public:
    explicit InPlaceEditor(QWidget *parent);
    void open(const QRect &where, const QString &text, std::function<void(const QString &)> done);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void close(bool take);

    std::function<void(const QString &)> m_done;
};

} // namespace app::map
