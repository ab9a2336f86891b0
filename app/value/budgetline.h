// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/value/card.h"
#include "app/value/valuation.h"

class QSlider;

namespace app {
class PlainLabel;
}

namespace app::value {

class Entry;

/// The budget, by slider or in figures, and what it buys.
class BudgetLine : public Card {
    Q_OBJECT
public:
    explicit BudgetLine(Theme *theme, QWidget *parent = nullptr);

    void show(const Valuation &valuation, const model::burden::Portfolio &portfolio, const std::optional<double> &budget);
    /// Nothing to choose from yet.
    void showWaiting(const QString &words);
    int heightForWidth(int width) const override;

signals:
    /// While the slider moves, and when it is let go or a figure typed; none = no budget.
    void tried(std::optional<double> budget);
    void chosen(std::optional<double> budget);
    void refused(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();
    double atSlider() const;

    PlainLabel *m_label;
    QSlider *m_slider;
    Entry *m_entry;
    PlainLabel *m_words;
    double m_most = 0;   ///< money at the slider's end
};

} // namespace app::value
