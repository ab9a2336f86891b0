// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/sheet.h"

#include <QHash>

namespace app::inspector {

namespace {

const char *const rules = R"(
QLineEdit[look] { background: transparent; color: @text; border: 1px solid transparent; border-radius: @3px;
    padding: 0 @3px; min-height: @24px; max-height: @24px; }
QLineEdit[look="boxed"] { border-color: @edge; padding: 0 @6px; }
QLineEdit[look]:hover, QLineEdit[look]:focus { border-color: @edge; }
QLineEdit[look]:focus { background: @surface; }
QComboBox[look] { background: @surface; color: @text; border: 1px solid @edge; border-radius: @4px; padding: 0 @6px;
    min-height: @26px; max-height: @26px; }
QComboBox[look]::drop-down { border: none; width: @20px; }
QComboBox[look]::down-arrow { image: none; }
QComboBox[look] QLineEdit { background: transparent; color: @text; border: none; padding: 0; min-height: 0; }
)";

} // namespace

QString sheetOf(const Theme &theme)
{
    QString text = QLatin1String(rules);
    const Colours &colours = theme.colours();
    text.replace(QLatin1String("@text"), colours.text.name());
    text.replace(QLatin1String("@edge"), colours.edge.name());
    text.replace(QLatin1String("@surface"), colours.surface.name());
    for (const int length : {26, 24, 20, 6, 4, 3})
        text.replace(QStringLiteral("@%1px").arg(length), QStringLiteral("%1px").arg(theme.px(length)));
    return text;
}

} // namespace app::inspector
