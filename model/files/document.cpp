// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/document.h"

#include "model/files/words.h"

namespace model::files {

Result<Opened> readDocument(const QByteArray &, const QString &file)
{
    return Refusal{Words::tr("%1: documents can't be read yet.").arg(file)};
}

Result<QByteArray> writeDocument(const Workspace &)
{
    return Refusal{Words::tr("Documents can't be written yet.")};
}

} // namespace model::files
