// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/words.h"

namespace model::files {

QString quoted(const QString &text)
{
    constexpr qsizetype most = 60;
    QString shown = text.size() > most ? text.left(most) + QChar(0x2026) : text;
    for (QChar &c : shown) {
        if (c.category() == QChar::Other_Control)
            c = QChar(0xFFFD);
    }
    return QLatin1Char('"') + shown + QLatin1Char('"');
}

QString fromUtf8(std::string_view bytes)
{
    QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    if (bytes.starts_with("\xEF\xBB\xBF"))
        text.prepend(QChar(QChar::ByteOrderMark));
    return text;
}

} // namespace model::files
