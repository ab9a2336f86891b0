// SPDX-License-Identifier: GPL-3.0-only
#include "app/inventory/handling.h"

namespace app::inventory {

namespace {

constexpr qsizetype mostCells = 1'000'000;

} // namespace

Handling::Outcome Handling::apply(const QList<model::edits::Any> &edits, const QString &name)
{
    const model::Done done = m_document->apply(edits, name);
    return done.ok() ? Outcome() : Outcome{false, tr("Nothing was changed: %1").arg(done.refusal())};
}

QString Handling::placeOf(const WhyNot &why) const
{
    const QString column = m_rows->sheet().columns()[why.column].name;
    const qsizetype size = m_rows->sheet().size(m_rows->workspace());
    if (why.row >= size)
        return tr("new row %1, %2").arg(why.row - size + 1).arg(column);
    const QString label = m_rows->sheet().label(m_rows->workspace(), why.row).left(60);
    const int shown = m_rows->rowOf(m_rows->sheet().id(m_rows->workspace(), why.row));
    return shown < 0 ? tr("“%1”, %2").arg(label, column) : tr("row %1 “%2”, %3").arg(shown + 1).arg(label, column);
}

Handling::Outcome Handling::write(const QList<Written> &cells, const QString &name)
{
    const auto outcome = m_rows->sheet().written(m_rows->workspace(), cells);
    if (const auto *why = std::get_if<WhyNot>(&outcome))
        return {false, tr("Nothing was changed. In %1: %2.").arg(placeOf(*why), why->why)};
    const auto &made = std::get<inventory::Outcome>(outcome);
    if (made.edits.isEmpty())
        return {};
    Outcome answer = apply(made.edits, name);
    if (answer.ok && !made.added.isEmpty())
        answer.sentence = tr("%n organisation(s) that were not in the list were added: %1.", nullptr, static_cast<int>(made.added.size()))
                              .arg(made.added.mid(0, 5).join(tr(", ")) + (made.added.size() > 5 ? tr(" and more") : QString()));
    return answer;
}

Handling::Outcome Handling::type(const Written &cell)
{
    const QString column = m_rows->sheet().columns()[cell.column].name;
    if (cell.row >= m_rows->sheet().size(m_rows->workspace()))
        return write({cell}, tr("Add “%1”").arg(cell.text.left(60)));
    return write({cell}, tr("Change %1 of “%2”").arg(column, m_rows->sheet().label(m_rows->workspace(), cell.row).left(60)));
}

std::optional<QList<int>> Handling::columnsByName(const QStringList &header) const
{
    QList<int> columns;
    for (const QString &name : header) {
        int found = -1;
        for (int column = 0; column < m_rows->columnCount(); ++column) {
            if (m_rows->sheet().columns()[column].name.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
                found = column;
        }
        if (found < 0)
            return std::nullopt;
        columns.append(found);
    }
    return columns.size() > 1 ? std::optional(columns) : std::nullopt;
}

Handling::Outcome Handling::paste(const Block &block, const QItemSelectionRange &at)
{
    if (block.isEmpty())
        return {false, tr("There is nothing on the clipboard that could be pasted as cells.")};
    if (block.size() * block.front().size() > mostCells)
        return {false, tr("Nothing was changed: the block has more than %L1 cells; paste it in parts.").arg(mostCells)};
    if (const auto named = columnsByName(block.front()))
        return pasteInto(*named, at.top(), block.mid(1));
    if (block.size() == 1 && block.front().size() == 1) {
        QList<Written> cells;
        for (const QModelIndex &cell : at.indexes())
            cells.append({m_rows->place(cell.row()), cell.column(), block.front().front()});
        return write(cells, cells.size() == 1 ? tr("Paste a cell") : tr("Paste into %n cell(s)", nullptr, static_cast<int>(cells.size())));
    }
    QList<int> columns;
    qsizetype width = 0;
    for (const QStringList &row : block)
        width = std::max(width, row.size());
    for (int column = at.left(); column < m_rows->columnCount() && columns.size() < width; ++column)
        columns.append(column);
    if (columns.size() < width)
        return {false, tr("Nothing was changed: the block is %1 columns wide, and from here only %2 fit.").arg(width).arg(columns.size())};
    return pasteInto(columns, at.top(), block);
}

Handling::Outcome Handling::pasteInto(const QList<int> &columns, int top, const Block &block)
{
    QList<Written> cells;
    for (qsizetype row = 0; row < block.size(); ++row) {
        for (qsizetype column = 0; column < std::min(columns.size(), block[row].size()); ++column)
            cells.append({m_rows->place(top + static_cast<int>(row)), columns[column], block[row][column]});
    }
    return write(cells, tr("Paste %n row(s)", nullptr, static_cast<int>(block.size())));
}

Handling::Outcome Handling::fillDown(const QItemSelectionRange &block)
{
    const int from = block.height() > 1 ? block.top() : block.top() - 1;
    if (!block.isValid() || from < 0 || m_rows->isBlank(from))
        return {false, tr("Select the cell to copy and those below it, then fill down.")};
    QList<Written> cells;
    for (int row = from + 1; row <= block.bottom(); ++row) {
        if (m_rows->isBlank(row))
            continue;
        for (int column = block.left(); column <= block.right(); ++column)
            cells.append({m_rows->place(row), column, {}, m_rows->place(from)});
    }
    return write(cells, tr("Fill down %n cell(s)", nullptr, static_cast<int>(cells.size())));
}

Handling::Outcome Handling::clear(const QItemSelection &selection)
{
    QList<Written> cells;
    for (const QModelIndex &cell : selection.indexes()) {
        if (!m_rows->isBlank(cell.row()))
            cells.append({m_rows->place(cell.row()), cell.column(), QString()});
    }
    return write(cells, tr("Clear %n cell(s)", nullptr, static_cast<int>(cells.size())));
}

/// All yes, unless they are already.
Handling::Outcome Handling::toggle(const QItemSelection &selection)
{
    QList<Written> cells;
    bool allYes = true;
    for (const QModelIndex &cell : selection.indexes()) {
        if (m_rows->isBlank(cell.row()) || m_rows->is(cell.column()) != Column::Is::Flag)
            continue;
        allYes = allYes && cell.data(Qt::EditRole).toString() == yesOrNo(true);
        cells.append({m_rows->place(cell.row()), cell.column(), QString()});
    }
    for (Written &cell : cells)
        cell.text = yesOrNo(!allYes);
    return cells.isEmpty() ? Outcome() : write(cells, tr("Change %1").arg(m_rows->sheet().columns()[cells.front().column].name));
}

Handling::Outcome Handling::removeRows(const QList<int> &rows)
{
    QList<model::edits::Any> edits;
    QString first;
    for (const int row : rows) {
        if (m_rows->isBlank(row))
            continue;
        if (edits.isEmpty())
            first = m_rows->label(row);
        edits.append(m_rows->sheet().removing(m_rows->workspace(), m_rows->place(row)));
    }
    if (edits.isEmpty())
        return {};
    return apply(edits, edits.size() == 1 ? tr("Delete “%1”").arg(first.left(60)) : tr("Delete %n row(s)", nullptr, static_cast<int>(edits.size())));
}

Handling::Outcome Handling::merge(int stays, const QList<int> &rows)
{
    QList<qsizetype> gone;
    for (const int row : rows) {
        if (row != stays && !m_rows->isBlank(row))
            gone.append(m_rows->place(row));
    }
    const QString label = m_rows->label(stays);
    const Outcome answer = apply({m_rows->sheet().merging(m_rows->workspace(), m_rows->place(stays), gone)},
                                 tr("Merge %n row(s) into “%1”", nullptr, static_cast<int>(gone.size())).arg(label.left(60)));
    if (!answer.ok)
        return answer;
    return {true, tr("%n row(s) merged into “%1”; every place that named a merged row names it now.", nullptr, static_cast<int>(gone.size())).arg(label.left(60))};
}

Handling::Outcome Handling::put(const QModelIndex &cell, const model::Quantity &quantity)
{
    const QString column = m_rows->sheet().columns()[cell.column()].name;
    return apply({m_rows->sheet().putting(m_rows->workspace(), m_rows->place(cell.row()), cell.column(), quantity)},
                 tr("Change %1 of “%2”").arg(column, m_rows->label(cell.row()).left(60)));
}

Block Handling::block(const QItemSelectionRange &range) const
{
    Block block;
    for (int row = range.top(); row <= range.bottom() && !m_rows->isBlank(row); ++row) {
        QStringList cells;
        for (int column = range.left(); column <= range.right(); ++column)
            cells.append(m_rows->index(row, column).data(Qt::EditRole).toString());
        block.append(cells);
    }
    return block;
}

} // namespace app::inventory
