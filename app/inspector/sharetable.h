// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inspector/fold.h"
#include "app/inspector/keyedrows.h"
#include "app/inspector/quantityrow.h"

namespace app::inspector {

/// Shares that hold for one segment instead of the general one: a row a segment, blank = the general share.
class ShareTable : public Fold {
    Q_OBJECT
public:
    using Commit = std::function<model::Done(const model::SegmentId &segment,
                                             const std::optional<model::Quantity> &share, const QString &gesture)>;
    ShareTable(Desk &desk, const QString &title, Commit commit, QWidget *parent = nullptr);

    void setShares(const QMap<model::SegmentId, model::Quantity> &shares, const QString &placeholder);

private:
    void showRows();

    Desk &m_desk;
    QMap<model::SegmentId, model::Quantity> m_shares;
    QString m_placeholder;
    QString m_title;
    Commit m_commit;
    KeyedRows<model::SegmentId, QuantityRow> m_rows;
};

/// Sets or takes away one entry.
void setFor(QMap<model::SegmentId, model::Quantity> &shares, const model::SegmentId &segment,
            const std::optional<model::Quantity> &share);

} // namespace app::inspector
