// SPDX-License-Identifier: GPL-3.0-only
#include "model/change/property.h"

#include <QCoreApplication>

namespace model {

namespace {

constexpr std::array table = {
    Property{Measurand::Learn, QT_TRANSLATE_NOOP("Property", "Find out"), QT_TRANSLATE_NOOP("Property", "min"),
             QT_TRANSLATE_NOOP("Property", "Finding out and understanding what must be done.")},
    Property{Measurand::Do, QT_TRANSLATE_NOOP("Property", "Do"), QT_TRANSLATE_NOOP("Property", "min"),
             QT_TRANSLATE_NOOP("Property", "Filling in, attending, replying, checking, beyond giving the items.")},
    Property{Measurand::Travel, QT_TRANSLATE_NOOP("Property", "Travel"), QT_TRANSLATE_NOOP("Property", "min"),
             QT_TRANSLATE_NOOP("Property", "The way there and back.")},
    Property{Measurand::Queue, QT_TRANSLATE_NOOP("Property", "On hold"), QT_TRANSLATE_NOOP("Property", "min"),
             QT_TRANSLATE_NOOP("Property", "On hold on the phone, or in a waiting room.")},
    Property{Measurand::Wait, QT_TRANSLATE_NOOP("Property", "Wait"), QT_TRANSLATE_NOOP("Property", "days"),
             QT_TRANSLATE_NOOP("Property", "Calendar days until government answers; they cost no minutes.")},
    Property{Measurand::Fee, QT_TRANSLATE_NOOP("Property", "Fee"), QT_TRANSLATE_NOOP("Property", "money"),
             QT_TRANSLATE_NOOP("Property", "Money paid at a visit.")},
    Property{Measurand::Stress, QT_TRANSLATE_NOOP("Property", "Stress"), QT_TRANSLATE_NOOP("Property", "of 5"),
             QT_TRANSLATE_NOOP("Property", "An analyst's rating of a visit, from 0 (none) to 5.")},
};

} // namespace

std::span<const Property> properties() { return table; }

const Property &propertyOf(Measurand measurand) { return table[static_cast<size_t>(measurand)]; }

QString labelOf(Measurand measurand) { return QCoreApplication::translate("Property", propertyOf(measurand).label); }
QString unitOf(Measurand measurand) { return QCoreApplication::translate("Property", propertyOf(measurand).unit); }
QString helpOf(Measurand measurand) { return QCoreApplication::translate("Property", propertyOf(measurand).help); }

} // namespace model
