// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/table.h"
#include "app/export/picture.h"
#include "app/information/drawing.h"

/// The matrix outside the window: all of it, whatever is in view, drawn as on the screen.
namespace app::information {

/// `rows`: the first so many of the sheet.
pictures::Picture pictureOf(const Sheet &sheet, int rows, Emphasis emphasis);
/// Asks a person in each cell, and the margins.
charts::Table tableOf(const Sheet &sheet);

/// The marks and what they mean, side by side from `at` on; with a width, in several lines where needed. What they
/// take.
enum class Reuse { Shown, Absent };
/// Marks are drawn on a patch of the charts' white where the window is dark.
enum class KeyGround { Chart, Window, DarkWindow };
QSizeF paintKey(QPainter *painter, QPointF at, double width, double scale, Reuse reuse,
                KeyGround ground = KeyGround::Chart);

} // namespace app::information
