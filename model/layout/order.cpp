// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/strands.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <tuple>

namespace model::layout {

namespace {

using Columns = std::vector<std::vector<int>>;

/// The order of elements in columns: sweeps of means back and forth, then neighbours and whole branches change places
/// while that takes crossings away. Lanes are kept apart, and so are forks and their branches.
class Ordering {
public:
    Ordering(const Sheet &sheet, Strands &strands)
        : m_sheet(sheet), m_s(strands), m_columns(strands.columns), m_place(strands.elements.size(), 0),
          m_in(strands.elements.size()), m_out(strands.elements.size()), m_want(strands.elements.size(), 0),
          m_paths(strands.elements.size())
    {
        for (const Link &link : m_s.links) {
            m_out[Sheet::at(link.from)].push_back(link.to);
            m_in[Sheet::at(link.to)].push_back(link.from);
        }
        for (size_t i = 0; i < m_s.elements.size(); ++i)
            m_paths[i] = pathOf(m_s.elements[i].branch);
    }

    Columns run()
    {
        start();
        if (m_sheet.like)
            return keepLike();
        keepBest();
        const size_t size = m_s.elements.size();
        const int attempts = size < 400 ? 14 : size < 2500 ? 3 : 1;
        const int sweeps = size < 2500 ? 14 : 6;
        std::mt19937 random(1);
        for (int attempt = 0; attempt < attempts && m_least > 0; ++attempt) {
            if (attempt > 0)
                shake(random, attempt);
            sweep(sweeps, attempt % 2 == 0 ? Before : After);
        }
        m_columns = m_best;
        number();
        if (size < 2500)
            swapBranches();
        stir(random, size < 2500 ? 300 : 500);
        if (size < 2500)
            keepTold();
        return m_columns;
    }

private:
    enum Side { Before, After };
    static constexpr int forkGroup = 1 << 28;
    static constexpr size_t deepest = 24; ///< forks that never join nest without end

    /// From the outermost fork inwards: the fork, the branch, the fork within …
    std::vector<int> pathOf(int branch) const
    {
        std::vector<int> path;
        for (; branch >= 0; branch = m_sheet.structure.branch[Sheet::at(m_sheet.ends[Sheet::at(branch)].from)]) {
            path.push_back(branch);
            path.push_back(forkGroup + m_sheet.ends[Sheet::at(branch)].from);
        }
        std::reverse(path.begin(), path.end());
        if (path.size() > deepest)
            path.resize(deepest);
        return path;
    }

    void number()
    {
        for (const auto &column : m_columns)
            number(column);
    }
    void number(const std::vector<int> &column)
    {
        for (size_t i = 0; i < column.size(); ++i)
            m_place[Sheet::at(column[i])] = static_cast<int>(i);
    }

    /// In the order in which a walk meets them; branches are together from the beginning.
    void start()
    {
        number();
        for (size_t i = 0; i < m_want.size(); ++i) {
            const Element &e = m_s.elements[i];
            const int node = e.kind == Element::Kind::Node ? e.node
                             : e.edge >= 0                 ? m_sheet.ends[Sheet::at(e.edge)].to
                                                           : e.node;
            m_want[i] = m_sheet.met[Sheet::at(node)];
        }
        for (auto &column : m_columns)
            sort(column);
    }

    void shake(std::mt19937 &random, int attempt)
    {
        m_columns = m_best;
        number();
        const double much = attempt % 3 == 0 ? 1.5 : attempt % 3 == 1 ? 4 : 12;
        for (auto &column : m_columns) {
            for (const int e : column)
                m_want[Sheet::at(e)] = m_place[Sheet::at(e)] + much * (static_cast<double>(random() % 1000) / 1000 - 0.5);
            sort(column);
        }
    }

    void sweep(int times, Side first)
    {
        int stale = 0;
        for (int i = 0; i < times && stale < 4; ++i) {
            const Side side = (i % 2 == 0) == (first == Before) ? Before : After;
            pass(side);
            transpose();
            stale = keepBest() ? 0 : stale + 1;
        }
        m_columns = m_best;
        number();
        for (int i = 0; i < 6 && sift(); ++i)
            transpose();
        keepBest();
    }

    /// Each element goes where it crosses least among those it may change places with; whether any moved.
    bool sift() { return sift(0, m_columns.size()); }
    bool sift(size_t first, size_t end)
    {
        bool moved = false;
        for (size_t c = first; c < end; ++c) {
            auto &column = m_columns[c];
            const std::vector<int> before = column;
            for (const int e : before) {
                const auto from = static_cast<size_t>(m_place[Sheet::at(e)]);
                const auto [best, won] = bestPlace(column, from);
                if (won <= 0)
                    continue;
                if (best < from)
                    std::rotate(at(column, best), at(column, from), at(column, from + 1));
                else
                    std::rotate(at(column, from), at(column, from + 1), at(column, best + 1));
                number(column);
                moved = true;
            }
        }
        return moved;
    }

    std::pair<size_t, int> bestPlace(const std::vector<int> &column, size_t from) const
    {
        size_t best = from;
        int most = 0, sum = 0;
        const int e = column[from];
        for (size_t i = from; i > 0 && mayChange(column[i - 1], e); --i) {
            sum += gain(column[i - 1], e);
            if (sum > most) {
                most = sum;
                best = i - 1;
            }
        }
        sum = 0;
        for (size_t i = from + 1; i < column.size() && mayChange(e, column[i]); ++i) {
            sum += gain(e, column[i]);
            if (sum > most) {
                most = sum;
                best = i;
            }
        }
        return {best, most};
    }

    static std::vector<int>::iterator at(std::vector<int> &column, size_t i)
    {
        return column.begin() + static_cast<std::ptrdiff_t>(i);
    }

    void pass(Side side)
    {
        const auto tidy = [&](std::vector<int> &column) {
            for (const int e : column)
                m_want[Sheet::at(e)] = mean(e, side);
            sort(column);
        };
        if (side == Before)
            std::for_each(m_columns.begin(), m_columns.end(), tidy);
        else
            std::for_each(m_columns.rbegin(), m_columns.rend(), tidy);
    }

    double mean(int element, Side side) const
    {
        const auto &others = (side == Before ? m_in : m_out)[Sheet::at(element)];
        if (others.empty())
            return m_place[Sheet::at(element)];
        double sum = 0;
        for (const int other : others)
            sum += m_place[Sheet::at(other)];
        return sum / static_cast<double>(others.size());
    }

    /// By lane; within it by fork and branch, each at the mean of its elements; within those by their own wish.
    void sort(std::vector<int> &column)
    {
        struct Key {
            double want;
            int place;
            auto operator<=>(const Key &) const = default;
        };
        struct Group {
            double sum = 0;
            int count = 0, place = 0;
        };
        std::map<std::pair<int, int>, Group> groups; // by lane and fork or branch
        for (size_t i = 0; i < column.size(); ++i) {
            const int e = column[i];
            for (const int group : m_paths[Sheet::at(e)]) {
                Group &g = groups[{m_s[e].lane, group}];
                if (g.count++ == 0)
                    g.place = static_cast<int>(i);
                g.sum += m_want[Sheet::at(e)];
            }
        }
        if (groups.empty()) {
            std::sort(column.begin(), column.end(), [&](int a, int b) {
                return std::tuple(m_s[a].lane, m_want[Sheet::at(a)], m_place[Sheet::at(a)]) <
                       std::tuple(m_s[b].lane, m_want[Sheet::at(b)], m_place[Sheet::at(b)]);
            });
            number(column);
            return;
        }
        struct Entry {
            int lane, element;
            std::vector<Key> keys;
        };
        std::vector<Entry> entries;
        entries.reserve(column.size());
        for (size_t i = 0; i < column.size(); ++i) {
            const int e = column[i];
            Entry entry{m_s[e].lane, e, {}};
            for (const int group : m_paths[Sheet::at(e)]) {
                const Group &g = groups[{m_s[e].lane, group}];
                entry.keys.push_back({g.sum / g.count, g.place});
            }
            entry.keys.push_back({m_want[Sheet::at(e)], static_cast<int>(i)});
            entries.push_back(std::move(entry));
        }
        std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
            return a.lane != b.lane ? a.lane < b.lane : a.keys < b.keys;
        });
        for (size_t i = 0; i < column.size(); ++i)
            column[i] = entries[i].element;
        number(column);
    }

    // ---- crossings

    long long crossings()
    {
        long long sum = 0;
        for (size_t c = 0; c + 1 < m_columns.size(); ++c)
            sum += crossings(c);
        return sum;
    }

    /// Between a column and the next.
    long long crossings(size_t c)
    {
        std::vector<int> ends;
        std::vector<int> some;
        for (const int e : m_columns[c]) {
            some.clear();
            for (const int other : m_out[Sheet::at(e)])
                some.push_back(m_place[Sheet::at(other)]);
            std::sort(some.begin(), some.end());
            ends.insert(ends.end(), some.begin(), some.end());
        }
        return inversions(ends, m_columns[c + 1].size());
    }

    static long long inversions(const std::vector<int> &values, size_t range)
    {
        std::vector<int> tree(range + 1, 0);
        long long sum = 0;
        for (size_t i = 0; i < values.size(); ++i) {
            int before = 0;
            for (auto k = static_cast<size_t>(values[i]) + 1; k > 0; k -= k & (~k + 1))
                before += tree[k];
            sum += static_cast<int>(i) - before;
            for (auto k = static_cast<size_t>(values[i]) + 1; k <= range; k += k & (~k + 1))
                ++tree[k];
        }
        return sum;
    }

    bool keepBest()
    {
        const long long now = crossings();
        if (m_least >= 0 && now >= m_least)
            return false;
        m_least = now;
        m_best = m_columns;
        return true;
    }

    /// Crossings of the ways of two neighbours, the first above the second, less those the other way round.
    int gain(int a, int b) const
    {
        return gain(m_in[Sheet::at(a)], m_in[Sheet::at(b)]) + gain(m_out[Sheet::at(a)], m_out[Sheet::at(b)]);
    }
    int gain(const std::vector<int> &a, const std::vector<int> &b) const
    {
        int sum = 0;
        for (const int x : a) {
            for (const int y : b) {
                const int dx = m_place[Sheet::at(x)], dy = m_place[Sheet::at(y)];
                sum += dx > dy ? 1 : dx < dy ? -1 : 0;
            }
        }
        return sum;
    }

    bool mayChange(int a, int b) const
    {
        const Element &x = m_s[a], &y = m_s[b];
        return x.lane == y.lane && !(x.settled && y.settled) && m_paths[Sheet::at(a)] == m_paths[Sheet::at(b)];
    }

    void transpose() { transpose(0, m_columns.size()); }
    void transpose(size_t first, size_t end)
    {
        bool better = true;
        for (int times = 0; better && times < 12; ++times) {
            better = false;
            for (size_t c = first; c < end; ++c) {
                auto &column = m_columns[c];
                for (size_t i = 0; i + 1 < column.size(); ++i) {
                    if (!mayChange(column[i], column[i + 1]) || gain(column[i], column[i + 1]) <= 0)
                        continue;
                    std::swap(column[i], column[i + 1]);
                    m_place[Sheet::at(column[i])] = static_cast<int>(i);
                    m_place[Sheet::at(column[i + 1])] = static_cast<int>(i) + 1;
                    better = true;
                }
            }
        }
    }

    /// Stirs a few columns at a time and settles them again; what comes out worse is put back.
    void stir(std::mt19937 &random, int times)
    {
        const auto count = m_columns.size();
        for (int i = 0; i < times; ++i) {
            const size_t first = random() % count, end = std::min(count, first + 2 + random() % 5);
            const auto around = [&] {
                long long sum = 0;
                for (size_t c = first > 0 ? first - 1 : 0; c < end && c + 1 < count; ++c)
                    sum += crossings(c);
                return sum;
            };
            const long long before = around();
            if (before == 0)
                continue;
            const Columns kept(m_columns.begin() + static_cast<std::ptrdiff_t>(first),
                               m_columns.begin() + static_cast<std::ptrdiff_t>(end));
            const double much = i % 3 == 0 ? 2 : i % 3 == 1 ? 5 : 20;
            for (size_t c = first; c < end; ++c) {
                for (const int e : m_columns[c])
                    m_want[Sheet::at(e)] = m_place[Sheet::at(e)] + much * (static_cast<double>(random() % 1000) / 1000 - 0.5);
                sort(m_columns[c]);
            }
            settle(first, end);
            if (around() <= before)
                continue;
            std::copy(kept.begin(), kept.end(), m_columns.begin() + static_cast<std::ptrdiff_t>(first));
            for (size_t c = first; c < end; ++c)
                number(m_columns[c]);
        }
    }

    void settle(size_t first, size_t end)
    {
        const auto tidy = [&](size_t c, Side side) {
            for (const int e : m_columns[c])
                m_want[Sheet::at(e)] = mean(e, side);
            sort(m_columns[c]);
        };
        for (size_t c = first; c < end; ++c)
            tidy(c, Before);
        for (size_t c = end; c > first + 1; --c)
            tidy(c - 1, After);
        transpose(first, end);
        for (int i = 0; i < 3 && sift(first, end); ++i)
            transpose(first, end);
    }

    // ---- whole branches

    /// Two branches of a fork, or a fork and what runs beside it, change places in every column at once.
    void swapBranches()
    {
        std::map<int, std::vector<int>> branches; // by fork
        for (const auto &path : m_paths) {
            for (size_t i = 1; i < path.size(); i += 2) {
                auto &known = branches[path[i - 1]];
                if (std::find(known.begin(), known.end(), path[i]) == known.end())
                    known.push_back(path[i]);
            }
        }
        long long least = crossings();
        for (bool better = true; better && least > 0;) {
            better = false;
            for (const auto &[fork, known] : branches) {
                if (known.size() > 24)
                    continue;
                for (size_t i = 0; i < known.size(); ++i) {
                    for (size_t k = 0; k < known.size() && least > 0; ++k) {
                        if (i == k)
                            continue;
                        const Columns before = m_columns;
                        lift(known[i], known[k]);
                        transpose();
                        const long long now = crossings();
                        if (now < least) {
                            least = now;
                            better = true;
                        } else {
                            m_columns = before;
                            number();
                        }
                    }
                }
            }
        }
    }

    /// Branches stand in the order in which the journey tells them, where that crosses no more.
    void keepTold()
    {
        long long least = crossings();
        for (int times = 0; times < 12; ++times) {
            const auto wrong = outOfOrder();
            bool better = false;
            for (const auto &[upper, lower] : wrong) {
                const Columns before = m_columns;
                lift(lower, upper);
                if (const long long now = crossings(); now <= least && outOfOrder().size() < wrong.size()) {
                    least = now;
                    better = true;
                    break;
                }
                m_columns = before;
                number();
            }
            if (!better)
                return;
        }
    }

    /// Branches one beneath the other on their fork, of which the lower is told first.
    std::vector<std::pair<int, int>> outOfOrder() const
    {
        std::vector<std::pair<int, int>> wrong;
        for (const auto &column : m_columns) {
            for (size_t i = 0; i < column.size(); ++i) {
                const Element &upper = m_s[column[i]];
                for (size_t k = i + 1; k < column.size(); ++k) {
                    const Element &lower = m_s[column[k]];
                    if (isBranch(upper) && isBranch(lower) && upper.node == lower.node && upper.lane == lower.lane &&
                        upper.edge > lower.edge)
                        wrong.emplace_back(upper.edge, lower.edge);
                }
            }
        }
        return wrong;
    }

    bool isBranch(const Element &e) const
    {
        return e.kind == Element::Kind::Port && e.edge >= 0 && m_sheet.kind(e.node) == NodeKind::Fork;
    }

    bool isIn(int element, int group) const
    {
        const auto &path = m_paths[Sheet::at(element)];
        return std::find(path.begin(), path.end(), group) != path.end();
    }

    /// Puts the elements of one branch just above those of another, wherever both are in a lane of a column.
    void lift(int branch, int other)
    {
        for (auto &column : m_columns) {
            for (size_t begin = 0; begin < column.size();) {
                size_t end = begin;
                while (end < column.size() && m_s[column[end]].lane == m_s[column[begin]].lane)
                    ++end;
                std::vector<int> moved, rest;
                for (size_t i = begin; i < end; ++i)
                    (isIn(column[i], branch) ? moved : rest).push_back(column[i]);
                const auto at = std::find_if(rest.begin(), rest.end(), [&](int e) { return isIn(e, other); });
                if (!moved.empty() && at != rest.end()) {
                    rest.insert(at, moved.begin(), moved.end());
                    std::copy(rest.begin(), rest.end(), column.begin() + static_cast<std::ptrdiff_t>(begin));
                }
                begin = end;
            }
            number(column);
        }
    }

    // ---- as in a like arrangement

    Columns keepLike()
    {
        std::vector<double> &y = m_want;
        std::vector<bool> known(y.size(), false);
        for (size_t i = 0; i < y.size(); ++i) {
            const Element &e = m_s.elements[i];
            if (e.settled && e.kind == Element::Kind::Node) {
                y[i] = m_sheet.likeWhole[Sheet::at(e.node)];
                known[i] = true;
            }
        }
        // What is new stands by what it is linked to.
        for (int times = 0; times < 200; ++times) {
            bool more = false;
            for (size_t i = 0; i < y.size(); ++i) {
                if (known[i] && m_s.elements[i].settled)
                    continue;
                double sum = 0;
                int count = 0;
                for (const auto *others : {&m_in[i], &m_out[i]}) {
                    for (const int other : *others) {
                        if (known[Sheet::at(other)]) {
                            sum += y[Sheet::at(other)];
                            ++count;
                        }
                    }
                }
                if (count == 0)
                    continue;
                more = more || !known[i] || std::abs(y[i] - sum / count) > 0.5;
                known[i] = true;
                y[i] = sum / count;
            }
            if (!more)
                break;
        }
        for (auto &column : m_columns)
            sort(column);
        transpose();
        return m_columns;
    }

    const Sheet &m_sheet;
    const Strands &m_s;
    Columns m_columns, m_best;
    std::vector<int> m_place;
    std::vector<std::vector<int>> m_in, m_out;
    std::vector<double> m_want;
    std::vector<std::vector<int>> m_paths;
    long long m_least = -1;
};

} // namespace

void assignOrder(const Sheet &sheet, Strands &strands) { strands.columns = Ordering(sheet, strands).run(); }

} // namespace model::layout
