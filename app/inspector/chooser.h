// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"

#include <QComboBox>

namespace app::inspector {

/// A list to choose from that the wheel does not turn.
class Choice : public QComboBox {
    Q_OBJECT
public:
    explicit Choice(const Theme &theme, QWidget *parent = nullptr);

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
    void paintEvent(QPaintEvent *event) override;

    const Theme &m_theme;
};

/// A list that is filtered by typing, in groups, with a last entry that makes something new.
class Chooser : public Choice {
    Q_OBJECT
public:
    struct Entry {
        QString id;
        QString text;
        QString group;
        bool operator==(const Entry &) const = default;
    };

    /// `newText` is the last entry, "New service…"; `namePrompt` what is asked then. Both empty: nothing new.
    Chooser(const Theme &theme, const QString &newText, const QString &namePrompt, QWidget *parent = nullptr);

    /// Entries of the same group must stand together.
    void setEntries(const QList<Entry> &entries);
    /// Shows the entry, or the prompt where there is none; what a hand is typing stays.
    void setCurrent(const QString &id, const QString &prompt = {});

signals:
    void picked(const QString &id);
    /// Something new is wanted, of this name.
    void named(const QString &name);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void activate(int row);
    void typed();
    void restore();
    int rowOf(const QString &id) const;

    QString m_newText;
    QString m_namePrompt;
    QString m_prompt;
    QString m_current;
    QList<Entry> m_entries;
};

} // namespace app::inspector
