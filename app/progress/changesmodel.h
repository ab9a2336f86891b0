// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/progress/reading.h"

#include <QAbstractTableModel>

namespace app::progress {

/// What changed up to a date, what weighs most first; ticking a row of numbers says that they were changed by policy.
class ChangesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { What, How, Hours, Why, Columns };

    /// Null = nothing.
    void show(const std::shared_ptr<const Reading> &reading);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void marked(const model::burden::Difference &difference, model::burden::Why why);
    void refused(const QString &why);

private:
    const model::Dated &earlier() const { return m_reading->trend.points[m_reading->period - 1].state; }
    const model::Dated &later() const { return m_reading->trend.points[m_reading->period].state; }
    QString text(const model::burden::Difference &difference, int column) const;

    std::shared_ptr<const Reading> m_reading;
};

} // namespace app::progress
