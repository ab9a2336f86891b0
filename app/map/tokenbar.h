// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/session.h"
#include "app/map/mapscene.h"
#include "app/map/tokens.h"
#include "app/theme/motion.h"
#include "app/theme/parts.h"

#include <QElapsedTimer>
#include <QSlider>
#include <QTimer>

namespace app::map {

/// Lets ten people walk through the map: play and pause, how fast, which day it is. Where nothing may move, the slider
/// alone goes through time.
class TokenBar : public Panel {
    Q_OBJECT
public:
    TokenBar(const Theme *theme, Document *document, Session *session, MapScene *scene, const Motion *motion, QWidget *parent = nullptr);

    /// Shows the bar and the people at the first day, or hides both.
    void setOn(bool on);
    bool isOn() const { return m_tokens.has_value(); }
    void setDay(double day);
    double day() const { return m_day; }
    bool isPlaying() const { return m_tick.isActive(); }
    void play(bool on);
    /// The people at the moment, over the map.
    void paint(QPainter &painter, const Look &look) const;

signals:
    /// The people stand elsewhere: the map is to be painted.
    void moved();
    void turnedOff();
    void said(const QString &sentence);

private:
    void simulate();
    void tick();
    void tell();
    void fit();
    double daysASecond() const;

    const Theme *m_theme;
    Document *m_document;
    Session *m_session;
    MapScene *m_scene;
    const Motion *m_motion;
    QPushButton *m_play;
    QSlider *m_slider;
    PlainLabel *m_told;
    Chooser *m_speed;
    std::optional<Tokens> m_tokens;
    QTimer m_tick;
    QElapsedTimer m_since;
    double m_day = 0;
    int m_speedIndex = 1;
};

} // namespace app::map
