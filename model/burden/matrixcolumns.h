// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/groups.h"
#include "model/burden/matrix.h"

namespace model::burden {

/// The columns of a matrix in the order of the way: all steps that anybody can come to, with or without the changes, even those
/// that ask nothing; or what provides them.
class MatrixColumns {
public:
    MatrixColumns(const Inventory &inventory, const Journey &baseline, const QList<Entry> &entries, Columns columns);

    /// Where a step's asks go; made at the end where only a part of the people know such a column.
    int place(const Node &step, const Inventory &inventory);
    std::vector<MatrixColumn> take() { return std::move(m_columns); }

private:
    Columns m_of;
    std::vector<MatrixColumn> m_columns;
    QHash<QString, int> m_places;
};

/// The nodes that can be reached, each after all that lead to it, but round loops: places in the journey.
std::vector<int> wayThrough(const Journey &journey);

} // namespace model::burden
