// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/heading.h"
#include "app/inspector/words.h"

namespace app::inspector {

using namespace model;

StepHeading::StepHeading(Desk &desk, const NodeId &node, QWidget *parent) : Heading(desk, parent), m_node(node) {}

void StepHeading::refresh()
{
    const Node *node = m_desk.node(m_node);
    if (!node)
        return;
    setPath(path(*node));
    setName(node->name, node->id.text());
    showFigures(*node);
}

QString StepHeading::path(const Node &node) const
{
    QStringList parts{nameOf(node.kind)};
    if (node.service) {
        const Service *service = m_desk.inventory().services.find(*node.service);
        parts.append(service ? service->name : node.service->text());
        if (const Organisation *organisation = m_desk.inventory().organisationOf(node.service))
            parts.append(organisation->name);
    }
    return parts.join(QStringLiteral(" · "));
}

void StepHeading::showFigures(const Node &node)
{
    const burden::NodeDetail *detail = m_desk.detail(m_node);
    if (!detail)
        return setFigures({});
    QList<Figure> figures;
    if (node.kind == NodeKind::Step)
        figures.append({tr("%1 min").arg(minutes(detail->minutesAVisit())), tr("a visit"), asked("minutesAVisit", m_node)});
    figures.append({percent(detail->reached), tr("of people"), asked("reached", m_node)});
    if (node.kind == NodeKind::Step || detail->again > 0)
        figures.append({percent(detail->again), tr("do it again"), asked("again", m_node)});
    setFigures(figures);
}

Done StepHeading::rename(const QString &name)
{
    return m_desk.alterNode(m_node, [&](Node &node) { node.name = name; });
}

} // namespace app::inspector
