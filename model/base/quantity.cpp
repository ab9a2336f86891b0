// SPDX-License-Identifier: GPL-3.0-only
#include "model/base/quantity.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace model {

namespace {

constexpr std::array gradeKeys = {"measured", "published", "estimate", "guess"};

QString text(const char *sentence)
{
    return QCoreApplication::translate("Quantity", sentence);
}

} // namespace

bool Quantity::isBare() const
{
    return !low && !high && !grade && !sure && !source && note.isEmpty() && unknown.isEmpty();
}

QString whyNot(const Quantity &quantity, Bounds bounds)
{
    for (const double number : {quantity.likely, quantity.low.value_or(0), quantity.high.value_or(0)}) {
        if (!std::isfinite(number))
            return text("is not a finite number; give a plain number");
        if (number < 0)
            return text("is below 0; give 0 or more");
        if (number > bounds.most)
            return text("is above %1; give less").arg(bounds.most, 0, 'g', 6);
    }
    if (quantity.low.has_value() != quantity.high.has_value())
        return text("has only one of low and high; give both or neither");
    if (quantity.low && (*quantity.low > quantity.likely || quantity.likely > *quantity.high))
        return text("is out of order; low must not exceed likely, nor likely high");
    if (quantity.sure && !(*quantity.sure >= 0 && *quantity.sure <= 10))
        return text("has a relative error (sure) outside 0 to 10; give a share such as 0.3");
    return {};
}

Quantity scaled(Quantity quantity, double by)
{
    quantity.likely *= by;
    if (quantity.low)
        *quantity.low *= by;
    if (quantity.high)
        *quantity.high *= by;
    return quantity;
}

QString gradeKey(Grade grade)
{
    return QString::fromLatin1(gradeKeys[static_cast<size_t>(grade)]);
}

std::optional<Grade> gradeFromKey(QStringView key)
{
    for (size_t i = 0; i < gradeKeys.size(); ++i) {
        if (key == QLatin1String(gradeKeys[i]))
            return static_cast<Grade>(i);
    }
    return std::nullopt;
}

} // namespace model
