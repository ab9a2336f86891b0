// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/table.h"
#include "app/information/sheet.h"

namespace app::information {

/// Who could have told whom: of each item that an organisation asks again, the organisation that had been told first.
struct ToldRow {
    QString from;
    QString to;
    model::ItemId item;
    QString name;       ///< of the item
    double repeats = 0; ///< a person
    double minutes = 0; ///< a person
};

/// Most repeats first; they add up to the repeats across organisations.
QList<ToldRow> toldRows(const Asked &asked);
/// Repeats and minutes a year where people are counted, and a person.
charts::Table toldTable(const QList<ToldRow> &rows, const QString &caption, double people);

} // namespace app::information
