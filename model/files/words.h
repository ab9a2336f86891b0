// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QCoreApplication>
#include <QString>

#include <string_view>

/// The words in which this room says what is wrong with a file.
namespace model::files {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Files)
};

/// A file's words in quotation marks, cut to what a sentence can carry and without control characters.
QString quoted(const QString &text);

/// UTF-8 as text, to the letter (QString::fromUtf8 would drop a leading U+FEFF).
QString fromUtf8(std::string_view bytes);

} // namespace model::files
