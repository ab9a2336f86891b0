// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

namespace model::files {

/// The shortest text that reads back as the same number, in every locale the same: 60, 0.1, 1e+21.
QByteArray numberText(double number);
void appendNumber(QByteArray &out, double number);

} // namespace model::files
