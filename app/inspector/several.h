// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inspector/chooser.h"
#include "app/inspector/heading.h"

namespace app::inspector {

/// The steps among nodes, as they are shown, in the journey's order.
QList<model::Node> stepsAmong(const Desk &desk, const QSet<model::NodeId> &nodes);

/// How many are selected, and what they come to together.
class SeveralHeading : public Section {
    Q_OBJECT
public:
    SeveralHeading(Desk &desk, const QSet<model::NodeId> &nodes, QWidget *parent = nullptr);
    void refresh() override;

private:
    QSet<model::NodeId> m_nodes;
    Line *m_title;
    Line *m_minutes;
    Line *m_caption;
};

/// One quantity of several steps at once: set to the same, or brought to a part of what it is.
class TogetherEditor : public Section {
    Q_OBJECT
public:
    TogetherEditor(Desk &desk, const QSet<model::NodeId> &nodes, QWidget *parent = nullptr);
    void refresh() override;

private:
    model::Measurand measurand() const;
    void setAll();
    void scaleAll();
    void took(const model::Done &outcome, Field &field);

    QSet<model::NodeId> m_nodes;
    Choice *m_measurand;
    NumberField *m_value;
    NumberField *m_percent;
    Line *m_unit;
    Line *m_now;
    Complaint *m_complaint;
};

/// Whose several steps are, the phase they stand in, and what all of them ask for.
class TogetherWords : public Section {
    Q_OBJECT
public:
    TogetherWords(Desk &desk, const QSet<model::NodeId> &nodes, QWidget *parent = nullptr);
    void refresh() override;

private:
    void setService(const QString &id);
    void setPhase();
    void ask(const QString &item);
    void make(const QList<model::Change> &changes);

    QSet<model::NodeId> m_nodes;
    Chooser *m_service;
    Field *m_phase;
    Chooser *m_item;
    Complaint *m_complaint;
};

} // namespace app::inspector
