// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/content.h"

#include <QCoreApplication>

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

QString NodeShown::spoken() const
{
    const QString doubt = finding ? tr("has a finding") : QString();
    const QString asks =
        marks.isEmpty() ? QString()
                        : QCoreApplication::translate("Map", "asks %n items", nullptr, static_cast<int>(marks.size()));
    return joined({kindWord(*this), name, service, figures, asks, fateWord(fate), doubt});
}

QString EdgeShown::spoken() const { return joined({toItself ? tr("Done again") : tr("Way"), share, fateWord(fate)}); }

} // namespace app::map
