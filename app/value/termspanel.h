// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/value/card.h"
#include "model/workspace/workspace.h"

#include <QHash>

#include <functional>

class QCheckBox;
class QComboBox;
class QGridLayout;

namespace app {
class PlainLabel;
}

namespace app::value {

class Entry;

/// The terms of the appraisal, each editable in its place.
class TermsPanel : public Card {
    Q_OBJECT
public:
    explicit TermsPanel(Theme *theme, QWidget *parent = nullptr);

    void show(const model::Workspace &workspace);

signals:
    /// The terms as a hand wants them; they may be out of bounds.
    void changed(const model::AppraisalTerms &terms);
    /// Something typed that is no number.
    void refused(const QString &sentence);

private:
    /// A field for one number of the terms.
    struct Row {
        PlainLabel *label;
        Entry *entry;
        std::function<QString(const model::AppraisalTerms &)> shown;
    };
    using Take = std::function<bool(model::AppraisalTerms &, const QString &)>;

    void build();
    Entry *addEntry(const QString &label, std::function<QString(const model::AppraisalTerms &)> shown, Take take, const QString &how);
    QComboBox *addChoice(const QString &label, std::function<void(model::AppraisalTerms &, const QString &)> take);
    QCheckBox *addCheck(const QString &label, bool model::AppraisalTerms::*member);
    PlainLabel *addWords();
    void addShare(const QString &label, double model::AppraisalTerms::*member, const QString &how);
    void fillChoices(const model::Workspace &workspace);
    void showIncomes(const model::Workspace &workspace);
    void showWords(const model::Workspace &workspace);

    model::AppraisalTerms m_terms;
    QGridLayout *m_grid = nullptr;
    QList<Row> m_rows;
    QComboBox *m_rates = nullptr;
    QComboBox *m_timeValue = nullptr;
    Entry *m_flatRate = nullptr;
    Entry *m_elasticity = nullptr;
    Entry *m_priceYear = nullptr;
    QCheckBox *m_money = nullptr;
    QCheckBox *m_weighted = nullptr;
    PlainLabel *m_timeWords = nullptr;
    PlainLabel *m_ratesWords = nullptr;
    PlainLabel *m_warnings = nullptr;
    QGridLayout *m_incomes = nullptr;
    QList<std::pair<model::SegmentId, Row>> m_incomeRows;
};

} // namespace app::value
