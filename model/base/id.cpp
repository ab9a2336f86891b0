// SPDX-License-Identifier: GPL-3.0-only
#include "model/base/id.h"

#include <QCoreApplication>

namespace model {

QString whyNoId(const QString &text)
{
    const auto tr = [](const char *sentence) { return QCoreApplication::translate("Id", sentence); };
    if (text.isEmpty())
        return tr("An id is empty; give it at least one character.");
    if (text.size() > 200)
        return tr("The id “%1…” is longer than 200 characters; shorten it.").arg(text.left(40));
    if (text.front().isSpace() || text.back().isSpace())
        return tr("The id “%1” begins or ends with a space; take it away.").arg(text);
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control || c.isNull())
            return tr("An id holds a control character; use letters, digits and dashes.");
    }
    return {};
}

} // namespace model
