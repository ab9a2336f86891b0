// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/confidence/figures.h"
#include "app/confidence/numbersfilter.h"
#include "app/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QTableView;

namespace app {
class PlainLabel;
}

namespace app::confidence {

/// Every number of the journey in a table one searches, sorts and edits in place; each edit is a step of the history.
class NumbersPage : public QWidget {
    Q_OBJECT
public:
    NumbersPage(Theme *theme, Document *document, QWidget *parent = nullptr);

    void show(const Known &known);
    /// Lists the numbers of a kind and a sort, all others left out.
    void list(const std::optional<model::NumberKind> &kind, NumbersFilter::Which which, const QString &words = {});
    /// How many are listed.
    int listed() const { return m_filter->rowCount(); }
    /// Writes what is listed as CSV; why not, or nothing.
    QString write(const QString &path) const;

signals:
    void placeAsked(const model::Number &number);
    /// An edit was refused; why.
    void said(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildStrip();
    void buildTable();
    void dress();
    void shareWidth();
    void apply(const QString &path, const model::Quantity &quantity);
    void complain(const QString &why);
    void count();
    void open(const QModelIndex &at);
    charts::Table table() const;
    QComboBox *choice(const QString &name);

    Theme *m_theme;
    Document *m_document;
    NumbersModel *m_model;
    NumbersFilter *m_filter;
    QWidget *m_strip = nullptr;
    QLineEdit *m_words = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_which = nullptr;
    PlainLabel *m_count = nullptr;
    PlainLabel *m_complaint = nullptr;
    QTableView *m_view = nullptr;
    bool m_sorted = false; ///< by the shares of the doubt, since the numbers were listed
};

} // namespace app::confidence
