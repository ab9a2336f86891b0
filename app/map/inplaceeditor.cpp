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
    // Hiding takes the focus away, which closes once more: by then nothing is left to do.
    const auto done = std::exchange(m_done, {});
    if (!done)
        return;
    hide();
    if (parentWidget())
        parentWidget()->setFocus();
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
