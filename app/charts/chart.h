// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/table.h"

#include <variant>

/// Charts as values: what is drawn, not how. The same value gives the picture, its table and its words.
namespace app::charts {

/// What stands out: the one that is chosen is written strong.
enum class Emphasis { None, Chosen };

/// Whole bars made of parts, one under the other, from zero.
struct StackedBars {
    struct Row {
        QString key; ///< what a click on it gives; empty = the first, the baseline
        QString name;
        QList<double> values; ///< by part
        Emphasis emphasis = Emphasis::None;
        double total() const;
    };
    QString rowsAre;   ///< header of the names: "Scenario"
    QString unit;      ///< behind totals: "h"
    QStringList parts; ///< largest first; at most six
    QList<Row> rows;
};

/// The way from one total to another, change by change.
struct Waterfall {
    struct Step {
        QString name;
        double change = 0;                    ///< less is negative
        std::optional<double> fairShare = {}; ///< what it adds whatever the order; a mark where known
    };
    QString unit; ///< "h"
    QString startName;
    double start = 0;
    QList<Step> steps;
    QString endName;
    double end = 0;
};

/// Two figures a row and the way between them: before and after.
struct Dumbbells {
    struct Row {
        QString key;
        QString name;
        double from = 0;
        std::optional<double> to; ///< none = only where it stands
        Emphasis emphasis = Emphasis::None;
    };
    QString rowsAre; ///< "Segment"
    QString unit;
    QString fromName; ///< "baseline"
    QString toName;   ///< "scenario"
    QList<Row> rows;
};

struct Chart {
    QString title;       ///< a sentence made from the figures
    QString source;      ///< one line under the chart: unit, how it was made
    QString description; ///< what kind of chart it is and how to read it; begins the words
    std::variant<StackedBars, Waterfall, Dumbbells> what;
};

/// The figures of a chart, exactly those drawn.
Table tableOf(const Chart &chart);
/// Alternative text: title, description and the figures in sentences; plain text.
QString wordsOf(const Chart &chart);

} // namespace app::charts
