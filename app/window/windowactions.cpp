// SPDX-License-Identifier: GPL-3.0-only
// The table of what the window can do, menu by menu, and the palette that finds it.
#include "app/charts/numbers.h"
#include "app/gallery/recent.h"
#include "app/map/maproom.h"
#include "app/window/choices.h"
#include "app/window/exporting.h"
#include "app/window/files.h"
#include "app/window/historylist.h"
#include "app/window/mainwindow.h"
#include "app/window/rail.h"
#include "app/window/settings.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMenuBar>

namespace app {

namespace {

QAction *addRadio(QMenu *menu, QActionGroup *group, const QString &text, bool chosen)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(chosen);
    action->setData(menu->title());   // what it is a choice of: how the palette names it
    group->addAction(action);
    return action;
}

} // namespace

void MainWindow::addFileActions()
{
    using Before = ActionRow::Before;
    const auto open = [this] { return m_session.baseline() != nullptr; };
    m_actions.add({QStringLiteral("file.new"),
                   tr("New journey"),
                   Icon::Plus,
                   QKeySequence::New,
                   MenuOf::File,
                   [this] { m_files->startNew(); },
                   {}});
    m_actions.add({QStringLiteral("file.open"),
                   tr("Open…"),
                   Icon::Folder,
                   QKeySequence::Open,
                   MenuOf::File,
                   [this] { m_files->askOpen(); },
                   {}});
    m_recent = m_actions.addMenu(QStringLiteral("file.recent"), tr("Open recent"), MenuOf::File);
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    m_actions.add({QStringLiteral("file.save"),
                   tr("Save"),
                   {},
                   QKeySequence::Save,
                   MenuOf::File,
                   [this] { m_files->save(); },
                   open,
                   Before::Line});
    m_actions.add({QStringLiteral("file.saveAs"),
                   tr("Save as…"),
                   {},
                   QKeySequence(tr("Ctrl+Shift+S")),
                   MenuOf::File,
                   [this] { m_files->askSaveAs(); },
                   open});
    const std::pair<const char *, QString> pictures[] = {
        {".png", tr("Map as PNG…")}, {".svg", tr("Map as SVG…")}, {".pdf", tr("Map as PDF…")}};
    auto before = Before::Line;
    m_exports = new QMenu(tr("Export"), this);
    for (const auto &[ending, text] : pictures) {
        m_exports->addAction(m_actions.add({QLatin1String("export") + QLatin1String(ending),
                                            text,
                                            {},
                                            {},
                                            MenuOf::File,
                                            [this, end = QLatin1String(ending)] { m_exporting->askFile(end); },
                                            open,
                                            before}));
        before = Before::Nothing;
    }
    m_exports->addAction(
        m_actions.add({QStringLiteral("export.copy"), tr("Copy the map"), Icon::Copy, QKeySequence(tr("Ctrl+Shift+C")),
                       MenuOf::File, [this] { m_exporting->copy(); }, open}));
    m_actions.add({QStringLiteral("file.quit"),
                   tr("Quit"),
                   {},
                   QKeySequence(tr("Ctrl+Q")),
                   MenuOf::File,
                   [this] { close(); },
                   {},
                   Before::Line});
}

void MainWindow::addEditActions()
{
    m_actions.add({QStringLiteral("edit.undo"), tr("Undo"), Icon::Undo, QKeySequence::Undo, MenuOf::Edit,
                   [this] { m_document.undo(); }, [this] { return m_document.canUndo(); }});
    m_actions.add({QStringLiteral("edit.redo"), tr("Redo"), Icon::Redo, QKeySequence(tr("Ctrl+Shift+Z")), MenuOf::Edit,
                   [this] { m_document.redo(); }, [this] { return m_document.canRedo(); }});
    m_actions[QStringLiteral("edit.redo")]->setShortcuts(
        {QKeySequence(tr("Ctrl+Shift+Z")), QKeySequence(tr("Ctrl+Y"))});
    m_actions.add({QStringLiteral("edit.history"),
                   tr("History…"),
                   {},
                   QKeySequence(tr("Ctrl+Alt+Z")),
                   MenuOf::Edit,
                   [this] { showHistory(); },
                   [this] { return !m_document.history().isEmpty(); }});
    m_actions.add({QStringLiteral("find"),
                   tr("Find or run…"),
                   Icon::Search,
                   QKeySequence(tr("Ctrl+K")),
                   MenuOf::Edit,
                   [this] { findOrRun(); },
                   {},
                   ActionRow::Before::Line});
}

void MainWindow::addViewActions()
{
    for (const Room &room : rooms()) {
        const QString id = QLatin1String(room.id);
        m_actions.add({QStringLiteral("room.%1").arg(id), nameOf(room), room.icon,
                       QKeySequence(QStringLiteral("Alt+%1").arg(room.number)), MenuOf::View,
                       [this, id] { showRoom(id); },
                       [this, id] { return id == QLatin1String("gallery") || m_session.baseline(); }});
    }
    QAction *inspector = m_actions.add({QStringLiteral("view.inspector"),
                                        tr("Inspector"),
                                        {},
                                        QKeySequence(tr("F4")),
                                        MenuOf::View,
                                        [this] { m_side->setVisible(m_side->isHidden()); },
                                        {},
                                        ActionRow::Before::Line});
    inspector->setCheckable(true);
    inspector->setChecked(true);
    addTextSizes();
    addThemes();
}

void MainWindow::addTextSizes()
{
    QMenu *sizes = m_actions.addMenu(QStringLiteral("view.textSize"), tr("Text size"), MenuOf::View);
    auto *group = new QActionGroup(this);
    for (const int size : {100, 125, 150, 175, 200, 250, 300}) {
        QAction *action = addRadio(sizes, group, charts::percent(size / 100.0), qRound(m_theme->scale() * 100) == size);
        connect(action, &QAction::triggered, this, [this, size] { settings::setScale(*m_theme, size / 100.0); });
    }
}

void MainWindow::addThemes()
{
    QMenu *themes = m_actions.addMenu(QStringLiteral("view.theme"), tr("Colours"), MenuOf::View);
    auto *group = new QActionGroup(this);
    const std::pair<Theme::Mode, QString> modes[] = {{Theme::Mode::FollowDesktop, tr("As the desktop")},
                                                     {Theme::Mode::Light, tr("Light")},
                                                     {Theme::Mode::Dark, tr("Dark")}};
    for (const auto &[mode, text] : modes) {
        QAction *action = addRadio(themes, group, text, m_theme->mode() == mode);
        connect(action, &QAction::triggered, this, [this, which = mode] { settings::setMode(*m_theme, which); });
    }
}

void MainWindow::addJourneyActions()
{
    const auto open = [this] { return m_session.baseline() != nullptr; };
    const auto scenario = [this] { return m_session.scenario() != nullptr; };
    m_actions.adopt(m_map->actions(), MenuOf::Journey, m_map->menu());
    m_actions.add({QStringLiteral("scenario.new"),
                   tr("New scenario…"),
                   {},
                   {},
                   MenuOf::Journey,
                   [this] { m_choices->newScenario(); },
                   open,
                   ActionRow::Before::Line});
    m_actions.add({QStringLiteral("scenario.rename"),
                   tr("Rename the scenario…"),
                   {},
                   {},
                   MenuOf::Journey,
                   [this] { m_choices->renameScenario(); },
                   scenario});
    m_actions.add({QStringLiteral("scenario.duplicate"),
                   tr("Duplicate the scenario"),
                   {},
                   {},
                   MenuOf::Journey,
                   [this] { m_choices->duplicateScenario(); },
                   scenario});
    m_actions.add({QStringLiteral("scenario.delete"),
                   tr("Delete the scenario"),
                   {},
                   {},
                   MenuOf::Journey,
                   [this] { m_choices->deleteScenario(); },
                   scenario});
}

void MainWindow::addHelpActions()
{
    m_actions.add(
        {QStringLiteral("help.about"), tr("About Treadlight"), {}, {}, MenuOf::Help, [this] { about(); }, {}});
}

void MainWindow::fillRecent()
{
    m_recent->clear();
    for (const RecentFile &file : recentFiles()) {
        QString text = file.title.isEmpty() ? QFileInfo(file.path).completeBaseName() : file.title;
        m_recent->addAction(text.replace(QLatin1Char('&'), QLatin1String("&&")), this,
                            [this, path = file.path] { m_files->open(path); });
    }
    if (m_recent->isEmpty())
        m_recent->addAction(tr("None yet"))->setEnabled(false);
}

void MainWindow::findOrRun()
{
    QList<CommandPalette::Entry> entries = places();
    for (QAction *action : m_actions.all()) {
        if (!action->isEnabled() || action->objectName() == QLatin1String("find"))
            continue;
        entries.append({action->text().remove(QLatin1Char('&')), tr("Action"),
                        action->shortcut().toString(QKeySequence::NativeText), [action] { action->trigger(); }});
    }
    for (const QActionGroup *group : findChildren<QActionGroup *>()) {
        for (QAction *action : group->actions()) {
            if (!action->data().toString().isEmpty())
                entries.append({tr("%1: %2").arg(action->data().toString().remove(QLatin1Char('&')), action->text()),
                                tr("Action"), {}, [action] { action->trigger(); }});
        }
    }
    m_palette->open(entries);
}

void MainWindow::chooseService()
{
    QList<CommandPalette::Entry> entries;
    const model::Inventory &inventory = m_document.workspace()->inventory;
    for (const model::Service &service : inventory.services) {
        const model::Organisation *organisation = inventory.organisationOf(service.id);
        entries.append({service.name.isEmpty() ? service.id.text() : service.name,
                        organisation ? organisation->name : tr("Service"),
                        {},
                        [this, id = service.id] { m_map->addStepOf(id); }});
    }
    m_palette->open(entries);
}

void MainWindow::chooseItem()
{
    QList<CommandPalette::Entry> entries;
    for (const model::Item &item : m_document.workspace()->inventory.items)
        entries.append({item.name.isEmpty() ? item.id.text() : item.name, tr("Information"), {}, [this, id = item.id] {
                            m_map->askFor(id);
                        }});
    m_palette->open(entries);
}

void MainWindow::showHistory()
{
    m_history->open(mapToGlobal(QPoint(width() - m_theme->px(280), m_theme->px(80))));
}

QList<CommandPalette::Entry> MainWindow::places()
{
    QList<CommandPalette::Entry> entries;
    const model::Journey *journey = m_session.shown();
    if (!journey)
        return entries;
    for (const model::Journey &other : m_document.workspace()->journeys)
        entries.append({other.name, tr("Journey"), {}, [this, id = other.id] { m_session.setJourney(id); }});
    entries.append({tr("Baseline"), tr("Scenario"), {}, [this] { m_session.setScenario(std::nullopt); }});
    for (const model::Scenario *scenario : model::scenariosOf(*m_document.workspace(), journey->id))
        entries.append({scenario->name, tr("Scenario"), {}, [this, id = scenario->id] { m_session.setScenario(id); }});
    for (const model::Node &node : journey->nodes) {
        model::Where where;
        where.journey = journey->id;
        where.node = node.id;
        entries.append(
            {node.label(), node.kind == model::NodeKind::Step ? tr("Step") : tr("On the map"), {}, [this, where] {
                 go(where);
             }});
    }
    return entries;
}

} // namespace app
