// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/settings.h"

#include <QSettings>

namespace app::settings {

namespace {

const QString modeKey = QStringLiteral("colours");
const QString scaleKey = QStringLiteral("textSize");

} // namespace

void restore(Theme &theme)
{
    const QSettings settings;
    const int mode = settings.value(modeKey, 0).toInt();
    if (mode >= 0 && mode <= static_cast<int>(Theme::Mode::Dark))
        theme.setMode(static_cast<Theme::Mode>(mode));
    theme.setScale(settings.value(scaleKey, 1.0).toDouble());
}

void setMode(Theme &theme, Theme::Mode mode)
{
    QSettings().setValue(modeKey, static_cast<int>(mode));
    theme.setMode(mode);
}

void setScale(Theme &theme, double scale)
{
    QSettings().setValue(scaleKey, scale);
    theme.setScale(scale);
}

} // namespace app::settings
