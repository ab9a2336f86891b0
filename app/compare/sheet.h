// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/table.h"
#include "app/document/analysisrunner.h"

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
        bool operator==(const Row &) const = default;
    };
    QString caption;
    QList<Column> columns; ///< the baseline first
    QList<Row> rows;
    int chosen = 0; ///< column; 0 = the baseline, and nothing differs

    bool operator==(const Sheet &) const = default;

    /// The chosen scenario less the baseline; none where either has no figure.
    std::optional<double> difference(qsizetype row) const;
    /// The difference in figures: whole beside whole figures, "none" where nothing shows; "–" where there is none.
    QString differenceText(qsizetype row) const;
    /// The same as a share of the baseline; none where that is 0.
    std::optional<double> share(qsizetype row) const;
    /// Whether a column's figure reads like the baseline's.
    bool sameAsBaseline(qsizetype row, qsizetype column) const;
};

Sheet sheetOf(const Analysis &analysis);

charts::Table tableOf(const Sheet &sheet);

} // namespace app::compare
