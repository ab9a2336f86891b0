// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/table.h"

#include <array>
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
        QString note = {};      ///< beneath the name: "left behind"
        bool isWarning = false; ///< the note has the sign of a warning
    };
    QString rowsAre; ///< "Segment"
    QString unit;
    QString fromName; ///< "baseline"
    QString toName;   ///< "scenario"
    QList<Row> rows;
};

/// How far each number alone moves a total: a bar to its low end and one to its high end, about the total as it is.
struct Tornado {
    struct Row {
        QString key;
        QString name;
        QString detail; ///< beneath the name: "travel, estimate"
        double low = 0; ///< the total with the number low; may be the larger of the two
        double high = 0;
        Emphasis emphasis = Emphasis::None;
    };
    QString rowsAre;   ///< "Number"
    QString unit;      ///< "h"
    QString lowName;   ///< "if the number is low (5th percentile)"
    QString highName;  ///< "if it is high (95th)"
    QString totalName; ///< "Time tax"
    double total = 0;
    QList<Row> rows; ///< longest first
};

/// Parts of a doubt, what to do about each, and the interval before and after.
struct Influences {
    struct Row {
        QString key;
        QString name;
        QString advice;   ///< beneath the name: what to do
        double share = 0; ///< 0 … 1
        Emphasis emphasis = Emphasis::None;
    };
    struct Interval {
        QString name; ///< "now"
        double low = 0, middle = 0, high = 0;
        Emphasis emphasis = Emphasis::None;
    };
    QString rowsAre;    ///< "Number"
    QString adviceIs;   ///< "How to measure it"
    QString sharesAre;  ///< "Share of the doubt"
    QString unit;       ///< of the intervals: "h"
    QList<Row> rows;    ///< largest first
    QList<Interval> intervals;
};

/// How many people have about so much of something: a bar a bin, and what one in ten, half and nine in ten stay below.
struct Histogram {
    enum class View { Bins, Cumulative };
    struct Rule {
        int percent = 50; ///< of people who are below
        double at = 0;
        QString words; ///< "1 in 10 below 31 h"
    };
    View view = View::Bins;
    QString valuesAre; ///< "Hours a person"
    double from = 0;   ///< where the first bin begins
    double width = 1;
    QList<double> shares; ///< of people by bin, 0 … 1; the outer bins take those along who lie beyond them
    QList<double> before; ///< the same without the scenario, drawn as an outline; may be empty
    QString beforeName;   ///< "baseline"
    QList<Rule> rules;    ///< lowest first

    double to() const { return from + width * static_cast<double>(shares.size()); }
    /// Share of people up to the end of a bin.
    double upTo(qsizetype bin) const;
    /// Whether a bin lies below the first or above the last rule.
    bool isTail(qsizetype bin) const;
};

/// How people of each segment differ: nine in ten, the middle half, the median.
struct Boxes {
    struct Row {
        QString key;
        QString name;
        std::array<double, 5> at = {}; ///< 5th, 25th, 50th, 75th, 95th percentile
        QString figure;                ///< the median as written: "67"
        std::optional<double> before;  ///< the median without the scenario
        Emphasis emphasis = Emphasis::None;
    };
    QString rowsAre; ///< "Segment"
    QString unit;    ///< "hours"
    QList<Row> rows;
    QString notesAre; ///< "Three things to know"
    QStringList notes;
};

/// What one person lived through, day by day: effort and waiting at each step, a bar a visit.
struct Calendar {
    struct Visit {
        double start = 0; ///< day
        double days = 0;  ///< it takes, waiting included
        double hours = 0; ///< effort
    };
    struct Row {
        QString key;
        QString name;
        QString words; ///< what happened, visit by visit; a tooltip
        QList<Visit> visits;
        std::optional<double> critical; ///< share of people for whom it was on the longest way
        bool onLongestWay = false;      ///< for this person
        double hours() const;
        double days() const; ///< sum over the visits
    };
    struct Event {
        double day = 0;
        QString name;
    };
    double days = 0; ///< from start to end
    QList<Row> rows; ///< by the day of the first visit
    QList<Event> events;
};

/// Money year by year: benefits up, costs down, and what they have come to so far.
struct CashFlow {
    struct Year {
        QString name; ///< "0", or the calendar year
        double benefit = 0;
        double cost = 0;
    };
    QString yearsAre; ///< "Year"
    QString currency; ///< ISO code
    QString benefitName, costName, balanceName;
    QList<Year> years;
    std::optional<double> paidBack = {}; ///< where the balance turns, years from the first

    /// Benefits less costs up to the end of a year.
    double balance(qsizetype year) const;
};

/// Sets of changes, each the best for its money: a step up for each.
struct Frontier {
    struct Set {
        QString name; ///< the changes in it
        double cost = 0;
        double hours = 0;
    };
    QString setsAre;  ///< "Changes"
    QString currency; ///< ISO code
    QString costName, hoursName;
    QList<Set> sets; ///< rising cost
    std::optional<double> budget = {};
    QString budgetName;

    /// The best set for the budget, or -1 without one.
    qsizetype best() const;
};

/// How figures went from date to date, a line each, its name and last figure at its end: an index, say.
struct Lines {
    struct Date {
        QString key;
        QString name;  ///< "31 March 2025"
        QString tick;  ///< "Mar 2025"
        double at = 0; ///< along the axis, in any unit; rising
    };
    struct Line {
        QString name;
        QList<std::optional<double>> values; ///< by date; none = not known then
    };
    QString datesAre; ///< "Date"
    QString unit;     ///< of the axis: "first date = 100"
    QList<Date> dates;
    QList<Line> lines; ///< at most four
    double base = 0;   ///< always shown, as a rule across
};

/// From when one in ten to when nine in ten: a bar a row with its middle, each end labelled.
struct Ranges {
    struct Row {
        QString key;
        QString name;
        double low = 0, middle = 0, high = 0;
        Emphasis emphasis = Emphasis::None;
    };
    QString rowsAre;                       ///< "Scenario"
    QString unit;                          ///< "days"
    QString lowName, middleName, highName; ///< "1 in 10 within"
    QList<Row> rows;                       ///< a rule at the middle of the first runs through all
};

/// One figure a row as a bar from zero, written at its end with what goes along.
struct Bars {
    struct Row {
        QString key;
        QString name;
        double value = 0;
        QString figure; ///< as written: "£130"
        double aside = 0;
        QString asideText; ///< "£77 million a year"
        Emphasis emphasis = Emphasis::None;
    };
    QString rowsAre;   ///< "Scenario"
    QString valuesAre; ///< "Money a person"
    QString asidesAre; ///< "Money a year"
    QList<Row> rows;
};

/// A grid of small stacked bars, all on one scale: a row a group, a column a scenario.
struct Multiples {
    struct Column {
        QString key; ///< what a click on it gives
        QString name;
        Emphasis emphasis = Emphasis::None;
    };
    struct Row {
        QString name;
        QList<QList<double>> cells; ///< by column, then by part
        Emphasis emphasis = Emphasis::None;
        double total(qsizetype column) const;
    };
    QString rowsAre;    ///< "Segment"
    QString columnsAre; ///< "Scenario"
    QString unit;       ///< "h"
    QStringList parts;  ///< largest first; at most six
    QList<Column> columns;
    QList<Row> rows;
};

/// What is spent against what is saved: a labelled point each, and stairs through those that none beats.
struct Scatter {
    enum class Kind { Whole, Part }; ///< a scenario, or a change of the chosen one
    struct Point {
        QString key;
        QString name;
        double cost = 0;
        double hours = 0;
        Kind kind = Kind::Whole;
        Emphasis emphasis = Emphasis::None;
    };
    QString pointsAre; ///< "Scenario or change"
    QString currency;  ///< ISO code
    QString costName, hoursName;
    QString partsName; ///< what the small points are: "its changes, each alone"
    QList<Point> points;

    /// The places of the whole ones that none beats (saves as much for less, or more for as little), by rising cost.
    QList<qsizetype> frontier() const;
};

struct Chart {
    QString title;       ///< a sentence made from the figures
    QString source;      ///< one line under the chart: unit, how it was made
    QString description; ///< what kind of chart it is and how to read it; begins the words
    std::variant<StackedBars, Waterfall, Dumbbells, Tornado, Influences, Histogram, Boxes, Calendar, CashFlow, Frontier, Lines, Ranges,
                 Bars, Multiples, Scatter>
        what;
};

/// The figures of a chart, exactly those drawn.
Table tableOf(const Chart &chart);
/// Alternative text: title, description and the figures in sentences; plain text.
QString wordsOf(const Chart &chart);

} // namespace app::charts
