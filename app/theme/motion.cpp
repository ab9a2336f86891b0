// SPDX-License-Identifier: GPL-3.0-only
#include "app/theme/motion.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QStyle>

namespace app {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString object = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString group = QStringLiteral("org.gnome.desktop.interface");
const QString animations = QStringLiteral("enable-animations");

} // namespace

Motion::Motion(QObject *parent)
    : QObject(parent), m_isWanted(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0)
{
    // Without a session there is nobody to ask, and asking would start a bus.
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return;
    QDBusConnection::sessionBus().connect(service, object, interface, QStringLiteral("SettingChanged"), this,
                                          SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask();
}

void Motion::setWanted(bool wanted)
{
    if (wanted == m_isWanted)
        return;
    m_isWanted = wanted;
    emit changed();
}

void Motion::ask()
{
    QDBusMessage question = QDBusMessage::createMethodCall(service, object, interface, QStringLiteral("Read"));
    question << group << animations;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            settingChanged(group, animations, reply.value());
        watcher->deleteLater();
    });
}

void Motion::settingChanged(const QString &ofGroup, const QString &key, const QDBusVariant &value)
{
    if (ofGroup != group || key != animations)
        return;
    QVariant told = value.variant();
    while (told.canConvert<QDBusVariant>())
        told = told.value<QDBusVariant>().variant();
    setWanted(told.toBool());
}

} // namespace app
