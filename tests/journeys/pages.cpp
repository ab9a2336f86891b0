// SPDX-License-Identifier: GPL-3.0-only
// Writes the figures of the life events into journeys/README.md, between the markers of each: `journeypages README.md`.
// With --check it only says whether they are those the engine gives now; what the test runs.
#include "journeys/shipped.h"
#include "model/burden/gains.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSaveFile>
#include <QTextStream>

using namespace model;

namespace {

QString whole(double number) { return QLocale(QLocale::English).toString(number, 'f', 0); }
QString tenth(double number) { return QLocale(QLocale::English).toString(number, 'f', 1); }
QString percent(double share) { return tenth(100 * share) + QStringLiteral(" %"); }

QString nameOf(const Inventory &inventory, const SegmentId &id) { return inventory.segments.find(id)->name; }

QString peopleTable(const Workspace &w, const burden::Measure &measure)
{
    QString text = QStringLiteral("| | people a year | hours a person | asks | repeats | days of waits | services | organisations |\n|---|--:|--:|--:|--:|--:|--:|--:|\n");
    const auto row = [&](const QString &name, double people, const burden::PersonMeasure &p) {
        text += QStringLiteral("| %1 | %2 | %3 | %4 | %5 | %6 | %7 | %8 |\n")
                    .arg(name, whole(people), tenth(p.hours()), tenth(p.asks), tenth(p.duplicates), whole(p.waitDays), tenth(p.services), tenth(p.organisations));
    };
    for (const burden::SegmentMeasure &segment : measure.segments)
        row(nameOf(w.inventory, segment.segment), segment.people, segment.person);
    row(QStringLiteral("**everyone**"), measure.year.people, measure.everyone());
    return text;
}

QString fareOf(const burden::Gain &gain)
{
    using burden::Standing;
    switch (gain.standing) {
    case Standing::Worse: return QStringLiteral("worse off");
    case Standing::Nothing: return QStringLiteral("gains nothing");
    case Standing::LeftBehind: return QStringLiteral("saves %1").arg(percent(gain.share()));
    case Standing::Shares: break;
    }
    return {};
}

QString scenarioTable(const Workspace &w, const burden::Measure &before)
{
    QString text = QStringLiteral("| redesign | hours saved a year | of all | repeats fewer | days of waits fewer | left behind |\n|---|--:|--:|--:|--:|---|\n");
    for (const Scenario &scenario : w.scenarios) {
        const auto after = burden::measure(w.inventory, w.journeys.at(0), w.scenarios, scenario.id);
        if (!after)
            return {};
        const burden::Gains gains = burden::gainsOf(before, *after);
        const burden::PersonMeasure was = before.everyone(), is = after->everyone();
        QStringList behind;
        for (const burden::Gain &gain : gains.unequal())
            behind += QStringLiteral("%1 (%2)").arg(nameOf(w.inventory, gain.segment).toLower(), fareOf(gain));
        text += QStringLiteral("| %1 | %2 | %3 | %4 | %5 | %6 |\n")
                    .arg(scenario.name, whole(gains.hours), percent(gains.share), tenth(was.duplicates - is.duplicates), whole(was.waitDays - is.waitDays),
                         behind.isEmpty() ? QStringLiteral("nobody") : behind.join(QStringLiteral(", ")));
    }
    return text;
}

/// What the figures are held against, from the golden file.
QString heldAgainst(const QString &id)
{
    QFile file(QStringLiteral(TREADLIGHT_SOURCE "/tests/journeys/golden/%1.json").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject figures = QJsonDocument::fromJson(file.readAll()).object()[QLatin1String("independent")].toObject();
    const auto figure = [&](const char *key) { return tenth(figures[QLatin1String(key)].toDouble()); };
    return QStringLiteral("Held against a program that shares no code with ours, for the typical person: %1 hours, %2 steps, %3 asks of %4 items, %5 repeats.\n")
        .arg(figure("hours"), figure("steps"), figure("asks"), figure("items"), figure("duplicates"));
}

QString figuresOf(const journeys::Shipped &shipped)
{
    const auto opened = journeys::load(shipped);
    if (!opened)
        return {};
    const Workspace &w = opened->workspace;
    const auto measure = burden::measure(w.inventory, w.journeys.at(0));
    if (!measure)
        return {};
    return QStringLiteral("%1 hours a year.\n\n%2\n%3\n%4").arg(whole(measure->year.hours), peopleTable(w, *measure), scenarioTable(w, *measure), heldAgainst(shipped.id));
}

/// The text with the figures of each life event between its markers; empty where a marker is missing.
QString filled(QString text, QTextStream &err)
{
    for (const journeys::Shipped &shipped : journeys::shipped()) {
        const QString from = QStringLiteral("<!-- figures: %1 -->\n").arg(shipped.id), to = QStringLiteral("<!-- end -->\n");
        const qsizetype start = text.indexOf(from), end = start < 0 ? -1 : text.indexOf(to, start);
        if (end < 0) {
            err << "There are no markers for the figures of " << shipped.id << "; add \"" << from.trimmed() << "\" and \"" << to.trimmed() << "\".\n";
            return {};
        }
        text.replace(start + from.size(), end - start - from.size(), figuresOf(shipped));
    }
    return text;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QTextStream err(stderr);
    const QStringList words = app.arguments().mid(1);
    const bool checks = words.contains(QStringLiteral("--check"));
    const QString path = words.isEmpty() ? QString() : words.back();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        err << "Say which file to fill: journeypages [--check] journeys/README.md\n";
        return 2;
    }
    const QString before = QString::fromUtf8(file.readAll());
    const QString after = filled(before, err);
    if (after.isEmpty())
        return 1;
    if (checks && after != before)
        err << "The figures in " << path << " are not those of the engine; run journeypages " << path << "\n";
    if (checks)
        return after == before ? 0 : 1;
    QSaveFile out(path);
    return out.open(QIODevice::WriteOnly) && out.write(after.toUtf8()) >= 0 && out.commit() ? 0 : 3;
}
