// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

#include <array>

namespace app {

class FocusFollower;

/// The colours of the screens by their use (design tokens); one set for light, one for dark.
struct Colours {
    QColor window, surface, lane2, sunken, line, edge, cardLine, text, text2, accent, accentSoft, onAccent, flow, shape;
    std::array<QColor, 6> heat, heatWords;
    QColor added, addedGround, removed, removedGround, changed, changedGround, error, warning, note;
    static const Colours &light();
    static const Colours &dark();
};

/// Colours that charts and matrices have in both themes: they stay on white.
struct ChartColours {
    QColor ground, words, words2, grid, axis;
    std::array<QColor, 6> categories;
    std::array<QColor, 3> sequence;
    QColor focus, beside;
    static const ChartColours &get();
};

enum class Type { Title, Heading, ChartTitle, Body, Small, Micro };
enum class Weight { Regular, Strong };

/// Light or dark, the typeface and its sizes. Owned by main and handed to whoever draws.
class Theme : public QObject {
    Q_OBJECT
public:
    enum class Mode { FollowDesktop, Light, Dark };
    explicit Theme(QObject *parent = nullptr);

    bool isDark() const { return m_dark; }
    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// Asks the desktop whether it is dark, now and whenever that changes; without it the palette is the guess.
    void listenToDesktop();
    const Colours &colours() const { return m_dark ? Colours::dark() : Colours::light(); }

    /// Text scale: 1 = 100 %, from 1 to 3. Sizes given to `font` and `px` are those of the design at 100 %.
    double scale() const { return m_scale; }
    void setScale(double scale);
    QFont font(Type type, Weight weight = Weight::Regular) const;
    int lineHeight(Type type) const;
    int px(double atHundred) const;

    /// Sets the application's palette, font and style sheet; again at each change.
    void dress();
    /// Loads the bundled typeface; call once, before the first window.
    static void loadTypeface();

signals:
    void changed();

private:
    bool wantsDark() const;

    Mode m_mode = Mode::FollowDesktop;
    bool m_desktopDark;
    bool m_dark = false;
    double m_scale = 1;
    FocusFollower *m_focus = nullptr;
};

/// The typeface for drawing apart from any window (exports, charts): pixel size and weight of a type at 100 %.
QFont fontFor(Type type, Weight weight, double scale = 1);

} // namespace app
