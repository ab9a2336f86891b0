// SPDX-License-Identifier: GPL-3.0-only
#include "model/journey/rules.h"

namespace model {

namespace {

using rules::Report;
using rules::text;

/// Words findings about one row of the inventory.
class Row {
public:
    Row(Report &report, const Inventory &inventory, const char *table, const QString &id)
        : m_report(report), m_inventory(inventory), m_place(QLatin1String(table) + QLatin1Char('/') + id)
    {
    }

    void about(Severity severity, const char *code, const QString &sentence)
    {
        Where where;
        where.inventory = m_place;
        m_report.about(severity, code, sentence, std::move(where));
    }
    void quantity(const char *what, const Quantity &q, Bounds bounds)
    {
        const QString why = whyNot(q, bounds);
        if (!why.isEmpty())
            about(Severity::Error, "quantity", text("The %1 of “%2” %3.").arg(text(what), m_place, why));
        if (q.source && !m_inventory.sources.contains(*q.source))
            about(Severity::Warning, "unknown-source",
                  text("The %1 of “%2” names the source “%3”, which is not in the list; add it or choose another.")
                      .arg(text(what), m_place, q.source->text()));
        unknown(q.unknown);
    }
    void unknown(const Unknown &keys)
    {
        if (!keys.isEmpty())
            about(Severity::Warning, "unknown-key",
                  text("“%1” has “%2”, which this version does not know; it is kept as it is.")
                      .arg(m_place, keys.keys().join(QStringLiteral("”, “")).left(120)));
    }

private:
    Report &m_report;
    const Inventory &m_inventory;
    QString m_place;
};

void checkService(const Service &service, const Inventory &inventory, Row row)
{
    if (service.organisation && !inventory.organisations.contains(*service.organisation))
        row.about(Severity::Error, "unknown-organisation",
                  text("The service “%1” belongs to the organisation “%2”, which is not there; add it or choose another.")
                      .arg(service.name.isEmpty() ? service.id.text() : service.name, service.organisation->text()));
    row.quantity("transactions", service.transactions, Bounds::people());
    row.quantity("cost per transaction", service.costPerTransaction, Bounds::amount());
    row.quantity("digital share", service.digital, Bounds::share());
    row.unknown(service.unknown);
}

} // namespace

Findings checkInventory(const Inventory &inventory)
{
    Report report;
    const auto row = [&](const char *table, const auto &id) { return Row(report, inventory, table, id.text()); };
    for (const Organisation &organisation : inventory.organisations)
        row("organisations", organisation.id).unknown(organisation.unknown);
    for (const Service &service : inventory.services)
        checkService(service, inventory, row("services", service.id));
    for (const Item &item : inventory.items) {
        row("items", item.id).quantity("minutes to give first", item.first, Bounds::amount());
        row("items", item.id).quantity("minutes to give again", item.again, Bounds::amount());
        row("items", item.id).unknown(item.unknown);
    }
    for (const Segment &segment : inventory.segments) {
        Row segmentRow = row("segments", segment.id);
        segmentRow.quantity("value of an hour", segment.hourValue, Bounds::amount());
        for (const Quantity *pace : {&segment.pace.learn, &segment.pace.doing, &segment.pace.give, &segment.pace.travel, &segment.pace.queue})
            segmentRow.quantity("pace", *pace, Bounds::amount());
        segmentRow.unknown(segment.unknown);
    }
    for (const Source &source : inventory.sources)
        row("sources", source.id).unknown(source.unknown);
    return report.take();
}

} // namespace model
