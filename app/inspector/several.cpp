// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/several.h"

#include "app/inspector/particulars.h"
#include "app/inspector/quantityrow.h"
#include "app/inspector/words.h"
#include "app/theme/parts.h"
#include "model/change/property.h"

#include <QHBoxLayout>

namespace app::inspector {

using namespace model;

QList<Node> stepsAmong(const Desk &desk, const QSet<NodeId> &nodes)
{
    QList<Node> found;
    if (const Journey *journey = desk.journey()) {
        for (const Node &node : journey->nodes) {
            if (nodes.contains(node.id) && node.kind == NodeKind::Step)
                found.append(node);
        }
    }
    return found;
}

SeveralHeading::SeveralHeading(Desk &desk, const QSet<NodeId> &nodes, QWidget *parent)
    : Section(desk, parent), m_nodes(nodes), m_title(new Line(desk.theme(), {}, Type::Heading)),
      m_minutes(new Line(desk.theme(), {}, Type::Title)),
      m_caption(new Line(desk.theme(), {}, Type::Micro, Weight::Regular, Tone::Second))
{
    rows()->addWidget(new Line(desk.theme(), tr("Several selected"), Type::Small, Weight::Regular, Tone::Second));
    rows()->addWidget(m_title);
    rows()->addWidget(m_minutes);
    rows()->addWidget(m_caption);
}

void SeveralHeading::refresh()
{
    int steps = 0;
    double sum = 0, days = 0;
    for (const NodeId &id : std::as_const(m_nodes)) {
        const Node *node = m_desk.node(id);
        steps += node && node->kind == NodeKind::Step ? 1 : 0;
        if (const burden::NodeDetail *detail = m_desk.detail(id)) {
            sum += detail->minutes.total();
            days += detail->waitDays;
        }
    }
    m_title->setText(steps == m_nodes.size() ? tr("%n step(s)", nullptr, steps)
                                             : tr("%1 nodes, %2 of them steps").arg(m_nodes.size()).arg(steps));
    m_minutes->setText(tr("%1 min").arg(minutes(sum)));
    m_minutes->setTone(m_desk.theme(), m_desk.areFiguresFresh() ? Tone::Text : Tone::Second);
    m_caption->setText(tr("a person, together; and %1 days of waits").arg(shortNumber(days, 0)));
}

TogetherEditor::TogetherEditor(Desk &desk, const QSet<NodeId> &nodes, QWidget *parent)
    : Section(desk, parent), m_nodes(nodes), m_measurand(new Choice(desk.theme())),
      m_value(new NumberField(desk.theme(), Field::Look::Boxed)),
      m_percent(new NumberField(desk.theme(), Field::Look::Boxed)),
      m_unit(new Line(desk.theme(), {}, Type::Body, Weight::Regular, Tone::Second)),
      m_now(new Line(desk.theme(), {}, Type::Small, Weight::Regular, Tone::Second)),
      m_complaint(new Complaint(desk.theme()))
{
    const Theme &theme = desk.theme();
    rows()->addWidget(new Line(theme, tr("Change one quantity of all"), Type::Body, Weight::Strong));
    for (const Property &property : properties())
        m_measurand->addItem(labelOf(property.measurand));
    rows()->addWidget(labelled(theme, tr("Quantity"), m_measurand));
    rows()->addWidget(m_now);
    const auto row = [&](const QString &text, NumberField *field, QWidget *unit, void (TogetherEditor::*act)()) {
        auto *box = new QWidget;
        auto *line = new QHBoxLayout(box);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(field, 1);
        line->addWidget(unit);
        auto *button = makeButton(tr("Apply"), ButtonKind::Strip);
        button->setAccessibleName(tr("Apply: %1").arg(text));
        line->addWidget(button);
        field->setAccessibleName(text);
        connect(button, &QPushButton::clicked, this, act);
        connect(field, &Field::entered, this, act);
        rows()->addWidget(labelled(theme, text, box));
    };
    row(tr("Set to"), m_value, m_unit, &TogetherEditor::setAll);
    row(tr("Bring to"), m_percent, new Line(theme, QStringLiteral("%"), Type::Body, Weight::Regular, Tone::Second),
        &TogetherEditor::scaleAll);
    // Several steps change at once: only Enter and the button do it, never the keyboard's leaving.
    for (NumberField *field : {m_value, m_percent}) {
        connect(field, &Field::committed, this, [this, field] {
            if (field->hasFocus())
                field == m_value ? setAll() : scaleAll();
        });
    }
    rows()->addWidget(m_complaint);
    connect(m_measurand, &QComboBox::activated, this, [this] { refresh(); });
}

Measurand TogetherEditor::measurand() const
{
    return allMeasurands[static_cast<size_t>(std::max(0, m_measurand->currentIndex()))];
}

void TogetherEditor::refresh()
{
    const QList<Node> selected = stepsAmong(m_desk, m_nodes);
    setVisible(!selected.isEmpty());
    if (selected.isEmpty())
        return;
    const Unit unit = Unit::of(m_desk, measurand());
    m_unit->setText(unit.after.isEmpty() ? unit.before : unit.after);
    const auto [least, most] = std::ranges::minmax(
        selected, {}, [&](const Node &node) { return node[measurand()].likely; });
    const double low = least[measurand()].likely;
    const double high = most[measurand()].likely;
    const QString highest = unit.range(Quantity(high));
    m_now->setText(low == high ? tr("Now %1 at all of them").arg(highest)
                               : tr("Now %1 to %2").arg(unit.written(low), highest));
}

void TogetherEditor::setAll()
{
    const auto typed = m_value->number();
    const Unit unit = Unit::of(m_desk, measurand());
    if (!typed.ok() || !*typed)
        return m_complaint->say(typed.ok() ? tr("Give the number to set all of them to.") : typed.refusal());
    const QString why = whyNotSo(labelOf(measurand()), unit, Quantity(**typed));
    if (!why.isEmpty())
        return m_complaint->say(why);
    QList<Change> changes;
    for (Node &node : stepsAmong(m_desk, m_nodes)) {
        Quantity value = node[measurand()];
        value.likely = **typed;
        value.low.reset();
        value.high.reset();
        node[measurand()] = value;
        if (m_desk.session().scenarioId())
            changes.append(Change(changes::Set{node.id, measurand(), value}));
        else
            changes.append(Change(changes::PutNode{node}));
    }
    took(m_desk.change(changes), *m_value);
}

void TogetherEditor::scaleAll()
{
    const auto typed = m_percent->number();
    if (!typed.ok() || !*typed)
        return m_complaint->say(typed.ok() ? tr("Give the per cent to bring all of them to: 50 halves them.")
                                           : typed.refusal());
    if (**typed < 0 || **typed > 1e6)
        return m_complaint->say(tr("Give a per cent from 0 to 1,000,000."));
    const double by = **typed / 100;
    QList<Change> changes;
    QList<NodeId> ids;
    for (Node &node : stepsAmong(m_desk, m_nodes)) {
        ids.append(node.id);
        node[measurand()] = scaled(node[measurand()], by);
        for (Channel &channel : node.channels) {
            if (channel[measurand()])
                channel[measurand()] = scaled(*channel[measurand()], by);
        }
        changes.append(Change(changes::PutNode{node}));
    }
    if (m_desk.session().scenarioId())
        changes = {Change(changes::Scale{{measurand()}, Quantity(by), Scope::of(ids)})};
    took(m_desk.change(changes), *m_percent);
}

void TogetherEditor::took(const Done &outcome, Field &field)
{
    m_complaint->say(outcome.ok() ? QString() : outcome.refusal());
    if (outcome.ok())
        field.clear();
    field.setModified(false);
    refresh();
}

} // namespace app::inspector
