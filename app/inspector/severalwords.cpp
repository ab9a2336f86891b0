// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/particulars.h"
#include "app/inspector/several.h"

#include <algorithm>

namespace app::inspector {

using namespace model;

TogetherWords::TogetherWords(Desk &desk, const QSet<NodeId> &nodes, QWidget *parent)
    : Section(desk, parent), m_nodes(nodes), m_service(new Chooser(desk.theme(), {}, {})),
      m_phase(new Field(desk.theme(), Field::Look::Boxed)), m_item(new Chooser(desk.theme(), {}, {})),
      m_complaint(new Complaint(desk.theme()))
{
    m_service->setAccessibleName(tr("Service of all of them"));
    m_phase->setAccessibleName(tr("Phase of all of them"));
    m_item->setAccessibleName(tr("Information all of them ask for"));
    rows()->addWidget(labelled(desk.theme(), tr("Service"), m_service));
    rows()->addWidget(labelled(desk.theme(), tr("Phase"), m_phase));
    rows()->addWidget(labelled(desk.theme(), tr("Ask for"), m_item));
    rows()->addWidget(m_complaint);
    connect(m_service, &Chooser::picked, this, &TogetherWords::setService);
    // Several steps change at once: only Enter does it, never the keyboard’s leaving.
    connect(m_phase, &Field::committed, this, [this] {
        if (m_phase->hasFocus())
            setPhase();
    });
    connect(m_item, &Chooser::picked, this, &TogetherWords::ask);
}

void TogetherWords::refresh()
{
    const QList<Node> selected = stepsAmong(m_desk, m_nodes);
    setVisible(!selected.isEmpty());
    if (selected.isEmpty())
        return;
    const auto same = [&](auto member) {
        return std::ranges::all_of(selected, [&](const Node &node) { return node.*member == selected.first().*member; });
    };
    const bool oneService = same(&Node::service), onePhase = same(&Node::phase);
    m_service->setEntries(servicesOf(m_desk.inventory()));
    const std::optional<ServiceId> &service = selected.first().service;
    m_service->setCurrent(oneService ? (service ? service->text() : noService) : QString(), tr("Several services"));
    m_phase->setShown(onePhase ? selected.first().phase : QString());
    m_phase->setPlaceholderText(onePhase ? QString() : tr("Several phases"));
    QList<Chooser::Entry> items;
    for (const Item &item : m_desk.inventory().items)
        items.append({item.id.text(), item.name.isEmpty() ? item.id.text() : item.name, {}});
    m_item->setEntries(items);
    m_item->setCurrent({}, tr("Choose what all shall ask for"));
}

void TogetherWords::make(const QList<Change> &changes)
{
    if (changes.isEmpty())
        return;
    const Done outcome = m_desk.change(changes);
    m_complaint->say(outcome.ok() ? QString() : outcome.refusal());
}

void TogetherWords::setService(const QString &id)
{
    QList<Change> changes;
    for (Node &node : stepsAmong(m_desk, m_nodes)) {
        if (id != noService) {
            changes.append(Change(changes::Move{node.id, ServiceId(id)}));
        } else if (node.service) {
            node.service.reset();
            changes.append(Change(changes::PutNode{node}));
        }
    }
    make(changes);
}

void TogetherWords::setPhase()
{
    const QString phase = m_phase->text().trimmed();
    m_phase->setModified(false);
    QList<Change> changes;
    for (Node &node : stepsAmong(m_desk, m_nodes)) {
        if (node.phase == phase)
            continue;
        node.phase = phase;
        changes.append(Change(changes::PutNode{node}));
    }
    make(changes);
}

void TogetherWords::ask(const QString &item)
{
    QList<NodeId> ids;
    for (const Node &node : stepsAmong(m_desk, m_nodes)) {
        if (!node.ask(ItemId(item)))
            ids.append(node.id);
    }
    if (!ids.isEmpty())
        make({Change(changes::AddAsks{QList<ItemId>{ItemId(item)}, Scope::of(ids)})});
    refresh();
}

} // namespace app::inspector
