// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inspector/fold.h"
#include "app/inspector/heading.h"
#include "app/inspector/keyedrows.h"
#include "app/inspector/notesfield.h"
#include "app/inspector/quantityrow.h"

class QPushButton;

/// The sections of the page with nothing selected on the baseline.
namespace app::inspector {

/// The journey: its name, what it is, what it comes to.
class JourneyHeading : public Heading {
    Q_OBJECT
public:
    explicit JourneyHeading(Desk &desk, QWidget *parent = nullptr);
    void refresh() override;

protected:
    model::Done rename(const QString &name) override;

private:
    NotesField *m_description;
    Words *m_refusal;
};

/// How many people of each segment go through it in a year.
class PeopleAYear : public Section {
    Q_OBJECT
public:
    explicit PeopleAYear(Desk &desk, QWidget *parent = nullptr);
    void refresh() override;

private:
    QVBoxLayout *m_list;
    Words *m_total;
    KeyedRows<model::SegmentId, QuantityRow> m_rows;
};

/// What a segment's people are like: the value of their hour, and their paces.
class SegmentFold : public Fold {
    Q_OBJECT
public:
    SegmentFold(Desk &desk, const model::SegmentId &segment, QWidget *parent = nullptr);
    void show(const model::Segment &segment);

private:
    void fill();
    QuantityRow *add(const QString &name, const Unit &unit, model::Quantity &(*member)(model::Segment &));

    Desk &m_desk;
    model::SegmentId m_segment;
    QList<std::pair<QuantityRow *, model::Quantity &(*)(model::Segment &)>> m_rows;
};

class Segments : public Section {
    Q_OBJECT
public:
    explicit Segments(Desk &desk, QWidget *parent = nullptr);
    void refresh() override;

private:
    QVBoxLayout *m_list;
    KeyedRows<model::SegmentId, SegmentFold> m_rows;
};

/// The scenarios of the journey, to be opened.
class ScenarioList : public Section {
    Q_OBJECT
public:
    explicit ScenarioList(Desk &desk, QWidget *parent = nullptr);
    void refresh() override;

private:
    void addScenario();

    QVBoxLayout *m_list;
    KeyedRows<model::ScenarioId, QPushButton> m_rows;
};

} // namespace app::inspector
