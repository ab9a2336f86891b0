// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/files/jsonfields.h"
#include "model/files/jsonwriter.h"
#include "model/workspace/workspace.h"

/// The parts of the exchange form: one pair of functions a kind of thing. Where nodes stand travels with them.
namespace model::files {

using NodePlaces = QMap<NodeId, QPointF>;

/// Where the nodes read so far of one journey stand; the first word on a node holds.
class PlacesRead {
public:
    explicit PlacesRead(NodePlaces places = {}) : m_places(std::move(places)) {}
    void put(const NodeId &node, QPointF point)
    {
        if (!m_places.contains(node))
            m_places.insert(node, point);
    }
    const NodePlaces &places() const { return m_places; }

private:
    NodePlaces m_places;
};

/// What an object of a node says itself; of use where it stands in a merge.
struct Said {
    QList<Measurand> quantities;
    bool asks = false;
};
struct NodeRead {
    Node node;
    Said said;
};
std::optional<NodeRead> readNode(Reading &reading, const JsonValue &value, PlacesRead &places);
std::optional<Edge> readEdge(Reading &reading, const JsonValue &value);
std::optional<Journey> readJourney(Reading &reading, const JsonValue &value, PlacesRead &places);
std::optional<Change> readChange(Reading &reading, const JsonValue &value, PlacesRead &places);
std::optional<Scenario> readScenario(Reading &reading, const JsonValue &value, PlacesRead &places);
/// A share for everybody, or by segment with "*" for the rest. An object is a share where it says `likely` and no "*".
TakeUp readTakeUp(Reading &reading, const JsonValue &value);
Inventory readInventory(Reading &reading, Fields &document);
Table<Organisation> readOrganisations(Reading &reading, Fields &object);
Table<Service> readServices(Reading &reading, Fields &object);
Table<Item> readItems(Reading &reading, Fields &object);
Table<Segment> readSegments(Reading &reading, Fields &object);
std::optional<Item> readItem(Reading &reading, const JsonValue &value);
std::optional<Segment> readSegment(Reading &reading, const JsonValue &value);
/// What of a journey's numbers was changed by policy.
std::optional<std::pair<JourneyId, Marks>> readMarks(Reading &reading, const JsonValue &value);
/// The document's dated states.
Table<Snapshot> readSnapshots(Reading &reading, Fields &document);
AppraisalTerms readTerms(Reading &reading, const JsonValue &value);

/// `always` is written even where it is the default.
void writeNode(JsonWriter &out, const Node &node, const NodePlaces &places, const Said &always = {});
void writeEdge(JsonWriter &out, const Edge &edge);
void writeJourney(JsonWriter &out, const Journey &journey, const NodePlaces &places);
void writeChange(JsonWriter &out, const Change &change, const NodePlaces &places);
void writeScenario(JsonWriter &out, const Scenario &scenario, const NodePlaces &places);
void writeInventory(JsonWriter &out, const Inventory &inventory);
void writeOrganisations(JsonWriter &out, const Table<Organisation> &organisations);
void writeServices(JsonWriter &out, const Table<Service> &services);
void writeItems(JsonWriter &out, const Table<Item> &items);
void writeSegments(JsonWriter &out, const Table<Segment> &segments);
void writeItem(JsonWriter &out, const Item &item);
void writeSegment(JsonWriter &out, const Segment &segment);
void writeMarks(JsonWriter &out, const JourneyId &journey, const Marks &marks);
void writeSnapshots(JsonWriter &out, const Table<Snapshot> &snapshots);
void writeTerms(JsonWriter &out, const AppraisalTerms &terms);

} // namespace model::files
