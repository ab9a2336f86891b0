// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/figures.h"

#include <QCoreApplication>

namespace model::burden {

std::span<const Figure<PersonMeasure>> personFigures()
{
    using P = PersonMeasure;
    static constexpr std::array figures = {
        Figure<P>{"hours", QT_TRANSLATE_NOOP("Figure", "Time tax"), "h", 0, [](const P &p) { return p.hours(); }},
        Figure<P>{"minutes.learn", QT_TRANSLATE_NOOP("Figure", "Find out"), "min", 1, [](const P &p) { return p.minutes.learn; }},
        Figure<P>{"minutes.do", QT_TRANSLATE_NOOP("Figure", "Do"), "min", 1, [](const P &p) { return p.minutes.doing; }},
        Figure<P>{"minutes.give", QT_TRANSLATE_NOOP("Figure", "Give information"), "min", 1, [](const P &p) { return p.minutes.give; }},
        Figure<P>{"minutes.giveAgain", QT_TRANSLATE_NOOP("Figure", "Give it again"), "min", 1, [](const P &p) { return p.minutes.giveAgain; }},
        Figure<P>{"minutes.reused", QT_TRANSLATE_NOOP("Figure", "Confirm what is reused"), "min", 1, [](const P &p) { return p.minutes.reused; }},
        Figure<P>{"minutes.travel", QT_TRANSLATE_NOOP("Figure", "Travel"), "min", 1, [](const P &p) { return p.minutes.travel; }},
        Figure<P>{"minutes.queue", QT_TRANSLATE_NOOP("Figure", "Queue"), "min", 1, [](const P &p) { return p.minutes.queue; }},
        Figure<P>{"minutes.total", QT_TRANSLATE_NOOP("Figure", "Together"), "min", 1, [](const P &p) { return p.minutes.total(); }},
        Figure<P>{"waitDays", QT_TRANSLATE_NOOP("Figure", "Waiting for answers"), "days", 0, [](const P &p) { return p.waitDays; }},
        Figure<P>{"money", QT_TRANSLATE_NOOP("Figure", "Money"), "money", 0, [](const P &p) { return p.money; }},
        Figure<P>{"stress", QT_TRANSLATE_NOOP("Figure", "Stress"), "points", 0, [](const P &p) { return p.stress; }},
        Figure<P>{"contacts", QT_TRANSLATE_NOOP("Figure", "Contacts"), "", 0, [](const P &p) { return p.contacts; }},
        Figure<P>{"services", QT_TRANSLATE_NOOP("Figure", "Services"), "", 0, [](const P &p) { return p.services; }},
        Figure<P>{"organisations", QT_TRANSLATE_NOOP("Figure", "Organisations"), "", 0, [](const P &p) { return p.organisations; }},
        Figure<P>{"asks", QT_TRANSLATE_NOOP("Figure", "Asks"), "", 0, [](const P &p) { return p.asks; }},
        Figure<P>{"reusedAsks", QT_TRANSLATE_NOOP("Figure", "Asks saved by reuse"), "", 0, [](const P &p) { return p.reusedAsks; }},
        Figure<P>{"items", QT_TRANSLATE_NOOP("Figure", "Different items"), "", 0, [](const P &p) { return p.items; }},
        Figure<P>{"duplicates", QT_TRANSLATE_NOOP("Figure", "Asked again"), "", 0, [](const P &p) { return p.duplicates; }},
        Figure<P>{"duplicatesWithin", QT_TRANSLATE_NOOP("Figure", "by one organisation"), "", 1, [](const P &p) { return p.duplicatesWithin; }},
        Figure<P>{"duplicatesAcross", QT_TRANSLATE_NOOP("Figure", "by another"), "", 1, [](const P &p) { return p.duplicatesAcross; }},
    };
    static_assert(figures.size() == personFigureCount);
    return figures;
}

std::span<const Figure<YearMeasure>> yearFigures()
{
    using Y = YearMeasure;
    static constexpr std::array figures = {
        Figure<Y>{"people", QT_TRANSLATE_NOOP("Figure", "People"), "", 0, [](const Y &y) { return y.people; }},
        Figure<Y>{"hours", QT_TRANSLATE_NOOP("Figure", "Time tax"), "h", 0, [](const Y &y) { return y.hours; }},
        Figure<Y>{"value", QT_TRANSLATE_NOOP("Figure", "Its value"), "money", 0, [](const Y &y) { return y.value; }},
        Figure<Y>{"duplicateHours", QT_TRANSLATE_NOOP("Figure", "Giving things again"), "h", 0, [](const Y &y) { return y.duplicateHours; }},
        Figure<Y>{"money", QT_TRANSLATE_NOOP("Figure", "Fees"), "money", 0, [](const Y &y) { return y.money; }},
        Figure<Y>{"waitDays", QT_TRANSLATE_NOOP("Figure", "Waiting for answers"), "days", 0, [](const Y &y) { return y.waitDays; }},
    };
    static_assert(figures.size() == yearFigureCount);
    return figures;
}

namespace {

template <typename Figures>
size_t placeOf(const Figures &figures, const char *key)
{
    const auto it = std::ranges::find_if(figures, [&](const auto &figure) { return qstrcmp(figure.key, key) == 0; });
    Q_ASSERT(it != figures.end());
    return static_cast<size_t>(it - figures.begin());
}

template <typename Numbers, typename Figures, typename From>
Numbers numbersOf(const Figures &figures, const From &from)
{
    Numbers numbers;
    std::ranges::transform(figures, numbers.begin(), [&](const auto &figure) { return figure.of(from); });
    return numbers;
}

} // namespace

size_t personFigure(const char *key) { return placeOf(personFigures(), key); }
size_t yearFigure(const char *key) { return placeOf(yearFigures(), key); }

PersonFigures figuresOf(const PersonMeasure &person) { return numbersOf<PersonFigures>(personFigures(), person); }
YearFigures figuresOf(const YearMeasure &year) { return numbersOf<YearFigures>(yearFigures(), year); }

QString labelOf(const char *label) { return QCoreApplication::translate("Figure", label); }

} // namespace model::burden
