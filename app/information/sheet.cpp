// SPDX-License-Identifier: GPL-3.0-only
#include "app/information/sheet.h"

#include "app/information/sentences.h"
#include "model/scenario/materialise.h"

#include <QCoreApplication>

namespace app::information {

namespace {

using model::burden::AskSums;
using model::burden::MatrixCell;
using model::burden::MatrixColumn;

constexpr double seen = 1e-9; ///< less often than this is never

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::information::Sheet)
};

Mark markOf(const AskSums &sums, const std::optional<double> &share)
{
    const std::pair<double, Mark> parts[] = {{sums.first, Mark::First},
                                             {sums.across, Mark::Across},
                                             {sums.within, Mark::Within},
                                             {sums.reused, Mark::Reused}};
    const auto most = std::ranges::max_element(parts, {}, &std::pair<double, Mark>::first);
    if (most->first > seen)
        return most->second;
    return share ? Mark::Unmet : Mark::None;
}

class Making {
public:
    Making(const Asked &asked, const QList<model::ItemId> &order)
        : m_asked(asked), m_inventory(asked.analysis->workspace->inventory),
          m_baseline(*asked.analysis->workspace->journeys.find(asked.analysis->journey)), m_journey(m_baseline)
    {
        if (asked.analysis->scenario) {
            const auto entries = model::entriesOf(asked.analysis->workspace->scenarios, *asked.analysis->scenario);
            if (entries)
                m_journey = model::materialise(m_inventory, m_baseline, *entries).journey;
        }
        addColumns();
        addRows(order);
    }

    Sheet make()
    {
        m_sheet.total = m_asked.matrix.total;
        if (m_asked.baseline)
            m_sheet.before = m_asked.baseline->total.again();
        m_sheet.editable = m_asked.columns == model::burden::Columns::Steps;
        m_sheet.places.assign(static_cast<size_t>(m_sheet.rows.size() * m_sheet.columns.size()), -1);
        for (const MatrixCell &cell : m_asked.matrix.cells)
            addCell(cell);
        addUnmet();
        addTold();
        for (Sheet::Cell &cell : m_sheet.cells)
            cell.mark = markOf(cell.sums, cell.share);
        m_sheet.title = titleOf(m_asked);
        markWorst();
        return std::move(m_sheet);
    }

private:
    QString nameOf(const MatrixColumn &column) const
    {
        using model::burden::Columns;
        if (m_asked.columns == Columns::Organisations)
            return organisationOf(column);
        if (m_asked.columns == Columns::Services) {
            const model::Service *service = column.service ? m_inventory.services.find(*column.service) : nullptr;
            return service ? (service->name.isEmpty() ? service->id.text() : service->name) : Words::tr("No service");
        }
        const model::Node *node = m_journey.nodes.find(*column.step);
        if (!node)
            node = m_baseline.nodes.find(*column.step);
        return node ? node->label() : column.step->text();
    }
    QString organisationOf(const MatrixColumn &column) const
    {
        return organisationName(
            m_inventory,
            column.organisation ? static_cast<int>(m_inventory.organisations.place(*column.organisation)) : -1);
    }

    /// In the order of the way; those of one organisation together, where its first one is.
    void addColumns()
    {
        const auto &columns = m_asked.matrix.columns;
        std::vector<std::optional<model::OrganisationId>> groups;
        std::vector<std::pair<size_t, size_t>> order;
        for (size_t i = 0; i < columns.size(); ++i) {
            const auto known = std::ranges::find(groups, columns[i].organisation);
            order.emplace_back(known - groups.begin(), i);
            if (known == groups.end())
                groups.push_back(columns[i].organisation);
        }
        std::ranges::sort(order);
        m_column.resize(columns.size());
        const bool grouped = m_asked.columns != model::burden::Columns::Organisations;
        for (size_t n = 0; n < order.size(); ++n) {
            const MatrixColumn &column = columns[order[n].second];
            m_column[order[n].second] = static_cast<int>(n);
            Sheet::Column made{
                nameOf(column), grouped ? organisationOf(column) : QString(), false, column.steps, column, 0};
            made.opensGroup = grouped && (n == 0 || order[n].first != order[n - 1].first);
            m_sheet.columns.append(made);
        }
    }

    void addRows(const QList<model::ItemId> &order)
    {
        const auto count = static_cast<size_t>(m_inventory.items.size());
        m_row.assign(count, -1);
        const auto add = [&](qsizetype place) {
            if (place < 0 || m_row[static_cast<size_t>(place)] >= 0)
                return;
            m_row[static_cast<size_t>(place)] = static_cast<int>(m_sheet.rows.size());
            const model::Item &item = m_inventory.items.at(place);
            Sheet::Row row{item.id, item.name.isEmpty() ? item.id.text() : item.name,
                           m_asked.matrix.rows[static_cast<size_t>(place)]};
            if (m_asked.baseline)
                row.before = m_asked.baseline->rows[static_cast<size_t>(place)].again();
            row.isAsked = row.sums.asks + row.sums.reused > seen || row.before.value_or(0) > seen;
            m_sheet.rows.append(row);
        };
        for (const model::ItemId &item : order)
            add(m_inventory.items.place(item));
        for (qsizetype place = 0; place < m_inventory.items.size(); ++place)
            add(place);
    }

    Sheet::Cell &cellAt(int row, int column)
    {
        int &place = m_sheet.places[static_cast<size_t>(row * m_sheet.columns.size() + column)];
        if (place < 0) {
            place = static_cast<int>(m_sheet.cells.size());
            m_sheet.cells.emplace_back();
        }
        return m_sheet.cells[static_cast<size_t>(place)];
    }

    void addCell(const MatrixCell &cell)
    {
        const int column = m_column[static_cast<size_t>(cell.column)];
        Sheet::Cell &made = cellAt(m_row[static_cast<size_t>(cell.row)], column);
        made.sums = cell;
        made.people = std::min(1.0, cell.people);
        if (cell.asks > seen)
            ++m_sheet.columns[column].asked;
    }

    /// What the document asks, met by anybody or not.
    void addUnmet()
    {
        for (int column = 0; column < m_sheet.columns.size(); ++column) {
            for (const model::NodeId &step : m_sheet.columns[column].steps) {
                const model::Node *node = m_journey.nodes.find(step);
                if (!node)
                    continue;
                for (const model::Ask &ask : node->asks) {
                    const qsizetype place = m_inventory.items.place(ask.item);
                    if (place < 0)
                        continue;
                    const int row = m_row[static_cast<size_t>(place)];
                    Sheet::Cell &cell = cellAt(row, column);
                    cell.share = std::max(cell.share.value_or(0), ask.share.mean());
                    m_sheet.rows[row].isAsked = true;
                }
            }
        }
    }

    void addTold()
    {
        for (const model::burden::Telling &telling : m_asked.matrix.tellings) {
            Sheet::Cell &cell =
                cellAt(m_row[static_cast<size_t>(telling.row)], m_column[static_cast<size_t>(telling.column)]);
            const QString from = organisationName(m_inventory, telling.from);
            const auto known = std::ranges::find(cell.told, from, &std::pair<QString, double>::first);
            if (known == cell.told.end())
                cell.told.append({from, telling.repeats});
            else
                known->second += telling.repeats;
        }
        for (Sheet::Cell &cell : m_sheet.cells)
            std::ranges::stable_sort(cell.told, std::greater(), &std::pair<QString, double>::second);
    }

    void markWorst()
    {
        for (const int place : worstOf(m_asked.matrix))
            m_sheet.rows[m_row[static_cast<size_t>(place)]].isWorst = true;
    }

    const Asked &m_asked;
    const model::Inventory &m_inventory;
    const model::Journey &m_baseline;
    model::Journey m_journey;         ///< as shown
    std::vector<int> m_row, m_column; ///< by place in the matrix
    Sheet m_sheet;
};

} // namespace

QString organisationName(const model::Inventory &inventory, int place)
{
    if (place < 0)
        return Words::tr("No organisation");
    const model::Organisation &organisation = inventory.organisations.at(place);
    return organisation.name.isEmpty() ? organisation.id.text() : organisation.name;
}

Sheet sheetOf(const Asked &asked, const QList<model::ItemId> &order) { return Making(asked, order).make(); }

int Sheet::shortRows() const
{
    int asked = 0;
    for (const Row &row : rows)
        asked += row.isAsked ? 1 : 0;
    // One more is no saving: its row would only say so.
    return asked <= worstRows + 1 ? asked : worstRows;
}

const Sheet::Cell &Sheet::cell(int row, int column) const
{
    static const Cell none;
    const int place = places[static_cast<size_t>(row * columns.size() + column)];
    return place < 0 ? none : cells[static_cast<size_t>(place)];
}

int Sheet::rowOf(const model::ItemId &item) const
{
    const auto found = std::ranges::find(rows, item, &Row::item);
    return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

int Sheet::columnOf(const model::NodeId &step) const
{
    const auto found = std::ranges::find_if(columns, [&](const Column &column) { return column.steps.contains(step); });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

} // namespace app::information
