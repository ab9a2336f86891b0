// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/table.h"
#include "app/confidence/card.h"

class QTableView;

namespace app::charts {
class TableModel;
}

namespace app::confidence {

/// How often each scenario takes less time than each other one, as a small table.
class PairPanel : public Card {
    Q_OBJECT
public:
    explicit PairPanel(Theme *theme, QWidget *parent = nullptr);

    void setPairs(const charts::Table &pairs);
    int fullHeight() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress();
    void shareWidth();

    charts::TableModel *m_model;
    QTableView *m_view;
};

} // namespace app::confidence
