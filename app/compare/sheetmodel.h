// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/compare/sheet.h"

#include <QAbstractTableModel>

namespace app::compare {

/// The sheet for a view: a column of names, one a measure, then difference and change where a scenario is chosen.
class SheetModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Role {
        StrongRole = Qt::UserRole, ///< written strong
        PaleRole,                  ///< written in the second colour: equals the baseline
        ShareRole,                 ///< of the change column: a double, or nothing
        BeneathRole                ///< of the difference: its interval, beneath it
    };
    enum class Kind { Name, Figure, Difference, Change };

    void setSheet(const Sheet &sheet);
    const Sheet &sheet() const { return m_sheet; }
    Kind kindOf(int column) const;
    /// The column of the sheet behind a column of the view; -1 where there is none.
    int figureColumn(int column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(int row, int column) const;
    QString spokenOf(int row, int column) const;
    QVariant tip(int column) const;

    Sheet m_sheet;
};

} // namespace app::compare
