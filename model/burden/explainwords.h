// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QCoreApplication>

namespace model::burden {

/// The words explanations are made of, in the reader's language.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

} // namespace model::burden
