// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/progress/reading.h"

#include <QAbstractTableModel>

namespace app::progress {

/// The scorecard, which is also the list of kept states: a row each, the earliest first, and today. Day and name are edited in place. A state
/// without the journey, or without a day, has no figures.
class ScoreModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { Date, Name, Figures };

    void show(const std::shared_ptr<const Reading> &reading);
    /// As it is copied and exported.
    const charts::Table &table() const { return m_table; }
    /// The kept state of a row; null = today, or no such row.
    const model::Snapshot *at(int row) const;
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
    struct Row {
        std::shared_ptr<const model::Snapshot> state;   ///< null = today
        qsizetype figures = -1;                         ///< row of m_table, or -1
    };
    QString text(const Row &row, int column) const;

    charts::Table m_table;
    QList<Row> m_rows;
};

} // namespace app::progress
