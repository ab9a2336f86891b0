// SPDX-License-Identifier: GPL-3.0-only
#include "app/theme/sheet.h"

#include <QHash>

namespace app {

namespace {

/// Names in the text below: @accent a colour, @8px a length at 100 %.
QString filled(QString text, const Theme &theme)
{
    const Colours &c = theme.colours();
    const std::pair<const char *, QColor> colours[] = {
        {"@accentSoft", c.accentSoft}, {"@onAccent", c.onAccent}, {"@accent", c.accent},
        {"@window", c.window},         {"@surface", c.surface},   {"@sunken", c.sunken},
        {"@cardLine", c.cardLine},     {"@line", c.line},         {"@edge", c.edge},
        {"@text2", c.text2},           {"@text", c.text}};
    for (const auto &[name, colour] : colours)
        text.replace(QLatin1String(name), colour.name());
    const QColor pale = c.text;
    text.replace(QLatin1String("@pale"),
                 QStringLiteral("rgba(%1,%2,%3,45%)").arg(pale.red()).arg(pale.green()).arg(pale.blue()));
    static constexpr std::array lengths = {40, 32, 30, 24, 22, 16, 14, 12, 11, 10, 8, 7, 6, 5, 4, 3, 2};
    for (const int length : lengths)
        text.replace(QStringLiteral("@%1px").arg(length), QStringLiteral("%1px").arg(theme.px(length)));
    return text;
}

const char *const buttons = R"(
QPushButton, QToolButton {
    background: @surface; color: @text; border: 1px solid @edge; border-radius: 4px;
    padding: 0 @11px; min-height: @30px; }
QPushButton:hover, QToolButton:hover { background: @sunken; }
QPushButton:pressed, QToolButton:pressed, QToolButton:open { background: @line; }
QPushButton:disabled, QToolButton:disabled { color: @pale; border-color: @line; }
QPushButton[kind="primary"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[kind="primary"]:disabled { background: @line; color: @pale; border-color: @line; }
QPushButton[kind="strip"], QToolButton[kind="strip"] { min-height: @22px; padding: 0 @7px; }
QPushButton[kind="quiet"], QToolButton[kind="quiet"], QPushButton[kind="link"] {
    background: transparent; border-color: transparent; padding: 0 @7px; min-height: @22px; }
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover { background: @sunken; }
QPushButton[kind="quiet"]:pressed, QToolButton[kind="quiet"]:pressed, QToolButton[kind="quiet"]:open { background: @line; }
QPushButton[kind="link"] { color: @accent; padding: 0; min-height: @22px; text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QToolButton[kind="quiet"]:checked { background: @accentSoft; color: @accent; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
QPushButton[part="left"] { border-top-right-radius: 0; border-bottom-right-radius: 0; }
QPushButton[part="middle"] { border-radius: 0; border-left-width: 0; }
QPushButton[part="right"] { border-top-left-radius: 0; border-bottom-left-radius: 0; border-left-width: 0; }
QPushButton[part]:checked { background: @accentSoft; color: @accent; font-weight: 600; }
)";

const char *const inputs = R"(
QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit {
    background: @surface; color: @text; border: 1px solid @edge; border-radius: 4px;
    padding: 0 @7px; min-height: @30px;
    selection-background-color: @accent; selection-color: @onAccent; }
QPlainTextEdit { padding: @4px @7px; }
QLineEdit[kind="strip"], QAbstractSpinBox[kind="strip"], QComboBox[kind="strip"] { min-height: @22px; padding: 0 @5px; }
QLineEdit[kind="bare"] { border: none; background: transparent; padding: 0; }
QLineEdit:read-only { background: transparent; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: @pale; border-color: @line; }
QComboBox:hover { background: @sunken; }
QComboBox::drop-down { border: none; width: @22px; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @edge; outline: none;
    selection-background-color: @accentSoft; selection-color: @text; }
QCheckBox, QRadioButton { color: @text; spacing: @8px; min-height: @22px; }
QCheckBox:disabled, QRadioButton:disabled { color: @pale; }
QSlider::groove:horizontal { background: @edge; height: @2px; border-radius: 1px; }
QSlider::handle:horizontal { background: @accent; width: @14px; margin: -@6px 0; border-radius: @7px; }
QSlider::handle:horizontal:disabled { background: @edge; }
)";

const char *const views = R"(
QToolTip { background: @surface; color: @text; border: 1px solid @edge; padding: @8px @12px; }
QMenu { background: @surface; color: @text; border: 1px solid @edge; padding: @4px 0; }
QMenu::item { padding: @6px @24px @6px @12px; }
QMenu::item:selected { background: @accentSoft; color: @text; }
QMenu::item:disabled { color: @pale; }
QMenu::separator { height: 1px; background: @line; margin: @4px 0; }
QMenu::icon { padding-left: @8px; }
QMenuBar { background: @surface; color: @text2; border: none; padding: 0 @8px; }
QMenuBar::item { background: transparent; padding: @4px @8px; }
QMenuBar::item:selected { background: @sunken; color: @text; }
QMenuBar::item:pressed { background: @line; color: @text; }
QAbstractItemView { background: @surface; color: @text; border: none; outline: none;
    selection-background-color: @accentSoft; selection-color: @text; }
QHeaderView::section { background: @surface; color: @text2; border: none; border-bottom: 1px solid @line; padding: @4px @8px; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: @12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: @12px; margin: 0; }
QScrollBar::handle { background: @cardLine; border-radius: @3px; margin: @3px; }
QScrollBar::handle:vertical { min-height: @32px; }
QScrollBar::handle:horizontal { min-width: @32px; }
QScrollBar::handle:hover { background: @edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QLabel { background: transparent; }
QLabel[tone="second"] { color: @text2; }
QDialog { background: @surface; }
)";

} // namespace

QString styleSheet(const Theme &theme)
{
    QString text;
    for (const char *part : {buttons, inputs, views})
        text += QLatin1String(part);
    return filled(text, theme);
}

} // namespace app
