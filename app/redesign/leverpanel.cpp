// SPDX-License-Identifier: GPL-3.0-only
#include "app/redesign/leverpanel.h"

#include "app/charts/chartpanel.h"
#include "app/redesign/sentences.h"
#include "app/redesign/strengthslider.h"
#include "app/redesign/whereview.h"
#include "app/document/session.h"
#include "app/theme/parts.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace app::redesign {

using namespace model;

namespace {

using Tone = PlainLabel::Tone;

PlainLabel *words(Theme *theme, QWidget *parent, Type type, Weight weight = Weight::Regular, Tone tone = Tone::First)
{
    auto *label = new PlainLabel(theme, type, weight, tone, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

} // namespace

LeverPanel::LeverPanel(Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    build();
    connect(m_slider, &QSlider::valueChanged, this, &LeverPanel::choose);
    connect(m_where, &WhereView::changed, this, &LeverPanel::choose);
    connect(m_whereButton, &QPushButton::clicked, this, [this] {
        m_where->setVisible(m_where->isHidden());
        tellChoice();
    });
    connect(m_add, &QPushButton::clicked, this, &LeverPanel::addAsked);
}

void LeverPanel::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m_theme->px(24), m_theme->px(16), m_theme->px(24), m_theme->px(24));
    column->setSpacing(m_theme->px(8));
    column->addWidget(m_question = words(m_theme, this, Type::Title, Weight::Strong));
    column->addWidget(m_about = words(m_theme, this, Type::Body, Weight::Regular, Tone::Second));
    column->addSpacing(m_theme->px(4));
    auto *where = new QHBoxLayout;
    where->addWidget(m_whereButton = makeButton({}, ButtonKind::Link, this));
    where->addStretch(1);
    column->addLayout(where);
    column->addWidget(m_where = new WhereView(m_theme, this));
    m_where->hide();
    column->addWidget(m_strength = words(m_theme, this, Type::Body));
    column->addWidget(m_slider = new StrengthSlider(m_theme, this));
    buildEffect(column);
    m_takeUp = addLine(column, tr("Who"));
    m_cost = addLine(column, tr("Cost"));
    m_caution = addLine(column, tr("Beware"));
    m_evidence = addLine(column, tr("Evidence"));
    column->addStretch(1);
}

void LeverPanel::buildEffect(QVBoxLayout *column)
{
    column->addWidget(new Hairline(Qt::Horizontal, m_theme, this));
    auto *head = new QHBoxLayout;
    head->setSpacing(m_theme->px(16));
    head->addWidget(m_headline = words(m_theme, this, Type::Heading, Weight::Strong), 1);
    head->addWidget(m_add = makeButton(tr("Add to the scenario"), ButtonKind::Primary, this), 0, Qt::AlignTop);
    m_add->setObjectName(QStringLiteral("redesign.add"));
    m_headline->setObjectName(QStringLiteral("redesign.headline"));
    column->addLayout(head);
    column->addWidget(m_warning = words(m_theme, this, Type::Body, Weight::Strong));
    column->addWidget(m_besides = words(m_theme, this, Type::Body, Weight::Regular, Tone::Second));
    m_besides->setObjectName(QStringLiteral("redesign.besides"));
    column->addWidget(m_chart = new charts::ChartPanel(m_theme, this));
    const auto dress = [this] { m_chart->setMinimumHeight(m_theme->px(272)); };
    connect(m_theme, &Theme::changed, m_chart, dress);
    dress();
    column->addSpacing(m_theme->px(4));
}

PlainLabel *LeverPanel::addLine(QVBoxLayout *column, const QString &name)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(m_theme->px(12));
    auto *head = new PlainLabel(m_theme, Type::Small, Weight::Strong, Tone::Second, this);
    head->setText(name);
    const auto dress = [this, head] { head->setFixedWidth(m_theme->px(72)); };
    connect(m_theme, &Theme::changed, head, dress);
    dress();
    line->addWidget(head, 0, Qt::AlignTop);
    PlainLabel *label = words(m_theme, this, Type::Small);
    label->setAccessibleName(name);
    line->addWidget(label, 1);
    column->addLayout(line);
    return label;
}

void LeverPanel::show(const SharedWorkspace &workspace, const JourneyId &journey, const std::optional<ScenarioId> &scenario, const Lever &lever)
{
    const bool another = !m_trial || m_trial->lever.id != lever.id;
    const auto known = m_choices.constFind(lever.id);
    const Choice choice = known != m_choices.constEnd() ? *known : Choice{lever.strength.likely, Scope::all()};
    m_trial = Trial{workspace, journey, scenario, lever, {choice.strength, choice.where}};
    if (another) {
        m_question->setText(lever.question);
        m_about->setText(lever.about);
        m_caution->setText(lever.caution);
        m_evidence->setText(lever.evidence);
        m_slider->setMarks(lever.strength);
        const QSignalBlocker quiet(m_slider);
        m_slider->setStrength(choice.strength);
    }
    m_cost->setText(costWords(lever, workspace->currency));
    offerWhere();
    tellChoice();
    ask();
}

void LeverPanel::offerWhere()
{
    const auto shown = shownIn(*m_trial->workspace, m_trial->journey, m_trial->scenario);
    if (!shown)
        return;
    const Inventory &inventory = m_trial->workspace->inventory;
    const QSignalBlocker quiet(m_where);
    // A lever that wants to be told where begins with nothing ticked.
    const bool waits = m_trial->pull.where.everything && std::ranges::all_of(m_trial->lever.moves, [](const LeverMove &move) { return move.aim.chosenOnly; });
    m_where->offer(inventory, *shown, reachOf(m_trial->lever, inventory, *shown), waits ? Scope::of({}) : m_trial->pull.where);
    if (waits)
        m_where->show();
    m_trial->pull.where = m_where->where();
}

void LeverPanel::choose()
{
    if (!m_trial)
        return;
    m_trial->pull = {m_slider->strength(), m_where->where()};
    m_choices.insert(m_trial->lever.id, {m_trial->pull.strength, m_trial->pull.where});
    tellChoice();
    ask();
}

void LeverPanel::tellChoice()
{
    if (!m_trial)
        return;
    const int all = m_where->steps(), ticked = m_where->tickedSteps();
    const QString where = all == 0        ? tr("It reaches no step of this journey")
                          : ticked == all ? tr("Everywhere it can act: %n step(s)", nullptr, all)
                          : ticked == 0   ? tr("Choose where it acts")
                                          : tr("At %1 of %n step(s)", nullptr, all).arg(ticked);
    m_whereButton->setText(all == 0 ? where : tr("%1 · %2", "where a lever acts, and a verb").arg(where, m_where->isHidden() ? tr("choose") : tr("hide")));
    m_whereButton->setEnabled(all > 0);
    m_strength->setText(strengthWords(m_trial->lever, m_trial->pull.strength));
    m_takeUp->setText(takeUpWords(m_trial->lever, m_trial->workspace->inventory, m_trial->pull.strength));
}

void LeverPanel::ask()
{
    m_task.start([this, trial = *m_trial](const Task::Run &run) {
        Preview preview = previewOf(trial, run.stop());
        run.tell([this, trial, preview = std::move(preview)] {
            m_preview = preview;
            tell();
            emit previewed();
        });
    });
}

void LeverPanel::tell()
{
    m_headline->setText(headlineOf(*m_trial, *m_preview));
    m_besides->setText(besidesOf(*m_trial, *m_preview));
    const QString warning = warningOf(*m_trial, *m_preview);
    m_warning->setText(warning.isEmpty() ? warning : QStringLiteral("⚠ ") + warning);
    m_warning->setVisible(!warning.isEmpty());
    const bool acts = m_preview->refusal.isEmpty() && !m_preview->changes.isEmpty();
    m_chart->setVisible(acts);
    if (acts)
        m_chart->setChart(segmentsChart(*m_trial, *m_preview));
    m_add->setEnabled(acts);
}

void LeverPanel::setTarget(const QString &scenario)
{
    m_add->setText(scenario.isEmpty() ? tr("Add to a new scenario") : tr("Add to the scenario"));
    m_add->setToolTip(scenario.isEmpty() ? plainTip(m_add->text()) : plainTip(m_add->text(), scenario));
}

} // namespace app::redesign
