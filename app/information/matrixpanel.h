// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/information/matrixview.h"
#include "app/information/sheetmodel.h"

#include <QWidget>

class QPushButton;

namespace app::charts {
class PanelButton;
}

namespace app::information {

/// The matrix on its white panel with the sums beside and beneath it; copying and exporting give all of it.
class MatrixPanel : public QWidget {
    Q_OBJECT
public:
    explicit MatrixPanel(Theme *theme, QWidget *parent = nullptr);

    void setSheet(const SharedAsked &asked, const Sheet &sheet);
    MatrixView *view() const { return m_view; }
    SheetModel *model() const { return m_model; }
    void copy() const;
    /// Writes picture or table by the path's ending; why not, or nothing.
    QString write(const QString &path) const;
    /// All items, or the worst thirty.
    void showRows(SheetModel::Rows rows);
    QPushButton *moreButton() const { return m_more; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void dress();
    void place();
    void askWhereTo();
    QString moreWords() const;
    double marginLeft() const;
    double footTop() const;

    Theme *m_theme;
    SheetModel *m_model;
    MatrixView *m_view;
    QPushButton *m_more;
    charts::PanelButton *m_copyButton;
    charts::PanelButton *m_exportButton;
};

} // namespace app::information
