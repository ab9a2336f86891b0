// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/session.h"
#include "app/document/task.h"
#include "app/progress/reading.h"
#include "app/theme/scrollpage.h"
#include "app/theme/theme.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace app {
class PlainLabel;
}
namespace app::charts {
class ChartPanel;
class TableModel;
} // namespace app::charts

namespace app::progress {

class ChangesModel;
class ScoreModel;
class TablePanel;

/// The room that keeps what is measured on a day and tells what became of it: how much policy changed and how much is known better, an index,
/// the scorecard a department publishes, and how far the services are modernised.
class ProgressRoom : public QWidget {
    Q_OBJECT
public:
    ProgressRoom(Theme *theme, Document *document, Session *session, QWidget *parent = nullptr);
    ~ProgressRoom() override;

    QString headline() const;
    /// What is on the screen; null until it is worked out, and where nothing is open.
    const std::shared_ptr<const Reading> &reading() const { return m_reading; }
    /// The kept state that today is compared with; none = the first.
    const std::optional<model::SnapshotId> &since() const { return m_since; }
    /// Keeps the document as it is now under the day and the name that were typed.
    void keep();
    void compareSince(const model::SnapshotId &state);

signals:
    void said(const QString &sentence);
    /// A reading is on the screen.
    void shown();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void buildScorecard();
    void buildChanges();
    void connectParts();
    void follow();
    void ask();
    void show(const std::shared_ptr<const Reading> &reading);
    void refresh();
    void showTrend();
    void showPeriods();
    void showModernity();
    void mark(const model::burden::Difference &difference, model::burden::Why why);
    void removeChosen();
    void copyScorecard() const;
    void exportScorecard();
    void apply(const model::edits::Any &edit);
    void tell(const QString &sentence);
    void arrange();
    int arrangeHead(int x, int width);
    int arrangeCharts(int x, int y, int width);
    int arrangeTables(int x, int y, int width);
    void placeFoot();
    void shareWidths();

    Theme *m_theme;
    Document *m_document;
    Session *m_session;
    bool m_dirty = true;   ///< a hidden room waits
    std::shared_ptr<const Reading> m_reading;
    std::optional<model::SnapshotId> m_since;
    std::optional<QString> m_until;   ///< the date up to which changes are told
    ScoreModel *m_score;
    ChangesModel *m_changes;
    charts::TableModel *m_organisations;
    Task m_task;

    ScrollPage *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    PlainLabel *m_headline = nullptr;
    PlainLabel *m_subtitle = nullptr;
    PlainLabel *m_told = nullptr;
    charts::ChartPanel *m_index = nullptr;
    charts::ChartPanel *m_split = nullptr;
    TablePanel *m_scorePanel = nullptr;
    QLineEdit *m_day = nullptr;
    QLineEdit *m_name = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_export = nullptr;
    TablePanel *m_changesPanel = nullptr;
    QComboBox *m_periods = nullptr;
    charts::ChartPanel *m_modernity = nullptr;
    TablePanel *m_organisationsPanel = nullptr;
};

} // namespace app::progress
