// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/gone.h"

#include "app/theme/parts.h"

namespace app::inspector {

using namespace model;

GoneHere::GoneHere(Desk &desk, const NodeId &node, QWidget *parent)
    : Section(desk, parent), m_node(node), m_name(new Words(desk.theme(), {}, Type::Heading))
{
    rows()->addWidget(new Line(desk.theme(), tr("Removed by this scenario"), Type::Small, Weight::Regular, Tone::Second));
    m_name->setStruck(true);
    rows()->addWidget(m_name);
    rows()->addWidget(new Words(desk.theme(), tr("The baseline still has this step. Open the baseline to change it, or "
                                                 "switch off the change that removes it.")));
    auto *baseline = makeButton(tr("Open the baseline"), ButtonKind::Link);
    connect(baseline, &QPushButton::clicked, this, [this] { m_desk.session().setScenario(std::nullopt); });
    rows()->addWidget(baseline, 0, Qt::AlignLeft);
    auto *changes = makeButton(tr("Show the scenario's changes"), ButtonKind::Link);
    connect(changes, &QPushButton::clicked, this, [this] { m_desk.session().select({}); });
    rows()->addWidget(changes, 0, Qt::AlignLeft);
}

void GoneHere::refresh()
{
    const Journey *journey = m_desk.session().baseline();
    const Node *node = journey ? journey->nodes.find(m_node) : nullptr;
    m_name->setText(node ? node->label() : m_node.text());
}

} // namespace app::inspector
