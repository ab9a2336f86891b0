// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/redesign/finderrunner.h"
#include "app/theme/theme.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QTableView;

namespace app {
class PlainLabel;
}
namespace app::charts {
class ChartPanel;
class TableModel;
struct Table;
}

namespace app::redesign {

/// The finds of the redesign finder, best first: what each saves, for whom least, how sure, what must change for it; any of them
/// is put into the scenario.
class FinderPage : public QWidget {
    Q_OBJECT
public:
    FinderPage(Theme *theme, const model::Levers &levers, QWidget *parent = nullptr);

    /// Looks on top of what is shown, unless it knows already.
    void show(const model::SharedWorkspace &workspace, const model::JourneyId &journey, const std::optional<model::ScenarioId> &start);
    const FinderRunner &runner() const { return m_runner; }
    /// The find that is chosen, or null.
    const model::burden::Candidate *chosen() const;
    QString headline() const;

signals:
    void addAsked();
    /// The steps that the chosen find is about.
    void pointed(const QList<model::NodeId> &steps);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QWidget *buildStrip();
    void buildTable();
    void fillOrders(const model::Inventory &inventory);
    model::burden::Ranking ranking() const;
    void look();
    void refresh();
    void showProgress(double share);
    void fill();
    void setWidths();
    void showFrontier(const Found &found);

    Theme *m_theme;
    FinderRunner m_runner;
    std::optional<Search> m_search;
    std::vector<size_t> m_best;   ///< places in the finds, by row

    PlainLabel *m_headline, *m_subtitle, *m_progress;
    QComboBox *m_orders, *m_kinds;
    QPushButton *m_stop, *m_add;
    QTableView *m_table;
    charts::TableModel *m_rows;
    charts::ChartPanel *m_frontier;
};

} // namespace app::redesign
