// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/particulars.h"

#include "app/inspector/words.h"

#include <QHBoxLayout>

namespace app::inspector {

using namespace model;

const QString noService = QStringLiteral("\t");

QList<Chooser::Entry> servicesOf(const Inventory &inventory)
{
    QList<Chooser::Entry> entries{{noService, Particulars::tr("No service"), {}}};
    const auto add = [&](const std::optional<OrganisationId> &of, const QString &group) {
        for (const Service &service : inventory.services) {
            const bool known = service.organisation && inventory.organisations.contains(*service.organisation);
            if (of ? service.organisation == of : !known)
                entries.append({service.id.text(), service.name.isEmpty() ? service.id.text() : service.name, group});
        }
    };
    for (const Organisation &organisation : inventory.organisations)
        add(organisation.id, organisation.name.isEmpty() ? organisation.id.text() : organisation.name);
    add(std::nullopt, Particulars::tr("Without an organisation"));
    return entries;
}

QWidget *labelled(const Theme &theme, const QString &text, QWidget *field)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme.px(8));
    auto *label = new Line(theme, text, Type::Body, Weight::Regular, Tone::Second);
    label->setBuddy(field);
    label->setFixedWidth(theme.px(62));
    line->addWidget(label, 0, Qt::AlignTop);
    line->addWidget(field, 1);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(text);
    return row;
}

Particulars::Particulars(Desk &desk, const NodeId &node, QWidget *parent)
    : Section(desk, parent), m_node(node),
      m_service(new Chooser(desk.theme(), tr("New service…"), tr("What the new service is called"))),
      m_outcome(new Choice(desk.theme())), m_phase(new Field(desk.theme(), Field::Look::Boxed)),
      m_notes(new NotesField(desk.theme(), tr("Notes"))), m_complaint(new Complaint(desk.theme()))
{
    addService();
    addOutcome();
    addWords();
}

void Particulars::addService()
{
    m_service->setAccessibleName(tr("Service"));
    connect(m_service, &Chooser::picked, this, [this](const QString &id) {
        setService(id == noService ? std::nullopt : std::optional(ServiceId(id)));
    });
    connect(m_service, &Chooser::named, this, &Particulars::addNewService);
    m_serviceRow = labelled(m_desk.theme(), tr("Service"), m_service);
    rows()->addWidget(m_serviceRow);
}

void Particulars::addOutcome()
{
    for (const Outcome outcome : allOutcomes)
        m_outcome->addItem(nameOf(outcome));
    m_outcomeRow = labelled(m_desk.theme(), tr("Outcome"), m_outcome);
    rows()->addWidget(m_outcomeRow);
    connect(m_outcome, &QComboBox::activated, this, [this](int row) {
        took(m_desk.alterNode(m_node, [row](Node &node) { node.outcome = allOutcomes[static_cast<size_t>(row)]; }));
    });
}

void Particulars::addWords()
{
    rows()->addWidget(labelled(m_desk.theme(), tr("Phase"), m_phase));
    rows()->addWidget(labelled(m_desk.theme(), tr("Notes"), m_notes));
    rows()->addWidget(m_complaint);
    connect(m_phase, &Field::committed, this, [this] {
        const QString phase = m_phase->text().trimmed();
        m_phase->setModified(false);
        took(m_desk.alterNode(m_node, [&](Node &node) { node.phase = phase; }));
    });
    connect(m_notes, &NotesField::committed, this, [this] {
        const QString notes = m_notes->typed();
        took(m_desk.alterNode(m_node, [&](Node &node) { node.notes = notes; }));
    });
}

void Particulars::refresh()
{
    const Node *node = m_desk.node(m_node);
    if (!node)
        return;
    m_serviceRow->setVisible(node->kind == NodeKind::Step);
    m_outcomeRow->setVisible(node->kind == NodeKind::End);
    if (node->kind == NodeKind::Step)
        showService(*node);
    m_outcome->setCurrentIndex(static_cast<int>(node->outcome.value_or(Outcome::Completed)));
    m_phase->setShown(node->phase);
    m_notes->setShown(node->notes);
}

void Particulars::showService(const Node &node)
{
    QList<Chooser::Entry> entries = servicesOf(m_desk.inventory());
    if (node.service && !m_desk.inventory().services.contains(*node.service))
        entries.append({node.service->text(), tr("%1 (not in the inventory)").arg(node.service->text()), {}});
    m_service->setEntries(entries);
    m_service->setCurrent(node.service ? node.service->text() : noService);
}

void Particulars::setService(const std::optional<ServiceId> &service)
{
    if (service && m_desk.session().scenarioId())
        return took(m_desk.change({Change(changes::Move{m_node, *service})}));
    took(m_desk.alterNode(m_node, [&](Node &node) { node.service = service; }));
}

void Particulars::addNewService(const QString &name)
{
    const Table<Service> &services = m_desk.inventory().services;
    const ServiceId id(freshId(name, [&](const QString &text) { return services.contains(ServiceId(text)); }));
    const Node *node = m_desk.node(m_node);
    if (!node)
        return;
    Service service{id, name, {}, {}, {}, {}, {}, false, false, false, false, {}};
    if (const Organisation *organisation = m_desk.inventory().organisationOf(node->service))
        service.organisation = organisation->id;
    Node moved = *node;
    moved.service = id;
    const Change change = m_desk.session().scenarioId() ? Change(changes::Move{m_node, id})
                                                        : Change(changes::PutNode{moved});
    took(m_desk.applyAll({edits::Put<Service>{service}, m_desk.onJourney({change})}, tr("Add the service %1").arg(name)));
}

void Particulars::took(const Done &outcome)
{
    m_complaint->say(outcome.ok() ? QString() : outcome.refusal());
    refresh();
}

} // namespace app::inspector
