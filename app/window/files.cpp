// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/files.h"

#include "app/gallery/recent.h"
#include "app/window/questions.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

namespace app {

namespace {

QString folderOfFiles() { return QSettings().value(QStringLiteral("folder"), QDir::homePath()).toString(); }

/// "Documents (*.treadlight)" of every format that can be read or written, those together first.
QStringList filtersOf(bool (*fits)(const model::files::Format &), const QString &together)
{
    QStringList filters, endings;
    for (const model::files::Format &format : model::files::formats()) {
        if (!fits(format))
            continue;
        filters.append(QStringLiteral("%1 (*%2)").arg(format.name, format.ending));
        endings.append(QLatin1Char('*') + format.ending);
    }
    if (!together.isEmpty())
        filters.prepend(QStringLiteral("%1 (%2)").arg(together, endings.join(QLatin1Char(' '))));
    return filters;
}

/// Opens without waiting; `chosen` is called with the path.
void askForFile(QWidget *window, QFileDialog::AcceptMode mode, const QString &title, const QStringList &filters,
                const QString &proposal, const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(window, title, folderOfFiles());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(mode);
    dialog->setFileMode(mode == QFileDialog::AcceptOpen ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    dialog->setNameFilters(filters);
    if (mode == QFileDialog::AcceptSave)
        dialog->setDefaultSuffix(QStringLiteral("treadlight"));
    dialog->selectFile(proposal);
    QObject::connect(dialog, &QFileDialog::fileSelected, window, [chosen](const QString &path) {
        QSettings().setValue(QStringLiteral("folder"), QFileInfo(path).absolutePath());
        chosen(path);
    });
    dialog->open();
}

} // namespace

Files::Files(Document *document, Session *session, QWidget *window)
    : QObject(window), m_document(document), m_session(session), m_window(window)
{
}

void Files::startNew()
{
    leave([this] { start({newWorkspace(), {}, false}, {}); });
}

void Files::askOpen()
{
    const QStringList filters =
        filtersOf([](const auto &format) { return static_cast<bool>(format.read); }, tr("Documents"));
    askForFile(m_window, QFileDialog::AcceptOpen, tr("Open a document"), filters, {},
               [this](const QString &path) { open(path); });
}

void Files::open(const QString &path)
{
    auto opened = model::files::open(path);
    if (!opened) {
        forgetFile(path);
        emit recentChanged();
        questions::tell(m_window, opened.refusal());
        return;
    }
    leave([this, path, opened = std::move(opened).value()] { start(opened, QFileInfo(path).absoluteFilePath()); });
}

void Files::open(const journeys::Shipped &which)
{
    auto opened = journeys::load(which);
    if (!opened) {
        questions::tell(m_window, opened.refusal());
        return;
    }
    leave([this, opened = std::move(opened).value()] { start(opened, {}); });
}

void Files::start(model::files::Opened opened, const QString &path)
{
    const bool readOnly = opened.readOnly;
    m_session->setJourney(std::nullopt);
    m_session->setSegment(std::nullopt);
    m_document->start(std::move(opened.workspace), path, readOnly);
    if (!path.isEmpty()) {
        rememberFile(path, name());
        emit recentChanged();
    }
    emit this->opened();
    if (readOnly)
        tellReadOnly();
}

void Files::tellReadOnly()
{
    questions::tell(m_window, tr("This document's content does not match its own check sum: something has changed the "
                                 "file. It is open to read; to keep working on it, save it under another name."));
}

void Files::save(const std::function<void()> &then)
{
    if (m_document->path().isEmpty() || m_document->isReadOnly()) {
        askSaveAs(then);
        return;
    }
    if (saveTo(m_document->path()) && then)
        then();
}

void Files::askSaveAs(const std::function<void()> &then)
{
    const QStringList filters = filtersOf([](const auto &format) { return static_cast<bool>(format.write); }, {});
    const QString proposal = m_document->path().isEmpty() ? name() + QStringLiteral(".treadlight")
                                                          : QFileInfo(m_document->path()).fileName();
    askForFile(m_window, QFileDialog::AcceptSave, tr("Save as"), filters, proposal, [this, then](const QString &path) {
        if (saveTo(path) && then)
            then();
    });
}

bool Files::saveTo(const QString &path)
{
    const model::Done saved = m_document->saveAs(path);
    if (!saved) {
        questions::tell(m_window, saved.refusal());
        return false;
    }
    rememberFile(path, name());
    emit recentChanged();
    return true;
}

void Files::leave(const std::function<void()> &then)
{
    if (!m_document->isUnsaved()) {
        then();
        return;
    }
    questions::ask(m_window, tr("Save the changes to “%1”?").arg(name()),
                   tr("What is not saved is lost when you go on."),
                   {{tr("Save"), QMessageBox::AcceptRole, [this, then] { save(then); }},
                    {tr("Don't save"), QMessageBox::DestructiveRole, then},
                    {tr("Cancel"), QMessageBox::RejectRole, {}}});
}

QString Files::name() const
{
    if (!m_document->path().isEmpty())
        return QFileInfo(m_document->path()).completeBaseName();
    const model::Workspace &workspace = *m_document->workspace();
    if (!workspace.title.isEmpty())
        return workspace.title;
    return workspace.journeys.isEmpty() ? tr("Untitled") : workspace.journeys.at(0).name;
}

model::Workspace newWorkspace()
{
    model::Workspace workspace;
    workspace.title = Files::tr("New journey");
    model::Segment everyone{model::SegmentId("everyone"), Files::tr("Everyone"), {}, {}, {}};
    workspace.inventory.segments.put(everyone);

    model::Journey journey{model::JourneyId("journey"), Files::tr("New journey"), {}, {}, {}, {}, {}};
    journey.people.insert(everyone.id, 1000);
    const auto put = [&journey](const char *id, model::NodeKind kind, const QString &name) {
        journey.nodes.put(model::Node{model::NodeId(id), kind, name, {}, {}, {}, {}, {}, {}, {}, {}});
    };
    put("start", model::NodeKind::Start, Files::tr("Start"));
    put("step", model::NodeKind::Step, Files::tr("First step"));
    put("end", model::NodeKind::End, Files::tr("Done"));
    journey.edges.put(model::Edge{model::NodeId("start"), model::NodeId("step"), 1, {}, {}, {}});
    journey.edges.put(model::Edge{model::NodeId("step"), model::NodeId("end"), 1, {}, {}, {}});
    workspace.journeys.put(journey);
    return workspace;
}

} // namespace app
