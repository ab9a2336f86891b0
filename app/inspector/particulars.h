// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inspector/chooser.h"
#include "app/inspector/label.h"
#include "app/inspector/notesfield.h"
#include "app/inspector/numberfield.h"
#include "app/inspector/page.h"

namespace app::inspector {

/// Whose a step is and what is said of it in words: service, phase, notes. Of other nodes: how a journey ends there.
class Particulars : public Section {
    Q_OBJECT
public:
    Particulars(Desk &desk, const model::NodeId &node, QWidget *parent = nullptr);
    void refresh() override;

private:
    void addService();
    void addOutcome();
    void addWords();
    void setService(const std::optional<model::ServiceId> &service);
    void addNewService(const QString &name);
    void took(const model::Done &outcome);
    void showService(const model::Node &node);

    model::NodeId m_node;
    Chooser *m_service;
    Choice *m_outcome;
    QWidget *m_serviceRow = nullptr;
    QWidget *m_outcomeRow = nullptr;
    Field *m_phase;
    NotesField *m_notes;
    Complaint *m_complaint;
};

/// All services, grouped by organisation in the document's order, those of nobody last; the first entry is none.
QList<Chooser::Entry> servicesOf(const model::Inventory &inventory);
/// The id of that first entry, which no service can have.
extern const QString noService;

/// A label of the column's width beside what it names.
QWidget *labelled(const Theme &theme, const QString &text, QWidget *field);

} // namespace app::inspector
