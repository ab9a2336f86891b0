// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"

namespace app {

/// The style sheet of all controls in every state (mock/9-parts). A control says what it is by the property `kind`:
/// "primary", "quiet" (no border), "strip" (24 high), "link"; a label by `tone`: "second".
QString styleSheet(const Theme &theme);

} // namespace app
