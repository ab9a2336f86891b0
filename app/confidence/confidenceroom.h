// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/confidence/figures.h"
#include "app/theme/scrollpage.h"
#include "app/theme/theme.h"

#include <QPointer>
#include <QWidget>

class QPushButton;

namespace app {
class PlainLabel;
class SwitchBar;
} // namespace app
namespace app::charts {
class ChartPanel;
}

namespace app::confidence {

class GuessPanel;
class NumbersPage;
class PairPanel;
class ProvenancePanel;

/// The room that tells how sure the figures are: where the answer lies, which numbers make it doubtful, which to
/// measure first, and where every number comes from, to be put right in place.
class ConfidenceRoom : public QWidget {
    Q_OBJECT
public:
    ConfidenceRoom(Theme *theme, Document *document, Session *session, AnalysisRunner *analyses,
                   ConfidenceRunner *runner, QWidget *parent = nullptr);

    QString headline() const;
    /// What matters most, or all numbers as a table.
    enum class Page { Doubt, Numbers };
    void setPage(Page page);
    Page page() const { return m_page; }

signals:
    /// Something to say in passing: an edit that was refused.
    void said(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectParts();
    void follow();
    void refresh();
    void showHead();
    void showDoubt();
    bool isAboutTheSame() const;
    void showFreshness();
    void listNumbers();
    void reveal(const QString &path);
    void revealNumber(const model::Number &number);
    void arrange();
    void arrangeHead();
    int arrangePanels(int top, int width);

    Theme *m_theme;
    Document *m_document;
    Session *m_session;
    AnalysisRunner *m_analyses;
    QPointer<ConfidenceRunner> m_runner; ///< may go before the room does
    Known m_known;
    Of m_of = Of::Shown;
    Page m_page = Page::Doubt;
    bool m_dirty = true; ///< what is on the screen is not of what is known; a hidden room waits
    double m_progress = 0;
    SharedDoubt m_shownDoubt; ///< what the charts on the screen are of; null while they wait
    int m_headEnd = 0;        ///< where what stands above the panels ends
    model::SharedWorkspace m_listedOf;
    std::optional<model::ScenarioId> m_listedScenario;
    std::optional<model::JourneyId> m_listedJourney;

    PlainLabel *m_headline = nullptr;
    PlainLabel *m_subtitle = nullptr;
    PlainLabel *m_freshness = nullptr;
    QPushButton *m_stop = nullptr;
    SwitchBar *m_pages = nullptr;
    SwitchBar *m_targets = nullptr;
    ScrollPage *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    charts::ChartPanel *m_tornado = nullptr;
    charts::ChartPanel *m_influences = nullptr;
    ProvenancePanel *m_provenance = nullptr;
    GuessPanel *m_guesses = nullptr;
    PairPanel *m_pairs = nullptr;
    NumbersPage *m_numbers = nullptr;
};

} // namespace app::confidence
