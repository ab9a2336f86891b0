// SPDX-License-Identifier: GPL-3.0-only
#include "app/theme/theme.h"

#include "app/theme/desktop.h"
#include "app/theme/sheet.h"
#include "app/theme/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>

static void makeResourcesKnown() { Q_INIT_RESOURCE(resources); }

namespace app {

namespace {

struct Size {
    double size;
    double line;
    bool strong;
};

Size sizeOf(Type type)
{
    switch (type) {
    case Type::Title: return {20, 28, true};
    case Type::Heading: return {16, 24, true};
    case Type::ChartTitle: return {14, 20, true};
    case Type::Body: return {13, 20, false};
    case Type::Small: return {12, 16, false};
    case Type::Micro: return {11, 16, false};
    }
    Q_UNREACHABLE();
}

/// Told by the palette the program started with, before it was dressed.
bool desktopIsDark()
{
    static const QPalette desktop = QGuiApplication::palette();
    return desktop.color(QPalette::Window).lightness() < desktop.color(QPalette::WindowText).lightness();
}

QPalette paletteOf(const Colours &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.window);
    palette.setColor(QPalette::Button, c.surface);
    palette.setColor(QPalette::ToolTipBase, c.surface);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText, QPalette::BrightText})
        palette.setColor(role, c.text);
    palette.setColor(QPalette::PlaceholderText, c.text2);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::Light, c.surface);
    palette.setColor(QPalette::Midlight, c.sunken);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, c.edge);
    palette.setColor(QPalette::Shadow, c.edge);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor pale = c.text;
        pale.setAlphaF(0.45F);
        palette.setColor(QPalette::Disabled, role, pale);
    }
    return palette;
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent), m_desktopDark(desktopIsDark()), m_dark(m_desktopDark) {}

void Theme::listenToDesktop()
{
    connect(new DesktopColours(this), &DesktopColours::told, this, [this](bool dark) {
        m_desktopDark = dark;
        setMode(m_mode);
    });
}

bool Theme::wantsDark() const { return m_mode == Mode::FollowDesktop ? m_desktopDark : m_mode == Mode::Dark; }

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    if (wantsDark() == m_dark)
        return;
    m_dark = wantsDark();
    dress();
    emit changed();
}

void Theme::setScale(double scale)
{
    scale = std::clamp(scale, 1.0, 3.0);
    if (qFuzzyCompare(scale, m_scale))
        return;
    m_scale = scale;
    dress();
    emit changed();
}

QFont Theme::font(Type type, Weight weight) const { return fontFor(type, weight, m_scale); }

int Theme::lineHeight(Type type) const { return px(sizeOf(type).line); }

int Theme::px(double atHundred) const { return qRound(atHundred * m_scale); }

void Theme::dress()
{
    QApplication::setFont(font(Type::Body));
    QApplication::setPalette(paletteOf(colours()));
    qApp->setStyleSheet(styleSheet(*this));
    if (!m_focus)
        m_focus = new FocusFollower(this);
}

void Theme::loadTypeface()
{
    (void)desktopIsDark();
    makeResourcesKnown();
    for (const char *weight : {"Regular", "SemiBold"})
        QFontDatabase::addApplicationFont(
            QStringLiteral(":/treadlight/fonts/InterTabular-%1.otf").arg(QLatin1String(weight)));
    QApplication::setStyle(new Style);
}

QFont fontFor(Type type, Weight weight, double scale)
{
    const Size size = sizeOf(type);
    QFont font;
    font.setFamilies({QStringLiteral("Inter Tabular"), QStringLiteral("Inter")});
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(qRound(size.size * scale));
    font.setWeight(size.strong || weight == Weight::Strong ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace app
