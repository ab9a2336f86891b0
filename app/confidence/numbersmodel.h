// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/table.h"
#include "model/scenario/numbers.h"
#include "model/workspace/workspace.h"

#include <QAbstractTableModel>

namespace app::confidence {

/// Every number of a journey for a view: what it is, its value, how sure we are, where it comes from, how much of the
/// doubt it holds. Editing a cell makes another quantity and asks for it; the document's answer comes back as rows.
class NumbersModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { Subject, Property, Value, Low, High, Unit, Grade, Error, Source, Note, Share, Columns };
    enum Role {
        SortRole = Qt::UserRole, ///< a number or a text
        PaleRole,                ///< written in the second colour: not said, but a default
        LinkRole                 ///< a click leads to its place
    };

    /// Rows by what they are: the same numbers again keep their places, so that nothing being typed is lost.
    void setNumbers(const QList<model::Number> &numbers, const model::SharedWorkspace &workspace);
    /// Share of the doubt by path; empty = not known.
    void setShares(const QHash<QString, double> &shares);

    const model::Number &number(int row) const { return m_numbers[row]; }
    double share(int row) const { return m_shares.value(m_numbers[row].path); }
    const model::SharedWorkspace &workspace() const { return m_workspace; }
    QString sourceName(const std::optional<model::SourceId> &source) const;
    /// How sure a number's mean is: a relative standard error.
    double errorOf(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void edited(const QString &path, const model::Quantity &quantity);
    /// What was typed makes no sense; why, in a sentence.
    void refused(const QString &why);

private:
    QString textOf(int row, int column) const;
    QVariant sortOf(int row, int column) const;
    QString tipOf(int row, int column) const;
    QVariant editOf(int row, int column) const;

    QList<model::Number> m_numbers;
    model::SharedWorkspace m_workspace;
    QHash<QString, double> m_shares;
};

} // namespace app::confidence
