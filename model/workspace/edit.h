// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/workspace/workspace.h"

#include <functional>
#include <variant>

/// What a hand does to a document. Each edit is a value; making it is a pure function that gives another workspace or
/// a sentence, and then nothing has happened.
namespace model::edits {

/// Changes to a journey's nodes and edges: to the baseline, or appended to a scenario of it.
struct OnJourney {
    JourneyId journey;
    std::optional<ScenarioId> scenario;   ///< where given, the changes become entries of it
    QList<Change> changes;
};
/// Name, description and people of a journey; nodes and edges stay.
struct DescribeJourney {
    JourneyId journey;
    QString name;
    QString description;
    QMap<SegmentId, Quantity> people;
};
/// Puts a row of the inventory, a journey or a scenario: replaces the one of its id or appends.
template <typename Row>
struct Put {
    Row row;
};
/// Takes a row away. Refused while something refers to it.
template <typename Key>
struct Remove {
    Key key;
};
/// Where nodes stand on the map. A node without a point goes back to the automatic place.
struct Place {
    JourneyId journey;
    QMap<NodeId, std::optional<QPointF>> points;
};
struct Describe {
    QString title;
    QString currency;
    int priceYear;
};

/// The terms on which scenarios are valued. Refused where they are out of bounds.
struct Appraise {
    AppraisalTerms terms;
};

/// Keeps what is measured as it is now, journeys and inventory, under a date and a name. Refused without a date or with nothing to keep.
struct Keep {
    QDate date;
    QString name;
};
/// Makes several rows of a table one (workspace/merge.h). Refused where one of them is not there.
template <typename Key>
struct MergeRows {
    Key stays;
    QList<Key> gone;
};

using Any = std::variant<OnJourney, DescribeJourney, Place, Describe, Appraise, Put<Organisation>, Put<Service>, Put<Item>,
                         Put<Segment>, Put<Source>, Put<Journey>, Put<Scenario>, Remove<OrganisationId>,
                         Remove<ServiceId>, Remove<ItemId>, Remove<SegmentId>, Remove<SourceId>, Remove<JourneyId>,
                         Remove<ScenarioId>, Keep, Put<Snapshot>, Remove<SnapshotId>, MergeRows<OrganisationId>, MergeRows<ServiceId>,
                         MergeRows<ItemId>, MergeRows<SegmentId>, MergeRows<SourceId>>;

} // namespace model::edits

namespace model {

/// The workspace with the edit made, or why not.
Result<Workspace> edited(const Workspace &workspace, const edits::Any &edit);

/// The edit in a few words for undo: "Set the wait of Claim Child Benefit to 12 days".
QString describe(const edits::Any &edit, const Workspace &workspace);

/// A new id made of a text, that `taken` does not know: "claim-child-benefit", "claim-child-benefit-2" …
QString freshId(const QString &text, const std::function<bool(const QString &)> &taken);

} // namespace model
