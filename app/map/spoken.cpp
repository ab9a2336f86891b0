// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/content.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace app::map {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Map", text); }

QString kindWord(const NodeShown &node)
{
    switch (node.kind) {
    case model::NodeKind::Start: return tr("Start");
    case model::NodeKind::Step: return tr("Step");
    case model::NodeKind::Choice: return node.meeting ? tr("Ways meet") : tr("Choice");
    case model::NodeKind::Fork: return tr("Ways that apply together");
    case model::NodeKind::Join: return tr("Everything that applies is done");
    case model::NodeKind::End: break;
    }
    switch (node.outcome) {
    case model::Outcome::Completed: return tr("End: completed");
    case model::Outcome::Refused: return tr("End: refused");
    case model::Outcome::GaveUp: return tr("End: gave up");
    }
    return {};
}

QString fateWord(Fate fate)
{
    switch (fate) {
    case Fate::Same: return {};
    case Fate::Added: return tr("added");
    case Fate::Removed: return tr("removed");
    case Fate::Changed: return tr("changed");
    }
    return {};
}

QString counted(const char *text, qsizetype count)
{
    return QCoreApplication::translate("Map", text, nullptr, static_cast<int>(count));
}

QString joined(const QStringList &parts)
{
    QStringList said;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            said.append(part);
    }
    return said.join(QStringLiteral(", "));
}

} // namespace

QString NodeShown::tip() const
{
    if (isFolded()) {
        const QString figure = known ? tr("%1 a person in the journey").arg(hoursText(known->minutes)) : QString();
        return joined({counted(QT_TRANSLATE_NOOP("Map", "%n steps"), members.size()), figure}) + QLatin1Char('\n') +
               tr("Double-click to look closer");
    }
    const QString old = changes.isEmpty() ? QString() : QLocale().createSeparatedList(changes);
    if (!known)
        return old;
    const double visits = known->visits;
    const QString now = tr("%1 of people, %2 a person in the journey\n%3 a visit, %4 of waiting")
        .arg(shareText(known->reached), hoursText(known->minutes), hoursText(visits > 0 ? known->minutes / visits : 0),
             tr("%1 days").arg(QLocale().toString(std::llround(visits > 0 ? known->waitDays / visits : 0))));
    return old.isEmpty() ? now : now + QLatin1Char('\n') + tr("Changed: %1").arg(old);
}

QString NodeShown::spoken() const
{
    if (isFolded())
        return joined({folding == Folding::Services ? tr("Service") : tr("Organisation"), name, figures, fateWord(fate),
                       finding ? tr("has a finding") : QString()});
    const QString doubt = finding ? tr("has a finding") : QString();
    const QString asks =
        marks.isEmpty() ? QString()
                        : QCoreApplication::translate("Map", "asks %n items", nullptr, static_cast<int>(marks.size()));
    const QString old = changes.join(QStringLiteral("; "));
    return joined({kindWord(*this), name, service, figures, asks, fateWord(fate), old, doubt});
}

QString EdgeShown::spoken() const { return joined({toItself ? tr("Done again") : tr("Way"), share, fateWord(fate)}); }

} // namespace app::map
