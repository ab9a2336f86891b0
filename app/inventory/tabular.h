// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>
#include <QStringList>

class QMimeData;

/// Blocks of cells as spreadsheets put them on the clipboard.
namespace app::inventory {

using Block = QList<QStringList>;

/// What a clipboard holds as rows of cells: tabs and lines as Excel writes them, a cell in quotation marks where it holds either; else the cells of
/// the first HTML table. Empty where there is nothing.
Block blockIn(const QMimeData &data);
Block blockInText(const QString &tabSeparated);
Block blockInHtml(const QString &html);

/// The same as text, for a spreadsheet. A cell that a spreadsheet would run is made harmless.
QString tabSeparated(const Block &block);

} // namespace app::inventory
