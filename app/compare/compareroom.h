// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/analysisrunner.h"
#include "app/theme/theme.h"

#include <QWidget>

class QLabel;
class QScrollArea;

namespace app::charts {
class ChartPanel;
}

namespace app::compare {

class TablePanel;

/// The room that sets the baseline and the scenarios of a journey side by side: what a redesign saves, in what, by
/// which change and for whom. Shows the analysis and asks nobody else; choosing a scenario goes through the session.
class CompareRoom : public QWidget {
    Q_OBJECT
public:
    CompareRoom(Theme *theme, Document *document, Session *session, AnalysisRunner *runner, QWidget *parent = nullptr);
    ~CompareRoom() override;

    /// Shows an analysis; what the room does at each `AnalysisRunner::finished`. Null = nothing is open.
    void show(const SharedAnalysis &analysis);
    /// The headline as it stands, for tests and for the window's title.
    QString headline() const;

    using QWidget::show;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void dress();
    void arrange();
    void showFreshness();
    void showCharts(const Analysis &analysis);
    void showRefusal(const QString &sentence);
    void choose(const QString &scenario);

    Theme *m_theme;
    Document *m_document;
    Session *m_session;
    AnalysisRunner *m_runner;
    SharedAnalysis m_analysis;

    QScrollArea *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_subtitle = nullptr;
    QLabel *m_freshness = nullptr;
    TablePanel *m_table = nullptr;
    charts::ChartPanel *m_components = nullptr;
    charts::ChartPanel *m_changes = nullptr;
    charts::ChartPanel *m_segments = nullptr;
};

} // namespace app::compare
