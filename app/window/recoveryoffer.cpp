// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/files.h"
#include "app/window/mainwindow.h"
#include "app/window/questions.h"

#include <QFileInfo>

namespace app {

namespace {

QString nameOf(const Recovery::Left &left)
{
    return left.path.isEmpty() ? left.title : QFileInfo(left.path).fileName();
}

} // namespace

void MainWindow::offer(Recovery *recovery)
{
    const QList<Recovery::Left> all = recovery->left();
    if (all.isEmpty() || m_document.isUnsaved())
        return;
    const Recovery::Left left = all.first();
    const auto restore = [this, recovery, left] {
        model::Result<Recovery::Found> found = recovery->read(left);
        if (!found) {
            questions::tell(this, found.refusal());
            return;
        }
        m_document.start(found->base.value_or(model::Workspace()), found->path);
        m_document.restore(std::move(found).value().work);
        // The old copy goes only when this run has one of its own.
        recovery->flush();
        recovery->discard(left);
        showRoom(QStringLiteral("map"));
    };
    const auto discard = [this, recovery, left] {
        recovery->discard(left);
        offer(recovery);
    };
    questions::ask(
        this, tr("Treadlight stopped while “%1” had unsaved work.").arg(nameOf(left)),
        left.path.isEmpty() ? tr("It had not been saved to a file yet.") : left.path,
        {{tr("Restore"), QMessageBox::AcceptRole, restore}, {tr("Discard"), QMessageBox::DestructiveRole, discard}});
}

} // namespace app
