// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace app {

/// A document that was open not long ago.
struct RecentFile {
    QString path;
    QString title;
    QDateTime when;
};

/// The last ones, newest first, of those that are still there; kept in the settings.
QList<RecentFile> recentFiles();
void rememberFile(const QString &path, const QString &title);
void forgetFile(const QString &path);

} // namespace app
