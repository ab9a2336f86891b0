// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inventory/handling.h"
#include "app/theme/theme.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace app {
class PlainLabel;
}

namespace app::inventory {

class GridView;

/// The rows of one kind in a table one searches, sorts, filters and edits like a spreadsheet, and what can be done with those that are selected.
class TablePage : public QWidget {
    Q_OBJECT
public:
    TablePage(Theme *theme, Document *document, QWidget *parent = nullptr);

    void list(Kind kind, const model::SharedWorkspace &workspace);
    void follow(const model::SharedWorkspace &workspace);
    Kind kind() const { return m_rows->sheet().kind(); }
    /// Lists all rows and puts the keyboard on one.
    void reveal(const QString &id);
    void filter(RowsModel::Which which);

    /// What is said of a row stands beside the table, or is asked for by a button where there is no room.
    enum class Details { Beside, OnDemand };
    void setDetails(Details details);
    bool areDetailsAsked() const;
    /// Where the table itself stands.
    QRect tableRect() const;

    RowsModel *rows() const { return m_rows; }
    GridView *view() const { return m_view; }
    QModelIndex current() const;
    Handling &handling() { return m_handling; }
    /// Says how something went, above the table.
    void tell(const Handling::Outcome &outcome);
    QString told() const;

signals:
    /// Another cell is the one that is looked at, or it is another version of it.
    void currentChanged();
    void said(const QString &sentence);
    void detailsToggled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildStrip();
    void buildTable();
    void connectParts();
    void dress();
    void shareStrip();
    void shareWidth();
    void refilter();
    void countSorts();
    void count();
    void copy();
    void paste();
    void removeOrClear();
    void removeSelected();
    void offerMerge();
    void startRow();
    void showSelection();

    Theme *m_theme;
    Document *m_document;
    RowsModel *m_rows;
    Handling m_handling;
    QWidget *m_strip = nullptr;
    QBoxLayout *m_parts = nullptr; ///< finding and doing
    QLineEdit *m_words = nullptr;
    QComboBox *m_which = nullptr;
    QTimer m_counting;
    PlainLabel *m_count = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_merge = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_details = nullptr;
    PlainLabel *m_told = nullptr;
    GridView *m_view = nullptr;
};

} // namespace app::inventory
