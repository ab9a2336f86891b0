// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/document.h"
#include "app/inventory/rowsmodel.h"
#include "app/inventory/tabular.h"

#include <QItemSelection>

namespace app::inventory {

/// What a hand does with cells and rows, as edits of the document: all of it or nothing, one step of the history each. The answers are sentences: what
/// was done where that is worth saying, or why nothing was.
class Handling {
    Q_DECLARE_TR_FUNCTIONS(Handling)
public:
    struct Outcome {
        bool ok = true;
        QString sentence = {};
    };

    Handling(Document *document, const RowsModel *rows) : m_document(document), m_rows(rows) {}

    Outcome type(const Written &cell);
    /// A block at a cell, over as many rows as it has; rows beyond the last are new. One cell fills all that are selected. A first row of nothing but names
    /// of columns says which columns they are.
    Outcome paste(const Block &block, const QItemSelectionRange &at);
    /// The topmost row of a block over the others; of one row alone, the row above over it.
    Outcome fillDown(const QItemSelectionRange &block);
    Outcome clear(const QItemSelection &cells);
    Outcome toggle(const QItemSelection &cells);
    Outcome removeRows(const QList<int> &rows);
    Outcome merge(int stays, const QList<int> &rows);
    Outcome put(const QModelIndex &cell, const model::Quantity &quantity);

    /// Cells as they are copied.
    Block block(const QItemSelectionRange &range) const;

private:
    Outcome write(const QList<Written> &cells, const QString &name);
    Outcome apply(const QList<model::edits::Any> &edits, const QString &name);
    QString placeOf(const WhyNot &why) const;
    std::optional<QList<int>> columnsByName(const QStringList &header) const;
    Outcome pasteInto(const QList<int> &columns, int top, const Block &block);

    Document *m_document;
    const RowsModel *m_rows;
};

} // namespace app::inventory
