// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/explain.h"

#include <QWidget>

/// How every figure on the screen says how it came about: rooms mark their figures, the window explains them.
namespace app::explain {

/// A figure on the screen: what is asked, and where it stands in its widget.
struct Asked {
    model::burden::Question question;
    QRect where;
};

/// The figure at a point of the widget, or (no point) the one the keyboard is on; none where there is no figure.
using FigureAt = std::function<std::optional<Asked>(const std::optional<QPoint> &point)>;

/// Which keys open the explanation while the widget has the keyboard: F1 always, Enter where it does nothing else
/// there.
enum class Keys { F1, F1AndEnter };

/// Marks a widget's figures. Replaces what was attached before; its tooltip stays where there is no figure. Views
/// that scroll are marked twice: the view for keys, its viewport for the mouse.
void attach(QWidget *widget, FigureAt figureAt, Keys keys = Keys::F1);

/// What is attached to a widget; an empty function where nothing is.
FigureAt figureAtOf(const QWidget *widget);
Keys keysOf(const QWidget *widget);

} // namespace app::explain
