// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/lenscolumns.h"

#include <QCoreApplication>

namespace model::burden {

QString headlineOf(Method method)
{
    switch (method) {
    case Method::Uk: return QStringLiteral("burden");
    case Method::Pra:
    case Method::Germany: return QStringLiteral("hours");
    default: return QStringLiteral("cost");
    }
}

namespace {

const char *serviceHead(Method method)
{
    switch (method) {
    case Method::Pra: return QT_TRANSLATE_NOOP("Lens", "Information collection");
    case Method::Australia:
    case Method::Nsw: return QT_TRANSLATE_NOOP("Lens", "Service");
    default: return QT_TRANSLATE_NOOP("Lens", "Obligation");
    }
}

const char *stepHead(Method method)
{
    switch (method) {
    case Method::Australia: return QT_TRANSLATE_NOOP("Lens", "Task");
    case Method::Nsw: return QT_TRANSLATE_NOOP("Lens", "Step of behaviour");
    default: return QT_TRANSLATE_NOOP("Lens", "Step");
    }
}

const char *activityHead(Method method) { return method == Method::Uk ? QT_TRANSLATE_NOOP("Lens", "Data requirement") : QT_TRANSLATE_NOOP("Lens", "Activity"); }

LensRule words(const char *key, const char *head, std::function<QString(const LensSums &)> of)
{
    return {{QString::fromLatin1(key), lensText(head), LensUnit::Words, {}, false}, [of = std::move(of)](const LensSums &s) { return LensCell(of(s)); }};
}

QString serviceName(const Inventory &inventory, const LensSums &s)
{
    const Service *service = s.service ? inventory.services.find(*s.service) : nullptr;
    if (service)
        return service->name.isEmpty() ? service->id.text() : service->name;
    return QCoreApplication::translate("Lens", "Without a service");
}

} // namespace

std::vector<LensRule> namesOf(Method method, LensRows rows, const Inventory &inventory)
{
    std::vector<LensRule> names{words("service", serviceHead(method), [&inventory](const LensSums &s) { return serviceName(inventory, s); })};
    if (rows != LensRows::Service)
        names.push_back(words("step", stepHead(method), [](const LensSums &s) { return s.step->label(); }));
    if (rows == LensRows::Activity)
        names.push_back(words("activity", activityHead(method), [](const LensSums &s) { return s.activity.name; }));
    return names;
}

} // namespace model::burden
