// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/drawing.h"
#include "app/theme/theme.h"

#include <QWidget>

#include <optional>

class QTableView;

namespace app::charts {

class PanelButton;
class TableModel;

/// A chart on the screen: the drawing on its white panel, the same figures as a table, copying and exporting.
class ChartPanel : public QWidget {
    Q_OBJECT
public:
    explicit ChartPanel(Theme *theme, QWidget *parent = nullptr);

    void setChart(const Chart &chart);
    const Chart &chart() const { return m_chart; }
    /// The picture that copy and export give: the very drawing of the screen.
    pictures::Picture picture() const;
    /// Writes picture or table by the path's ending; why not, or nothing.
    QString write(const QString &path) const;

    enum class View { Picture, Table };
    View view() const { return m_view; }
    void setView(View view);
    /// Copies what is shown: the picture in all its forms, or the table.
    void copy() const;

signals:
    /// A row of the chart was clicked or chosen by keyboard; empty = the first.
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
    void askWhereTo();
    const Drawing &drawing() const;
    /// What the keyboard walks over: the whole of each row that can be chosen.
    QList<Mark> rows() const;
    const Mark *markUnder(QPointF widgetPoint) const;

    Theme *m_theme;
    Chart m_chart;
    View m_view = View::Picture;
    mutable std::optional<Drawing> m_drawing;
    PanelButton *m_tableButton;
    PanelButton *m_copyButton;
    PanelButton *m_exportButton;
    QTableView *m_table;
    TableModel *m_model;
    qsizetype m_row = -1; ///< of `rows`, where the keyboard is
};

/// The look of a table on the white ground of charts, in both themes.
QString tableStyle(const Theme &theme);

} // namespace app::charts
