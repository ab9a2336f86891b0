// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/chart.h"

/// Charts of made-up figures, and words that have broken programs.
namespace samples {

inline QString text(const char *utf8) { return QString::fromUtf8(utf8); }

inline app::charts::Chart bars(const QString &name = text("Once only"))
{
    app::charts::StackedBars bars{text("Scenario"), text("h"), {text("Travel"), text("Do"), name}, {}};
    bars.rows = {{{}, text("Baseline"), {15.7, 11.3, 7.1}}, {text("once"), name, {15.7, 11.3, 5.7}}};
    return {text("Travel takes two hours in five"), text("Hours a person."), text("Stacked bars."), bars};
}

inline app::charts::Chart waterfall(const QString &name = text("One sign-in"))
{
    app::charts::Waterfall fall{
        text("h"), text("Baseline"), 38.3, {{name, -0.5, {}}, {text("More forms"), 0.25, 0.3}}, text("With all"),
        38.05};
    return {text("One sign-in saves 0.5 hours"), text("Hours a person."), text("Waterfall."), fall};
}

inline app::charts::Chart dumbbells(const QString &name = text("Not online"))
{
    app::charts::Dumbbells bells{text("Segment"), text("h"), text("baseline"), text("scenario"), {}};
    bells.rows = {{text("offline"), name, 66, 61}, {text("online"), text("Confident"), 32, 33}};
    return {text("Most is saved for Not online"), text("Hours a person."), text("Dots."), bells};
}

inline app::charts::Chart tornado(const QString &name = text("Antenatal appointments"))
{
    app::charts::Tornado tornado{text("Number"), text("h"), text("if the number is low"), text("if it is high"),
                                 text("Time tax"), 38.3, {}};
    tornado.rows = {{text("a"), name, text("travel, estimate"), 34.6, 43.3, app::charts::Emphasis::Chosen},
                    {text("b"), text("Find nursery"), text("finding out, guess"), 37.2, 39.8},
                    {text("c"), text("Share who appeal"), text("share"), 38.9, 37.9}};
    return {text("Travel alone moves the answer from 35 to 43 hours"), text("Hours a person."), text("Tornado."),
            tornado};
}

inline app::charts::Chart influences(const QString &name = text("Antenatal appointments, travel"))
{
    app::charts::Influences influences{text("Number"), text("How to measure it"), text("Share of the doubt"), text("h"),
                                       {}, {}};
    influences.rows = {{text("a"), name, text("Ask the service for visits and postcodes"), 0.65,
                        app::charts::Emphasis::Chosen},
                       {text("b"), text("Find nursery, finding out"), text("Time 20 parents"), 0.06},
                       {{}, text("151 other numbers together"), {}, 0.09}};
    influences.intervals = {{text("Now"), 33.2, 38.3, 44.4}, {text("If travel were measured"), 35.1, 38.3, 41.7}};
    return {text("Measure travel first: it holds 65 % of the doubt"), text("Share of the variance."), text("Bars."),
            influences};
}

/// Fifty: markup, entities, pictures, control characters, other scripts, very long, empty.
inline QStringList nastyWords()
{
    QStringList words = {QString(),
                         text(" "),
                         text("<b>bold</b>"),
                         text("<img src='/dev/zero'>"),
                         text("<img src=\"file:///etc/passwd\">"),
                         text("income < benefits cap"),
                         text("a & b"),
                         text("&lt;&amp;&#x41;"),
                         text("<script>alert(1)</script>"),
                         text("</text></svg>"),
                         text("]]>"),
                         text("<!-- -->"),
                         text("<?xml version='1.0'?>"),
                         text("<!DOCTYPE x>"),
                         text("%1 %2 %n"),
                         text("%"),
                         text("\"quoted\""),
                         text("'single'"),
                         text("=1+1"),
                         text("-2"),
                         text("@sum"),
                         text("+44"),
                         text("tab\there"),
                         text("line\nbreak"),
                         text("\r\n"),
                         text("👶🏽 new baby 👩‍👩‍👧"),
                         text("🏳️‍🌈"),
                         text("تسجيل الولادة"),
                         text("רישום לידה"),
                         text("\u202Ereversed\u202C"),
                         text("Ā̴̧̢̛̱̜z̴̛a̴l̴g̴o̴"),
                         text("出生登记"),
                         text("ทะเบียนเกิด"),
                         text("\u200B\u200Bzero width"),
                         text("\uFEFFmark"),
                         text("\uFFFD\uFFFE\uFFFF"),
                         text("\u2028separator\u2029"),
                         text("soft\u00ADhyphen"),
                         text("ﷺ﷽"),
                         text("C:\\path\\file"),
                         text("../../etc"),
                         text("<table><tr><td>"),
                         text("<style>*{display:none}</style>"),
                         text("<a href='x'>link</a>"),
                         text("{{template}}"),
                         text("NULL"),
                         text("0"),
                         text("<br/><br/>")};
    words.append(QString(QChar(1)) + QChar(0x1b) + QChar(0x7f) + QChar(u'\0') + text("control"));
    words.append(QString(QChar(0xD800)) + text("lone surrogate"));
    words.append(QString(5'000, QLatin1Char('m')));
    words.append(text("very long <b> ").repeated(20'000));
    return words;
}

} // namespace samples
