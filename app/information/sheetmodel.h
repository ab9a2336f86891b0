// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/information/sheet.h"

#include <QAbstractTableModel>

namespace app::information {

/// The sheet for a view and for who hears it: each cell says item, step and what happens there.
class SheetModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum class Rows { Worst, All };
    void setSheet(const SharedAsked &asked, const Sheet &sheet, Rows rows);
    const Sheet &sheet() const { return m_sheet; }
    const SharedAsked &asked() const { return m_asked; }
    Rows rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    SharedAsked m_asked;
    Sheet m_sheet;
    Rows m_rows = Rows::Worst;
};

} // namespace app::information
