// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

class QMimeData;

namespace app::charts {

/// A figure as it is written, and the number behind it where it is one.
struct Cell {
    QString text;
    std::optional<double> number;
    bool operator==(const Cell &) const = default;
};

/// The figures of a chart or a panel as rows and columns: for the table view, for files and for the clipboard.
struct Table {
    QString caption;
    QStringList header;
    QList<QList<Cell>> rows;
    bool operator==(const Table &) const = default;
};

/// RFC 4180 in UTF-8, numbers in full, text that a spreadsheet would run made harmless.
QByteArray csv(const Table &table);
/// The same with tabs, for pasting into a spreadsheet.
QString tabSeparated(const Table &table);
/// A table for pasting into a document: figures as written, text escaped, header cells marked as such.
QString html(const Table &table);
/// TSV as plain text, and HTML. The caller owns it.
std::unique_ptr<QMimeData> mimeData(const Table &table);

} // namespace app::charts
