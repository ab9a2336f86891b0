// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/analysisrunner.h"
#include "model/burden/matrix.h"

namespace app::information {

/// What a room of this kind was worked out from, and what came of it.
struct Asked {
    SharedAnalysis analysis;
    model::burden::Columns columns = model::burden::Columns::Steps;
    model::burden::Matrix matrix;                  ///< of what is shown
    std::optional<model::burden::Matrix> baseline; ///< where a scenario is shown
};
using SharedAsked = std::shared_ptr<const Asked>;

enum class Sort { WorstRepeats, CertainRepeats, Minutes, MostAsked, FirstAsked, Name, Kind };
inline constexpr std::array allSorts = {Sort::WorstRepeats, Sort::CertainRepeats, Sort::Minutes, Sort::MostAsked,
                                        Sort::FirstAsked,   Sort::Name,           Sort::Kind};

/// What becomes of most asks of an item in a cell.
enum class Mark {
    None,  ///< not asked
    Unmet, ///< asked, but of nobody: nobody comes here, or the share is 0
    First,
    Across, ///< again, to another organisation
    Within, ///< again, to the same one
    Reused
};

/// Items × steps (or services, organisations) as the room shows them: names, marks, margins, in their order. A value.
struct Sheet {
    struct Column {
        QString name;            ///< of step, service or organisation
        QString organisation;    ///< whose it is; steps and services stand by it
        bool opensGroup = false; ///< the first of its organisation
        QList<model::NodeId> steps;
        model::burden::AskSums sums;
        int asked = 0; ///< items that are asked here, of anybody
    };
    struct Row {
        model::ItemId item;
        QString name;
        model::burden::AskSums sums;
        std::optional<double> before = {}; ///< repeats in the baseline, where a scenario is shown
        bool isWorst = false;              ///< one of those the title names
        bool isAsked = false;              ///< at any column
    };
    struct Cell {
        Mark mark = Mark::None;
        model::burden::AskSums sums;
        double people = 0;                ///< share who are asked or would be, 0 … 1
        std::optional<double> share = {}; ///< of visits at which it is asked, as the document says; none = not asked
        /// Organisations that had been told first and their repeats a person, most first.
        QList<std::pair<QString, double>> told = {};
    };

    QString title; ///< a sentence made from the figures
    QList<Column> columns;
    QList<Row> rows; ///< those asked first, then the rest of the inventory
    model::burden::AskSums total;
    std::optional<double> before; ///< repeats in the baseline
    bool editable = false;        ///< a column is a step, so that asks can be set

    /// Rows beyond the worst thirty and those nobody asks: shown when asked for.
    static constexpr int worstRows = 30;
    int shortRows() const;

    const Cell &cell(int row, int column) const;
    int rowOf(const model::ItemId &item) const;
    int columnOf(const model::NodeId &step) const;

    /// By row, then column; pointing into cells, -1 for none.
    std::vector<int> places;
    std::vector<Cell> cells;
};

/// The items in the order asked for: those that are asked before those that aren't.
QList<model::ItemId> orderOf(const Asked &asked, Sort sort);
/// `order` names every item of the inventory once; what it does not know comes last.
Sheet sheetOf(const Asked &asked, const QList<model::ItemId> &order);

/// A name as it is read, or the id where there is none; those without an organisation share one.
QString organisationName(const model::Inventory &inventory, int place);

} // namespace app::information
