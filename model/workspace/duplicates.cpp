// SPDX-License-Identifier: GPL-3.0-only
#include "model/workspace/merge.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace model {

namespace {

bool isSmall(const QString &word)
{
    static const QSet<QString> small = {QStringLiteral("a"),   QStringLiteral("an"),  QStringLiteral("and"), QStringLiteral("at"),
                                        QStringLiteral("by"),  QStringLiteral("for"), QStringLiteral("in"),  QStringLiteral("of"),
                                        QStringLiteral("on"),  QStringLiteral("or"),  QStringLiteral("the"), QStringLiteral("to"),
                                        QStringLiteral("your")};
    return small.contains(word);
}

QString singular(QString word)
{
    if (word.size() > 4 && word.endsWith(QLatin1String("ies"))) {
        word.chop(3);
        return word + QLatin1Char('y');
    }
    if (word.size() > 3 && word.endsWith(QLatin1Char('s')) && !word.endsWith(QLatin1String("ss")))
        word.chop(1);
    return word;
}

/// The words of a name that carry its meaning, without case, accents, endings and order.
QString essence(const QString &name)
{
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty() && !isSmall(word))
            words.append(singular(word));
        word.clear();
    };
    for (const QChar c : name.toCaseFolded().normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber())
            word.append(c);
        else if (!c.isMark() && c != QLatin1Char('\'') && c != QChar(0x2019))
            end();
    }
    end();
    words.sort();
    return words.join(QLatin1Char(' '));
}

/// Whether one letter put in, left out, changed or swapped with its neighbour makes one of the other. Not a number: "P45" is not "P46".
bool oneSlip(const QString &a, const QString &b)
{
    const QString &shorter = a.size() <= b.size() ? a : b;
    const QString &longer = a.size() <= b.size() ? b : a;
    if (shorter.size() < 6 || longer.size() - shorter.size() > 1)
        return false;
    qsizetype from = 0;
    while (from < shorter.size() && shorter[from] == longer[from])
        ++from;
    qsizetype back = 0;
    while (back < shorter.size() - from && shorter[shorter.size() - 1 - back] == longer[longer.size() - 1 - back])
        ++back;
    const QString left = shorter.mid(from, shorter.size() - from - back);
    const QString right = longer.mid(from, longer.size() - from - back);
    const auto isNumber = [](QChar c) { return c.isNumber(); };
    if (std::ranges::any_of(left, isNumber) || std::ranges::any_of(right, isNumber))
        return false;
    const bool swapped = left.size() == 2 && right.size() == 2 && left[0] == right[1] && left[1] == right[0];
    return swapped || (left.size() <= 1 && right.size() == 1);
}

/// All ways to leave one letter out of a name, and the name itself: two names one slip apart have one of them in common.
QSet<QString> withOneLeftOut(const QString &name)
{
    QSet<QString> all{name};
    for (qsizetype i = 0; i < name.size(); ++i)
        all.insert(QString(name).remove(i, 1));
    return all;
}

/// Groups that grow together.
class Groups {
public:
    explicit Groups(qsizetype size) : m_above(static_cast<size_t>(size)) { std::iota(m_above.begin(), m_above.end(), 0); }

    qsizetype top(qsizetype place)
    {
        while (m_above[static_cast<size_t>(place)] != place)
            place = m_above[static_cast<size_t>(place)] = m_above[static_cast<size_t>(m_above[static_cast<size_t>(place)])];
        return place;
    }
    void join(qsizetype a, qsizetype b)
    {
        const auto [first, second] = std::minmax({top(a), top(b)}); // by value: references would dangle
        m_above[static_cast<size_t>(second)] = first;
    }

private:
    std::vector<qsizetype> m_above;
};

} // namespace

QList<QList<qsizetype>> likelyDuplicates(const QStringList &names)
{
    Groups groups(names.size());
    QHash<QString, qsizetype> same;
    QHash<QString, QList<qsizetype>> near;
    QStringList essences;
    for (qsizetype i = 0; i < names.size(); ++i) {
        essences.append(essence(names[i]).left(120));
        if (essences[i].isEmpty())
            continue;
        if (const auto other = same.constFind(essences[i]); other != same.constEnd()) {
            groups.join(*other, i);
            continue;
        }
        same.insert(essences[i], i);
        for (const QString &key : withOneLeftOut(essences[i])) {
            QList<qsizetype> &others = near[key];
            for (const qsizetype other : others) {
                if (oneSlip(essences[other], essences[i]))
                    groups.join(other, i);
            }
            others.append(i);
        }
    }
    QMap<qsizetype, QList<qsizetype>> together;
    for (qsizetype i = 0; i < names.size(); ++i)
        together[groups.top(i)].append(i);
    QList<QList<qsizetype>> duplicates;
    for (const QList<qsizetype> &group : together) {
        if (group.size() > 1)
            duplicates.append(group);
    }
    const auto exact = [&](const QList<qsizetype> &group) {
        return std::ranges::all_of(group, [&](qsizetype i) { return essences[i] == essences[group.front()]; });
    };
    std::ranges::stable_partition(duplicates, exact);
    return duplicates;
}

} // namespace model
