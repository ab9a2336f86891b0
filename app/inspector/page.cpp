// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/page.h"

#include "app/inspector/heading.h"

namespace app::inspector {

using namespace model;

namespace {

Subject ofNode(const Journey &journey, const NodeId &id)
{
    Subject subject;
    const Node *node = journey.nodes.find(id);
    if (!node)
        return subject;
    subject.kind = node->kind == NodeKind::Step ? Subject::Kind::Step : Subject::Kind::Shape;
    subject.node = id;
    return subject;
}

} // namespace

Subject Subject::of(const Session &session)
{
    Subject subject;
    const Journey *journey = session.shown();
    if (!journey)
        return subject;
    const Session::Selection &selection = session.selection();
    if (selection.nodes.size() == 1 && selection.edges.isEmpty())
        subject = ofNode(*journey, *selection.nodes.cbegin());
    else if (selection.edges.size() == 1 && selection.nodes.isEmpty() && journey->edges.contains(*selection.edges.cbegin()))
        subject = {Kind::Edge, {}, *selection.edges.cbegin(), {}, {}, {}};
    else if (!selection.nodes.isEmpty())
        subject = {Kind::Several, {}, {}, {}, {}, selection.nodes};
    if (subject.kind == Kind::Nothing)
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
    case Subject::Kind::Step: add(new StepHeading(desk, *m_subject.node)); return;
    case Subject::Kind::Shape: return;
    case Subject::Kind::Edge: return;
    case Subject::Kind::Several: return;
    case Subject::Kind::Journey: return;
    case Subject::Kind::Scenario: return;
    }
}

} // namespace app::inspector
