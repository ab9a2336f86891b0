// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/compare/sheet.h"
#include "app/explain/attach.h"
#include "app/theme/theme.h"

#include <QWidget>

class QTableView;

namespace app::charts {
class PanelButton;
}

namespace app::compare {

class SheetModel;
class SheetHeader;

/// The table of baseline and scenarios on its white panel: a column is chosen by a click or by Enter.
class TablePanel : public QWidget {
    Q_OBJECT
public:
    explicit TablePanel(Theme *theme, QWidget *parent = nullptr);

    void setSheet(const Sheet &sheet);
    /// In which all columns stand side by side.
    int leastWidth() const;
    void copy() const;
    /// Writes the table as CSV; why not, or nothing.
    QString write(const QString &path) const;

signals:
    /// The key of a column: a scenario's id, or empty for the baseline.
    void chosen(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void dress();
    void place();
    void shareWidth();
    void chooseColumn(int column);
    /// The figure of a cell; of the difference and the change, the chosen scenario's.
    std::optional<explain::Asked> asked(const std::optional<QPoint> &point) const;

    Theme *m_theme;
    SheetModel *m_model;
    QTableView *m_view;
    SheetHeader *m_header;
    charts::PanelButton *m_copyButton;
    charts::PanelButton *m_exportButton;
};

} // namespace app::compare
