// SPDX-License-Identifier: GPL-3.0-only
// What a hand does in the information room: set asks, go to the map, find an item.
#include "app/information/asking.h"
#include "app/information/informationroom.h"
#include "app/information/matrixpanel.h"
#include "app/theme/parts.h"

#include <QMenu>

namespace app::information {

void InformationRoom::openMenu(const QModelIndex &cell, const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Sheet &sheet = m_matrix->model()->sheet();
    menu->addAction(tr("Show on the map"), this, [this, at = QPersistentModelIndex(cell)] { reveal(at); });
    if (sheet.editable) {
        const bool asks = sheet.cell(cell.row(), cell.column()).share.has_value();
        menu->addAction(asks ? tr("Stop asking it here") : tr("Ask it here"), this,
                        [this, at = QPersistentModelIndex(cell)] { turn(at); });
        for (const int percent : {25, 50, 75, 100})
            menu->addAction(tr("Ask at %1 % of visits").arg(percent), this,
                            [this, percent, at = QPersistentModelIndex(cell)] { share(at, percent / 100.0); });
    }
    menu->popup(global);
}

void InformationRoom::turn(const QModelIndex &cell)
{
    const Sheet &sheet = m_matrix->model()->sheet();
    if (!sheet.editable || !m_session->shown() || !cell.isValid()) {
        emit said(tr("Asks are set step by step: choose “Steps” first."));
        return;
    }
    const model::NodeId step = sheet.columns[cell.column()].steps.first();
    make(askingTurned(*m_session->shown(), step, sheet.rows[cell.row()].item), step);
}

void InformationRoom::share(const QModelIndex &cell, double share)
{
    const Sheet &sheet = m_matrix->model()->sheet();
    if (!sheet.editable || !m_session->shown() || !cell.isValid())
        return;
    const model::NodeId step = sheet.columns[cell.column()].steps.first();
    make(asking(*m_session->shown(), step, sheet.rows[cell.row()].item, share), step);
}

void InformationRoom::make(const std::optional<model::Change> &change, const model::NodeId &step)
{
    if (!m_session->shown()->nodes.contains(step)) {
        emit said(tr("The scenario takes this step away: what it asks is set in the baseline."));
        return;
    }
    if (!change)
        return;
    if (const model::Done done = m_session->change({*change}); !done)
        emit said(done.refusal());
}

void InformationRoom::select(const QModelIndex &cell)
{
    Session::Selection selection;
    for (const model::NodeId &step : m_matrix->model()->sheet().columns[cell.column()].steps)
        selection.nodes.insert(step);
    m_session->select(selection);
}

void InformationRoom::reveal(const QModelIndex &cell)
{
    if (!cell.isValid() || !m_session->journeyId())
        return;
    select(cell);
    model::Where where;
    where.journey = m_session->journeyId();
    where.node = m_matrix->model()->sheet().columns[cell.column()].steps.first();
    m_session->reveal(where);
}

void InformationRoom::showItem(const model::ItemId &item)
{
    m_view->choose(0);
    setFocusProxy(m_matrix);
    showSheet();
    const int row = m_matrix->model()->sheet().rowOf(item);
    if (row >= m_matrix->model()->rowCount())
        m_matrix->showRows(SheetModel::Rows::All);
    m_matrix->view()->choose(m_matrix->model()->index(row, std::max(0, m_matrix->view()->currentIndex().column())));
    m_matrix->view()->setFocus(Qt::OtherFocusReason);
}

} // namespace app::information
