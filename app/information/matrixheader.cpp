// SPDX-License-Identifier: GPL-3.0-only
#include "app/information/matrixview.h"
#include "app/information/sheetmodel.h"

#include <QPainter>

namespace app::information {

MatrixHeader::MatrixHeader(Qt::Orientation orientation, MatrixView *view) : QHeaderView(orientation, view), m_view(view)
{
    setSectionResizeMode(Fixed);
    setMinimumSectionSize(8);
    setSectionsClickable(true);
    setHighlightSections(false);
}

QSize MatrixHeader::sizeHint() const
{
    const Look &look = m_view->look();
    return orientation() == Qt::Horizontal ? QSize(QHeaderView::sizeHint().width(), qRound(look.head()))
                                           : QSize(qRound(look.names()), QHeaderView::sizeHint().height());
}

void MatrixHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), ChartColours::get().ground);
    const auto *model = static_cast<SheetModel *>(m_view->model());
    if (model->rowCount() == 0 || model->columnCount() == 0)
        return;
    const Look &look = m_view->look();
    if (orientation() == Qt::Horizontal) {
        painter.translate(-offset(), 0);
        paintHead(painter, model->sheet(), look, m_view->extent());
    } else {
        painter.translate(0, -offset());
        paintNames(painter, model->sheet(), look, m_view->extent());
    }
}

} // namespace app::information
