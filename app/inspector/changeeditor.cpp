// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/changeeditor.h"

#include "app/inspector/particulars.h"
#include "app/theme/parts.h"
#include "model/change/describe.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace app::inspector {

using namespace model;

ChangeEditor::ChangeEditor(Desk &desk, int place, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_place(place), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, desk.theme().px(8), 0, desk.theme().px(4));
    m_layout->setSpacing(desk.theme().px(4));
    setCursor(Qt::ArrowCursor);
    addOrder();
    addLever();
    addStrength();
    addTakeUp();
    addMoney();
    addWords();
}

const Change *ChangeEditor::change() const
{
    const Scenario *scenario = m_desk.session().scenario();
    return scenario && m_place < scenario->changes.size() ? &scenario->changes[m_place] : nullptr;
}

Done ChangeEditor::alter(const std::function<void(Change &)> &change, const QString &gesture)
{
    return m_desk.alterScenario([&](Scenario &scenario) {
        if (m_place < scenario.changes.size())
            change(scenario.changes[m_place]);
    }, gesture);
}

bool ChangeEditor::fits() const
{
    const Change *now = change();
    const auto strength = now ? strengthOf(m_desk, now->what) : std::nullopt;
    return now && now->what.index() == m_kind && (strength ? strength->name : QString()) == m_strengthName && pulled() == m_lever;
}

void ChangeEditor::addOrder()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(m_desk.theme().px(4));
    m_enabled = new QCheckBox(tr("In use"));
    line->addWidget(m_enabled, 1);
    const auto button = [&](const QString &text, const QString &says, auto act) {
        auto *made = makeButton(text, ButtonKind::Strip);
        made->setAccessibleName(says);
        made->setToolTip(says);
        connect(made, &QPushButton::clicked, this, act);
        line->addWidget(made);
    };
    button(tr("Up"), tr("Make it earlier (Alt+Up)"), [this] { emit moved(-1); });
    button(tr("Down"), tr("Make it later (Alt+Down)"), [this] { emit moved(1); });
    button(tr("Copy"), tr("Put a copy of this change after it"), [this] { duplicate(); });
    button(tr("Delete"), tr("Delete this change"), [this] { remove(); });
    m_layout->addLayout(line);
    connect(m_enabled, &QCheckBox::clicked, this, [this](bool on) {
        alter([on](Change &change) { change.enabled = on; }).ok();
    });
}

QuantityRow *ChangeEditor::row(const QString &name, const Unit &unit, CommitQuantity commit)
{
    auto *made = new QuantityRow(m_desk, name, unit, QuantityRow::Shape::Names, std::move(commit));
    m_layout->addWidget(made);
    return made;
}

QString ChangeEditor::pulled() const
{
    const Change *now = change();
    return now && now->strength && leverOf(m_desk.levers(), now->lever) ? now->lever : QString();
}

void ChangeEditor::addLever()
{
    m_lever = pulled();
    if (m_lever.isEmpty())
        return;
    const Lever &lever = *leverOf(m_desk.levers(), m_lever);
    m_pull = row(tr("Strength of “%1”").arg(lever.name), Unit::share(), [this](const std::optional<Quantity> &value, const QString &gesture) {
        const double strength = std::clamp(value.value_or(Quantity()).likely, 0.0, 1.0);
        return m_desk.alterScenario([&](Scenario &scenario) { pullTo(scenario, strength); }, gesture);
    });
    m_pull->setToolTip(plainTip(lever.question, lever.strengthMeans));
}

/// All that the lever brought in together moves together.
void ChangeEditor::pullTo(Scenario &scenario, double strength) const
{
    const Lever *lever = leverOf(m_desk.levers(), m_lever);
    if (!lever || m_place >= scenario.changes.size())
        return;
    const std::optional<double> before = scenario.changes[m_place].strength;
    for (Change &change : scenario.changes) {
        if (change.lever == m_lever && change.strength == before)
            change = atStrength(*lever, m_desk.inventory(), change, strength);
    }
}

void ChangeEditor::addStrength()
{
    const Change *change = this->change();
    const auto strength = change ? strengthOf(m_desk, change->what) : std::nullopt;
    m_kind = change ? change->what.index() : std::variant_npos;
    m_strengthName = strength ? strength->name : QString();
    if (strength) {
        m_strength = row(strength->name, strength->unit,
                         [this](const std::optional<Quantity> &value, const QString &gesture) {
                             return alter([&](Change &altered) {
                                 altered.what = withStrength(altered.what, value.value_or(Quantity()));
                             }, gesture);
                         });
    }
    if (!change || !std::holds_alternative<changes::Reuse>(change->what))
        return;
    m_held = new QCheckBox(tr("Government holds it already"));
    m_held->setToolTip(tr("Even the first ask falls away"));
    m_layout->addWidget(m_held);
    connect(m_held, &QCheckBox::clicked, this, [this](bool on) {
        alter([on](Change &altered) {
            if (auto *reuse = std::get_if<changes::Reuse>(&altered.what))
                reuse->held = on;
        }).ok();
    });
}

void ChangeEditor::addTakeUp()
{
    m_takeUp = row(tr("Taken up by"), Unit::share(),
                   [this](const std::optional<Quantity> &share, const QString &gesture) {
                       return alter([&](Change &change) { change.takeUp.rest = share; }, gesture);
                   });
    m_takeUp->setBlank(QuantityRow::Blank::Allowed, QStringLiteral("0"));
    m_bySegment = new ShareTable(m_desk, tr("Taken up, by segment"),
                                 [this](const SegmentId &segment, const std::optional<Quantity> &share,
                                        const QString &gesture) {
                                     return alter([&](Change &change) {
                                         setFor(change.takeUp.bySegment, segment, share);
                                     }, gesture);
                                 });
    m_layout->addWidget(m_bySegment);
}

void ChangeEditor::addMoney()
{
    const Unit money = Unit::money(m_desk);
    m_cost = row(tr("Costs once"), money, [this](const std::optional<Quantity> &value, const QString &gesture) {
        return alter([&](Change &change) { change.cost = value.value_or(Quantity()); }, gesture);
    });
    m_yearly = row(tr("Costs a year"), money, [this](const std::optional<Quantity> &value, const QString &gesture) {
        return alter([&](Change &change) { change.yearlyCost = value.value_or(Quantity()); }, gesture);
    });
}

void ChangeEditor::addWords()
{
    m_name = new Field(m_desk.theme(), Field::Look::Boxed);
    m_layout->addWidget(labelled(m_desk.theme(), tr("Name"), m_name));
    connect(m_name, &Field::committed, this, [this] {
        const QString name = m_name->text().trimmed();
        m_name->setModified(false);
        alter([&](Change &change) { change.name = name; }).ok();
    });
    m_notes = new NotesField(m_desk.theme(), tr("Notes"));
    m_layout->addWidget(labelled(m_desk.theme(), tr("Notes"), m_notes));
    connect(m_notes, &NotesField::committed, this, [this] {
        const QString notes = m_notes->typed();
        alter([&](Change &change) { change.notes = notes; }).ok();
    });
}

void ChangeEditor::refresh()
{
    const Change *change = this->change();
    const Journey *journey = m_desk.session().baseline();
    if (!change || !journey)
        return;
    m_enabled->setChecked(change->enabled);
    if (m_pull && change->strength)
        m_pull->setQuantity(Quantity(*change->strength));
    if (const auto strength = strengthOf(m_desk, change->what); strength && m_strength)
        m_strength->setQuantity(strength->value);
    if (const auto *reuse = std::get_if<changes::Reuse>(&change->what); reuse && m_held)
        m_held->setChecked(reuse->held);
    m_takeUp->setName(change->takeUp.bySegment.isEmpty() ? tr("Taken up by") : tr("Taken up by the rest"));
    m_takeUp->setQuantity(change->takeUp.rest);
    const auto isNamed = [&](const Segment &segment) { return change->takeUp.bySegment.contains(segment.id); };
    const Table<Segment> &segments = m_desk.inventory().segments;
    m_takeUp->setVisible(segments.isEmpty() || !std::all_of(segments.begin(), segments.end(), isNamed));
    m_bySegment->setShares(change->takeUp.bySegment,
                           change->takeUp.rest ? Unit::share().written(change->takeUp.rest->likely)
                                                : QStringLiteral("0"));
    m_cost->setQuantity(change->cost);
    m_yearly->setQuantity(change->yearlyCost);
    Change unnamed = *change;
    unnamed.name.clear();
    m_name->setShown(change->name);
    m_name->setPlaceholderText(describe(unnamed, *journey, m_desk.inventory()));
    m_notes->setShown(change->notes);
}

void ChangeEditor::duplicate()
{
    m_desk.alterScenario([this](Scenario &scenario) {
        if (m_place < scenario.changes.size())
            scenario.changes.insert(m_place + 1, Change(scenario.changes[m_place]));
    }).ok();
}

void ChangeEditor::remove()
{
    m_desk.alterScenario([this](Scenario &scenario) {
        if (m_place < scenario.changes.size())
            scenario.changes.removeAt(m_place);
    }).ok();
}

} // namespace app::inspector
