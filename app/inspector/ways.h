// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inspector/keyedrows.h"
#include "app/inspector/numberfield.h"
#include "app/inspector/heading.h"
#include "app/inspector/sharetable.h"

namespace app::inspector {

/// The ways out of a node, each with its share to be typed over. Hidden where there is nothing to share out.
class Ways : public Section {
    Q_OBJECT
public:
    Ways(Desk &desk, const model::NodeId &node, QWidget *parent = nullptr);
    void refresh() override;

private:
    model::NodeId m_node;
    Line *m_title;
    QVBoxLayout *m_list;
    Words *m_note;
    KeyedRows<model::EdgeId, QuantityRow> m_rows;
};

/// Of an edge: its label, or its ends, and how many people pass.
class EdgeHeading : public Heading {
    Q_OBJECT
public:
    EdgeHeading(Desk &desk, const model::EdgeId &edge, QWidget *parent = nullptr);
    void refresh() override;

protected:
    model::Done rename(const QString &name) override;

private:
    model::EdgeId m_edge;
};

/// One way from a node to another: its share, for everybody and by segment.
class EdgeShare : public Section {
    Q_OBJECT
public:
    EdgeShare(Desk &desk, const model::EdgeId &edge, QWidget *parent = nullptr);
    void refresh() override;

private:
    model::EdgeId m_edge;
    QuantityRow *m_share;
    ShareTable *m_bySegment;
    Words *m_note;
};

} // namespace app::inspector
