// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/inventory/inventory.h"

/// What a row does not say it takes from another that means the same thing.
namespace model {

void complete(Organisation &row, const Organisation &other);
/// A flag that either sets is set.
void complete(Service &row, const Service &other);
void complete(Item &row, const Item &other);
void complete(Segment &row, const Segment &other);
void complete(Source &row, const Source &other);

/// Two numbers of different people or things together. As sure as the less sure of the two; sources and errors stay where they agree.
Quantity sum(const Quantity &a, const Quantity &b);

} // namespace model
