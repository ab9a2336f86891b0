// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QSizeF>
#include <QString>

#include <functional>
#include <memory>

class QPainter;
class QMimeData;

/// What leaves the program as a picture: the same drawing for screen, PNG, SVG, PDF and clipboard.
namespace app::pictures {

/// A drawing of a known size, in pixels at 100 %, with the words that go with it.
struct Picture {
    QSizeF size;
    QString title;         ///< plain text
    QString description;   ///< alternative text, plain
    std::function<void(QPainter &)> paint;
};

/// Writes the picture to a file by its ending (.png, .svg, .pdf), whole or not at all. PNG at `scale` 1 … 4.
model::Done write(const Picture &picture, const QString &path, double scale = 2);

/// The same drawing in every form a clipboard takes: PNG, SVG, PDF. The caller owns it.
std::unique_ptr<QMimeData> mimeData(const Picture &picture);

} // namespace app::pictures
