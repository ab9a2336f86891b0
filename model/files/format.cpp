// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/format.h"

#include "model/files/atomicfile.h"
#include "model/files/document.h"
#include "model/files/json.h"
#include "model/files/words.h"

#include <QFileInfo>
#include <QStringList>

namespace model::files {

namespace {

const std::vector<Format> &table()
{
    static const std::vector<Format> formats = {
        {QStringLiteral("document"), Words::tr("Treadlight document"), QStringLiteral(".treadlight"), readDocument,
         writeDocument},
        {QStringLiteral("exchange"), Words::tr("Exchange form (JSON)"), QStringLiteral(".json"), readJson, writeJson},
    };
    return formats;
}

QString endings()
{
    QStringList endings;
    for (const Format &format : formats())
        endings += format.ending;
    return endings.join(Words::tr(" or "));
}

/// What the first bytes say a file is; null where they say nothing.
const Format *formatOfBytes(const QByteArray &bytes)
{
    const auto named = [](const char *key) {
        const auto it = std::ranges::find_if(table(), [&](const Format &f) { return f.key == QLatin1String(key); });
        return it == table().end() ? nullptr : &*it;
    };
    if (bytes.startsWith("SQLite format 3"))
        return named("document");
    const QByteArrayView text = QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 4096)).trimmed();
    if (text.startsWith('{') || text.startsWith("\xEF\xBB\xBF"))
        return named("exchange");
    return nullptr;
}

} // namespace

std::span<const Format> formats() { return table(); }

const Format *formatFor(const QString &path)
{
    const auto fits = [&](const Format &format) { return path.endsWith(format.ending, Qt::CaseInsensitive); };
    const auto it = std::ranges::find_if(table(), fits);
    return it == table().end() ? nullptr : &*it;
}

Result<Opened> open(const QString &path)
{
    const Result<QByteArray> bytes = readWhole(path);
    if (!bytes)
        return Refusal{bytes.refusal()};
    if (bytes->isEmpty())
        return Refusal{Words::tr("%1 could not be read: it is empty; fetch or save it again.").arg(path)};
    const Format *format = formatOfBytes(*bytes);
    if (!format)
        format = formatFor(path);
    if (!format || !format->read) {
        return Refusal{Words::tr("%1 could not be read: it is no Treadlight file; open one that ends in %2.")
                           .arg(path, endings())};
    }
    return format->read(*bytes, path);
}

Done save(const Workspace &workspace, const QString &path)
{
    const Format *format = formatFor(path);
    if (!format || !format->write) {
        return Refusal{
            Words::tr("%1 could not be written: its ending is not known; let it end in %2.").arg(path, endings())};
    }
    const Result<QByteArray> bytes = format->write(workspace);
    if (!bytes)
        return Refusal{Words::tr("%1 could not be written: %2").arg(path, bytes.refusal())};
    return writeWhole(path, *bytes);
}

} // namespace model::files
