// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/quantity.h"

#include <QList>
#include <QMap>

#include <array>

namespace model {

enum class NodeKind { Start, Step, Choice, Fork, Join, End };
inline constexpr std::array allNodeKinds = {NodeKind::Start, NodeKind::Step, NodeKind::Choice,
                                            NodeKind::Fork,  NodeKind::Join, NodeKind::End};
QString nodeKindKey(NodeKind kind);
std::optional<NodeKind> nodeKindFromKey(QStringView key);

enum class Outcome { Completed, Refused, GaveUp };
inline constexpr std::array allOutcomes = {Outcome::Completed, Outcome::Refused, Outcome::GaveUp};
QString outcomeKey(Outcome outcome);
std::optional<Outcome> outcomeFromKey(QStringView key);

/// What is measured of a visit to a step. The order is that of files and screens; see change/property.h for
/// keys, labels and units.
enum class Measurand { Learn, Do, Travel, Queue, Wait, Fee, Stress };
inline constexpr std::array allMeasurands = {Measurand::Learn, Measurand::Do,  Measurand::Travel, Measurand::Queue,
                                             Measurand::Wait,  Measurand::Fee, Measurand::Stress};
inline constexpr size_t measurandCount = allMeasurands.size();
QString measurandKey(Measurand measurand);
std::optional<Measurand> measurandFromKey(QStringView key);
/// Largest value: 5 for stress, 1e9 for all else.
Bounds boundsOf(Measurand measurand);

/// Shares that hold for one segment instead of the general one.
using ShareFor = QMap<SegmentId, Quantity>;

/// A step asks for an item at a share of its visits.
struct Ask {
    ItemId item;
    Quantity share = 1;
    Unknown unknown;
    bool operator==(const Ask &) const = default;
};

/// One way to do a step; each visit uses one. What it leaves out is the step's.
struct Channel {
    QString channel;   ///< online, phone, post, in-person, app, assisted …
    Quantity share = 1;
    ShareFor shareFor;
    std::array<std::optional<Quantity>, measurandCount> own;   ///< never stress
    Unknown unknown;

    const std::optional<Quantity> &operator[](Measurand m) const { return own[static_cast<size_t>(m)]; }
    std::optional<Quantity> &operator[](Measurand m) { return own[static_cast<size_t>(m)]; }
    bool operator==(const Channel &) const = default;
};

/// A place in a journey. Only a step costs anything: service, quantities, asks and channels are empty elsewhere.
struct Node {
    NodeId id;
    NodeKind kind = NodeKind::Step;
    QString name;
    std::optional<ServiceId> service;
    std::array<Quantity, measurandCount> quantities;   ///< minutes (learn, do, travel, queue), days, money, 0 … 5
    QList<Ask> asks;
    QList<Channel> channels;
    std::optional<Outcome> outcome;   ///< of an end; none = completed
    QString phase;
    QString notes;
    Unknown unknown;

    const NodeId &key() const { return id; }
    const Quantity &operator[](Measurand m) const { return quantities[static_cast<size_t>(m)]; }
    Quantity &operator[](Measurand m) { return quantities[static_cast<size_t>(m)]; }
    /// The ask of an item, or null.
    const Ask *ask(const ItemId &item) const;
    /// The name, or the id where it has none.
    QString label() const { return name.isEmpty() ? id.text() : name; }
    bool operator==(const Node &) const = default;
};

} // namespace model
