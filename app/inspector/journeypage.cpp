// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/journeypage.h"

#include "app/inspector/words.h"
#include "app/theme/parts.h"

namespace app::inspector {

using namespace model;

namespace {

QString nameOfSegment(const Desk &desk, const SegmentId &id)
{
    const Segment *segment = desk.inventory().segments.find(id);
    return segment && !segment->name.isEmpty() ? segment->name : id.text();
}

} // namespace

JourneyHeading::JourneyHeading(Desk &desk, QWidget *parent)
    : Heading(desk, parent), m_description(new NotesField(desk.theme(), tr("What this life event is"))),
      m_refusal(new Words(desk.theme(), {}, Type::Small, Weight::Regular, Tone::Error))
{
    rows()->addWidget(m_refusal);
    rows()->addSpacing(desk.theme().px(4));
    rows()->addWidget(m_description);
    connect(m_description, &NotesField::committed, this, [this] {
        const QString typed = m_description->typed();
        m_desk.describeJourney([&](edits::DescribeJourney &journey) { journey.description = typed; }).ok();
    });
}

void JourneyHeading::refresh()
{
    const Journey *journey = m_desk.session().baseline();
    if (!journey)
        return;
    setPath(tr("Journey · as it is"));
    setName(journey->name, journey->id.text());
    m_description->setShown(journey->description);
    const Analysis *figures = m_desk.figures();
    const burden::Measure *measure = figures ? figures->shown() : nullptr;
    m_refusal->setText(figures && !measure ? figures->refusal : QString());
    m_refusal->setVisible(!m_refusal->text().isEmpty());
    if (!measure)
        return setFigures({});
    const burden::PersonMeasure person = figures->personIn(*measure);
    setFigures({{hours(person.hours()), tr("a person"), asked("hours")},
                {shortNumber(person.duplicates, 0), tr("answers again"), asked("duplicates")},
                {tr("%1 d").arg(shortNumber(person.waitDays, 0)), tr("of waits"), asked("waitDays")}});
}

Done JourneyHeading::rename(const QString &name)
{
    return m_desk.describeJourney([&](edits::DescribeJourney &journey) { journey.name = name; });
}

PeopleAYear::PeopleAYear(Desk &desk, QWidget *parent)
    : Section(desk, parent), m_list(new QVBoxLayout),
      m_total(new Words(desk.theme(), {}, Type::Small, Weight::Regular, Tone::Second)),
      m_rows(m_list, [this](const SegmentId &segment) {
          auto *row = new QuantityRow(m_desk, segment.text(), Unit::people(), QuantityRow::Shape::Names,
                                      [this, segment](const std::optional<Quantity> &people, const QString &gesture) {
                                          return m_desk.describeJourney([&](edits::DescribeJourney &journey) {
                                              if (people)
                                                  journey.people.insert(segment, *people);
                                              else
                                                  journey.people.remove(segment);
                                          }, gesture);
                                      });
          row->setBlank(QuantityRow::Blank::Allowed, tr("nobody"));
          return row;
      })
{
    rows()->addWidget(new Line(desk.theme(), tr("People a year"), Type::Body, Weight::Strong));
    m_list->setSpacing(0);
    rows()->addLayout(m_list);
    rows()->addWidget(m_total);
}

void PeopleAYear::refresh()
{
    const Journey *journey = m_desk.session().baseline();
    if (!journey)
        return;
    QList<SegmentId> segments;
    for (const Segment &segment : m_desk.inventory().segments)
        segments.append(segment.id);
    double total = 0;
    for (auto it = journey->people.cbegin(); it != journey->people.cend(); ++it) {
        total += it->mean();
        if (!segments.contains(it.key()))
            segments.append(it.key());
    }
    m_rows.show(segments);
    for (const SegmentId &id : std::as_const(segments)) {
        QuantityRow *row = m_rows.row(id);
        row->setName(nameOfSegment(m_desk, id));
        row->setQuantity(journey->people.contains(id) ? std::optional(journey->people[id]) : std::nullopt);
    }
    QString words = segments.isEmpty() ? tr("There is no segment yet; add one in the inventory.")
                                       : tr("Together %1.").arg(shortNumber(total, 0));
    const Analysis *figures = m_desk.figures();
    if (const burden::Measure *measure = figures ? figures->shown() : nullptr)
        words += QLatin1Char(' ') + tr("They spend %1 hours a year.").arg(shortNumber(measure->year.hours, 0));
    m_total->setText(words);
}

SegmentFold::SegmentFold(Desk &desk, const SegmentId &segment, QWidget *parent)
    : Fold(desk.theme(), segment.text(), segment.text(), parent), m_desk(desk), m_segment(segment)
{
    connect(this, &Fold::toggled, this, [this] {
        if (m_rows.isEmpty())
            fill();
        if (const Segment *now = m_desk.inventory().segments.find(m_segment))
            show(*now);
    });
}

void SegmentFold::fill()
{
    add(tr("An hour is worth"), Unit::money(m_desk), [](Segment &s) -> Quantity & { return s.hourValue; });
    const Unit times = Unit::plain(0.1);
    add(tr("Pace of finding out"), times, [](Segment &s) -> Quantity & { return s.pace.learn; });
    add(tr("Pace of doing"), times, [](Segment &s) -> Quantity & { return s.pace.doing; });
    add(tr("Pace of giving items"), times, [](Segment &s) -> Quantity & { return s.pace.give; });
    add(tr("Pace of travel"), times, [](Segment &s) -> Quantity & { return s.pace.travel; });
    add(tr("Pace on hold"), times, [](Segment &s) -> Quantity & { return s.pace.queue; });
    body()->addWidget(new Words(m_desk.theme(), tr("1 = as long as the typical person takes; 2 = twice as long."),
                                Type::Small, Weight::Regular, Tone::Second));
}

QuantityRow *SegmentFold::add(const QString &name, const Unit &unit, Quantity &(*member)(Segment &))
{
    auto *row = new QuantityRow(m_desk, name, unit, QuantityRow::Shape::Names,
                                [this, member](const std::optional<Quantity> &value, const QString &gesture) -> Done {
                                    const Segment *found = m_desk.inventory().segments.find(m_segment);
                                    if (!found)
                                        return Refusal{tr("This segment is no longer there.")};
                                    Segment altered = *found;
                                    member(altered) = value.value_or(Quantity());
                                    return m_desk.apply(edits::Put<Segment>{altered}, gesture);
                                });
    m_rows.append({row, member});
    body()->addWidget(row);
    return row;
}

void SegmentFold::show(const Segment &segment)
{
    const QString name = segment.name.isEmpty() ? segment.id.text() : segment.name;
    setTexts(name, name);
    Segment copy = segment;
    for (const auto &[row, member] : std::as_const(m_rows))
        row->setQuantity(member(copy));
}

Segments::Segments(Desk &desk, QWidget *parent)
    : Section(desk, parent), m_list(new QVBoxLayout),
      m_rows(m_list, [this](const SegmentId &segment) { return new SegmentFold(m_desk, segment); })
{
    rows()->addWidget(new Line(desk.theme(), tr("Segments: value of an hour, paces"), Type::Body, Weight::Strong));
    m_list->setSpacing(0);
    rows()->addLayout(m_list);
}

void Segments::refresh()
{
    QList<SegmentId> ids;
    for (const Segment &segment : m_desk.inventory().segments)
        ids.append(segment.id);
    setVisible(!ids.isEmpty());
    m_rows.show(ids);
    for (const Segment &segment : m_desk.inventory().segments)
        m_rows.row(segment.id)->show(segment);
}

ScenarioList::ScenarioList(Desk &desk, QWidget *parent)
    : Section(desk, parent), m_list(new QVBoxLayout), m_rows(m_list, [this](const ScenarioId &id) {
          QPushButton *link = makeButton({}, ButtonKind::Link);
          connect(link, &QPushButton::clicked, this, [this, id] { m_desk.session().setScenario(id); });
          return link;
      })
{
    rows()->addWidget(new Line(desk.theme(), tr("Scenarios"), Type::Body, Weight::Strong));
    m_list->setSpacing(0);
    rows()->addLayout(m_list);
    auto *more = makeButton(tr("New scenario"), ButtonKind::Strip);
    rows()->addWidget(more, 0, Qt::AlignLeft);
    connect(more, &QPushButton::clicked, this, &ScenarioList::addScenario);
}

void ScenarioList::refresh()
{
    const Journey *journey = m_desk.session().baseline();
    if (!journey)
        return;
    const QList<const Scenario *> scenarios = scenariosOf(m_desk.workspace(), journey->id);
    QList<ScenarioId> ids;
    for (const Scenario *scenario : scenarios)
        ids.append(scenario->id);
    m_rows.show(ids);
    for (const Scenario *scenario : scenarios) {
        QString name = scenario->name.isEmpty() ? scenario->id.text() : scenario->name;
        m_rows.row(scenario->id)->setAccessibleName(tr("Open the scenario %1").arg(name));
        // A single & would be taken for the key to press.
        m_rows.row(scenario->id)->setText(fontMetrics().elidedText(name, Qt::ElideRight, m_desk.theme().px(264))
                                              .replace(QLatin1Char('&'), QLatin1String("&&")));
    }
}

void ScenarioList::addScenario()
{
    const Journey *journey = m_desk.session().baseline();
    if (!journey)
        return;
    const auto &scenarios = m_desk.workspace().scenarios;
    const ScenarioId id(freshId(tr("scenario"), [&](const QString &text) {
        return scenarios.contains(ScenarioId(text));
    }));
    const Scenario scenario{id, journey->id, tr("New scenario"), {}, {}, {}, {}};
    if (m_desk.apply(edits::Put<Scenario>{scenario}).ok())
        m_desk.session().setScenario(id);
}

} // namespace app::inspector
