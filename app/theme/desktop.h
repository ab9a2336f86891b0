// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

class QDBusVariant;

namespace app {

/// Asks the desktop's settings portal whether people want it dark, and hears when they change their mind.
class DesktopColours : public QObject {
    Q_OBJECT
public:
    explicit DesktopColours(QObject *parent = nullptr);

signals:
    /// What the desktop wants; not sent where it has no wish or no portal.
    void told(bool dark);

private slots:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();
};

} // namespace app
