// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/scenario/lever.h"

namespace model::files {

/// Reads a file of levers: {"format": "treadlight-levers", "version": 1, "levers": [ … ]}. What each key says stands in
/// journeys/README.md. Refused with the place and the remedy where it is none, where a lever's id is there twice or a key is
/// not known.
Result<Levers> readLevers(const QByteArray &bytes, const QString &file);

} // namespace model::files
