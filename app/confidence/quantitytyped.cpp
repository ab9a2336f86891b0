// SPDX-License-Identifier: GPL-3.0-only
#include "app/confidence/quantitytyped.h"

#include "app/confidence/provenance.h"
#include "app/inspector/words.h"

#include <QCoreApplication>

namespace app::confidence {

namespace {

/// Ends that are where the likely value is say nothing: it is the same for everyone.
void settleEnds(model::Quantity &quantity)
{
    if (quantity.low == quantity.likely && quantity.high == quantity.likely) {
        quantity.low.reset();
        quantity.high.reset();
    }
}

} // namespace

model::Result<model::Quantity> typed(const model::Number &number, Part part, const QString &text)
{
    const auto read = inspector::numberIn(text);
    if (!read)
        return model::Refusal{read.refusal()};
    const double factor = part == Part::Error ? 100 : writtenFactor(number);
    const std::optional<double> value = *read ? std::optional(**read / factor) : std::nullopt;
    model::Quantity quantity = number.quantity;
    switch (part) {
    case Part::Value:
        if (!value)
            return model::Refusal{
                QCoreApplication::translate("app::confidence", "A number needs a value; give one such as 12.5")};
        quantity.likely = *value;
        break;
    case Part::Low:
        quantity.low = value.value_or(quantity.likely);
        quantity.high = quantity.high.value_or(quantity.likely);
        break;
    case Part::High:
        quantity.high = value.value_or(quantity.likely);
        quantity.low = quantity.low.value_or(quantity.likely);
        break;
    case Part::Error: quantity.sure = value; break;
    }
    settleEnds(quantity);
    return quantity;
}

} // namespace app::confidence
