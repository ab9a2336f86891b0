// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/components.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::compare {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::compare)
};

using model::burden::Minutes;

struct Kind {
    const char *name;
    double Minutes::*minutes;
};

constexpr Kind kinds[] = {
    {QT_TRANSLATE_NOOP("app::compare", "Find out"), &Minutes::learn},
    {QT_TRANSLATE_NOOP("app::compare", "Do"), &Minutes::doing},
    {QT_TRANSLATE_NOOP("app::compare", "Give items"), &Minutes::give},
    {QT_TRANSLATE_NOOP("app::compare", "Give again"), &Minutes::giveAgain},
    {QT_TRANSLATE_NOOP("app::compare", "Confirm reused"), &Minutes::reused},
    {QT_TRANSLATE_NOOP("app::compare", "Travel"), &Minutes::travel},
    {QT_TRANSLATE_NOOP("app::compare", "On hold"), &Minutes::queue},
};

} // namespace

double Component::most() const { return *std::max_element(hours.begin(), hours.end()); }

QList<Component> componentsOf(const QList<Minutes> &rows, qsizetype most)
{
    QList<Component> parts;
    for (const Kind &kind : kinds) {
        Component part{Words::tr(kind.name), {}};
        for (const Minutes &minutes : rows)
            part.hours.append(minutes.*kind.minutes / 60);
        if (part.most() > 0)
            parts.append(part);
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Component &a, const Component &b) { return a.hours.front() > b.hours.front(); });
    while (parts.size() > most) {
        const Component last = parts.takeLast();
        Component &rest = parts.back();
        rest.name = Words::tr("%1, %2", "two parts in a key").arg(rest.name, last.name.toLower());
        for (qsizetype i = 0; i < rest.hours.size(); ++i)
            rest.hours[i] += last.hours[i];
    }
    return parts;
}

} // namespace app::compare
