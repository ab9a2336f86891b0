// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/table.h"
#include "model/burden/lens.h"

/// What a journey looked at through a lens says in words and figures.
namespace app::value {

/// A figure of a lens as its table writes it.
QString lensNumber(double value, model::burden::LensUnit unit);
QString lensCell(const model::burden::LensCell &cell, model::burden::LensUnit unit);
/// "Administrative cost a year, £".
QString lensHead(const model::burden::LensColumn &column, const QString &currency);
/// A total of a column, with its unit: "£613 million", "24.9 million h".
QString lensTotal(double value, model::burden::LensUnit unit, const QString &currency);

/// "Standard Cost Model: with “Once only” it comes to £613 million a year, £12.9 million less than the baseline".
QString lensHeadline(const model::burden::LensTable &table, const QString &journey, const QString &scenario);
/// "Not counted here, for a person: waiting for answers 401 days; …"; empty where nothing is left out.
QString omissionsSentence(const model::burden::LensTable &table);
/// The table as written and as numbers, totals and omissions below the rows in `order` (places in the body).
charts::Table lensChartTable(const model::burden::LensTable &table, const QList<int> &order, const QString &caption);

} // namespace app::value
