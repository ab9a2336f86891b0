// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace app::charts {

/// A name for a file made of a title: "travel-is-two-hours-in-five".
QString fileNameOf(const QString &title);

/// Asks for a file beside `parent` without stopping the window; `write` gets the path and gives the sentence that says
/// why it was not written, or nothing. `filters` are those of QFileDialog, the first is offered.
void askWhere(QWidget *parent, const QString &title, const QString &name, const QStringList &filters,
              const std::function<QString(const QString &path)> &write);

} // namespace app::charts
