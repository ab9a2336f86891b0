// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/asks.h"

#include <QHBoxLayout>

namespace app::inspector {

using namespace model;

namespace {

const burden::AskDetail *detailOf(const burden::NodeDetail *detail, const ItemId &item)
{
    if (!detail)
        return nullptr;
    const auto found = std::ranges::find(detail->asks, item, &burden::AskDetail::item);
    return found == detail->asks.end() ? nullptr : &*found;
}

} // namespace

Asks::Asks(Desk &desk, const NodeId &node, QWidget *parent)
    : Section(desk, parent), m_node(node), m_title(new Line(desk.theme(), {}, Type::Body, Weight::Strong)),
      m_legend(new Line(desk.theme(), {}, Type::Small, Weight::Regular, Tone::Second)), m_list(new QVBoxLayout),
      m_more(new Fold(desk.theme(), {}, tr("Show fewer"))), m_moreList(m_more->body()),
      m_adder(new Chooser(desk.theme(), tr("New item…"), tr("What the new item is called"))),
      m_complaint(new Complaint(desk.theme())),
      m_first(m_list, [this](const ItemId &item) { return new AskRow(m_desk, m_node, item); }),
      m_rest(m_moreList, [this](const ItemId &item) { return new AskRow(m_desk, m_node, item); })
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    m_legend->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    head->addWidget(m_legend);
    rows()->addLayout(head);
    rows()->setSpacing(0);
    m_list->setSpacing(0);
    m_moreList->setSpacing(0);
    rows()->addLayout(m_list);
    rows()->addWidget(m_more);
    rows()->addSpacing(desk.theme().px(4));
    rows()->addWidget(m_adder);
    rows()->addWidget(m_complaint);
    connect(m_more, &Fold::toggled, this, &Asks::refresh);
    m_adder->setAccessibleName(tr("Ask for another item"));
    connect(m_adder, &Chooser::picked, this, [this](const QString &id) { add(ItemId(id)); });
    connect(m_adder, &Chooser::named, this, &Asks::addNew);
}

void Asks::refresh()
{
    const Node *node = m_desk.node(m_node);
    if (!node)
        return;
    m_title->setText(tr("Asks %n item(s)", nullptr, static_cast<int>(node->asks.size())));
    showRows(*node);
    showChoices(*node);
}

void Asks::showRows(const Node &node)
{
    const burden::NodeDetail *detail = m_desk.detail(m_node);
    QList<ItemId> first, rest;
    for (const Ask &ask : node.asks) {
        // An item asked twice is an error and listed as such; here it stands once.
        if (!first.contains(ask.item) && !rest.contains(ask.item))
            (first.size() < fewRows ? first : rest).append(ask.item);
    }
    m_first.show(first);
    if (m_more->isOpen() || !m_rest.keys().isEmpty())
        m_rest.show(rest);
    std::array<int, 3> marks{};
    for (const Ask &ask : node.asks) {
        AskRow *row = first.contains(ask.item) ? m_first.row(ask.item) : m_rest.row(ask.item);
        const burden::AskDetail *figures = detailOf(detail, ask.item);
        if (row)
            row->show(ask, figures, detail ? detail->visits : 0);
        if (const auto mark = AskRow::markOf(figures))
            ++marks[static_cast<size_t>(*mark)];
    }
    QStringList legend;
    const QStringList texts{tr("■ first %1"), tr("□ again %1"), tr("– reused %1")};
    for (size_t i = 0; i < marks.size(); ++i) {
        if (marks[i] > 0)
            legend.append(texts[static_cast<qsizetype>(i)].arg(marks[i]));
    }
    m_legend->setText(legend.join(QStringLiteral("  ")));
    m_more->setTexts(tr("Show %n more", nullptr, static_cast<int>(rest.size())), tr("Show fewer"));
    m_more->setVisible(!rest.isEmpty());
}

void Asks::showChoices(const Node &node)
{
    QList<Chooser::Entry> entries;
    for (const Item &item : m_desk.inventory().items) {
        if (!node.ask(item.id))
            entries.append({item.id.text(), item.name.isEmpty() ? item.id.text() : item.name, {}});
    }
    m_adder->setEntries(entries);
    m_adder->setCurrent({}, tr("Add an item: type to find"));
}

void Asks::add(const ItemId &item)
{
    const Done outcome = m_desk.alterNode(m_node, [&](Node &node) { node.asks.append(Ask{item, 1, {}}); });
    m_complaint->say(outcome.ok() ? QString() : outcome.refusal());
}

void Asks::addNew(const QString &name)
{
    const Table<Item> &items = m_desk.inventory().items;
    Item item{ItemId(freshId(name, [&](const QString &text) { return items.contains(ItemId(text)); })), name,
              ItemKind::Fact, 1, 1, {}, {}};
    const Node *node = m_desk.node(m_node);
    if (!node)
        return;
    Node asking = *node;
    asking.asks.append(Ask{item.id, 1, {}});
    const Done outcome = m_desk.applyAll(
        {edits::Put<Item>{item}, m_desk.onJourney({Change(changes::PutNode{asking})})}, tr("Add the item %1").arg(name));
    m_complaint->say(outcome.ok() ? QString() : outcome.refusal());
}

} // namespace app::inspector
