// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/confidencerunner.h"
#include "app/theme/scrollpage.h"
#include "app/theme/theme.h"

#include <QWidget>

class QLabel;

namespace app {
class PlainLabel;
class SwitchBar;
}
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
    CompareRoom(Theme *theme, Document *document, Session *session, AnalysisRunner *runner,
                ConfidenceRunner *confidence, QWidget *parent = nullptr);

    /// Shows an analysis; what the room does at each `AnalysisRunner::finished`. Null = nothing is open.
    void showAnalysis(const SharedAnalysis &analysis);
    QString headline() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void arrange();
    /// Panels in two columns, or one where it is narrow; the height they take.
    int arrangePanels(int top, int width);
    void refresh();
    /// The changes, told as the switch says; parts that are still worked out come when they are known.
    void showChanges();
    void tell();
    SharedConfidence known() const;
    void showFreshness();
    void choose(const QString &scenario);
    /// A segment; all people where it is chosen already.
    void choosePeople(const QString &segment);

    Theme *m_theme;
    Session *m_session;
    AnalysisRunner *m_runner;
    ConfidenceRunner *m_confidence;
    SharedAnalysis m_analysis;
    bool m_shown = false; ///< whether what is on the screen is of m_analysis; a hidden room waits

    ScrollPage *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    PlainLabel *m_headline = nullptr;
    PlainLabel *m_subtitle = nullptr;
    PlainLabel *m_freshness = nullptr;
    TablePanel *m_table = nullptr;
    charts::ChartPanel *m_components = nullptr;
    SwitchBar *m_told = nullptr;
    charts::ChartPanel *m_changes = nullptr;
    charts::ChartPanel *m_segments = nullptr;
};

} // namespace app::compare
