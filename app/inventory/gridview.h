// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTableView>

namespace app::inventory {

/// A table that one walks and edits like a spreadsheet: typing writes over a cell, F2 edits it, Enter goes down, Tab goes on, and what is done with
/// several cells is asked for by a key.
class GridView : public QTableView {
    Q_OBJECT
public:
    explicit GridView(QWidget *parent = nullptr);

    /// Goes to a cell and selects it alone, whatever keys are held.
    void goTo(const QModelIndex &cell);
    /// The selected cells where they are one rectangle, or the current one where none is selected; else invalid.
    QItemSelectionRange block() const;
    /// The rows in which something is selected, in order.
    QList<int> selectedRows() const;
    /// Whether whole rows are selected and nothing else.
    bool areRowsSelected() const;

signals:
    void copyAsked();
    void cutAsked();
    void pasteAsked();
    void fillDownAsked();
    void deleteAsked();
    void toggleAsked();
    /// Escape: the keyboard wants to go elsewhere.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    bool event(QEvent *event) override;

private:
    void step(int down, int right);
    bool asked(const QKeyEvent &key);
};

} // namespace app::inventory
