// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/journey/node.h"

#include <span>

namespace model {

/// What is said of a settable quantity of a step: one row a measurand, in the order of files and screens.
struct Property {
    Measurand measurand;
    const char *label;   ///< untranslated, context "Property": "Find out", "Do" …
    const char *unit;    ///< untranslated, context "Property": "min", "days", "" …
    const char *help;    ///< untranslated, context "Property": a sentence
};

std::span<const Property> properties();
const Property &propertyOf(Measurand measurand);

/// Translated.
QString labelOf(Measurand measurand);
QString unitOf(Measurand measurand);
QString helpOf(Measurand measurand);

} // namespace model
