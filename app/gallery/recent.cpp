// SPDX-License-Identifier: GPL-3.0-only
#include "app/gallery/recent.h"

#include <QFileInfo>
#include <QSettings>

namespace app {

namespace {

constexpr int most = 8;

QList<RecentFile> stored()
{
    QList<RecentFile> files;
    QSettings settings;
    const int count = settings.beginReadArray(QStringLiteral("recent"));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        files.append({settings.value(QStringLiteral("path")).toString(),
                      settings.value(QStringLiteral("title")).toString(),
                      settings.value(QStringLiteral("when")).toDateTime()});
    }
    settings.endArray();
    return files;
}

void store(const QList<RecentFile> &files)
{
    QSettings settings;
    settings.beginWriteArray(QStringLiteral("recent"), static_cast<int>(files.size()));
    for (int i = 0; i < files.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(QStringLiteral("path"), files[i].path);
        settings.setValue(QStringLiteral("title"), files[i].title);
        settings.setValue(QStringLiteral("when"), files[i].when);
    }
    settings.endArray();
}

} // namespace

QList<RecentFile> recentFiles()
{
    QList<RecentFile> files = stored();
    files.removeIf([](const RecentFile &file) { return !QFileInfo::exists(file.path); });
    return files;
}

void rememberFile(const QString &path, const QString &title)
{
    QList<RecentFile> files = stored();
    files.removeIf([&](const RecentFile &file) { return file.path == path; });
    files.prepend({path, title, QDateTime::currentDateTime()});
    store(files.mid(0, most));
}

void forgetFile(const QString &path)
{
    QList<RecentFile> files = stored();
    files.removeIf([&](const RecentFile &file) { return file.path == path; });
    store(files);
}

} // namespace app
