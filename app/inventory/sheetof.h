// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inventory/sheet.h"

#include <QCoreApplication>

#include <functional>

namespace app::inventory {

inline QString text(const char *words) { return QCoreApplication::translate("Inventory", words); }

/// Names of organisations while cells are written: those there are, and those that have to be added.
class Organisations {
public:
    explicit Organisations(const model::Workspace &workspace) : m_workspace(workspace) {}

    static QString label(const model::Workspace &workspace, const model::OrganisationId &id);
    /// The organisation of a name or an id, whatever its case; none where there is none.
    std::optional<model::OrganisationId> find(const QString &name);
    model::OrganisationId findOrAdd(const QString &name);
    const QList<model::Organisation> &added() const { return m_added; }

private:
    const model::Workspace &m_workspace;
    QHash<QString, model::OrganisationId> m_byName;
    QList<model::Organisation> m_added;
};

/// One column of a kind of row.
template <typename Row>
struct Field {
    Column column;
    std::function<QString(const Row &, const model::Workspace &)> shown;
    /// Writes a text into a row; the sentence says why not. None: not edited here.
    std::function<model::Done(Row &, const QString &, Organisations &)> write = {};
    /// Writes another row's cell into a row.
    std::function<void(Row &, const Row &)> copy = {};
    model::Quantity &(*quantity)(Row &) = nullptr;
    Writing writing = {};
    QStringList choices = {};
    bool organisations = false; ///< offers their names
};

template <typename Row>
Field<Row> textField(const QString &name, double width, QString Row::*member)
{
    return {{name, width, Column::Is::Text},
            [member](const Row &row, const model::Workspace &) { return row.*member; },
            [member](Row &row, const QString &typed, Organisations &) {
                row.*member = typed.trimmed();
                return model::done();
            },
            [member](Row &row, const Row &from) { row.*member = from.*member; }};
}

template <typename Row>
Field<Row> flagField(const QString &name, double width, bool Row::*member)
{
    return {{name, width, Column::Is::Flag},
            [member](const Row &row, const model::Workspace &) { return yesOrNo(row.*member); },
            [member](Row &row, const QString &typed, Organisations &) -> model::Done {
                static const QStringList yes = {QStringLiteral("y"), QStringLiteral("yes"), QStringLiteral("true"), QStringLiteral("1"),
                                                QStringLiteral("x"), QStringLiteral("✓"),   yesOrNo(true).toCaseFolded()};
                static const QStringList no = {QString(),           QStringLiteral("n"), QStringLiteral("no"), QStringLiteral("false"),
                                               QStringLiteral("0"), QStringLiteral("-"), yesOrNo(false).toCaseFolded()};
                const QString said = typed.trimmed().toCaseFolded();
                if (!yes.contains(said) && !no.contains(said))
                    return model::Refusal{text("“%1” is neither yes nor no").arg(typed.trimmed().left(40))};
                row.*member = yes.contains(said);
                return model::done();
            },
            [member](Row &row, const Row &from) { row.*member = from.*member; }};
}

/// A column of quantities; `at` is where it stands in a row.
template <typename Row>
Field<Row> quantityField(const QString &name, double width, model::Quantity &(*at)(Row &), const Writing &writing)
{
    const auto in = [at](const Row &row) -> const model::Quantity & { return at(const_cast<Row &>(row)); };
    return {{name, width, Column::Is::Quantity},
            [in, writing](const Row &row, const model::Workspace &) { return written(in(row), writing); },
            [at, writing](Row &row, const QString &typed, Organisations &) -> model::Done {
                auto quantity = quantityIn(typed, at(row), writing);
                if (!quantity)
                    return model::Refusal{quantity.refusal()};
                at(row) = *std::move(quantity);
                return model::done();
            },
            [at, in](Row &row, const Row &from) { at(row) = in(from); },
            at,
            writing};
}

/// A word out of a list: `label` and `key` name a value, the first of which stands for none.
template <typename Row>
Field<Row> choiceField(const QString &name, double width, const QList<std::pair<QString, QString>> &keysAndLabels,
                       const std::function<QString(const Row &)> &key, const std::function<void(Row &, const QString &)> &set)
{
    QStringList labels;
    for (const auto &[id, label] : keysAndLabels)
        labels.append(label);
    return {{name, width, Column::Is::Choice},
            [keysAndLabels, key](const Row &row, const model::Workspace &) {
                const QString now = key(row);
                for (const auto &[id, label] : keysAndLabels) {
                    if (id == now)
                        return label;
                }
                return now;
            },
            [keysAndLabels, labels, set](Row &row, const QString &typed, Organisations &) -> model::Done {
                const QString said = typed.trimmed().toCaseFolded();
                for (const auto &[id, label] : keysAndLabels) {
                    if (id.toCaseFolded() == said || label.toCaseFolded() == said) {
                        set(row, id);
                        return model::done();
                    }
                }
                if (said.isEmpty()) {
                    set(row, keysAndLabels.front().first);
                    return model::done();
                }
                return model::Refusal{text("“%1” is not known here; give one of %2").arg(typed.trimmed().left(40), labels.join(text(", ")))};
            },
            [key, set](Row &row, const Row &from) { set(row, key(from)); },
            nullptr,
            {},
            labels};
}

/// The sheet of one kind of row, made of its columns.
template <typename Row>
class SheetOf : public Sheet {
public:
    using AnyId = std::decay_t<decltype(std::declval<Row>().id)>;
    using Table = model::Table<Row> model::Inventory::*;

    SheetOf(Kind kind, Table table, QString Row::*name, QList<Field<Row>> fields)
        : Sheet(kind), m_table(table), m_name(name), m_fields(std::move(fields))
    {
        for (const Field<Row> &field : m_fields)
            m_columns.append(field.column);
        m_columns.append({inventory::text("Used in"), 92, Column::Is::Uses});
    }

    qsizetype size(const model::Workspace &w) const override { return (w.inventory.*m_table).size(); }
    QString id(const model::Workspace &w, qsizetype row) const override { return rowAt(w, row).id.text(); }
    const void *address(const model::Workspace &w, qsizetype row) const override { return &rowAt(w, row); }
    QString label(const model::Workspace &w, qsizetype row) const override
    {
        const Row &at = rowAt(w, row);
        return (at.*m_name).isEmpty() ? at.id.text() : at.*m_name;
    }
    QString text(const model::Workspace &w, qsizetype row, int column) const override
    {
        return column < m_fields.size() ? m_fields[column].shown(rowAt(w, row), w) : QString();
    }
    const model::Quantity *quantity(const model::Workspace &w, qsizetype row, int column) const override
    {
        return writing(column) ? &m_fields[column].quantity(const_cast<Row &>(rowAt(w, row))) : nullptr;
    }
    const Writing *writing(int column) const override
    {
        return column < m_fields.size() && m_fields[column].quantity ? &m_fields[column].writing : nullptr;
    }
    QStringList choices(const model::Workspace &w, int column) const override
    {
        if (column >= m_fields.size())
            return {};
        QStringList choices = m_fields[column].choices;
        if (m_fields[column].organisations) {
            for (const model::Organisation &organisation : w.inventory.organisations)
                choices.append(Organisations::label(w, organisation.id));
        }
        return choices;
    }

    std::variant<Outcome, WhyNot> written(const model::Workspace &w, const QList<Written> &cells) const override
    {
        Organisations organisations(w);
        QMap<qsizetype, Row> rows;
        for (const Written &cell : cells) {
            if (cell.column >= m_fields.size() || !m_fields[cell.column].write)
                continue;
            auto at = rows.find(cell.row);
            if (at == rows.end())
                at = rows.insert(cell.row, cell.row < size(w) ? rowAt(w, cell.row) : Row{AnyId("new")});
            const Field<Row> &field = m_fields[cell.column];
            if (cell.from) {
                field.copy(*at, rowAt(w, *cell.from));
                continue;
            }
            const model::Done done = field.write(*at, cell.text, organisations);
            if (!done)
                return WhyNot{cell.row, cell.column, done.refusal()};
        }
        Outcome outcome;
        for (const model::Organisation &organisation : organisations.added()) {
            outcome.edits.append(model::edits::Put<model::Organisation>{organisation});
            outcome.added.append(organisation.name);
        }
        put(w, rows, outcome.edits);
        return outcome;
    }
    model::edits::Any putting(const model::Workspace &w, qsizetype row, int column, const model::Quantity &quantity) const override
    {
        Row changed = rowAt(w, row);
        m_fields[column].quantity(changed) = quantity;
        return model::edits::Put<Row>{changed};
    }
    model::edits::Any removing(const model::Workspace &w, qsizetype row) const override { return model::edits::Remove<AnyId>{rowAt(w, row).id}; }
    model::edits::Any merging(const model::Workspace &w, qsizetype stays, const QList<qsizetype> &gone) const override
    {
        QList<AnyId> ids;
        for (const qsizetype row : gone)
            ids.append(rowAt(w, row).id);
        return model::edits::MergeRows<AnyId>{rowAt(w, stays).id, ids};
    }

private:
    const Row &rowAt(const model::Workspace &w, qsizetype row) const { return (w.inventory.*m_table).at(row); }

    /// New rows get an id made of their name; those in which nothing stands are none.
    void put(const model::Workspace &w, QMap<qsizetype, Row> &rows, QList<model::edits::Any> &edits) const
    {
        QSet<QString> taken;
        for (auto at = rows.begin(); at != rows.end(); ++at) {
            Row &row = at.value();
            if (at.key() < size(w)) {
                if (!(row == rowAt(w, at.key())))
                    edits.append(model::edits::Put<Row>{row});
                continue;
            }
            if (row == Row{AnyId("new")})
                continue;
            row.id = AnyId(model::freshId(row.*m_name, [&](const QString &id) {
                return taken.contains(id) || (w.inventory.*m_table).contains(AnyId(id));
            }));
            taken.insert(row.id.text());
            edits.append(model::edits::Put<Row>{row});
        }
    }

    Table m_table;
    QString Row::*m_name;
    QList<Field<Row>> m_fields;
};

} // namespace app::inventory
