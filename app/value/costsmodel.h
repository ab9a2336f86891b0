// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/value/valuation.h"
#include "model/burden/attribution.h"

#include <QAbstractTableModel>

namespace app::value {

/// What each change of a scenario costs and saves, as a table whose figures are edited in place.
class CostsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, TakeUp, Once, AYear, Hours, columns };
    using QAbstractTableModel::QAbstractTableModel;

    void show(const std::optional<Valuation> &valuation);
    /// Hours by fair share, of the same entries; null = not known (yet).
    void showHours(const model::burden::Attribution *attribution);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    /// A scenario with one change of it edited.
    void edited(const model::Scenario &scenario);
    void refused(const QString &sentence);

private:
    struct Row {
        model::Scenario scenario;   ///< the one that has the change
        int place;
        QString name;
        std::optional<double> hours;

        const model::Change &change() const { return scenario.changes[place]; }
    };
    QString shown(const Row &row, int column) const;
    static bool hasOneTakeUp(const model::Change &change) { return change.takeUp.rest && change.takeUp.bySegment.isEmpty(); }

    QList<Row> m_rows;
    QString m_currency;
};

} // namespace app::value
