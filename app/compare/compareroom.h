// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/compare/elapsed.h"
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
class WarningLine;

/// The room that sets the baseline and the scenarios of a journey side by side: what a redesign saves, in what, by
/// which change, for whom, when, and what it costs. Shows the analysis and asks nobody else; choosing a scenario goes through the session.
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
    /// A panel with its quiet heading, and what switches it at the heading's other end.
    struct Place {
        PlainLabel *heading = nullptr;
        QWidget *panel = nullptr;
        QWidget *aside = nullptr;
        double height = 0; ///< of the panel, in pixels at 100 %
    };
    /// Two places side by side where there is room; the second may be none.
    struct Band {
        Place left, right;
    };

    void build();
    void buildPanels();
    void connectParts();
    Place place(const QString &heading, QWidget *panel, double height, QWidget *aside = nullptr);
    void arrange();
    /// Headline, subtitle and warning; where what is beneath them begins.
    int arrangeWords(int width);
    /// Panels in two columns, or one where it is narrow; the height they take.
    int arrangePanels(int top, int width);
    /// Puts heading and panel into a rectangle whose upper part of `head` is the heading's.
    void arrangePlace(const Place &place, const QRect &where, int head) const;
    int headOf(const QList<Place> &places) const;
    int heightOf(const Place &place) const;
    /// Whether a table shows all of its columns; other panels fit into any width.
    bool fits(const Place &place, int width) const;
    void refresh();
    void showWhich();
    void showCharts();
    /// The changes, told as the switch says; parts that are still worked out come when they are known.
    void showChanges();
    void showComponents();
    void showElapsed();
    /// People are simulated only while somebody looks.
    void askForElapsed();
    void tell();
    SharedConfidence known() const;
    /// What is known of the changes of what is shown, or null.
    const model::burden::Attribution *attribution() const;
    void showFreshness();
    void choose(const QString &scenario);
    /// A segment; all people where it is chosen already.
    void choosePeople(const QString &segment);

    Theme *m_theme;
    Session *m_session;
    AnalysisRunner *m_runner;
    ConfidenceRunner *m_confidence;
    ElapsedRunner *m_elapsedRunner;
    SharedAnalysis m_analysis;
    bool m_shown = false; ///< whether what is on the screen is of m_analysis; a hidden room waits

    ScrollPage *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    PlainLabel *m_headline = nullptr;
    PlainLabel *m_subtitle = nullptr;
    PlainLabel *m_freshness = nullptr;
    WarningLine *m_warning = nullptr;
    TablePanel *m_table = nullptr;
    SwitchBar *m_parts = nullptr;
    charts::ChartPanel *m_components = nullptr;
    SwitchBar *m_told = nullptr;
    charts::ChartPanel *m_changes = nullptr;
    charts::ChartPanel *m_segments = nullptr;
    charts::ChartPanel *m_grid = nullptr;
    TablePanel *m_year = nullptr;
    charts::ChartPanel *m_elapsed = nullptr;
    charts::ChartPanel *m_costs = nullptr;
    charts::ChartPanel *m_money = nullptr;
    QList<Band> m_bands; ///< from top to bottom
};

} // namespace app::compare
