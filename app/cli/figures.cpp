// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/print.h"

#include "model/inventory/inventory.h"

namespace app::cli {

using namespace model::burden;

std::span<const Figure<PersonMeasure>> personFigures()
{
    using P = PersonMeasure;
    static constexpr std::array figures = {
        Figure<P>{"hours", "Time tax", "h", [](const P &p) { return p.hours(); }},
        Figure<P>{"minutes.learn", "  Find out", "min", [](const P &p) { return p.minutes.learn; }},
        Figure<P>{"minutes.do", "  Do", "min", [](const P &p) { return p.minutes.doing; }},
        Figure<P>{"minutes.give", "  Give information", "min", [](const P &p) { return p.minutes.give; }},
        Figure<P>{"minutes.giveAgain", "  Give it again", "min", [](const P &p) { return p.minutes.giveAgain; }},
        Figure<P>{"minutes.reused", "  Confirm what is reused", "min", [](const P &p) { return p.minutes.reused; }},
        Figure<P>{"minutes.travel", "  Travel", "min", [](const P &p) { return p.minutes.travel; }},
        Figure<P>{"minutes.queue", "  Queue", "min", [](const P &p) { return p.minutes.queue; }},
        Figure<P>{"minutes.total", "  Together", "min", [](const P &p) { return p.minutes.total(); }},
        Figure<P>{"waitDays", "Waiting for answers", "days", [](const P &p) { return p.waitDays; }},
        Figure<P>{"money", "Money", "", [](const P &p) { return p.money; }},
        Figure<P>{"stress", "Stress", "points", [](const P &p) { return p.stress; }},
        Figure<P>{"contacts", "Contacts", "", [](const P &p) { return p.contacts; }},
        Figure<P>{"services", "Services", "", [](const P &p) { return p.services; }},
        Figure<P>{"organisations", "Organisations", "", [](const P &p) { return p.organisations; }},
        Figure<P>{"asks", "Asks", "", [](const P &p) { return p.asks; }},
        Figure<P>{"reusedAsks", "Asks saved by reuse", "", [](const P &p) { return p.reusedAsks; }},
        Figure<P>{"items", "Different items", "", [](const P &p) { return p.items; }},
        Figure<P>{"duplicates", "Asked again", "", [](const P &p) { return p.duplicates; }},
        Figure<P>{"duplicatesWithin", "  by one organisation", "", [](const P &p) { return p.duplicatesWithin; }},
        Figure<P>{"duplicatesAcross", "  by another", "", [](const P &p) { return p.duplicatesAcross; }},
    };
    return figures;
}

std::span<const Figure<YearMeasure>> yearFigures()
{
    using Y = YearMeasure;
    static constexpr std::array figures = {
        Figure<Y>{"people", "People", "", [](const Y &y) { return y.people; }},
        Figure<Y>{"hours", "Time tax", "h", [](const Y &y) { return y.hours; }},
        Figure<Y>{"value", "Its value", "money", [](const Y &y) { return y.value; }},
        Figure<Y>{"duplicateHours", "Giving things again", "h", [](const Y &y) { return y.duplicateHours; }},
        Figure<Y>{"money", "Fees", "money", [](const Y &y) { return y.money; }},
        Figure<Y>{"waitDays", "Waiting for answers", "days", [](const Y &y) { return y.waitDays; }},
    };
    return figures;
}

} // namespace app::cli
