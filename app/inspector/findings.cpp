// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/findings.h"

#include "app/inspector/glyphs.h"
#include "app/inspector/label.h"

#include <QHBoxLayout>

namespace app::inspector {

using namespace model;

namespace {

constexpr qsizetype mostShown = 12;

Sign *sign(const Theme &theme, Severity severity)
{
    const Colours &colours = theme.colours();
    switch (severity) {
    case Severity::Error: return new Sign(theme, Icon::Error, colours.error);
    case Severity::Warning: return new Sign(theme, Icon::Warning, colours.warning);
    case Severity::Hint: return new Sign(theme, Icon::Note, colours.note);
    }
    return nullptr;
}

QWidget *row(const Theme &theme, const Finding &finding)
{
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, theme.px(4));
    line->setSpacing(theme.px(8));
    line->addWidget(sign(theme, finding.severity), 0, Qt::AlignTop);
    line->addWidget(new Words(theme, finding.text, Type::Small), 1);
    return box;
}

} // namespace

FindingsHere::FindingsHere(Desk &desk, const Subject &subject, QWidget *parent)
    : Section(desk, parent), m_subject(subject)
{
    hide();
}

bool FindingsHere::concerns(const Finding &finding) const
{
    const Where &where = finding.where;
    const bool isScenario = m_subject.kind == Subject::Kind::Scenario;
    if (where.scenario && where.scenario != m_subject.scenario)
        return false;
    if (isScenario)
        return where.scenario && !where.change;
    if (where.journey != m_subject.journey)
        return false;
    if (m_subject.node)
        return where.node == m_subject.node || (where.edge && where.edge->from == *m_subject.node);
    if (m_subject.edge)
        return where.edge == m_subject.edge;
    return m_subject.kind == Subject::Kind::Journey && !where.node && !where.edge && !where.scenario;
}

void FindingsHere::refresh()
{
    const Analysis *figures = m_desk.figures();
    Findings here;
    if (figures) {
        for (const Finding &finding : figures->findings) {
            if (concerns(finding))
                here.append(finding);
        }
    }
    setVisible(!here.isEmpty());
    if (here == m_shown)
        return;
    m_shown = here;
    while (QLayoutItem *item = rows()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Finding &finding : here.first(std::min(here.size(), mostShown)))
        rows()->addWidget(row(m_desk.theme(), finding));
    if (here.size() > mostShown)
        rows()->addWidget(new Words(m_desk.theme(), tr("And %n more.", nullptr, static_cast<int>(here.size() - mostShown)),
                                    Type::Small, Weight::Regular, Tone::Second));
}

} // namespace app::inspector
