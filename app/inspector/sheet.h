// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"

namespace app::inspector {

/// The style sheet of the inspector's fields, which are denser than the controls of other rooms. A field says what it
/// is by the property `look`: "flat", "boxed", "choice". One sheet for the panel: one a field costs a page 0.1 s.
QString sheetOf(const Theme &theme);

} // namespace app::inspector
