// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/value/card.h"
#include "app/value/costsmodel.h"

class QTableView;

namespace app {
class PlainLabel;
}

namespace app::value {

/// What the changes cost, to be edited as in a spreadsheet.
class CostsPanel : public Card {
    Q_OBJECT
public:
    explicit CostsPanel(Theme *theme, QWidget *parent = nullptr);

    CostsModel *model() const { return m_model; }
    void show(const std::optional<Valuation> &valuation);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();
    /// What the widest figure of a column needs.
    int widthOf(int column) const;

    CostsModel *m_model;
    PlainLabel *m_title;
    PlainLabel *m_hint;
    QTableView *m_table;
};

} // namespace app::value
