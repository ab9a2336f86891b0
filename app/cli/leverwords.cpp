// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/leverwords.h"

#include <cmath>

namespace app::cli {

using namespace model;

namespace {

Result<double> strengthMeant(const Lever &lever, const QString &word)
{
    if (word.isEmpty() || word == QLatin1String("likely"))
        return lever.strength.likely;
    if (word == QLatin1String("low"))
        return lever.strength.low.value_or(lever.strength.likely);
    if (word == QLatin1String("high"))
        return lever.strength.high.value_or(lever.strength.likely);
    bool isNumber = false;
    const double strength = word.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(strength) || strength < 0 || strength > 1)
        return Refusal{QStringLiteral("The strength \"%1\" of %2 is none; use low, likely, high or a share from 0 to 1.").arg(word, lever.id)};
    return strength;
}

Result<Scope> placesMeant(const Inventory &inventory, const Journey &journey, const QString &words)
{
    if (words.isEmpty())
        return Scope::all();
    Scope scope;
    scope.everything = false;
    for (const QString &word : words.split(QLatin1Char(','))) {
        const Result<NodeId> node = NodeId::from(word);
        const Result<ServiceId> service = ServiceId::from(word);
        const Result<OrganisationId> organisation = OrganisationId::from(word);
        const Node *step = node ? journey.nodes.find(*node) : nullptr;
        if (step && step->kind == NodeKind::Step)
            scope.nodes.append(*node);
        else if (service && inventory.services.contains(*service))
            scope.services.append(*service);
        else if (organisation && inventory.organisations.contains(*organisation))
            scope.organisations.append(*organisation);
        else
            return Refusal{QStringLiteral("There is no step, service or organisation \"%1\" in the journey \"%2\"; use the ids of the document.")
                               .arg(word, journey.id.text())};
    }
    return scope;
}

} // namespace

QString idsOf(const Levers &levers)
{
    QStringList ids;
    for (const Lever &lever : levers)
        ids += lever.id;
    return ids.join(QStringLiteral(", "));
}

Result<LeverMeant> leverMeant(const Levers &levers, const Inventory &inventory, const Journey &journey, const QString &word)
{
    const QString places = word.section(QLatin1Char('@'), 1);
    const QString head = word.section(QLatin1Char('@'), 0, 0);
    const QString id = head.section(QLatin1Char('='), 0, 0);
    const Lever *lever = leverOf(levers, id);
    if (!lever)
        return Refusal{QStringLiteral("There is no lever \"%1\"; choose one of: %2.").arg(id, idsOf(levers))};
    const Result<double> strength = strengthMeant(*lever, head.section(QLatin1Char('='), 1));
    if (!strength)
        return Refusal{strength.refusal()};
    const Result<Scope> where = placesMeant(inventory, journey, places);
    if (!where)
        return Refusal{where.refusal()};
    return LeverMeant{lever, {*strength, *where}};
}

QString whyNothing(const LeverMeant &meant, const Inventory &inventory, const Journey &journey)
{
    QStringList ids;
    for (const NodeId &id : reachOf(*meant.lever, inventory, journey).mid(0, 12))
        ids += id.text();
    const QString nothing = QStringLiteral("“%1” reaches nothing here and changes nothing.").arg(meant.lever->name);
    return ids.isEmpty() ? nothing
                         : nothing + QStringLiteral(" Name the steps or services after @: %1@%2.").arg(meant.lever->id, ids.join(QLatin1Char(',')));
}

} // namespace app::cli
