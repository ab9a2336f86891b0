// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/changeeditor.h"
#include "app/inspector/scenariopage.h"
#include "app/inspector/words.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>

namespace app::inspector {

ChangeRow::ChangeRow(Desk &desk, int place, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_place(place), m_name(new Words(desk.theme(), {})),
      m_hours(new Line(desk.theme(), {}, Type::Body, Weight::Strong)),
      m_takeUp(new Line(desk.theme(), {}, Type::Micro, Weight::Regular, Tone::Second)),
      m_bar(new HoursBar(desk.theme())),
      m_why(new Words(desk.theme(), {}, Type::Small, Weight::Regular, Tone::Second))
{
    const Theme &theme = desk.theme();
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.px(4));
    grid->setVerticalSpacing(0);
    auto *number = new Line(theme, QString::number(place + 1), Type::Body, Weight::Regular, Tone::Second);
    number->setFixedWidth(theme.px(16));
    m_hours->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_hours->setFixedWidth(theme.px(56));
    grid->addWidget(number, 0, 0, Qt::AlignTop);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_hours, 0, 2, Qt::AlignTop);
    auto *below = new QHBoxLayout;
    below->setSpacing(theme.px(4));
    below->addWidget(m_takeUp);
    below->addWidget(m_bar, 1);
    m_takeUp->setMinimumWidth(theme.px(136));
    grid->addLayout(below, 1, 1, 1, 2);
    grid->addWidget(m_why, 2, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(16), theme.px(6), theme.px(rightMargin), theme.px(6));
    layout->setSpacing(0);
    layout->addLayout(grid);
    setMinimumHeight(theme.px(48));
    m_why->hide();
}

void ChangeRow::show(const Shown &shown)
{
    const Theme &theme = m_desk.theme();
    const bool acts = shown.enabled && shown.struck.isEmpty();
    m_name->setText(shown.name);
    m_name->setStruck(!shown.struck.isEmpty());
    m_name->setTone(theme, acts ? Tone::Text : Tone::Second);
    m_takeUp->setText(shown.enabled ? shown.takeUp : tr("switched off"));
    m_hours->setText(shown.hours ? hours(*shown.hours) : QString());
    m_hours->setTone(theme, m_desk.areFiguresFresh() ? Tone::Text : Tone::Second);
    m_bar->setPart(shown.part);
    m_why->setText(shown.struck);
    m_why->setVisible(!shown.struck.isEmpty());
    setAccessibleName(tr("Change %1: %2").arg(m_place + 1).arg(shown.name));
    setAccessibleDescription(QStringList{m_takeUp->text(), m_hours->text(), shown.struck}.join(QStringLiteral(", ")));
    if (m_editor && !m_editor->fits()) {
        m_editor->hide();
        m_editor->deleteLater();
        m_editor = nullptr;
    }
    if (m_editor)
        m_editor->refresh();
}

void ChangeRow::setChosen(bool chosen)
{
    m_chosen = chosen;
    QFont font = m_name->font();
    font.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
    m_name->setFont(font);
    if (chosen || m_editor)
        editor()->setVisible(chosen);
    update();
}

ChangeEditor *ChangeRow::editor()
{
    if (!m_editor) {
        m_editor = new ChangeEditor(m_desk, m_place);
        layout()->addWidget(m_editor);
        connect(m_editor, &ChangeEditor::moved, this, &ChangeRow::moved);
        m_editor->refresh();
    }
    return m_editor;
}

void ChangeRow::paintEvent(QPaintEvent *)
{
    if (!m_chosen)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), m_desk.theme().colours().accentSoft);
    painter.fillRect(QRect(0, 0, m_desk.theme().px(4), height()), m_desk.theme().colours().accent);
}

void ChangeRow::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers() & Qt::AltModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: emit clicked(); return;
    case Qt::Key_Up:
        alt ? emit moved(-1) : static_cast<void>(focusPreviousChild());
        return;
    case Qt::Key_Down:
        alt ? emit moved(1) : static_cast<void>(focusNextChild());
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void ChangeRow::mouseReleaseEvent(QMouseEvent *event)
{
    // A click into the editor beneath is its own.
    if (event->button() == Qt::LeftButton && !(m_editor && m_editor->isVisible() && event->pos().y() >= m_editor->y()))
        emit clicked();
}

void ChangeRow::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(above))
            return scroll->ensureWidgetVisible(this, 0, 0);
    }
}

} // namespace app::inspector
