// SPDX-License-Identifier: GPL-3.0-only
#include "app/confidence/pairpanel.h"

#include "app/charts/chartpanel.h"
#include "app/charts/tablemodel.h"

#include <QHeaderView>
#include <QTableView>

namespace app::confidence {

namespace {

constexpr double rowHeight = 28, headHeight = 32;

} // namespace

PairPanel::PairPanel(Theme *theme, QWidget *parent)
    : Card(theme, parent), m_model(new charts::TableModel(this)), m_view(new QTableView(this))
{
    m_view->setModel(m_model);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setBody(m_view);
    connect(theme, &Theme::changed, this, &PairPanel::dress);
    dress();
}

void PairPanel::setPairs(const charts::Table &pairs)
{
    setTitle(pairs.caption);
    m_view->setAccessibleName(pairs.caption);
    m_model->setTable(pairs);
    shareWidth();
}

int PairPanel::fullHeight() const
{
    return heightFor(theme()->px(headHeight) + m_model->rowCount() * theme()->px(rowHeight));
}

void PairPanel::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    shareWidth();
}

void PairPanel::dress()
{
    m_view->setStyleSheet(charts::tableStyle(*theme()));
    m_view->setFont(theme()->font(Type::Body));
    m_view->horizontalHeader()->setFont(theme()->font(Type::Small, Weight::Strong));
    m_view->horizontalHeader()->setFixedHeight(theme()->px(headHeight));
    m_view->verticalHeader()->setDefaultSectionSize(theme()->px(rowHeight));
    shareWidth();
}

void PairPanel::shareWidth()
{
    const int columns = m_model->columnCount();
    if (columns == 0)
        return;
    const int whole = m_view->viewport()->width(), name = whole / (columns + 1) * 2;
    m_view->setColumnWidth(0, name);
    for (int column = 1; column < columns; ++column)
        m_view->setColumnWidth(column, (whole - name) / (columns - 1));
}

} // namespace app::confidence
