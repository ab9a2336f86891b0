// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/numberfield.h"

#include "app/inspector/words.h"

#include <QKeyEvent>
#include <QUuid>
#include <QWheelEvent>

#include <cmath>

namespace app::inspector {

namespace {

bool isUndo(const QKeyEvent &key)
{
    return key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo);
}

} // namespace

Field::Field(const Theme &theme, Look look, QWidget *parent) : QLineEdit(parent)
{
    setProperty("look", look == Look::Flat ? QStringLiteral("flat") : QStringLiteral("boxed"));
    setFont(theme.font(Type::Body));
    setContextMenuPolicy(Qt::DefaultContextMenu);
}

void Field::setShown(const QString &text)
{
    m_shown = text;
    if (hasFocus() && isModified())
        return;
    if (this->text() == text)
        return;
    const int cursor = cursorPosition();
    const bool selected = hasSelectedText();
    setText(text);
    if (!hasFocus()) {
        setCursorPosition(0);
    } else {
        setCursorPosition(std::min(cursor, static_cast<int>(text.size())));
        if (selected)
            selectAll();
    }
}

void Field::restore()
{
    setText(m_shown);
    setModified(false);
}

bool Field::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        const bool nothingOwn = key.matches(QKeySequence::Undo) ? !isUndoAvailable() : !isRedoAvailable();
        if (isUndo(key) && (nothingOwn || !isModified())) {
            event->ignore();
            return true;
        }
        if (key.key() == Qt::Key_Escape && isModified()) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void Field::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isModified())
            emit committed();
        else
            emit entered();
        return;
    case Qt::Key_Escape:
        if (isModified()) {
            restore();
            selectAll();
            emit textEdited(text());
            return;
        }
        event->ignore();
        return;
    default: QLineEdit::keyPressEvent(event);
    }
}

void Field::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // A menu or another window takes the keyboard for a while only.
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason)
        return;
    if (isModified())
        emit committed();
    emit left();
}

void NumberField::setNumber(std::optional<double> number)
{
    setShown(number ? m_prefix + shortNumber(*number) : QString());
}

void NumberField::setSteps(double step, double most)
{
    m_step = step;
    m_most = most;
}

model::Result<std::optional<double>> NumberField::number() const
{
    QString typed = text().trimmed();
    if (!m_prefix.isEmpty() && typed.startsWith(m_prefix))
        typed.remove(0, m_prefix.size());
    return numberIn(typed);
}

void NumberField::keyPressEvent(QKeyEvent *event)
{
    const double many = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    switch (event->key()) {
    case Qt::Key_Up: return step(many);
    case Qt::Key_Down: return step(-many);
    case Qt::Key_PageUp: return step(10);
    case Qt::Key_PageDown: return step(-10);
    default: Field::keyPressEvent(event);
    }
}

void NumberField::wheelEvent(QWheelEvent *event)
{
    // Scrolling the panel must not change what happens to lie under the pointer.
    if (!hasFocus() || event->angleDelta().y() == 0) {
        event->ignore();
        return;
    }
    step(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void NumberField::focusInEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        m_gesture = QUuid::createUuid().toString();
    Field::focusInEvent(event);
}

void NumberField::step(double steps)
{
    const auto now = number();
    if (!now.ok())
        return;
    const double from = (*now).value_or(0);
    const double to = std::clamp(std::round((from + steps * m_step) * 1e6) / 1e6, 0.0, m_most);
    if (to == from)
        return;
    setText(m_prefix + shortNumber(to));
    setModified(false);
    emit stepped(to, m_gesture);
}

} // namespace app::inspector
