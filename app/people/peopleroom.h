// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/chart.h"
#include "app/document/analysisrunner.h"
#include "app/people/simulated.h"
#include "app/theme/scrollpage.h"
#include "app/theme/theme.h"

#include <QTimer>
#include <QWidget>


namespace app {
class Badge;
class PlainLabel;
class SwitchBar;
} // namespace app
namespace app::charts {
class ChartPanel;
}

namespace app::people {

class Controls;
class PeopleRunner;
class ProgressLine;

/// The room that shows how people differ: simulated people's hours and days, percentiles by segment, and one person's
/// calendar. Simulates only while somebody looks; stops at an edit.
class PeopleRoom : public QWidget {
    Q_OBJECT
public:
    PeopleRoom(Theme *theme, Document *document, Session *session, AnalysisRunner *runner, QWidget *parent = nullptr);

    /// What the room does at each `AnalysisRunner::finished`. Null = nothing is open.
    void showAnalysis(const SharedAnalysis &analysis);
    QString headline() const;
    /// What was told last; null before the first.
    const SharedSimulated &latest() const { return m_simulated; }
    /// Whether that is of what is shown now, and of all the people asked for.
    bool isSettled() const;

signals:
    /// An answer is on the screen, after some of the people or all.
    void told();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectParts();
    Question question() const;
    void ask();
    void stop();
    void take(const SharedSimulated &simulated);
    /// Charts or, where there are none, why.
    void refresh();
    void say(const QString &headline, const QString &subtitle);
    void showCheck();
    void showProgress();
    bool isStale() const;
    void arrange();
    /// Each gives where the next begins.
    int arrangeHead(int inner);
    int arrangeSubtitle(int top, int inner);
    int arrangePanels(int top, int inner);
    charts::Histogram::View view() const;
    void choosePeople(const QString &segment);
    void reveal(const QString &step);

    Theme *m_theme;
    Session *m_session;
    AnalysisRunner *m_analyses;
    PeopleRunner *m_people;
    SharedAnalysis m_analysis;
    SharedSimulated m_simulated;
    std::shared_ptr<const Told> m_told; ///< whose calendar is drawn
    SharedAnalysis m_toldOf;
    bool m_asked = false; ///< whether m_analysis has been asked about; a hidden room waits
    bool m_refreshed = false;
    std::optional<quint32> m_stoppedAt; ///< people reached when somebody pressed Stop
    double m_share = 0;                 ///< of the people who are through
    QTimer m_patience;                  ///< what takes no time needs no telling

    ScrollPage *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    PlainLabel *m_headline = nullptr;
    PlainLabel *m_subtitle = nullptr;
    PlainLabel *m_freshness = nullptr;
    Badge *m_badge = nullptr;
    ProgressLine *m_progress = nullptr;
    SwitchBar *m_view = nullptr;
    Controls *m_controls = nullptr;
    charts::ChartPanel *m_chosen = nullptr;
    charts::ChartPanel *m_days = nullptr;
    charts::ChartPanel *m_segments = nullptr;
    charts::ChartPanel *m_story = nullptr;
};

} // namespace app::people
