// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/journey/journey.h"

namespace app::inspector {

/// The ways with the share of one of them set; the others keep their proportions and fill the rest (all 0: equal
/// parts). The only way stays 1.
QList<model::Edge> withShare(QList<model::Edge> ways, const model::EdgeId &which, const model::Quantity &share);

/// The same for the channels of a step.
QList<model::Channel> withShare(QList<model::Channel> channels, qsizetype which, const model::Quantity &share);

/// The channels with one taken away; the others fill its share.
QList<model::Channel> without(QList<model::Channel> channels, qsizetype which);

} // namespace app::inspector
