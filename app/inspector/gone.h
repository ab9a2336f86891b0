// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inspector/label.h"
#include "app/inspector/page.h"

namespace app::inspector {

/// A step of the baseline that the scenario shown takes away: what it was, and where to go to change it.
class GoneHere : public Section {
    Q_OBJECT
public:
    GoneHere(Desk &desk, const model::NodeId &node, QWidget *parent = nullptr);
    void refresh() override;

private:
    model::NodeId m_node;
    Words *m_name;
};

} // namespace app::inspector
