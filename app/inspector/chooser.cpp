// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/chooser.h"

#include "app/theme/icons.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyle>
#include <QStyleOptionComboBox>

namespace app::inspector {

namespace {

constexpr int idRole = Qt::UserRole;
const QString newId = QStringLiteral("\n");

QStandardItem *header(const Theme &theme, const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setFlags(Qt::NoItemFlags);
    item->setFont(theme.font(Type::Micro, Weight::Strong));
    return item;
}

} // namespace

Choice::Choice(const Theme &theme, QWidget *parent) : QComboBox(parent), m_theme(theme)
{
    setProperty("look", QStringLiteral("choice"));
    setFont(theme.font(Type::Body));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(4);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Choice::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double size = m_theme.px(10);
    paintIcon(painter, Icon::Chevron,
              QRectF(width() - size - m_theme.px(6), (height() - size) / 2, size, size), m_theme.colours().text);
}

Chooser::Chooser(const Theme &theme, const QString &newText, const QString &namePrompt, QWidget *parent)
    : Choice(theme, parent), m_newText(newText), m_namePrompt(namePrompt)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setModel(new QStandardItemModel(this));
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    lineEdit()->installEventFilter(this);
    connect(this, &QComboBox::activated, this, &Chooser::activate);
    setEntries({});
}

void Chooser::setEntries(const QList<Entry> &entries)
{
    if (entries == m_entries && count() > 0)
        return;
    m_entries = entries;
    const QString typing = lineEdit()->text();
    auto *rows = static_cast<QStandardItemModel *>(model());
    rows->clear();
    QString group;
    for (const Entry &entry : entries) {
        if (entry.group != group && !entry.group.isEmpty())
            rows->appendRow(header(m_theme, entry.group));
        group = entry.group;
        auto *item = new QStandardItem(entry.text);
        item->setData(entry.id, idRole);
        rows->appendRow(item);
    }
    if (!m_newText.isEmpty()) {
        auto *item = new QStandardItem(m_newText);
        item->setData(newId, idRole);
        rows->appendRow(item);
    }
    setCurrentIndex(rowOf(m_current));
    if (lineEdit()->isModified())
        lineEdit()->setText(typing);
}

void Chooser::setCurrent(const QString &id, const QString &prompt)
{
    m_current = id;
    m_prompt = prompt;
    if (!(lineEdit()->hasFocus() && lineEdit()->isModified()))
        restore();
}

int Chooser::rowOf(const QString &id) const
{
    return id.isEmpty() ? -1 : findData(id, idRole);
}

void Chooser::restore()
{
    const int row = rowOf(m_current);
    lineEdit()->setPlaceholderText(m_prompt);
    if (currentIndex() != row)
        setCurrentIndex(row);
    lineEdit()->setText(row < 0 ? QString() : itemText(row));
    lineEdit()->setModified(false);
    lineEdit()->setCursorPosition(0);
}

void Chooser::activate(int row)
{
    const QString id = itemData(row, idRole).toString();
    if (id.isEmpty())
        return restore();
    if (id == newId) {
        lineEdit()->clear();
        lineEdit()->setPlaceholderText(m_namePrompt);
        lineEdit()->setFocus();
        return;
    }
    lineEdit()->setModified(false);
    if (id == m_current)
        return restore();
    emit picked(id);
    restore();
}

void Chooser::typed()
{
    const QString name = lineEdit()->text().trimmed();
    if (name.isEmpty())
        return restore();
    const int row = findText(name, Qt::MatchFixedString);
    if (row >= 0 && !itemData(row, idRole).toString().isEmpty())
        return activate(row);
    if (m_newText.isEmpty())
        return restore();
    lineEdit()->setModified(false);
    emit named(name);
    restore();
}

bool Chooser::eventFilter(QObject *object, QEvent *event)
{
    if (object != lineEdit())
        return Choice::eventFilter(object, event);
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (isEnter && !completer()->popup()->isVisible()) {
            typed();
            return true;
        }
        const bool isArrow = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
        if (isArrow && !completer()->popup()->isVisible()) {
            // Turning through the list would choose each entry on the way.
            showPopup();
            return true;
        }
        if (key == Qt::Key_Escape && (lineEdit()->isModified() || lineEdit()->placeholderText() != m_prompt)) {
            restore();
            return true;
        }
    } else if (event->type() == QEvent::FocusOut && !completer()->popup()->isVisible() && !view()->isVisible()) {
        restore();
    }
    return Choice::eventFilter(object, event);
}

} // namespace app::inspector
