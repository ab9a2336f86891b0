// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inspector/desk.h"

#include <QVBoxLayout>
#include <QWidget>

namespace app::inspector {

/// Beside the rows: what the scroll bar of 12 leaves of 16.
constexpr double rightMargin = 4;

/// One part of the inspector with a hairline above: builds its rows once, then follows the document.
class Section : public QWidget {
    Q_OBJECT
public:
    explicit Section(Desk &desk, QWidget *parent = nullptr);

    /// Shows what the document says now. A field that a hand is at keeps its text, focus and cursor.
    virtual void refresh() = 0;

protected:
    void paintEvent(QPaintEvent *event) override;
    QVBoxLayout *rows() const { return m_rows; }

    Desk &m_desk;

private:
    QVBoxLayout *m_rows;
};

/// What the inspector is about: one kind of page each.
struct Subject {
    enum class Kind { Nothing, Step, Shape, Gone, Edge, Several, Journey, Scenario };
    Kind kind = Kind::Nothing;
    std::optional<model::NodeId> node;
    std::optional<model::EdgeId> edge;
    std::optional<model::JourneyId> journey;
    std::optional<model::ScenarioId> scenario;
    QSet<model::NodeId> nodes;
    bool operator==(const Subject &) const = default;

    static Subject of(const Desk &desk);
    /// The scenario, or the journey where the baseline is shown, whatever is selected.
    static Subject ofScenario(const Desk &desk);
};

/// The sections about one subject, one beneath the other.
class Page : public QWidget {
    Q_OBJECT
public:
    Page(Desk &desk, const Subject &subject, QWidget *parent = nullptr);

    const Subject &subject() const { return m_subject; }
    void refresh();
    void editName();

private:
    void add(Section *section);
    void fill(Desk &desk);

    Subject m_subject;
    QVBoxLayout *m_layout;
    QList<Section *> m_sections;
};

} // namespace app::inspector
