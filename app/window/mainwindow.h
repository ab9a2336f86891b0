// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/analysisrunner.h"
#include "app/document/confidencerunner.h"
#include "app/document/recovery.h"
#include "app/window/actions.h"
#include "app/window/palette.h"

#include <QMainWindow>

class QStackedWidget;

namespace app {

class BottomLine;
class Choices;
class Exporting;
class Files;
class FindingsList;
class HistoryList;
class Rail;

namespace gallery {
class Gallery;
}
namespace map {
class MapRoom;
}

/// The window: builds the rooms and the bars around them and places them; what can be done is in its actions.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Theme *theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    Document *document() { return &m_document; }
    Session *session() { return &m_session; }
    AnalysisRunner *runner() { return &m_runner; }
    ConfidenceRunner *confidence() { return &m_confidence; }
    Files *files() { return m_files; }
    const Actions &actions() const { return m_actions; }
    gallery::Gallery *galleryRoom() { return m_gallery; }
    BottomLine *bottomLine() { return m_bottom; }

    /// "gallery", "map", "people" …; refused silently while nothing is open.
    void showRoom(const QString &room);
    QString room() const;
    /// Offers what an earlier run left unsaved.
    void offer(Recovery *recovery);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    QWidget *makeMapPage();
    QWidget *makeBody();
    void connectParts();
    void addFileActions();
    void addEditActions();
    void addViewActions();
    void addJourneyActions();
    void addHelpActions();
    void addTextSizes();
    void addThemes();
    void fillRecent();
    void refresh();
    void findOrRun();
    QList<CommandPalette::Entry> places();
    void chooseService();
    void chooseItem();
    void showFindings(const QPoint &corner);
    void showHistory();
    void go(const model::Where &where);
    void bringToMap(const model::Where &where);
    void about();

    Theme *m_theme;
    Document m_document;
    Session m_session;
    AnalysisRunner m_runner;
    ConfidenceRunner m_confidence;
    Actions m_actions;
    Files *m_files;
    Choices *m_choices;
    Exporting *m_exporting;

    QStackedWidget *m_rooms = nullptr;
    gallery::Gallery *m_gallery = nullptr;
    map::MapRoom *m_map = nullptr;
    QWidget *m_side = nullptr; ///< inspector and overview
    Rail *m_rail = nullptr;
    BottomLine *m_bottom = nullptr;
    CommandPalette *m_palette = nullptr;
    FindingsList *m_findings = nullptr;
    HistoryList *m_history = nullptr;
    QMenu *m_recent = nullptr;
    QMenu *m_exports = nullptr;
    bool m_leaving = false;
};

} // namespace app
