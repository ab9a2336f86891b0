// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/analysisrunner.h"
#include "app/document/task.h"
#include "app/theme/scrollpage.h"
#include "app/theme/theme.h"
#include "app/value/lensmodel.h"

class QComboBox;
class QSortFilterProxyModel;
class QTableView;
class QToolButton;

namespace app {
class PlainLabel;
}

namespace app::value {

class Card;
class FigureStrip;
class LensNote;

/// The journey in the terms of an official method one chooses: its totals, what it does not count, its table and its note.
/// Settings are kept for as long as the program runs, each method's its own.
class MethodsPage : public QWidget {
    Q_OBJECT
public:
    MethodsPage(Theme *theme, Session *session, QWidget *parent = nullptr);

    /// Looks at what an analysis shows. Null = nothing is open.
    void show(const SharedAnalysis &analysis);
    void choose(model::burden::Method method);
    /// What is seen; none while it is worked out or refused.
    const std::optional<model::burden::LensTable> &table() const { return m_model->table(); }
    QString headline() const;
    /// Writes the table as CSV; why not, or nothing.
    QString write(const QString &path) const;
    void copy() const;

signals:
    /// A table is on the screen, or why there is none.
    void seen();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void buildTable();
    void look();
    void take(const model::Result<model::burden::LensTable> &table);
    void showFigures(const model::burden::LensTable &table);
    void fillRows();
    void answerFirst(const model::burden::LensTable &table);
    void dress();
    void arrange();
    int arrangeHead(int inner);
    int arrangeTable(int top, int width);
    void shareWidths(int width);
    int rowHeight() const;
    void reveal(const QModelIndex &at);
    model::burden::LensSettings &settings() { return m_settings[m_method]; }
    QString journeyName() const;
    QString scenarioName() const;

    Theme *m_theme;
    Session *m_session;
    SharedAnalysis m_analysis;
    model::burden::Method m_method = model::burden::Method::Scm;
    std::map<model::burden::Method, model::burden::LensSettings> m_settings;
    Task m_task;
    LensModel *m_model;
    QSortFilterProxyModel *m_sorted;

    ScrollPage *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    PlainLabel *m_headline = nullptr;
    PlainLabel *m_omitted = nullptr;
    PlainLabel *m_refusal = nullptr;
    PlainLabel *m_methodLabel = nullptr;
    QComboBox *m_methods = nullptr;
    PlainLabel *m_rowsLabel = nullptr;
    QComboBox *m_rows = nullptr;
    QToolButton *m_copy = nullptr;
    QToolButton *m_export = nullptr;
    FigureStrip *m_figures = nullptr;
    Card *m_ground = nullptr;
    QTableView *m_view = nullptr;
    LensNote *m_note = nullptr;
};

} // namespace app::value
