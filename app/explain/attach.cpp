// SPDX-License-Identifier: GPL-3.0-only
#include "app/explain/attach.h"

#include <QVariant>

namespace app::explain {

struct Attachment {
    FigureAt figureAt;
    Keys keys = Keys::F1;
};

} // namespace app::explain

Q_DECLARE_METATYPE(app::explain::Attachment)

namespace app::explain {

namespace {

constexpr const char *property = "explain.figures";

} // namespace

void attach(QWidget *widget, FigureAt figureAt, Keys keys)
{
    widget->setProperty(property, QVariant::fromValue(Attachment{std::move(figureAt), keys}));
}

FigureAt figureAtOf(const QWidget *widget) { return widget->property(property).value<Attachment>().figureAt; }

Keys keysOf(const QWidget *widget) { return widget->property(property).value<Attachment>().keys; }

} // namespace app::explain
