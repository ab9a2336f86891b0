// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/sharetable.h"

namespace app::inspector {

using namespace model;

void setFor(QMap<SegmentId, Quantity> &shares, const SegmentId &segment, const std::optional<Quantity> &share)
{
    if (share)
        shares.insert(segment, *share);
    else
        shares.remove(segment);
}

ShareTable::ShareTable(Desk &desk, const QString &title, Commit commit, QWidget *parent)
    : Fold(desk.theme(), title, title, parent), m_desk(desk), m_title(title), m_commit(std::move(commit)),
      m_rows(body(), [this](const SegmentId &segment) {
          return new QuantityRow(m_desk, segment.text(), Unit::share(), QuantityRow::Shape::Names,
                                 [this, segment](const std::optional<Quantity> &share, const QString &gesture) {
                                     return m_commit(segment, share, gesture);
                                 });
      })
{
    connect(this, &Fold::toggled, this, [this](bool open) {
        if (open)
            showRows();
    });
}

void ShareTable::setShares(const QMap<SegmentId, Quantity> &shares, const QString &placeholder)
{
    m_shares = shares;
    m_placeholder = placeholder;
    const QString title = shares.isEmpty() ? m_title : tr("%1 (%2)").arg(m_title).arg(shares.size());
    setTexts(title, title);
    setVisible(!shares.isEmpty() || !m_desk.inventory().segments.isEmpty());
    if (isOpen() || !m_rows.keys().isEmpty())
        showRows();
}

void ShareTable::showRows()
{
    QList<SegmentId> segments;
    for (const Segment &segment : m_desk.inventory().segments)
        segments.append(segment.id);
    // A share for a segment that is gone is still there to be taken away.
    for (auto it = m_shares.cbegin(); it != m_shares.cend(); ++it) {
        if (!segments.contains(it.key()))
            segments.append(it.key());
    }
    m_rows.show(segments);
    for (const SegmentId &id : std::as_const(segments)) {
        const Segment *segment = m_desk.inventory().segments.find(id);
        QuantityRow *row = m_rows.row(id);
        row->setName(segment && !segment->name.isEmpty() ? segment->name : id.text());
        row->setBlank(QuantityRow::Blank::Allowed, m_placeholder);
        row->setQuantity(m_shares.contains(id) ? std::optional(m_shares[id]) : std::nullopt);
    }
}

} // namespace app::inspector
