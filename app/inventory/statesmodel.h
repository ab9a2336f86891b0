// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/workspace/edit.h"

#include <QAbstractTableModel>

namespace app::inventory {

/// The kept states, the latest first, with how modern the services were; day and name are edited in place.
class StatesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { Date, Name, Services, Online, Legacy, Columns };

    void show(const model::SharedWorkspace &workspace);
    const model::Snapshot &at(int row) const { return *m_states[row]; }
    int rowOf(const model::SnapshotId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void edited(const model::Snapshot &snapshot);
    void refused(const QString &why);

private:
    QList<std::shared_ptr<const model::Snapshot>> m_states;
};

} // namespace app::inventory
