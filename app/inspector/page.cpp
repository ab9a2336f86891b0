// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/page.h"

#include "app/inspector/asks.h"
#include "app/inspector/channels.h"
#include "app/inspector/findings.h"
#include "app/inspector/gone.h"
#include "app/inspector/heading.h"
#include "app/inspector/journeypage.h"
#include "app/inspector/particulars.h"
#include "app/inspector/quantities.h"
#include "app/inspector/scenariopage.h"
#include "app/inspector/several.h"
#include "app/inspector/ways.h"

namespace app::inspector {

using namespace model;

namespace {

Subject ofNode(const Journey &journey, const NodeId &id)
{
    Subject subject;
    const Node *node = journey.nodes.find(id);
    subject.kind = !node                            ? Subject::Kind::Gone
                   : node->kind == NodeKind::Step ? Subject::Kind::Step
                                                    : Subject::Kind::Shape;
    subject.node = id;
    return subject;
}

Subject ofSelection(const Session::Selection &selection, const Journey &journey)
{
    Subject subject;
    if (selection.nodes.size() == 1 && selection.edges.isEmpty())
        return ofNode(journey, *selection.nodes.cbegin());
    if (!selection.nodes.isEmpty()) {
        subject.kind = Subject::Kind::Several;
        subject.nodes = selection.nodes;
    } else if (selection.edges.size() == 1 && journey.edges.contains(*selection.edges.cbegin())) {
        subject.kind = Subject::Kind::Edge;
        subject.edge = *selection.edges.cbegin();
    }
    return subject;
}

} // namespace

Subject Subject::of(const Desk &desk)
{
    const Session &session = desk.session();
    const Journey *journey = desk.journey();
    Subject subject = ofScenario(desk);
    if (!journey || (session.scenarioId() && desk.isPinned()))
        return subject;
    Subject selected = ofSelection(session.selection(), *journey);
    if (selected.kind == Kind::Nothing)
        return subject;
    selected.journey = subject.journey;
    selected.scenario = subject.scenario;
    return selected;
}

Subject Subject::ofScenario(const Desk &desk)
{
    const Session &session = desk.session();
    Subject subject;
    if (!desk.journey())
        return subject;
    subject.kind = session.scenarioId() ? Kind::Scenario : Kind::Journey;
    subject.journey = session.journeyId();
    subject.scenario = session.scenarioId();
    return subject;
}

Page::Page(Desk &desk, const Subject &subject, QWidget *parent)
    : QWidget(parent), m_subject(subject), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    fill(desk);
    m_layout->addStretch(1);
}

void Page::add(Section *section)
{
    m_sections.append(section);
    m_layout->addWidget(section);
}

void Page::refresh()
{
    for (Section *section : std::as_const(m_sections))
        section->refresh();
}

void Page::editName()
{
    for (Section *section : std::as_const(m_sections)) {
        if (auto *heading = qobject_cast<Heading *>(section))
            return heading->editName();
    }
}

void Page::fill(Desk &desk)
{
    switch (m_subject.kind) {
    case Subject::Kind::Nothing: return;
    case Subject::Kind::Step:
        add(new StepHeading(desk, *m_subject.node));
        add(new Quantities(desk, *m_subject.node));
        add(new Channels(desk, *m_subject.node));
        add(new Asks(desk, *m_subject.node));
        add(new Ways(desk, *m_subject.node));
        add(new Particulars(desk, *m_subject.node));
        break;
    case Subject::Kind::Shape:
        add(new StepHeading(desk, *m_subject.node));
        add(new Ways(desk, *m_subject.node));
        add(new Particulars(desk, *m_subject.node));
        break;
    case Subject::Kind::Gone: add(new GoneHere(desk, *m_subject.node)); break;
    case Subject::Kind::Edge:
        add(new EdgeHeading(desk, *m_subject.edge));
        add(new EdgeShare(desk, *m_subject.edge));
        break;
    case Subject::Kind::Several:
        add(new SeveralHeading(desk, m_subject.nodes));
        add(new TogetherEditor(desk, m_subject.nodes));
        add(new TogetherWords(desk, m_subject.nodes));
        break;
    case Subject::Kind::Journey:
        add(new JourneyHeading(desk));
        add(new PeopleAYear(desk));
        add(new ScenarioList(desk));
        add(new Segments(desk));
        break;
    case Subject::Kind::Scenario:
        add(new ScenarioHeading(desk));
        add(new ChangeList(desk));
        break;
    }
    add(new FindingsHere(desk, m_subject));
}

} // namespace app::inspector
