// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inventory/sheet.h"
#include "model/workspace/uses.h"

#include <QAbstractTableModel>

namespace app::inventory {

/// The rows of one kind for a view, and one that is still empty at the end. It keeps its own order: rows stay where they are while they are edited,
/// new ones come last, until somebody sorts or filters anew.
class RowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum class Which { All, Unused, Guesses, Duplicates };

    /// Another kind of rows, all of them, in the document's order.
    void list(std::shared_ptr<const Sheet> sheet, const model::SharedWorkspace &workspace);
    /// The same rows as they are in another version of the document.
    void show(const model::SharedWorkspace &workspace);
    /// Shows those of a sort whose cells hold all the words.
    void filter(const QString &words, Which which);
    /// How many rows there would be.
    qsizetype count(Which which) const;

    const Sheet &sheet() const { return *m_sheet; }
    const model::Workspace &workspace() const { return *m_workspace; }
    /// Rows that are shown, without the empty one.
    int shown() const { return static_cast<int>(m_shown.size()); }
    bool isBlank(int row) const { return row >= shown(); }
    /// A row's place in the document's table; beyond its end for the empty one.
    qsizetype place(int row) const;
    QString idAt(int row) const { return isBlank(row) ? QString() : m_shown[row]; }
    /// The row of an id, or -1.
    int rowOf(const QString &id) const { return static_cast<int>(m_shown.indexOf(id)); }
    QString label(int row) const;
    const model::Quantity *quantity(const QModelIndex &at) const;
    Column::Is is(int column) const { return m_sheet->columns()[column].is; }
    const QList<model::Where> &uses(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

signals:
    void typed(const app::inventory::Written &cell);

private:
    QStringList wanted() const;
    QStringList sorted(QStringList ids) const;
    bool holds(qsizetype row, const QStringList &words) const;
    bool isOf(Which which, qsizetype row) const;
    QList<QList<qsizetype>> duplicates() const;
    void number();
    void removeGone();
    void addNew(const QHash<QString, qsizetype> &before);
    QString textOf(int row, int column) const;
    QString tipOf(int row, int column) const;

    std::shared_ptr<const Sheet> m_sheet;
    model::SharedWorkspace m_workspace;
    QStringList m_shown;
    QHash<QString, qsizetype> m_places; ///< of all rows in the document's table
    QStringList m_words;
    Which m_which = Which::All;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    mutable model::SharedWorkspace m_usesOf;
    mutable model::Uses m_uses;
};

} // namespace app::inventory
