// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

class QDBusVariant;

namespace app {

/// Whether things may move on the screen: not where the desktop or its style asks for stillness.
class Motion : public QObject {
    Q_OBJECT
public:
    explicit Motion(QObject *parent = nullptr);

    bool isWanted() const { return m_isWanted; }
    void setWanted(bool wanted);

signals:
    void changed();

private slots:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();

    bool m_isWanted;
};

} // namespace app
