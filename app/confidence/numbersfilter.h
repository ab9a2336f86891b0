// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/confidence/numbersmodel.h"

#include <QSortFilterProxyModel>

namespace app::confidence {

/// Which numbers are listed and in what order.
class NumbersFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    /// What is listed besides a grade: all that is in doubt, only guesses that hold doubt, those without a grade, or
    /// what was never said (noughts and defaults).
    enum class Which { InDoubt, GuessesThatMatter, Measured, Published, Estimate, Guess, NotSaid, Certain };

    explicit NumbersFilter(NumbersModel *model);

    void setWords(const QString &words);
    void setKind(const std::optional<model::NumberKind> &kind);
    void setWhich(Which which);
    std::optional<model::NumberKind> kind() const { return m_kind; }
    Which which() const { return m_which; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool isAsked(int row) const;

    NumbersModel *m_model;
    QStringList m_words;
    std::optional<model::NumberKind> m_kind;
    Which m_which = Which::InDoubt;
};

} // namespace app::confidence
