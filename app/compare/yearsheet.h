// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/compare/sheet.h"

namespace app::compare {

/// A year of all the chosen people, baseline and scenarios: people, hours, their value, hours of giving again, money,
/// waits.
Sheet yearSheetOf(const Analysis &analysis, const Confidence *confidence = nullptr);

} // namespace app::compare
