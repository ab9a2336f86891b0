// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/table.h"
#include "app/document/confidencerunner.h"

namespace app::compare {

/// The figures of baseline and scenarios side by side, and how the chosen scenario differs.
struct Sheet {
    struct Column {
        QString key; ///< the scenario's id; empty = the baseline
        QString name;
        QString refusal; ///< why it has no figures
        bool operator==(const Column &) const = default;
    };
    struct Row {
        QString name; ///< with its unit
        QString (*written)(double);
        QList<std::optional<double>> values; ///< by column
        QString figure = {}; ///< its key, to say how it comes about
        /// Where the chosen scenario's difference lies in 90 % of draws; none while it is not known.
        std::optional<std::pair<double, double>> interval = {};
        bool operator==(const Row &) const = default;
    };
    QString caption;
    QList<Column> columns; ///< the baseline first
    QList<Row> rows;
    QString segment; ///< the people's id; empty = everyone
    int chosen = 0; ///< column; 0 = the baseline, and nothing differs

    bool operator==(const Sheet &) const = default;

    /// The chosen scenario less the baseline; none where either has no figure.
    std::optional<double> difference(qsizetype row) const;
    /// The difference in figures: whole beside whole figures, "none" where nothing shows; "–" where there is none.
    QString differenceText(qsizetype row) const;
    /// "−4.0 to −2.8"; empty where it is not known or the same in every draw.
    QString intervalText(qsizetype row) const;
    /// Whether any row has an interval.
    bool hasIntervals() const;
    /// Its ends as shares of the baseline.
    std::optional<std::pair<double, double>> intervalShares(qsizetype row) const;
    /// The same as a share of the baseline; none where that is 0.
    std::optional<double> share(qsizetype row) const;
    /// Whether a column's figure reads like the baseline's.
    bool sameAsBaseline(qsizetype row, qsizetype column) const;
};

/// The measures in the order of the columns, the baseline's first; null where there are none.
QList<const model::burden::Measure *> measuresOf(const Analysis &analysis);
/// The columns, which of them is chosen and whose figures they are; no rows yet.
Sheet bareSheet(const Analysis &analysis);

/// With the intervals of the differences where they are known.
Sheet sheetOf(const Analysis &analysis, const Confidence *confidence = nullptr);

charts::Table tableOf(const Sheet &sheet);

} // namespace app::compare
