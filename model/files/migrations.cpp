// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/migrations.h"

#include "model/files/database.h"
#include "model/files/schema.h"
#include "model/files/words.h"

#include <QtEndian>

namespace model::files {

std::span<const Migration> migrations() { return {}; }

int versionOf(const QByteArray &bytes) { return qFromBigEndian<qint32>(bytes.constData() + 60); }

quint32 applicationOf(const QByteArray &bytes) { return qFromBigEndian<quint32>(bytes.constData() + 68); }

Result<QByteArray> upToDate(const QByteArray &bytes, const QString &file)
{
    const int version = versionOf(bytes);
    if (version > schemaVersion) {
        return Refusal{Words::tr("%1: it is of version %2 and this program reads up to %3; update the program.")
                           .arg(file, QString::number(version), QString::number(schemaVersion))};
    }
    if (version < 1) {
        return Refusal{Words::tr("%1: it says no version of its tables; open a copy saved by Treadlight.").arg(file)};
    }
    if (version == schemaVersion)
        return bytes;
    Result<Database> copy = Database::copyOf(bytes);
    if (!copy)
        return Refusal{copy.refusal()};
    Database database = std::move(copy).value();
    for (const Migration &step : migrations()) {
        if (step.from >= version)
            step.run(database);
    }
    QByteArray made = database.bytes();
    if (database.failed())
        return Refusal{
            Words::tr("%1: it could not be brought to this version: %2; open a copy.").arg(file, database.error())};
    return made;
}

} // namespace model::files
