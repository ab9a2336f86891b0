// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/information/matrixrunner.h"
#include "app/theme/scrollpage.h"
#include "app/theme/theme.h"

#include <QWidget>

class QMenu;
class QModelIndex;

namespace app {
class Chooser;
class PlainLabel;
class SwitchBar;
} // namespace app

namespace app::information {

class KeyLine;
class MatrixPanel;
class ToldPanel;

/// The room that shows who asks for what: items × steps, services or organisations, what is given again and to whom,
/// and who could have told whom. Asks are edited where they stand; what a scenario reuses is seen beside the baseline.
class InformationRoom : public QWidget {
    Q_OBJECT
public:
    InformationRoom(Theme *theme, Document *document, Session *session, AnalysisRunner *runner,
                    QWidget *parent = nullptr);

    /// What the room does at each `AnalysisRunner::finished`. Null = nothing is open.
    void showAnalysis(const SharedAnalysis &analysis);
    QString headline() const;
    MatrixPanel *matrix() const { return m_matrix; }
    ToldPanel *told() const { return m_told; }
    /// What is on the screen; null before the first.
    const SharedAsked &asked() const { return m_asked; }

    void setColumns(model::burden::Columns columns);
    void setSort(Sort sort);
    Sort sort() const { return m_sort; }

signals:
    /// Something to tell in passing: why an edit was refused.
    void said(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectParts();
    void explainCells();
    void fillMenu();
    void addEmphasis(QMenu *menu);
    void openMenu(const QModelIndex &cell, const QPoint &global);
    void ask();
    void take(const SharedAsked &asked);
    void showSheet();
    void say(const QString &headline, const QString &subtitle);
    void showFreshness();
    void arrange();
    /// Each gives where the next begins.
    int arrangeTitle(int inner);
    int arrangeKey(int top, int inner);
    void turn(const QModelIndex &cell);
    void share(const QModelIndex &cell, double share);
    void make(const std::optional<model::Change> &change, const model::NodeId &step);
    void select(const QModelIndex &cell);
    void reveal(const QModelIndex &cell);
    void showItem(const model::ItemId &item);

    Theme *m_theme;
    Document *m_document;
    Session *m_session;
    AnalysisRunner *m_analyses;
    MatrixRunner *m_runner;
    SharedAnalysis m_analysis;
    SharedAsked m_asked;
    bool m_current = false; ///< whether m_analysis has been asked about; a hidden room waits
    model::burden::Columns m_columns = model::burden::Columns::Steps;
    Sort m_sort = Sort::WorstRepeats;
    QList<model::ItemId> m_order; ///< kept while asks are edited, so that rows stay under the hand
    SharedAsked m_orderOf;

    ScrollPage *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    PlainLabel *m_headline = nullptr;
    PlainLabel *m_subtitle = nullptr;
    PlainLabel *m_freshness = nullptr;
    Chooser *m_sorting = nullptr;
    QMenu *m_menu = nullptr;
    SwitchBar *m_view = nullptr;
    SwitchBar *m_columnsSwitch = nullptr;
    KeyLine *m_key = nullptr;
    MatrixPanel *m_matrix = nullptr;
    ToldPanel *m_told = nullptr;
};

} // namespace app::information
