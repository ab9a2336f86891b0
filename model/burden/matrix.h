// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/measure.h"

/// Who asks for what, item by item and step by step, and who had been told before: measure.md §4, place by place.
namespace model::burden {

/// How often something is asked, times a person. Cells, rows and columns of a matrix have the same figures, and they add up.
struct AskSums {
    double asks = 0;           ///< genuine ones: first + within + across
    double first = 0;          ///< the person's first genuine ask of the item (inside forks: branches taken in file order)
    double within = 0;         ///< again, by an organisation that has asked before
    double across = 0;         ///< again, the first ask of this organisation; in a reuse area the first of the area
    double certain = 0;        ///< repeats (within or across) that nobody escapes; see Matrix
    double reused = 0;         ///< not asked, but taken from what was given before
    double minutes = 0;        ///< a person spends on giving it: first, again and confirming
    double minutesAgain = 0;   ///< of them on giving it again

    double again() const { return within + across; }
    void add(const AskSums &other);
};

/// What stands in the columns of a matrix.
enum class Columns { Steps, Services, Organisations };

struct MatrixRow : AskSums {
    ItemId item;
    explicit MatrixRow(ItemId id) : item(std::move(id)) {}
};

/// A step, or all steps of a service or an organisation; those without one stand together.
struct MatrixColumn : AskSums {
    std::optional<NodeId> step;
    std::optional<ServiceId> service;             ///< of the step or the column
    std::optional<OrganisationId> organisation;   ///< of the step, the service or the column
    QList<NodeId> steps;                          ///< all in it, in the order of the way
};

/// One item in one column, where anybody is asked it or would be without reuse.
struct MatrixCell : AskSums {
    int row;
    int column;
    double people = 0;   ///< share of people who are asked here at least once, genuinely or by reuse
};

/// Repeats across organisations, and who had been told. Each repeat counts once, for the organisation of the person's *first*
/// genuine ask of the item: had that one passed it on, none of the later ones need have asked. So tellings add up to the
/// matrix's `across`, cell by cell. `from` and `to` are places in the inventory's organisations, -1 for steps without one; they
/// are the same only where an organisation asks both inside a reuse area and outside it, since an area is an organisation of
/// its own.
struct Telling {
    int row;
    int column;          ///< where it was asked again
    int from;
    int to;
    double repeats = 0;  ///< times a person
    double minutes = 0;  ///< a person spends on these repeats
};

/// The items of an inventory × the steps of a journey, for one segment or (none) for the mean of all by people.
///
/// A repeat is *certain* when on every way from the start to its step the item is asked before: the steps that always ask it
/// (share 1, outside held areas) cut the step off from the start. It is the dominator's condition, but the earlier ask may be
/// another one on another way. Ways of share 0 are none; a fork's branch is always taken at share 1, and counts for what comes
/// after the join; side by side, no branch comes before another. All other repeats hit only people on some of the ways.
struct Matrix {
    double people = 0;                ///< a year, of those it is the mean of
    std::vector<MatrixRow> rows;      ///< by place in the inventory's items
    std::vector<MatrixColumn> columns;   ///< in the order of the way: each after all that lead to it, but round loops
    std::vector<MatrixCell> cells;    ///< by row, then column
    std::vector<Telling> tellings;    ///< by row, then column
    AskSums total;

    /// The cell of an item in a column, or null.
    const MatrixCell *cell(int row, int column) const;
};

/// Refused as `detail` is; with an empty sentence where stopped.
Result<Matrix> matrix(const Inventory &inventory, const Journey &journey, const QList<Entry> &entries,
                      const std::optional<SegmentId> &segment, Columns columns, std::stop_token stop = {});

} // namespace model::burden
