// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/exporting.h"

#include "app/window/questions.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QSettings>

namespace app {

Exporting::Exporting(std::function<pictures::Picture()> picture, std::function<QString()> name, QWidget *window)
    : QObject(window), m_picture(std::move(picture)), m_name(std::move(name)), m_window(window)
{
}

void Exporting::askFile(const QString &ending)
{
    const QString folder = QSettings().value(QStringLiteral("exportFolder"), QDir::homePath()).toString();
    auto *dialog = new QFileDialog(m_window, tr("Export the map"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Picture (*%1)").arg(ending));
    dialog->setDefaultSuffix(ending.mid(1));
    dialog->selectFile(m_name() + ending);
    connect(dialog, &QFileDialog::fileSelected, this, &Exporting::write);
    dialog->open();
}

void Exporting::write(const QString &path)
{
    QSettings().setValue(QStringLiteral("exportFolder"), QFileInfo(path).absolutePath());
    const model::Done done = pictures::write(m_picture(), path);
    if (done)
        emit said(tr("The map is in %1.").arg(path));
    else
        questions::tell(m_window, done.refusal());
}

void Exporting::copy()
{
    QGuiApplication::clipboard()->setMimeData(pictures::mimeData(m_picture()).release());
    emit said(tr("The map is on the clipboard."));
}

} // namespace app
