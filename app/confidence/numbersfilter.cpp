// SPDX-License-Identifier: GPL-3.0-only
#include "app/confidence/numbersfilter.h"

#include "app/confidence/provenance.h"

namespace app::confidence {

NumbersFilter::NumbersFilter(NumbersModel *model) : QSortFilterProxyModel(model), m_model(model)
{
    setSourceModel(model);
    setSortRole(NumbersModel::SortRole);
    // A row that is being edited stays where it is.
    setDynamicSortFilter(false);
}

void NumbersFilter::setWords(const QString &words)
{
    m_words = words.left(200).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidate();
}

void NumbersFilter::setKind(const std::optional<model::NumberKind> &kind)
{
    m_kind = kind;
    invalidate();
}

void NumbersFilter::setWhich(Which which)
{
    m_which = which;
    invalidate();
}

bool NumbersFilter::isAsked(int row) const
{
    const model::Number &number = m_model->number(row);
    const std::optional<model::Grade> grade = number.quantity.grade;
    if (m_which == Which::Certain)
        return !number.isUncertain;
    if (!number.isUncertain)
        return false;
    switch (m_which) {
    case Which::InDoubt: return true;
    case Which::GuessesThatMatter: return isGuess(number.quantity) && m_model->share(row) > 0;
    case Which::Measured: return grade == model::Grade::Measured;
    case Which::Published: return grade == model::Grade::Published;
    case Which::Estimate: return grade == model::Grade::Estimate;
    case Which::Guess: return isGuess(number.quantity);
    case Which::NotSaid: return !grade;
    case Which::Certain: break;
    }
    return false;
}

bool NumbersFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const model::Number &number = m_model->number(row);
    if ((m_kind && number.kind != *m_kind) || !isAsked(row))
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        const auto has = [&](const QString &text) { return text.contains(word, Qt::CaseInsensitive); };
        return has(number.subject) || has(number.property) || has(number.quantity.note) ||
               has(m_model->sourceName(number.quantity.source)) || has(number.path);
    });
}

} // namespace app::confidence
