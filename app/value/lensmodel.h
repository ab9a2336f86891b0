// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/lens.h"

#include <QAbstractTableModel>

namespace app::value {

/// The rows of a lens for a view: figures as written, numbers to sort by, and of every one how it comes about.
class LensModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int SortRole = Qt::UserRole;
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(std::optional<model::burden::LensTable> table);
    const std::optional<model::burden::LensTable> &table() const { return m_table; }
    /// How many columns name a row; the others are figures.
    int names() const { return m_names; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString how(const model::burden::LensRow &row, int column) const;

    std::optional<model::burden::LensTable> m_table;
    int m_names = 0;
};

} // namespace app::value
