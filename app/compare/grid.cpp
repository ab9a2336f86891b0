// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/grid.h"

#include "app/charts/numbers.h"
#include "app/compare/figures.h"

#include <QCoreApplication>

namespace app::compare {

namespace {

using charts::Multiples;
using model::burden::Measure;
using model::burden::Minutes;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::compare)
};

/// Where it takes longest, and where shortest.
QString titleOf(const Multiples &grid)
{
    if (grid.rows.isEmpty() || grid.columns.isEmpty())
        return Words::tr("Nobody goes through this journey yet");
    struct Place {
        qsizetype row = 0, column = 0;
    };
    Place longest, shortest;
    const auto total = [&](const Place &place) { return grid.rows[place.row].total(place.column); };
    for (Place at; at.row < grid.rows.size(); ++at.row) {
        for (at.column = 0; at.column < grid.columns.size(); ++at.column) {
            longest = total(at) > total(longest) ? at : longest;
            shortest = total(at) < total(shortest) ? at : shortest;
        }
    }
    return Words::tr("From %1 for %2 (%3) to %4 for %5 (%6)")
        .arg(charts::time(total(shortest)), grid.rows[shortest.row].name, grid.columns[shortest.column].name,
             charts::time(total(longest)), grid.rows[longest.row].name, grid.columns[longest.column].name);
}

QList<const Measure *> addColumns(Multiples &grid, const Analysis &analysis)
{
    QList<const Measure *> measures;
    if (!analysis.baseline)
        return measures;
    measures.append(&*analysis.baseline);
    grid.columns.append({{}, Words::tr("Baseline"), emphasisOf(analysis, std::nullopt)});
    for (const auto &[id, measure] : analysis.scenarios) {
        if (measure.ok()) {
            measures.append(&*measure);
            grid.columns.append({id.text(), nameOf(analysis, id), emphasisOf(analysis, id)});
        }
    }
    return measures;
}

} // namespace

charts::Chart gridChart(const Analysis &analysis)
{
    Multiples grid{Words::tr("Segment"), Words::tr("Scenario"), Words::tr("h"), {}, {}, {}};
    const QList<const Measure *> measures = addColumns(grid, analysis);
    // The people together come first, so that the parts are ordered by what takes them longest.
    QList<Minutes> minutes;
    for (const Measure *measure : measures)
        minutes.append(measure->everyone().minutes);
    for (const auto &segment :
         measures.isEmpty() ? std::vector<model::burden::SegmentMeasure>() : analysis.baseline->segments) {
        Multiples::Row row{segmentName(analysis, segment.segment),
                           {},
                           analysis.segment == segment.segment ? charts::Emphasis::Chosen : charts::Emphasis::None};
        row.cells.resize(measures.size());
        grid.rows.append(row);
        for (const Measure *measure : measures) {
            const model::burden::SegmentMeasure *own = measure->find(segment.segment);
            minutes.append(own ? own->person.minutes : Minutes{});
        }
    }
    for (const Component &part : minutes.isEmpty() ? QList<Component>() : componentsOf(minutes, mostOf(Parts::Four))) {
        grid.parts.append(part.name);
        for (qsizetype i = measures.size(); i < part.hours.size(); ++i)
            grid.rows[i / measures.size() - 1].cells[i % measures.size()].append(part.hours[i]);
    }
    return {titleOf(grid), Words::tr("Hours a person, exact; all bars on one scale. %1.").arg(journeyName(analysis)),
            Words::tr("Small stacked bars: hours a person of each segment, in the baseline and in each scenario, by "
                      "what they are spent on."),
            grid};
}

} // namespace app::compare
