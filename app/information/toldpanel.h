// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/information/told.h"
#include "app/theme/theme.h"

#include <QWidget>

class QSortFilterProxyModel;
class QTableView;

namespace app::charts {
class PanelButton;
class TableModel;
} // namespace app::charts

namespace app::information {

/// The list of who could have told whom on its white panel; a click on a head sorts by it.
class ToldPanel : public QWidget {
    Q_OBJECT
public:
    explicit ToldPanel(Theme *theme, QWidget *parent = nullptr);

    void setAsked(const Asked &asked);
    QTableView *view() const { return m_view; }
    void copy() const;
    QString write(const QString &path) const;

signals:
    /// A row was chosen by a double click or Enter: its item.
    void chosen(const model::ItemId &item);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void dress();
    void place();
    void choose();
    /// The table as it is sorted now.
    charts::Table table() const;

    Theme *m_theme;
    QList<ToldRow> m_rows;
    charts::TableModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_view;
    charts::PanelButton *m_copyButton;
    charts::PanelButton *m_exportButton;
};

} // namespace app::information
