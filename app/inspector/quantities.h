// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inspector/page.h"
#include "app/inspector/quantityrow.h"

namespace app::inspector {

/// What a visit to a step takes: a row for every measurand, and the sum of its asks.
class Quantities : public Section {
    Q_OBJECT
public:
    Quantities(Desk &desk, const model::NodeId &node, QWidget *parent = nullptr);
    void refresh() override;

private:
    void addHead();
    void addGiving();
    void showGiving(const model::Node &node);
    void showSources(const model::Node &node);

    model::NodeId m_node;
    QMap<model::Measurand, QuantityRow *> m_quantities;
    Line *m_giving = nullptr;
    Line *m_asks = nullptr;
    Words *m_sources = nullptr;
};

} // namespace app::inspector
