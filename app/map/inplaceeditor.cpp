// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/inplaceeditor.h"

#include <QKeyEvent>

namespace app::map {

InPlaceEditor::InPlaceEditor(QWidget *parent) : QLineEdit(parent)
{
    hide();
    connect(this, &QLineEdit::returnPressed, this, [this] { close(true); });
}

void InPlaceEditor::open(const QRect &where, const QString &text, std::function<void(const QString &)> done)
{
    m_done = std::move(done);
    setText(text);
    setGeometry(where);
    show();
    raise();
    selectAll();
    setFocus(Qt::OtherFocusReason);
}

void InPlaceEditor::close(bool take)
{
    // Losing the focus closes once more: by then nothing is left to do. It goes back before the line hides, since what
    // hides with the focus passes it on like the Tab key.
    const auto done = std::exchange(m_done, {});
    if (!done)
        return;
    if (parentWidget() && hasFocus())
        parentWidget()->setFocus();
    hide();
    if (take)
        done(text().trimmed());
}

void InPlaceEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close(false);
    else
        QLineEdit::keyPressEvent(event);
    event->accept();
}

void InPlaceEditor::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        close(true);
}

} // namespace app::map
