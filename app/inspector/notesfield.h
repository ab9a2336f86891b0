// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"

#include <QPlainTextEdit>

namespace app::inspector {

/// Several lines of plain text, committed when the keyboard leaves or with Ctrl+Enter, given up with Escape. As high as
/// its text, up to eight lines.
class NotesField : public QPlainTextEdit {
    Q_OBJECT
public:
    NotesField(const Theme &theme, const QString &name, QWidget *parent = nullptr);
    void setShown(const QString &text);
    QString typed() const { return toPlainText().trimmed(); }

signals:
    void committed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    bool isBeingEdited() const;
    void commit();

    const Theme &m_theme;
    QString m_shown;
    bool m_fitting = false;
};

} // namespace app::inspector
