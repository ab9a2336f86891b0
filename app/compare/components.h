// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/measure.h"

#include <QStringList>

namespace app::compare {

/// What hours are spent on, in several measures at once.
struct Component {
    QString name;
    QList<double> hours; ///< by measure
    double most() const;
};

/// How many kinds of work a chart tells apart: four are read at a glance, the rest goes together.
enum class Parts { Four, All };
inline constexpr qsizetype mostOf(Parts parts) { return parts == Parts::Four ? 4 : 6; }

/// The kinds of work that take time anywhere, largest in the first measure first; the smallest together where they are
/// more than `most`.
QList<Component> componentsOf(const QList<model::burden::Minutes> &rows, qsizetype most);

} // namespace app::compare
