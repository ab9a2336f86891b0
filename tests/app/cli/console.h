// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/files/atomicfile.h"

#include <QProcess>
#include <QTemporaryDir>

/// The console as a test runs it, and small documents to run it on.
namespace tests {

struct Ran {
    int exit;
    QByteArray out;
    QString err;
};

inline Ran console(const QStringList &words)
{
    QProcess process;
    process.start(QStringLiteral(TREADLIGHT_BINARIES "/treadlight-cli"), words);
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

inline Ran throughShell(const QString &line)
{
    QProcess process;
    process.start(QStringLiteral("/bin/sh"),
                  {QStringLiteral("-c"), QStringLiteral(TREADLIGHT_BINARIES "/treadlight-cli ") + line});
    process.waitForFinished(60'000);
    return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

inline QString baby() { return QStringLiteral(TREADLIGHT_SOURCE "/journeys/having-a-baby.json"); }

/// Worked case B of the measure: give 4, giveAgain 1, one repeat across organisations; its scenario is case F.
inline const char *const caseB = R"({"format": "treadlight", "version": 1,
    "organisations": [{"id": "o1"}, {"id": "o2"}], "services": [{"id": "s1", "organisation": "o1"}, {"id": "s2", "organisation": "o2"}],
    "items": [{"id": "i", "kind": "evidence", "first": 4, "again": 1}], "segments": [{"id": "g", "hourValue": 6}],
    "journeys": [{"id": "j", "people": {"g": 120}, "nodes": [{"id": "s", "kind": "start"},
        {"id": "a", "service": "s1", "asks": ["i"]}, {"id": "b", "service": "s2", "asks": ["i"]}, {"id": "e", "kind": "end"}],
      "edges": [{"from": "s", "to": "a"}, {"from": "a", "to": "b"}, {"from": "b", "to": "e"}]}%1],
    "scenarios": [{"id": "f", "journey": "j", "changes": [{"change": "reuse", "takeUp": 0.6, "residual": 0.5}]}]})";

class Folder {
public:
    QString with(const char *name, const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(QString::fromUtf8(name));
        return model::files::writeWhole(path, bytes).ok() ? path : QString();
    }
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

private:
    QTemporaryDir m_folder;
};

inline QByteArray oneJourney() { return QByteArray(caseB).replace("%1", ""); }
inline QByteArray twoJourneys()
{
    return QByteArray(caseB).replace(
        "%1",
        R"(, {"id": "k", "nodes": [{"id": "s", "kind": "start"}, {"id": "e", "kind": "end"}], "edges": [{"from": "s", "to": "e"}]})");
}

inline QStringList words(const char *line) { return QString::fromUtf8(line).split(QLatin1Char(' ')); }

} // namespace tests
