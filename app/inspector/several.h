// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inspector/chooser.h"
#include "app/inspector/heading.h"

namespace app::inspector {

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
    QList<model::Node> steps() const;
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

} // namespace app::inspector
