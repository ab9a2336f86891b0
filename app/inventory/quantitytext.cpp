// SPDX-License-Identifier: GPL-3.0-only
#include "app/inventory/quantitytext.h"

#include "app/inspector/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace app::inventory {

namespace {

QString text(const char *words) { return QCoreApplication::translate("Inventory", words); }

QStringList partsOf(const QString &typed)
{
    static const QRegularExpression between(QStringLiteral("\\s*(?:[–—]|\\.\\.+|…|\\bto\\b|(?<=[\\d%])\\s*-)\\s*"),
                                            QRegularExpression::CaseInsensitiveOption);
    return typed.trimmed().split(between);
}

} // namespace

QString written(const model::Quantity &quantity, const Writing &writing)
{
    if (quantity == model::Quantity(writing.unsaid))
        return {};
    const auto figure = [&](double held) { return inspector::shortNumber(held * writing.factor); };
    if (!quantity.low || !quantity.high)
        return figure(quantity.likely) + writing.after;
    const QChar dash(0x2013);
    return figure(*quantity.low) + dash + figure(quantity.likely) + dash + figure(*quantity.high) + writing.after;
}

model::Result<model::Quantity> quantityIn(const QString &typed, const model::Quantity &before, const Writing &writing)
{
    if (typed.trimmed().isEmpty())
        return model::Quantity(writing.unsaid);
    const QStringList parts = partsOf(typed);
    if (parts.size() != 1 && parts.size() != 3)
        return model::Refusal{text("“%1” is neither one number nor three; give one such as 12, or low, likely and high such as 5–12–30").arg(typed.trimmed().left(40))};
    QList<double> numbers;
    for (const QString &part : parts) {
        const auto number = inspector::numberIn(part);
        if (!number)
            return model::Refusal{number.refusal()};
        if (!*number)
            return model::Refusal{text("“%1” lacks a number; give three such as 5–12–30").arg(typed.trimmed().left(40))};
        numbers.append(**number / writing.factor);
    }
    model::Quantity quantity = before;
    quantity.likely = numbers.size() == 3 ? numbers[1] : numbers[0];
    quantity.low = numbers.size() == 3 ? std::optional(numbers[0]) : std::nullopt;
    quantity.high = numbers.size() == 3 ? std::optional(numbers[2]) : std::nullopt;
    const bool isShare = writing.bounds.most == model::Bounds::share().most;
    if (isShare && std::ranges::any_of(numbers, [&](double number) { return number > writing.bounds.most; }))
        return model::Refusal{text("“%1” is above 100 %; give a share of 0 to 100 %").arg(typed.trimmed().left(40))};
    const QString why = model::whyNot(quantity, writing.bounds);
    if (!why.isEmpty())
        return model::Refusal{text("it %1").arg(why)};
    return quantity;
}

} // namespace app::inventory
