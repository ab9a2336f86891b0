// SPDX-License-Identifier: GPL-3.0-only
#include "model/workspace/complete.h"

namespace model {

namespace {

void fill(QString &stays, const QString &gone)
{
    if (stays.isEmpty())
        stays = gone;
}
void fill(bool &stays, bool gone) { stays = stays || gone; }
template <typename AnyValue>
void fill(std::optional<AnyValue> &stays, const std::optional<AnyValue> &gone)
{
    if (!stays)
        stays = gone;
}
void fill(Quantity &stays, const Quantity &gone, double unsaid = 0)
{
    if (stays == Quantity(unsaid))
        stays = gone;
}
void fill(Unknown &stays, const Unknown &gone)
{
    for (auto it = gone.begin(); it != gone.end(); ++it) {
        if (!stays.contains(it.key()))
            stays.insert(it.key(), it.value());
    }
}

} // namespace

void complete(Organisation &row, const Organisation &other)
{
    fill(row.name, other.name);
    fill(row.kind, other.kind);
    fill(row.unknown, other.unknown);
}

void complete(Service &row, const Service &other)
{
    fill(row.name, other.name);
    fill(row.organisation, other.organisation);
    fill(row.url, other.url);
    fill(row.transactions, other.transactions);
    fill(row.costPerTransaction, other.costPerTransaction);
    fill(row.digital, other.digital);
    fill(row.legacy, other.legacy);
    fill(row.oneLogin, other.oneLogin);
    fill(row.openApi, other.openApi);
    fill(row.credential, other.credential);
    fill(row.unknown, other.unknown);
}

void complete(Item &row, const Item &other)
{
    fill(row.name, other.name);
    fill(row.first, other.first);
    fill(row.again, other.again);
    fill(row.heldBy, other.heldBy);
    fill(row.unknown, other.unknown);
}

void complete(Segment &row, const Segment &other)
{
    fill(row.name, other.name);
    fill(row.hourValue, other.hourValue);
    fill(row.pace.learn, other.pace.learn, 1);
    fill(row.pace.doing, other.pace.doing, 1);
    fill(row.pace.give, other.pace.give, 1);
    fill(row.pace.travel, other.pace.travel, 1);
    fill(row.pace.queue, other.pace.queue, 1);
    fill(row.unknown, other.unknown);
}

void complete(Source &row, const Source &other)
{
    fill(row.citation, other.citation);
    fill(row.url, other.url);
    fill(row.grade, other.grade);
    fill(row.unknown, other.unknown);
}

Quantity sum(const Quantity &a, const Quantity &b)
{
    if (a == Quantity() || b == Quantity())
        return a == Quantity() ? b : a;
    Quantity both(a.likely + b.likely);
    if ((a.low && a.high) || (b.low && b.high)) {
        both.low = a.low.value_or(a.likely) + b.low.value_or(b.likely);
        both.high = a.high.value_or(a.likely) + b.high.value_or(b.likely);
    }
    if (a.grade && b.grade)
        both.grade = std::max(*a.grade, *b.grade);
    both.sure = a.sure == b.sure ? a.sure : std::nullopt;
    both.source = a.source == b.source ? a.source : std::nullopt;
    both.note = a.note == b.note || b.note.isEmpty() ? a.note : a.note.isEmpty() ? b.note : a.note + QLatin1Char('\n') + b.note;
    return both;
}

} // namespace model
