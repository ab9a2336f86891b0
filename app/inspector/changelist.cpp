// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/changeeditor.h"
#include "app/inspector/reach.h"
#include "app/inspector/scenariopage.h"
#include "app/inspector/words.h"
#include "app/theme/parts.h"
#include "model/change/describe.h"

#include <QHBoxLayout>
#include <QMenu>

namespace app::inspector {

using namespace model;

namespace {

/// Findings that say a change does nothing as things stand.
bool saysNothingHappens(const QString &code)
{
    static const QStringList codes = {QStringLiteral("no-longer-there"), QStringLiteral("unknown-name"),
                                      QStringLiteral("there-already"), QStringLiteral("does-nothing"),
                                      QStringLiteral("no-run"), QStringLiteral("not-a-step")};
    return codes.contains(code);
}

} // namespace

ChangeList::ChangeList(Desk &desk, QWidget *parent)
    : Section(desk, parent), m_title(new Line(desk.theme(), {}, Type::Body, Weight::Strong)),
      m_basis(new Chooser(tr("Builds on"), &desk.theme(), Chooser::Form::InLine)), m_bases(new QMenu(this)), m_list(new QVBoxLayout),
      m_complaint(new Complaint(desk.theme())), m_rows(m_list, [this](int place) {
          auto *row = new ChangeRow(m_desk, place);
          connect(row, &ChangeRow::clicked, this, [this, place] { choose(place == m_chosen ? -1 : place); });
          connect(row, &ChangeRow::moved, this, [this, place](int by) { move(place, by); });
          return row;
      })
{
    const Theme &theme = desk.theme();
    rows()->setContentsMargins(0, theme.px(12), 0, theme.px(12));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme.px(16), 0, theme.px(rightMargin), 0);
    head->addWidget(m_title, 1);
    m_caption = new Line(theme, {}, Type::Micro, Weight::Regular, Tone::Second);
    m_caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    head->addWidget(m_caption, 1);
    rows()->addLayout(head);
    m_basis->setMenu(m_bases);
    connect(m_bases, &QMenu::aboutToShow, this, &ChangeList::fillBases);
    auto *basis = new QHBoxLayout;
    basis->setContentsMargins(theme.px(16), 0, theme.px(rightMargin), theme.px(4));
    basis->addWidget(m_basis);
    basis->addStretch(1);
    rows()->addLayout(basis);
    m_list->setSpacing(0);
    rows()->addLayout(m_list);
    rows()->addWidget(m_complaint);
    addMenu();
    auto *assumption = new Words(theme, tr("Assumes the same people take up every change, which errs to the side of "
                                           "those left out. An edit on the map becomes a change of this scenario."),
                                 Type::Small, Weight::Regular, Tone::Second);
    assumption->setContentsMargins(theme.px(16), theme.px(4), theme.px(rightMargin), 0);
    rows()->addWidget(assumption);
}

void ChangeList::addMenu()
{
    auto *button = makeButton(tr("Add a change"), ButtonKind::Ordinary);
    button->setIcon(icon(Icon::Plus, m_desk.theme()));
    button->setIconSize(QSize(m_desk.theme().px(16), m_desk.theme().px(16)));
    auto *menu = new QMenu(button);
    QMenu *group = nullptr;
    for (const Lever &lever : m_desk.levers()) {
        if (!group || group->title() != lever.group)
            group = menu->addMenu(lever.group);
        QAction *action = group->addAction(lever.name);
        action->setStatusTip(lever.question);
        connect(action, &QAction::triggered, this, [this, id = lever.id] { pull(id); });
    }
    // QPushButton's own menu would spin an event loop of its own.
    connect(button, &QPushButton::clicked, menu, [button, menu] {
        menu->popup(button->mapToGlobal(QPoint(0, button->height())));
    });
    auto *line = new QHBoxLayout;
    line->setContentsMargins(m_desk.theme().px(16), m_desk.theme().px(8), m_desk.theme().px(rightMargin), 0);
    line->addWidget(button);
    line->addStretch(1);
    rows()->addLayout(line);
}

void ChangeList::pull(const QString &id)
{
    const Lever *lever = leverOf(m_desk.levers(), id);
    const Journey *shown = m_desk.journey();
    const Scenario *before = m_desk.session().scenario();
    if (!lever || !shown || !before)
        return;
    const qsizetype first = before->changes.size();
    const QList<Change> changes = changesOf(*lever, m_desk.inventory(), *shown, {lever->strength.likely});
    if (changes.isEmpty())
        return m_complaint->say(tr("“%1” reaches nothing here by itself; choose where it acts in the room Redesign.").arg(lever->name));
    const Done outcome = m_desk.change(changes);
    m_complaint->say(outcome.ok() ? QString() : outcome.refusal());
    if (outcome.ok())
        choose(static_cast<int>(first));
}

void ChangeList::fillBases()
{
    m_bases->clear();
    const Scenario *scenario = m_desk.session().scenario();
    if (!scenario)
        return;
    const auto offer = [&](const QString &name, const std::optional<ScenarioId> &base) {
        QAction *action = m_bases->addAction(name);
        action->setCheckable(true);
        action->setChecked(scenario->basedOn == base);
        connect(action, &QAction::triggered, this, [this, base] {
            const Done outcome = m_desk.alterScenario([&](Scenario &altered) { altered.basedOn = base; });
            m_complaint->say(outcome.ok() ? QString() : outcome.refusal());
        });
    };
    offer(tr("The baseline"), std::nullopt);
    for (const Scenario *other : scenariosOf(m_desk.workspace(), scenario->journey)) {
        if (!isBasedOn(other->id, scenario->id))
            offer(other->name.isEmpty() ? other->id.text() : other->name, other->id);
    }
}

bool ChangeList::isBasedOn(const ScenarioId &scenario, const ScenarioId &base) const
{
    const Scenarios &scenarios = m_desk.workspace().scenarios;
    std::optional<ScenarioId> at = scenario;
    for (qsizetype i = 0; at && i <= scenarios.size(); ++i) {
        if (*at == base)
            return true;
        const Scenario *row = scenarios.find(*at);
        at = row ? row->basedOn : std::nullopt;
    }
    return at.has_value();
}

void ChangeList::refresh()
{
    const Scenario *scenario = m_desk.session().scenario();
    if (!scenario)
        return;
    m_title->setText(tr("%n change(s), in order", nullptr, static_cast<int>(scenario->changes.size())));
    const Scenario *base = scenario->basedOn ? m_desk.workspace().scenarios.find(*scenario->basedOn) : nullptr;
    m_basis->setValue(!base ? tr("the baseline") : base->name.isEmpty() ? base->id.text() : base->name);
    const burden::Attribution *fair = m_desk.fairShares();
    m_caption->setText(fair && fair->onlyInOrder.isEmpty() ? tr("hours a person, fair share") : tr("hours a person, in order"));
    if (m_chosen >= scenario->changes.size())
        m_chosen = -1;
    showRows(*scenario);
}

void ChangeList::showRows(const Scenario &scenario)
{
    const Journey *journey = m_desk.session().baseline();
    if (!journey)
        return;
    QList<int> places;
    for (int i = 0; i < scenario.changes.size(); ++i)
        places.append(i);
    m_rows.show(places);
    const QList<std::optional<double>> saved = hoursByChange(scenario);
    double longest = 0;
    for (const auto &hours : saved)
        longest = std::max(longest, std::abs(hours.value_or(0)));
    for (const int place : std::as_const(places)) {
        const Change &change = scenario.changes[place];
        const double part = longest > 0 ? std::abs(saved[place].value_or(0)) / longest : 0;
        ChangeRow *row = m_rows.row(place);
        row->show({describe(change, *journey, m_desk.inventory()), takeUpWords(change), saved[place], part,
                   change.enabled, whyStruck(scenario, place)});
        row->setChosen(place == m_chosen);
    }
}

QList<std::optional<double>> ChangeList::hoursByChange(const Scenario &scenario) const
{
    QList<std::optional<double>> hours(scenario.changes.size());
    const Analysis *figures = m_desk.figures();
    if (!figures || !figures->baseline)
        return hours;
    const auto entries = entriesOf(m_desk.workspace().scenarios, scenario.id);
    const qsizetype before = entries.ok() ? entries->size() - scenario.changes.size() : 0;
    const burden::Attribution *fair = m_desk.fairShares();
    for (const burden::Contribution &change : fair ? fair->changes : figures->waterfall) {
        const qsizetype place = change.entry - before;
        const std::optional<burden::Saved> &saved = fair && change.shapley ? change.shapley : change.inOrder;
        if (place >= 0 && place < hours.size() && saved)
            hours[place] = -saved->person;
    }
    return hours;
}

QString ChangeList::whyStruck(const Scenario &scenario, int place) const
{
    const Analysis *figures = m_desk.figures();
    if (!figures)
        return {};
    for (const Finding &finding : figures->findings) {
        if (finding.where.scenario == scenario.id && finding.where.change == place && saysNothingHappens(finding.code))
            return finding.text;
    }
    return {};
}

QString ChangeList::takeUpWords(const Change &change) const
{
    const TakeUp &takeUp = change.takeUp;
    if (takeUp.bySegment.isEmpty()) {
        const double share = takeUp.rest ? takeUp.rest->mean() : 0;
        return share >= 1 ? tr("taken up by everyone") : tr("taken up by %1").arg(percent(share));
    }
    double least = takeUp.rest ? takeUp.rest->mean() : 1;
    double most = takeUp.rest ? takeUp.rest->mean() : 0;
    if (takeUp.bySegment.size() >= m_desk.inventory().segments.size()) {
        least = 1;
        most = 0;
    }
    for (const Quantity &share : takeUp.bySegment) {
        least = std::min(least, share.mean());
        most = std::max(most, share.mean());
    }
    return least == most ? tr("taken up by %1").arg(percent(least))
                         : tr("taken up by %1 to %2").arg(percent(least), percent(most));
}

void ChangeList::choose(int place)
{
    m_chosen = place;
    for (const int each : m_rows.keys())
        m_rows.row(each)->setChosen(each == place);
    const Scenario *scenario = m_desk.session().scenario();
    const Journey *shown = m_desk.journey();
    if (!scenario || !shown || place < 0 || place >= scenario->changes.size())
        return m_desk.pin({});
    m_desk.pin(reachOf(scenario->changes[place].what, *shown, m_desk.inventory()));
}

void ChangeList::move(int place, int by)
{
    const Scenario *scenario = m_desk.session().scenario();
    const int to = place + by;
    if (!scenario || to < 0 || to >= scenario->changes.size())
        return;
    // Rows stand for places: what is chosen goes along, before the rows are told.
    if (m_chosen == place)
        m_chosen = to;
    else if (m_chosen == to)
        m_chosen = place;
    const Done outcome = m_desk.alterScenario([&](Scenario &altered) { altered.changes.move(place, to); });
    m_complaint->say(outcome.ok() ? QString() : outcome.refusal());
    if (ChangeRow *row = m_rows.row(to))
        row->setFocus(Qt::OtherFocusReason);
}

} // namespace app::inspector
