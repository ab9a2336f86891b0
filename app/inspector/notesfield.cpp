// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/notesfield.h"

#include <QKeyEvent>
#include <QAbstractTextDocumentLayout>
#include <QtMath>

namespace app::inspector {

NotesField::NotesField(const Theme &theme, const QString &name, QWidget *parent) : QPlainTextEdit(parent), m_theme(theme)
{
    setFont(theme.font(Type::Body));
    setAccessibleName(name);
    setPlaceholderText(name);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QPlainTextEdit::textChanged, this, &NotesField::fit);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &NotesField::fit);
    fit();
}

void NotesField::setShown(const QString &text)
{
    const bool edited = isBeingEdited();
    m_shown = text;
    if ((hasFocus() && edited) || toPlainText() == text)
        return;
    setPlainText(text);
}

bool NotesField::isBeingEdited() const
{
    return typed() != m_shown.trimmed();
}

void NotesField::commit()
{
    if (isBeingEdited())
        emit committed();
}

bool NotesField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if ((key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo)) && !isBeingEdited()) {
            event->ignore();
            return true;
        }
        if (key.key() == Qt::Key_Escape && isBeingEdited()) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void NotesField::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() & Qt::ControlModifier)
        return commit();
    if (event->key() == Qt::Key_Escape && isBeingEdited()) {
        setPlainText(m_shown);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void NotesField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        commit();
}

void NotesField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void NotesField::fit()
{
    if (m_fitting)
        return;
    m_fitting = true;
    // Not while a layout is being made: it would not see that it must be made again.
    QMetaObject::invokeMethod(this, [this] {
        m_fitting = false;
        // The layout of plain text counts its height in lines.
        const int lines = std::clamp(qCeil(document()->size().height()), 2, 8);
        setFixedHeight(lines * fontMetrics().lineSpacing() + m_theme.px(20));
    }, Qt::QueuedConnection);
}

} // namespace app::inspector
