// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/table.h"
#include "app/confidence/provenance.h"

#include <QAbstractTableModel>

namespace app::confidence {

/// The table of kinds by grades for a view: names, a column a grade, all, hours.
class ProvenanceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { Name, FirstGrade, LastGrade = FirstGrade + 3, All, Hours, Columns };

    void setProvenance(const Provenance &provenance);
    const Provenance &provenance() const { return m_provenance; }
    /// The last row, which sums the others.
    bool isTotal(int row) const { return row + 1 == rowCount(); }
    /// The same as a table, for files and the clipboard.
    charts::Table table() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(int row, int column) const;

    Provenance m_provenance;
};

} // namespace app::confidence
