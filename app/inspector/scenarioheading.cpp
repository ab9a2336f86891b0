// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/scenariopage.h"

#include "app/inspector/words.h"

namespace app::inspector {

using namespace model;

ScenarioHeading::ScenarioHeading(Desk &desk, QWidget *parent)
    : Heading(desk, parent), m_description(new NotesField(desk.theme(), tr("What this redesign does"))),
      m_refusal(new Words(desk.theme(), {}, Type::Small, Weight::Regular, Tone::Error))
{
    rows()->addWidget(m_refusal);
    rows()->addWidget(m_description);
    connect(m_description, &NotesField::committed, this, [this] {
        const QString typed = m_description->typed();
        m_desk.alterScenario([&](Scenario &scenario) { scenario.description = typed; }).ok();
    });
}

void ScenarioHeading::refresh()
{
    const Scenario *scenario = m_desk.session().scenario();
    if (!scenario)
        return;
    setPath(tr("Scenario"));
    setName(scenario->name, scenario->id.text());
    m_description->setShown(scenario->description);
    const Analysis *figures = m_desk.figures();
    const burden::Measure *measure = figures ? figures->shown() : nullptr;
    m_refusal->setText(figures && !measure ? figures->refusal : QString());
    m_refusal->setVisible(!m_refusal->text().isEmpty());
    if (!measure || !figures->baseline)
        return setFigures({});
    const burden::PersonMeasure before = figures->personIn(*figures->baseline);
    const burden::PersonMeasure after = figures->personIn(*measure);
    setFigures({{hours(after.hours() - before.hours()), tr("a person"), asked("hours")},
                {shortNumber(after.duplicates - before.duplicates, 0), tr("answers again"), asked("duplicates")},
                {tr("%1 d").arg(shortNumber(after.waitDays - before.waitDays, 0)), tr("of waits"), asked("waitDays")}});
}

Done ScenarioHeading::rename(const QString &name)
{
    return m_desk.alterScenario([&](Scenario &scenario) { scenario.name = name; });
}

} // namespace app::inspector
