// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHash>
#include <QList>

#include <memory>
#include <type_traits>

namespace model {

/// Rows of one kind in the document's order, found by id. A value: copies share their rows, so a version of a
/// document costs a pointer a row and an edit copies one row. Row has `key()`, unique within the table.
template <typename Row>
class Table {
public:
    using Key = std::decay_t<decltype(std::declval<const Row &>().key())>;
    using Shared = std::shared_ptr<const Row>;

    qsizetype size() const { return m_rows.size(); }
    bool isEmpty() const { return m_rows.isEmpty(); }
    bool contains(const Key &key) const { return m_places.contains(key); }
    /// The place of a row in the order, or -1.
    qsizetype place(const Key &key) const
    {
        const auto it = m_places.constFind(key);
        return it == m_places.constEnd() ? -1 : *it;
    }
    const Row &at(qsizetype place) const { return *m_rows[place]; }
    /// The row itself, shared: two tables hold the same version of it exactly when the pointers are equal.
    const Shared &shared(qsizetype place) const { return m_rows[place]; }
    /// The row, or null.
    const Row *find(const Key &key) const
    {
        const qsizetype i = place(key);
        return i < 0 ? nullptr : m_rows[i].get();
    }

    /// Replaces the row of the same key in its place, or appends.
    void put(Row row) { put(std::make_shared<const Row>(std::move(row))); }
    void put(Shared row)
    {
        const Key key = row->key();
        const qsizetype i = place(key);
        if (i >= 0) {
            m_rows[i] = std::move(row);
        } else {
            m_places.insert(key, m_rows.size());
            m_rows.append(std::move(row));
        }
    }
    /// Puts a row in the place of another, which must be there; its own key must not be, or be the same.
    void replace(const Key &old, Row row)
    {
        const qsizetype i = place(old);
        Q_ASSERT(i >= 0 && (row.key() == old || !contains(row.key())));
        m_places.remove(old);
        m_places.insert(row.key(), i);
        m_rows[i] = std::make_shared<const Row>(std::move(row));
    }
    /// Puts a new row at a place in the order (0 … size). The key must not be there.
    void insert(qsizetype at, Row row)
    {
        Q_ASSERT(!contains(row.key()));
        m_rows.insert(at, std::make_shared<const Row>(std::move(row)));
        renumber(at);
    }
    /// Takes the row away; false where there is none.
    bool remove(const Key &key)
    {
        const qsizetype i = place(key);
        if (i < 0)
            return false;
        m_rows.removeAt(i);
        m_places.remove(key);
        renumber(i);
        return true;
    }
    /// Takes every row away for which the test holds; how many.
    template <typename Test>
    qsizetype removeIf(Test test)
    {
        const qsizetype gone = m_rows.removeIf([&](const Shared &row) { return test(*row); });
        if (gone > 0) {
            m_places.clear();
            renumber(0);
        }
        return gone;
    }
    /// Moves the row to another place in the order.
    void move(qsizetype from, qsizetype to)
    {
        m_rows.move(from, to);
        renumber(std::min(from, to));
    }

    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Row;
        using difference_type = std::ptrdiff_t;
        using pointer = const Row *;
        using reference = const Row &;
        Iterator() = default;
        explicit Iterator(typename QList<Shared>::const_iterator it) : m_it(it) {}
        const Row &operator*() const { return **m_it; }
        const Row *operator->() const { return m_it->get(); }
        Iterator &operator++() { ++m_it; return *this; }
        Iterator operator++(int) { Iterator old = *this; ++m_it; return old; }
        bool operator==(const Iterator &) const = default;

    private:
        typename QList<Shared>::const_iterator m_it;
    };
    Iterator begin() const { return Iterator(m_rows.cbegin()); }
    Iterator end() const { return Iterator(m_rows.cend()); }

    /// Equal rows in the same order.
    friend bool operator==(const Table &a, const Table &b)
    {
        if (a.m_rows.size() != b.m_rows.size())
            return false;
        if (a.m_rows.constData() == b.m_rows.constData())
            return true;
        for (qsizetype i = 0; i < a.m_rows.size(); ++i) {
            if (a.m_rows[i] != b.m_rows[i] && !(*a.m_rows[i] == *b.m_rows[i]))
                return false;
        }
        return true;
    }

private:
    void renumber(qsizetype from)
    {
        for (qsizetype i = from; i < m_rows.size(); ++i)
            m_places.insert(m_rows[i]->key(), i);
    }

    QList<Shared> m_rows;
    QHash<Key, qsizetype> m_places;
};

} // namespace model
