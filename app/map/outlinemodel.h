// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/account.h"
#include "app/map/editing.h"

#include <QAbstractItemModel>

namespace app::map {

/// The map as an outline: lanes, in them the nodes in reading order, under each its ways out. Rows keep their indexes as
/// long as what they stand for is there. Editing a row names a node or sets a share.
class OutlineModel : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit OutlineModel(Editing *editing, QObject *parent = nullptr);

    enum Role { FiguresRole = Qt::UserRole + 1 }; ///< "48 min · 16 d", or the share

    void show(const Content &content);
    const Account &account() const { return m_account; }

    QModelIndex indexOf(const model::NodeId &node) const;
    QModelIndex indexOf(const model::EdgeId &way) const;
    /// None where the row is something else.
    std::optional<model::NodeId> nodeAt(const QModelIndex &index) const;
    std::optional<model::EdgeId> wayAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return 1; }
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// A node has been named, and this is what it is by now.
    void named(const model::NodeId &node);
    void said(const QString &sentence);

private:
    enum class Level : quintptr { Lane, Node, Way };
    struct Lane {
        QString name;
        QList<qsizetype> nodes; ///< places in the account
    };
    /// What a row stands for, apart from where it stands.
    struct Key {
        QString lane;
        std::optional<model::NodeId> node;
        std::optional<model::EdgeId> way;
    };
    static Level levelOf(const QModelIndex &index) { return static_cast<Level>(index.internalId() % 3); }
    static qsizetype placeOf(const QModelIndex &index) { return static_cast<qsizetype>(index.internalId() / 3); }
    QModelIndex made(int row, Level level, qsizetype place) const;
    QModelIndex laneIndex(const QString &name) const;
    Key keyOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Key &key) const;
    QVariant nodeData(const NodeShown &node, int role) const;
    QVariant wayData(const EdgeShown &way, int role) const;

    Editing *m_editing;
    std::optional<model::NodeId> m_named; ///< is being named, which may make it anew under another id
    Account m_account;
    QList<Lane> m_lanes;
    QList<int> m_rows, m_laneOf; ///< of each node: its row in its lane, and its lane
};

} // namespace app::map
