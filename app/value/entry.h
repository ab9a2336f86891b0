// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"

#include <QLineEdit>

#include <optional>

namespace app::value {

/// A figure that is committed on Enter or when the keyboard leaves, and given up with Escape. Takes what people write:
/// "£2.5 million", "30 %", "1,000".
class Entry : public QLineEdit {
    Q_OBJECT
public:
    explicit Entry(QWidget *parent = nullptr);

    /// Shows a text; what a hand is typing stays.
    void setShown(const QString &text);

signals:
    /// What was typed, changed from what was shown.
    void committed(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void commit();
    QString m_shown;
};

/// The number in a text, "million" and "%" and a currency's sign understood ("30 %" is 0.3 where a share is meant); none where
/// there is none.
enum class Meant { Number, Share };
std::optional<double> numberIn(const QString &text, Meant meant);

} // namespace app::value
