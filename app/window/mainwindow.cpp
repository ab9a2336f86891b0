// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/mainwindow.h"

#include "app/compare/compareroom.h"
#include "app/confidence/confidenceroom.h"
#include "app/explain/explainer.h"
#include "app/gallery/gallery.h"
#include "app/information/informationroom.h"
#include "app/inspector/inspector.h"
#include "app/inventory/inventoryroom.h"
#include "app/map/maproom.h"
#include "app/people/peopleroom.h"
#include "app/progress/progressroom.h"
#include "app/redesign/redesignroom.h"
#include "app/value/valueroom.h"
#include "app/window/bottomline.h"
#include "app/window/choices.h"
#include "app/window/exporting.h"
#include "app/window/files.h"
#include "app/window/findingslist.h"
#include "app/window/historylist.h"
#include "app/window/questions.h"
#include "app/window/rail.h"
#include "app/window/topbar.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace app {

MainWindow::MainWindow(Theme *theme, QWidget *parent)
    : QMainWindow(parent), m_theme(theme), m_session(&m_document), m_runner(&m_document, &m_session),
      m_confidence(&m_document, &m_session, &m_runner), m_actions(theme, this),
      m_files(new Files(&m_document, &m_session, this)), m_choices(new Choices(&m_document, &m_session, this)),
      m_exporting(new Exporting([this] { return m_map->picture(); }, [this] { return m_choices->journeyName(); }, this))
{
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    build();
    connectParts();
    showRoom(QStringLiteral("gallery"));
    refresh();
    resize(1440, 900);
}

MainWindow::~MainWindow()
{
    // What is being typed is taken while the document is still there.
    if (QWidget *typing = focusWidget())
        typing->clearFocus();
}

void MainWindow::build()
{
    m_gallery = new gallery::Gallery(m_theme, this);
    QWidget *mapPage = makeMapPage();
    auto *compare = new compare::CompareRoom(m_theme, &m_document, &m_session, &m_runner, &m_confidence, this);
    auto *confidence = new confidence::ConfidenceRoom(m_theme, &m_document, &m_session, &m_runner, &m_confidence, this);
    auto *people = new people::PeopleRoom(m_theme, &m_document, &m_session, &m_runner, this);
    auto *redesign = new redesign::RedesignRoom(m_theme, &m_document, &m_session, &m_runner, this);
    auto *value = new value::ValueRoom(m_theme, &m_document, &m_session, &m_runner, this);
    auto *inventory = new inventory::InventoryRoom(m_theme, &m_document, &m_session, &m_runner, this);
    auto *information = new information::InformationRoom(m_theme, &m_document, &m_session, &m_runner, this);
    auto *progress = new progress::ProgressRoom(m_theme, &m_document, &m_session, this);
    m_rooms = new QStackedWidget(this);
    const std::pair<QWidget *, const char *> pages[] = {
        {m_gallery, "gallery"}, {mapPage, "map"}, {information, "information"}, {people, "people"}, {redesign, "redesign"}, {compare, "compare"}, {confidence, "confidence"},
        {value, "value"}, {inventory, "inventory"}, {progress, "progress"}};
    for (const auto &[page, name] : pages) {
        page->setObjectName(QLatin1String(name));
        m_rooms->addWidget(page);
    }
    // At 300 % a room may ask for more than a screen has: then it scrolls or clips, the window does not grow.
    m_rooms->setMinimumSize(320, 240);

    m_palette = new CommandPalette(m_theme, this);
    m_findings = new FindingsList(m_theme, this);
    m_history = new HistoryList(m_theme, &m_document, this);
    new explain::Explainer(m_theme, &m_runner, this);
    addFileActions();
    addEditActions();
    addViewActions();
    addJourneyActions();
    addHelpActions();
    m_actions.fill(menuBar());
    setCentralWidget(makeBody());
}

QWidget *MainWindow::makeMapPage()
{
    m_map = new map::MapRoom(m_theme, &m_document, &m_session, &m_runner, this);
    auto *inspector = new inspector::Inspector(m_theme, &m_document, &m_session, &m_runner, this);
    auto *side = new Panel(Panel::Ground::Surface, Qt::LeftEdge, m_theme, this);
    m_side = side;
    QWidget *overview = m_map->makeOverview(side);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(inspector, 1);
    column->addWidget(new Hairline(Qt::Horizontal, m_theme, side));
    column->addWidget(overview);

    auto *page = new QWidget(this);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_map, 1);
    row->addWidget(side);
    const auto dress = [this, side, overview] {
        side->setFixedWidth(qMin(m_theme->px(304), 640));
        overview->setFixedHeight(m_theme->px(112));
        // Large text leaves no height for it: the inspector comes first.
        overview->setVisible(m_theme->scale() < 1.7);
    };
    connect(m_theme, &Theme::changed, side, dress);
    dress();
    return page;
}

QWidget *MainWindow::makeBody()
{
    m_rail = new Rail(m_theme, this);
    m_bottom = new BottomLine(m_theme, &m_document, &m_session, &m_runner, &m_confidence, this);
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new TopBar(m_theme, &m_document, &m_session, m_choices, m_actions, m_exports, this));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_rooms, 1);
    column->addLayout(middle, 1);
    column->addWidget(m_bottom);
    return body;
}

void MainWindow::connectParts()
{
    connect(m_gallery, &gallery::Gallery::chosen, m_files,
            [this](const journeys::Shipped &which) { m_files->open(which); });
    connect(m_gallery, &gallery::Gallery::newAsked, m_files, &Files::startNew);
    connect(m_gallery, &gallery::Gallery::openAsked, m_files, &Files::askOpen);
    connect(m_gallery, &gallery::Gallery::recentChosen, m_files, [this](const QString &path) { m_files->open(path); });
    connect(m_files, &Files::opened, this, [this] { showRoom(QStringLiteral("map")); });
    connect(m_files, &Files::recentChanged, m_gallery, &gallery::Gallery::refreshRecent);
    connect(m_rail, &Rail::roomAsked, this, &MainWindow::showRoom);
    connect(m_bottom, &BottomLine::findingsAsked, this, &MainWindow::showFindings);
    connect(m_findings, &FindingsList::asked, this, &MainWindow::go);
    connect(m_map, &map::MapRoom::said, m_bottom, &BottomLine::say);
    connect(m_map, &map::MapRoom::serviceWanted, this, &MainWindow::chooseService);
    connect(m_map, &map::MapRoom::itemWanted, this, &MainWindow::chooseItem);
    connect(findChild<inspector::Inspector *>(QStringLiteral("inspector")), &inspector::Inspector::said, m_bottom, &BottomLine::say);
    connect(findChild<redesign::RedesignRoom *>(), &redesign::RedesignRoom::said, m_bottom, &BottomLine::say);
    connect(m_choices, &Choices::said, m_bottom, &BottomLine::say);
    connect(findChild<information::InformationRoom *>(), &information::InformationRoom::said, m_bottom, &BottomLine::say);
    connect(m_exporting, &Exporting::said, m_bottom, &BottomLine::say);
    connect(&m_document, &Document::stateChanged, this, &MainWindow::refresh);
    connect(&m_session, &Session::chosen, this, &MainWindow::refresh);
    connect(findChild<confidence::ConfidenceRoom *>(), &confidence::ConfidenceRoom::said, m_bottom, &BottomLine::say);
    auto *inventoryRoom = findChild<inventory::InventoryRoom *>();
    connect(inventoryRoom, &inventory::InventoryRoom::said, m_bottom, &BottomLine::say);
    connect(findChild<progress::ProgressRoom *>(), &progress::ProgressRoom::said, m_bottom, &BottomLine::say);
    connect(inventoryRoom, &inventory::InventoryRoom::mapAsked, this, [this] { showRoom(QStringLiteral("map")); });
    connect(&m_session, &Session::revealed, this, &MainWindow::bringToMap);
}

void MainWindow::showRoom(const QString &room)
{
    const bool open = m_session.baseline() != nullptr;
    const QString wanted = open ? room : QStringLiteral("gallery");
    for (int i = 0; i < m_rooms->count(); ++i) {
        if (m_rooms->widget(i)->objectName() == wanted)
            m_rooms->setCurrentIndex(i);
    }
    m_rail->choose(wanted);
    refresh();
    if (wanted == QLatin1String("gallery"))
        m_gallery->focusFirst();
    else if (wanted == QLatin1String("map"))
        m_map->setFocus(Qt::OtherFocusReason);
    else
        m_rooms->currentWidget()->setFocus(Qt::OtherFocusReason);
}

QString MainWindow::room() const { return m_rooms->currentWidget()->objectName(); }

void MainWindow::refresh()
{
    const bool open = m_session.baseline() != nullptr;
    setWindowTitle(open ? tr("%1[*] — Treadlight").arg(m_files->name()) : tr("Treadlight"));
    setWindowModified(open && m_document.isUnsaved());
    m_rail->setOpen(open);
    m_actions.refresh();
    // What edits the journey acts on the map only: elsewhere nobody would see what is selected.
    for (QAction *menu : menuBar()->actions()) {
        if (menu->objectName() == QLatin1String("menu.journey"))
            menu->setEnabled(open && room() == QLatin1String("map"));
    }
}

void MainWindow::showFindings(const QPoint &corner)
{
    if (m_runner.latest())
        m_findings->open(m_runner.latest()->findings, corner);
}

void MainWindow::go(const model::Where &where) { m_session.reveal(where); }

void MainWindow::bringToMap(const model::Where &where)
{
    if (!where.inventory.isEmpty())
        return showRoom(QStringLiteral("inventory"));
    if (!(where.node || where.edge) || room() == QLatin1String("map"))
        return;
    showRoom(QStringLiteral("map"));
    m_session.reveal(where); // once more: a map that is not seen has no view to move
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_leaving || !m_document.isUnsaved()) {
        event->accept();
        return;
    }
    event->ignore();
    m_files->leave([this] {
        m_leaving = true;
        close();
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_files->open(event->mimeData()->urls().first().toLocalFile());
}

void MainWindow::about()
{
    questions::ask(this, tr("Treadlight %1").arg(QCoreApplication::applicationVersion()),
                   tr("Models life events as graphs of public services and steps, and measures the time tax.\n\n"
                      "Free software under the GNU General Public License, version 3. Typeface: Inter, under the SIL "
                      "Open Font License."),
                   {{tr("Close"), QMessageBox::RejectRole, {}}});
}

} // namespace app
