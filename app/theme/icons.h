// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"

#include <QIcon>

namespace app {

/// The signs of rooms, actions and findings; each is a drawing of resources/icons.
enum class Icon {
    Gallery,
    Map,
    Information,
    People,
    Redesign,
    Compare,
    Confidence,
    Value,
    Inventory,
    Progress,
    Report,
    Undo,
    Redo,
    Search,
    Export,
    Table,
    Copy,
    Plus,
    Minus,
    Folder,
    Import,
    Chevron,
    Error,
    Warning,
    Note,
    Close,
    More,
    Tick,
    Mark
};

/// The icon in the theme's text colour (disabled: paler, chosen: accent), sharp at every size.
QIcon icon(Icon which, const Theme &theme);
/// In a colour of one's own.
QIcon icon(Icon which, const QColor &colour);

/// Draws the icon into a rectangle.
void paintIcon(QPainter &painter, Icon which, const QRectF &where, const QColor &colour);

} // namespace app
