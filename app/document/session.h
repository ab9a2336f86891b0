// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/document.h"

#include <QSet>

namespace app {

/// What is looked at: journey, scenario and segment, chosen once for every room, and what is selected. Follows the
/// document: what is no longer there is let go.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(Document *document, QObject *parent = nullptr);

    struct Selection {
        QSet<model::NodeId> nodes;
        QSet<model::EdgeId> edges;
        bool isEmpty() const { return nodes.isEmpty() && edges.isEmpty(); }
        bool operator==(const Selection &) const = default;
    };

    const std::optional<model::JourneyId> &journeyId() const { return m_journey; }
    const std::optional<model::ScenarioId> &scenarioId() const { return m_scenario; }
    /// None = all people, the mean by how many they are.
    const std::optional<model::SegmentId> &segmentId() const { return m_segment; }
    const Selection &selection() const { return m_selection; }

    /// The journey as the hand wrote it, or null where nothing is open.
    const model::Journey *baseline() const;
    const model::Scenario *scenario() const;
    /// The journey as shown: the baseline, or with all the scenario's changes made.
    const model::Journey *shown() const;

    void setJourney(const std::optional<model::JourneyId> &journey);
    void setScenario(const std::optional<model::ScenarioId> &scenario);
    void setSegment(const std::optional<model::SegmentId> &segment);
    void select(const Selection &selection);
    /// Makes changes on what is shown: on the baseline, or as entries of the scenario. One step of the history.
    model::Done change(const QList<model::Change> &changes);

signals:
    /// Journey, scenario or segment is another.
    void chosen();
    void selected();
    /// A room is asked to bring a node or an edge into view.
    void revealed(const model::Where &where);

public:
    void reveal(const model::Where &where);

private:
    void follow();

    Document *m_document;
    std::optional<model::JourneyId> m_journey;
    std::optional<model::ScenarioId> m_scenario;
    std::optional<model::SegmentId> m_segment;
    Selection m_selection;
    mutable model::SharedWorkspace m_shownOf;
    mutable std::optional<model::ScenarioId> m_shownScenario;
    mutable std::shared_ptr<const model::Journey> m_shown;
};

/// A journey of a workspace as a scenario makes it with all its changes, or as it is; null where it is not there.
std::shared_ptr<const model::Journey> shownIn(const model::Workspace &workspace, const model::JourneyId &journey,
                                              const std::optional<model::ScenarioId> &scenario);

} // namespace app
