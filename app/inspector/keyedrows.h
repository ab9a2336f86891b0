// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QBoxLayout>
#include <QHash>
#include <QWidget>

#include <functional>

namespace app::inspector {

/// Rows of widgets that follow a list of keys: what stays keeps its widget, and so its focus and cursor.
template <typename Key, typename Row>
class KeyedRows {
public:
    KeyedRows(QBoxLayout *layout, std::function<Row *(const Key &)> make) : m_layout(layout), m_make(std::move(make)) {}

    void show(const QList<Key> &keys)
    {
        if (keys != m_keys) {
            for (const Key &old : std::as_const(m_keys)) {
                if (!keys.contains(old))
                    drop(old);
            }
            for (qsizetype i = 0; i < keys.size(); ++i)
                place(keys[i], static_cast<int>(i));
            m_keys = keys;
        }
    }
    const QList<Key> &keys() const { return m_keys; }
    Row *row(const Key &key) const { return m_rows.value(key); }

private:
    void drop(const Key &key)
    {
        Row *row = m_rows.take(key);
        m_layout->removeWidget(row);
        row->hide();
        // It may be the one that is just telling us of an edit.
        row->deleteLater();
    }
    void place(const Key &key, int at)
    {
        Row *&row = m_rows[key];
        if (!row)
            row = m_make(key);
        else if (m_layout->indexOf(row) == at)
            return;
        m_layout->removeWidget(row);
        m_layout->insertWidget(at, row);
    }

    QBoxLayout *m_layout;
    std::function<Row *(const Key &)> m_make;
    QList<Key> m_keys;
    QHash<Key, Row *> m_rows;
};

} // namespace app::inspector
