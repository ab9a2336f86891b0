// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/drawing.h"
#include "app/theme/theme.h"

#include <QWidget>

#include <optional>

class QTableView;

namespace app::charts {

class PanelButton;

/// A chart on the screen: the drawing on its white panel, the same figures as a table, copying and exporting.
class ChartPanel : public QWidget {
    Q_OBJECT
public:
    explicit ChartPanel(Theme *theme, QWidget *parent = nullptr);
    ~ChartPanel() override;

    void setChart(const Chart &chart);
    const Chart &chart() const { return m_chart; }
    /// The picture that copy and export give: the size of the panel on the screen.
    pictures::Picture picture() const;

    enum class View { Picture, Table };
    View view() const { return m_view; }
    void setView(View view);

signals:
    /// A row of the chart was clicked or chosen by keyboard.
    void chosen(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void dress();
    void place();
    void copy();
    void exportTo();
    void write(const QString &path);
    const Drawing &drawing() const;

    Theme *m_theme;
    Chart m_chart;
    View m_view = View::Picture;
    mutable std::optional<Drawing> m_drawing;
    PanelButton *m_tableButton = nullptr;
    PanelButton *m_copyButton = nullptr;
    PanelButton *m_exportButton = nullptr;
    QTableView *m_table = nullptr;
    int m_focused = -1;   ///< the choosable mark the keyboard is at
};

} // namespace app::charts
