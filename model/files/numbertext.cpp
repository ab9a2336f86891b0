// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/numbertext.h"

#include <charconv>
#include <cmath>

namespace model::files {

void appendNumber(QByteArray &out, double number)
{
    if (number == 0)
        number = 0; // no -0: it would come back as 0
    const double size = std::abs(number);
    // Left to itself to_chars writes 400000 as 4e+05.
    const bool plain = size == 0 || (size >= 1e-6 && size < 1e17);
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, number,
                                   plain ? std::chars_format::fixed : std::chars_format::scientific);
    out.append(text, static_cast<qsizetype>(end.ptr - text));
}

QByteArray numberText(double number)
{
    QByteArray text;
    appendNumber(text, number);
    return text;
}

} // namespace model::files
