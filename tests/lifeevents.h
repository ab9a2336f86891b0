// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDir>
#include <QFileInfo>

namespace tests {

/// The files of the life events that ship: all of the folder but the levers.
inline QFileInfoList lifeEventFiles()
{
    QFileInfoList files = QDir(QStringLiteral(TREADLIGHT_SOURCE "/journeys")).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    files.removeIf([](const QFileInfo &file) { return file.fileName() == QLatin1String("levers.json"); });
    return files;
}

} // namespace tests
