// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/information/sheet.h"

/// The sentences of the information room, made from figures alone; plain text.
namespace app::information {

/// The three items of which most is given again, as places in the matrix' rows; fewer where fewer are.
QList<int> worstOf(const model::burden::Matrix &matrix);

/// "95 answers are given again; full name, date of birth and current home address make up 35 % of them", or what a
/// scenario ends of them.
QString titleOf(const Asked &asked);
/// "1.2 million repeats a year could be spared if the first told passed it on; GRO could have told most, 40 %".
QString toldTitleOf(const Asked &asked);

/// A cell as it is heard: "Full name at Claim Child Benefit: given again to another organisation, 93 % of people".
QString spokenOf(const Sheet &sheet, int row, int column);
/// What more there is to know about a cell, lines of plain text.
QStringList detailsOf(const Sheet &sheet, const Asked &asked, int row, int column);
/// How a cell is edited, or where to go for that.
QString hintOf(const Sheet &sheet, int row, int column);
/// A margin as it is heard: what is asked of an item, or at a step.
QString spokenRow(const Sheet &sheet, int row);
QString spokenColumn(const Sheet &sheet, int column);

QString nameOf(Sort sort);

} // namespace app::information
