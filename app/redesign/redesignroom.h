// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/analysisrunner.h"
#include "app/theme/theme.h"

#include "model/scenario/lever.h"

#include <QWidget>

class QScrollArea;

namespace app {
class SwitchBar;
}
namespace app::inspector {
class Inspector;
}

namespace app::redesign {

class FinderPage;
class LeverList;
class LeverPanel;

/// The workbench of scenarios: levers asked as questions on the left, the one that is tried in the middle with what it would
/// save while one moves it, and the scenario that it goes into, entry by entry, on the right. Or, instead of the levers, every
/// redesign the finder can think of, best first.
class RedesignRoom : public QWidget {
    Q_OBJECT
public:
    RedesignRoom(Theme *theme, Document *document, Session *session, AnalysisRunner *runner, QWidget *parent = nullptr);

    QString headline() const;
    const LeverPanel *panel() const { return m_panel; }
    const FinderPage *finder() const { return m_finder; }
    void tryLever(const QString &lever);
    enum class Page { Levers, Finder };
    void setPage(Page page);

public slots:
    /// Puts what is tried into the scenario, or into a new one where the baseline is shown.
    void add();
    void addFind();

signals:
    void said(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectParts();
    void follow();
    void followScenario();
    void addTo(const QList<model::Change> &changes, const QString &name);

    Theme *m_theme;
    Document *m_document;
    Session *m_session;
    model::Levers m_levers;
    bool m_shown = false;   ///< whether what is tried is of the document as it is; a hidden room waits

    SwitchBar *m_pages = nullptr;
    QWidget *m_side = nullptr;
    LeverList *m_list = nullptr;
    QScrollArea *m_middle = nullptr;
    QScrollArea *m_finding = nullptr;
    FinderPage *m_finder = nullptr;
    LeverPanel *m_panel = nullptr;
    inspector::Inspector *m_scenario = nullptr;
};

} // namespace app::redesign
