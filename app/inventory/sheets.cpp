// SPDX-License-Identifier: GPL-3.0-only
// The columns of each kind of row.
#include "app/inventory/sheetof.h"

#include "app/charts/numbers.h"
#include "app/inspector/words.h"

namespace app::inventory {

using namespace model;

namespace {

using Words = QList<std::pair<QString, QString>>;

Words organisationKinds()
{
    return {{QString(), QString()},
            {QStringLiteral("central"), text("Central government")},
            {QStringLiteral("agency"), text("Agency")},
            {QStringLiteral("local"), text("Local government")},
            {QStringLiteral("nhs"), text("NHS")},
            {QStringLiteral("devolved"), text("Devolved government")},
            {QStringLiteral("regulator"), text("Regulator")},
            {QStringLiteral("private"), text("Private")},
            {QStringLiteral("voluntary"), text("Voluntary")}};
}

Words itemKinds()
{
    return {{QStringLiteral("fact"), text("Fact")},
            {QStringLiteral("evidence"), text("Evidence")},
            {QStringLiteral("identity"), text("Proof of identity")},
            {QStringLiteral("credential"), text("Credential")},
            {QStringLiteral("consent"), text("Consent")}};
}

Words grades()
{
    Words words = {{QString(), text("Not said")}};
    for (const Grade grade : {Grade::Measured, Grade::Published, Grade::Estimate, Grade::Guess})
        words.append({gradeKey(grade), inspector::nameOf(grade)});
    return words;
}

Field<Service> organisationField()
{
    Field<Service> field = {{text("Organisation"), 170, Column::Is::Named},
                            [](const Service &row, const Workspace &w) {
                                return row.organisation ? Organisations::label(w, *row.organisation) : QString();
                            },
                            [](Service &row, const QString &typed, Organisations &organisations) {
                                const QString name = typed.trimmed();
                                row.organisation = name.isEmpty() ? std::nullopt : std::optional(organisations.findOrAdd(name));
                                return done();
                            },
                            [](Service &row, const Service &from) { row.organisation = from.organisation; }};
    field.organisations = true;
    return field;
}

/// Who holds an item may be plain words; where they are an organisation's name, it is that organisation.
Field<Item> heldByField()
{
    Field<Item> field = {{text("Held by"), 200, Column::Is::Named},
                         [](const Item &row, const Workspace &w) {
                             const auto id = OrganisationId::from(row.heldBy);
                             return id && w.inventory.organisations.contains(*id) ? Organisations::label(w, *id) : row.heldBy;
                         },
                         [](Item &row, const QString &typed, Organisations &organisations) {
                             const auto id = organisations.find(typed.trimmed());
                             row.heldBy = id ? id->text() : typed.trimmed();
                             return done();
                         },
                         [](Item &row, const Item &from) { row.heldBy = from.heldBy; }};
    field.organisations = true;
    return field;
}

const Writing minutes{};
const Writing people{1, {}, 0, Bounds::people()};
const Writing share{100, QStringLiteral(" %"), 0, Bounds::share()};
const Writing pace{1, {}, 1, Bounds::amount()};

std::unique_ptr<Sheet> organisations()
{
    return std::make_unique<SheetOf<Organisation>>(
        Kind::Organisations, &Inventory::organisations, &Organisation::name,
        QList<Field<Organisation>>{
            textField(text("Organisation"), 360, &Organisation::name),
            choiceField<Organisation>(text("Kind"), 200, organisationKinds(), [](const Organisation &row) { return row.kind; },
                                      [](Organisation &row, const QString &kind) { row.kind = kind; })});
}

std::unique_ptr<Sheet> services(const QString &currency)
{
    return std::make_unique<SheetOf<Service>>(
        Kind::Services, &Inventory::services, &Service::name,
        QList<Field<Service>>{
            textField(text("Service"), 210, &Service::name),
            organisationField(),
            quantityField<Service>(text("Transactions a year"), 150, [](Service &row) -> Quantity & { return row.transactions; }, people),
            quantityField<Service>(text("Online"), 104, [](Service &row) -> Quantity & { return row.digital; }, share),
            flagField(text("Legacy"), 78, &Service::legacy),
            flagField(text("One sign-in"), 100, &Service::oneLogin),
            flagField(text("Open API"), 90, &Service::openApi),
            flagField(text("Credential"), 96, &Service::credential),
            quantityField<Service>(text("Cost each, %1").arg(charts::currencySign(currency).trimmed()), 104,
                                   [](Service &row) -> Quantity & { return row.costPerTransaction; }, minutes),
            textField(text("Web address"), 150, &Service::url)});
}

std::unique_ptr<Sheet> items()
{
    return std::make_unique<SheetOf<Item>>(
        Kind::Items, &Inventory::items, &Item::name,
        QList<Field<Item>>{
            textField(text("Item"), 260, &Item::name),
            choiceField<Item>(text("Kind"), 130, itemKinds(), [](const Item &row) { return itemKindKey(row.kind); },
                              [](Item &row, const QString &key) { row.kind = itemKindFromKey(key).value_or(ItemKind::Fact); }),
            quantityField<Item>(text("Minutes first"), 130, [](Item &row) -> Quantity & { return row.first; }, minutes),
            quantityField<Item>(text("Minutes again"), 130, [](Item &row) -> Quantity & { return row.again; }, minutes),
            heldByField()});
}

std::unique_ptr<Sheet> segments(const QString &currency)
{
    return std::make_unique<SheetOf<Segment>>(
        Kind::Segments, &Inventory::segments, &Segment::name,
        QList<Field<Segment>>{
            textField(text("Segment"), 220, &Segment::name),
            quantityField<Segment>(text("An hour, %1").arg(charts::currencySign(currency).trimmed()), 100,
                                   [](Segment &row) -> Quantity & { return row.hourValue; }, minutes),
            quantityField<Segment>(text("Pace: finding out"), 124, [](Segment &row) -> Quantity & { return row.pace.learn; }, pace),
            quantityField<Segment>(text("Pace: doing"), 104, [](Segment &row) -> Quantity & { return row.pace.doing; }, pace),
            quantityField<Segment>(text("Pace: giving"), 104, [](Segment &row) -> Quantity & { return row.pace.give; }, pace),
            quantityField<Segment>(text("Pace: travel"), 104, [](Segment &row) -> Quantity & { return row.pace.travel; }, pace),
            quantityField<Segment>(text("Pace: queueing"), 120, [](Segment &row) -> Quantity & { return row.pace.queue; }, pace)});
}

std::unique_ptr<Sheet> sources()
{
    return std::make_unique<SheetOf<Source>>(
        Kind::Sources, &Inventory::sources, &Source::citation,
        QList<Field<Source>>{
            textField(text("Source"), 430, &Source::citation),
            textField(text("Web address"), 260, &Source::url),
            choiceField<Source>(text("How sure"), 110, grades(), [](const Source &row) { return row.grade ? gradeKey(*row.grade) : QString(); },
                                [](Source &row, const QString &key) { row.grade = gradeFromKey(key); })});
}

} // namespace

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Organisations: return text("Organisations");
    case Kind::Services: return text("Services");
    case Kind::Items: return text("Items");
    case Kind::Segments: return text("Segments");
    case Kind::Sources: return text("Sources");
    }
    return {};
}

QString yesOrNo(bool yes) { return yes ? text("Yes") : text("No"); }

QString tableOf(Kind kind)
{
    static constexpr std::array keys = {"organisations", "services", "items", "segments", "sources"};
    return QLatin1String(keys[static_cast<size_t>(kind)]);
}

bool Sheet::isGuess(const Workspace &workspace, qsizetype row) const
{
    const auto guess = [](const std::optional<Grade> &grade) { return !grade || *grade == Grade::Guess; };
    if (m_kind == Kind::Sources)
        return guess(workspace.inventory.sources.at(row).grade);
    for (int column = 0; column < m_columns.size(); ++column) {
        const Quantity *quantity = this->quantity(workspace, row, column);
        if (quantity && !(*quantity == Quantity(writing(column)->unsaid)) && guess(quantity->grade))
            return true;
    }
    return false;
}

QString Organisations::label(const Workspace &workspace, const OrganisationId &id)
{
    const Organisation *row = workspace.inventory.organisations.find(id);
    return row && !row->name.isEmpty() ? row->name : id.text();
}

std::optional<OrganisationId> Organisations::find(const QString &name)
{
    if (m_byName.isEmpty()) {
        for (const Organisation &row : m_workspace.inventory.organisations)
            m_byName.insert(row.id.text().toCaseFolded(), row.id);
        for (const Organisation &row : m_workspace.inventory.organisations)
            m_byName.insert(row.name.toCaseFolded(), row.id);
    }
    const auto found = m_byName.constFind(name.toCaseFolded());
    return found == m_byName.constEnd() || name.isEmpty() ? std::nullopt : std::optional(*found);
}

OrganisationId Organisations::findOrAdd(const QString &name)
{
    if (const auto there = find(name))
        return *there;
    const OrganisationId id(freshId(name, [&](const QString &text) {
        const auto is = [&](const Organisation &row) { return row.id.text() == text; };
        return m_workspace.inventory.organisations.contains(OrganisationId(text)) || std::ranges::any_of(m_added, is);
    }));
    m_added.append(Organisation{id, name, {}, {}});
    m_byName.insert(name.toCaseFolded(), id);
    return id;
}

std::unique_ptr<Sheet> makeSheet(Kind kind, const QString &currency)
{
    switch (kind) {
    case Kind::Organisations: return organisations();
    case Kind::Services: return services(currency);
    case Kind::Items: return items();
    case Kind::Segments: return segments(currency);
    case Kind::Sources: return sources();
    }
    return nullptr;
}

} // namespace app::inventory
