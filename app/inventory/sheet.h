// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inventory/quantitytext.h"
#include "model/workspace/edit.h"

#include <memory>

namespace app::inventory {

/// What the room lists.
enum class Kind { Organisations, Services, Items, Segments, Sources };
inline constexpr std::array allKinds = {Kind::Organisations, Kind::Services, Kind::Items, Kind::Segments, Kind::Sources};
QString nameOf(Kind kind);
/// The table of Where::inventory: "organisations".
QString tableOf(Kind kind);

struct Column {
    enum class Is { Text, Choice, Named, Flag, Quantity, Uses };
    QString name;
    double width; ///< at 100 %
    Is is;
};

/// A cell that is to be written. Rows past the last are new ones, in order.
struct Written {
    qsizetype row;
    int column;
    QString text;
    std::optional<qsizetype> from = {}; ///< the row whose cell of the same column is to be copied, instead of the text
};
/// What writing cells comes to.
struct Outcome {
    QList<model::edits::Any> edits;
    QStringList added; ///< names of rows of other kinds that had to be added: organisations
};
/// Why a cell can't be written.
struct WhyNot {
    qsizetype row;
    int column;
    QString why; ///< without a full stop
};

/// One kind of rows as cells of text: what stands in them, and what a text makes of a row.
class Sheet {
public:
    virtual ~Sheet() = default;

    Kind kind() const { return m_kind; }
    const QList<Column> &columns() const { return m_columns; }

    virtual qsizetype size(const model::Workspace &workspace) const = 0;
    virtual QString id(const model::Workspace &workspace, qsizetype row) const = 0;
    /// The row itself: the same address for as long as it is the same.
    virtual const void *address(const model::Workspace &workspace, qsizetype row) const = 0;
    /// What it is called, or its id.
    virtual QString label(const model::Workspace &workspace, qsizetype row) const = 0;
    virtual QString text(const model::Workspace &workspace, qsizetype row, int column) const = 0;
    /// The quantity in a cell, or null.
    virtual const model::Quantity *quantity(const model::Workspace &workspace, qsizetype row, int column) const = 0;
    virtual const Writing *writing(int column) const = 0;
    /// The words there are to choose from; of a column of names, those there are already.
    virtual QStringList choices(const model::Workspace &workspace, int column) const = 0;

    /// All the cells written, or why not the first of them that can't be.
    virtual std::variant<Outcome, WhyNot> written(const model::Workspace &workspace, const QList<Written> &cells) const = 0;
    virtual model::edits::Any putting(const model::Workspace &workspace, qsizetype row, int column, const model::Quantity &quantity) const = 0;
    virtual model::edits::Any removing(const model::Workspace &workspace, qsizetype row) const = 0;
    virtual model::edits::Any merging(const model::Workspace &workspace, qsizetype stays, const QList<qsizetype> &gone) const = 0;

    /// Whether a number of the row, or the row itself, is a guess.
    bool isGuess(const model::Workspace &workspace, qsizetype row) const;

protected:
    explicit Sheet(Kind kind) : m_kind(kind) {}
    QList<Column> m_columns;

private:
    Kind m_kind;
};

/// The words of a column of flags.
QString yesOrNo(bool yes);

/// The sheet of a kind. `currency` is an ISO code, for the names of columns.
std::unique_ptr<Sheet> makeSheet(Kind kind, const QString &currency);

} // namespace app::inventory
