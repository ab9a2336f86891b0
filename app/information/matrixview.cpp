// SPDX-License-Identifier: GPL-3.0-only
#include "app/information/matrixview.h"

#include "app/information/sheetmodel.h"
#include "app/theme/parts.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace app::information {

MatrixView::MatrixView(Theme *theme, SheetModel *model, QWidget *parent)
    : QTableView(parent), m_theme(theme), m_look(model->sheet(), theme->scale())
{
    setModel(model);
    setHorizontalHeader(new MatrixHeader(Qt::Horizontal, this));
    setVerticalHeader(new MatrixHeader(Qt::Vertical, this));
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setProperty("ring", false);
    setAccessibleName(tr("Items and steps"));
    setAccessibleDescription(tr("Arrows go from cell to cell; Space asks or stops asking, digits set the share of "
                                "visits, Enter shows the step on the map."));
}

SheetModel *MatrixView::sheetModel() const { return static_cast<SheetModel *>(model()); }

void MatrixView::fit()
{
    m_look = Look(sheetModel()->sheet(), m_theme->scale());
    verticalHeader()->setDefaultSectionSize(qRound(m_look.row()));
    for (int column = 0; column < model()->columnCount(); ++column)
        horizontalHeader()->resizeSection(column, qRound(m_look.columnWidth(column)));
    updateGeometries();
    viewport()->update();
    horizontalHeader()->viewport()->update();
    verticalHeader()->viewport()->update();
}

void MatrixView::setEmphasis(Emphasis emphasis)
{
    m_emphasis = emphasis;
    viewport()->update();
}

Extent MatrixView::extent() const
{
    const auto clipped = [](int at, int count, int otherwise) {
        return at < 0 ? otherwise : std::clamp(at, 0, std::max(0, count - 1));
    };
    const int rows = model()->rowCount(), columns = model()->columnCount();
    return {clipped(rowAt(0), rows, 0), clipped(rowAt(viewport()->height() - 1), rows, rows - 1),
            clipped(columnAt(0), columns, 0), clipped(columnAt(viewport()->width() - 1), columns, columns - 1)};
}

void MatrixView::choose(const QModelIndex &cell)
{
    setCurrentIndex(cell);
    scrollTo(cell);
}

QRectF MatrixView::cellRect(const QModelIndex &cell) const
{
    const double x = m_look.columnLeft(cell.column()) - horizontalOffset();
    return {x, cell.row() * m_look.row() - verticalOffset(), m_look.px(24), m_look.row()};
}

void MatrixView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), ChartColours::get().ground);
    if (model()->rowCount() == 0 || model()->columnCount() == 0)
        return;
    const QModelIndex focused = hasFocus() || m_typed.size() > 0 ? currentIndex() : QModelIndex();
    const QModelIndex crosshair = m_hovered.isValid() ? QModelIndex(m_hovered) : focused;
    if (crosshair.isValid())
        paintCrosshair(painter, crosshair);
    painter.save();
    painter.translate(-horizontalOffset(), -verticalOffset());
    paintCells(painter, sheetModel()->sheet(), m_look, extent(), m_emphasis);
    painter.restore();
    if (currentIndex().isValid()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(hasFocus() ? Colours::light().accent : Colours::light().edge, m_look.px(2)));
        painter.drawRect(cellRect(currentIndex()).adjusted(1, 0, -1, -1));
    }
    if (!m_typed.isEmpty())
        paintTyped(painter);
}

/// Row and column of the cell in 7 % accent.
void MatrixView::paintCrosshair(QPainter &painter, const QModelIndex &cell)
{
    QColor tint = Colours::light().accent;
    tint.setAlphaF(0.07F);
    const QRectF at = cellRect(cell);
    painter.fillRect(QRectF(0, at.top(), viewport()->width(), at.height()), tint);
    painter.fillRect(QRectF(at.left(), 0, at.width(), viewport()->height()), tint);
}

/// What has been typed stands in a small box beneath the cell.
void MatrixView::paintTyped(QPainter &painter)
{
    const QString words = tr("%1 % of visits: Enter sets it", "digits typed so far").arg(m_typed);
    painter.setFont(m_look.font(Type::Small, Weight::Strong));
    const QSizeF size(QFontMetricsF(painter.font()).horizontalAdvance(words) + m_look.px(16), m_look.px(24));
    QRectF box(cellRect(currentIndex()).bottomLeft() + QPointF(0, m_look.px(4)), size);
    box.moveLeft(std::clamp(box.left(), 0.0, std::max(0.0, viewport()->width() - size.width())));
    if (box.bottom() > viewport()->height())
        box.moveBottom(cellRect(currentIndex()).top() - m_look.px(4));
    painter.setBrush(ChartColours::get().ground);
    painter.setPen(QPen(Colours::light().edge, 1));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(Colours::light().text);
    painter.drawText(box, words, QTextOption(Qt::AlignCenter));
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex cell = currentIndex();
    if (event->matches(QKeySequence::Copy)) {
        emit copied();
        return;
    }
    if (cell.isValid() && type(event))
        return;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (cell.isValid() && plain && enters) {
        emit revealed(cell);
    } else if (cell.isValid() && plain && event->key() == Qt::Key_Space) {
        emit turned(cell);
    } else if (cell.isValid() && plain && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        if (sheetModel()->sheet().cell(cell.row(), cell.column()).share)
            emit turned(cell);
    } else {
        QTableView::keyPressEvent(event);
        if (currentIndex().isValid() && currentIndex() != cell)
            showTip(currentIndex());
    }
}

/// Digits of a share in per cent; Enter or a move sets it, Escape forgets it.
bool MatrixView::type(const QKeyEvent *event)
{
    const QString text = event->text();
    const bool digit = text.size() == 1 && text[0] >= QLatin1Char('0') && text[0] <= QLatin1Char('9');
    if (digit && sheetModel()->sheet().editable && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        if ((m_typed + text).toInt() <= 100)
            m_typed += text;
    } else if (m_typed.isEmpty()) {
        return false;
    } else if (event->key() == Qt::Key_Backspace) {
        m_typed.chop(1);
    } else if (event->key() == Qt::Key_Escape) {
        m_typed.clear();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        commit();
    } else {
        return false;
    }
    viewport()->update();
    return true;
}

void MatrixView::commit()
{
    const QString typed = std::exchange(m_typed, {});
    if (!typed.isEmpty() && currentIndex().isValid())
        emit shared(currentIndex(), typed.toInt() / 100.0);
}

void MatrixView::mousePressEvent(QMouseEvent *event)
{
    QTableView::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).isValid())
        emit chosen(currentIndex());
}

void MatrixView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex cell = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && cell.isValid())
        emit turned(cell);
}

void MatrixView::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex cell = indexAt(event->position().toPoint());
    if (cell != m_hovered) {
        m_hovered = cell;
        viewport()->update();
    }
}

void MatrixView::leaveEvent(QEvent *event)
{
    m_hovered = QModelIndex();
    viewport()->update();
    QTableView::leaveEvent(event);
}

void MatrixView::focusOutEvent(QFocusEvent *event)
{
    m_typed.clear();
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void MatrixView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex cell = byKey ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (!cell.isValid())
        return;
    setCurrentIndex(cell);
    emit menuAsked(cell, byKey ? viewport()->mapToGlobal(cellRect(cell).bottomLeft().toPoint()) : event->globalPos());
}

bool MatrixView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const QModelIndex cell = indexAt(static_cast<QHelpEvent *>(event)->pos());
        if (cell.isValid())
            showTip(cell);
        else
            QToolTip::hideText();
        return true;
    }
    return QTableView::viewportEvent(event);
}

void MatrixView::showTip(const QModelIndex &cell)
{
    const QRect at = cellRect(cell).toAlignedRect();
    QToolTip::showText(viewport()->mapToGlobal(at.bottomLeft() + QPoint(0, qRound(m_look.px(4)))),
                       cell.data(Qt::ToolTipRole).toString(), viewport(), at);
}

void MatrixView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    if (!m_typed.isEmpty() && previous.isValid()) {
        const double share = std::exchange(m_typed, {}).toInt() / 100.0;
        emit shared(previous, share);
    }
    QTableView::currentChanged(current, previous);
    viewport()->update();
}

/// Home and End go along the row, with Ctrl to the corners, as in a spreadsheet.
QModelIndex MatrixView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (!currentIndex().isValid() || (action != MoveHome && action != MoveEnd))
        return QTableView::moveCursor(action, modifiers);
    const bool corner = modifiers & Qt::ControlModifier;
    const int row = !corner ? currentIndex().row() : action == MoveHome ? 0 : model()->rowCount() - 1;
    return model()->index(row, action == MoveHome ? 0 : model()->columnCount() - 1);
}

} // namespace app::information
