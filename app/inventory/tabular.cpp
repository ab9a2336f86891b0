// SPDX-License-Identifier: GPL-3.0-only
#include "app/inventory/tabular.h"

#include <QMimeData>
#include <QRegularExpression>

namespace app::inventory {

namespace {

constexpr qsizetype most = 4'000'000; ///< letters that are looked at

/// Reads one cell from a place on and moves the place behind it.
struct Cells {
    const QString &text;
    qsizetype at = 0;

    bool atEnd() const { return at >= text.size(); }
    QChar here() const { return atEnd() ? QChar() : text[at]; }

    QString cell()
    {
        QString cell;
        if (here() == QLatin1Char('"') && isQuoted())
            return quoted();
        while (!atEnd() && here() != QLatin1Char('\t') && here() != QLatin1Char('\n'))
            cell += text[at++];
        return cell;
    }

private:
    /// Whether the mark opens a cell that ends with another, and is not just a letter of it.
    bool isQuoted() const
    {
        for (qsizetype i = at + 1; i < text.size(); ++i) {
            if (text[i] != QLatin1Char('"'))
                continue;
            if (i + 1 < text.size() && text[i + 1] == QLatin1Char('"')) {
                ++i;
                continue;
            }
            return i + 1 >= text.size() || text[i + 1] == QLatin1Char('\t') || text[i + 1] == QLatin1Char('\n');
        }
        return false;
    }
    QString quoted()
    {
        QString cell;
        for (++at; !atEnd(); ++at) {
            if (here() == QLatin1Char('"')) {
                ++at;
                if (here() != QLatin1Char('"'))
                    break;
            }
            cell += text[at];
        }
        return cell;
    }
};

bool isRun(QChar first) { return QStringLiteral("=+-@\t\r").contains(first); }

/// What HTML says for a letter; few are needed in cells.
QString unescaped(QString text)
{
    text.replace(QLatin1String("&lt;"), QLatin1String("<"));
    text.replace(QLatin1String("&gt;"), QLatin1String(">"));
    text.replace(QLatin1String("&quot;"), QLatin1String("\""));
    text.replace(QLatin1String("&#39;"), QLatin1String("'"));
    text.replace(QLatin1String("&nbsp;"), QLatin1String(" "));
    text.replace(QLatin1String("&amp;"), QLatin1String("&"));
    return text;
}

} // namespace

Block blockInText(const QString &tabSeparated)
{
    QString text = tabSeparated.left(most);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    if (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    Block block;
    if (text.isEmpty())
        return block;
    Cells cells{text};
    QStringList row;
    while (true) {
        row.append(cells.cell());
        if (cells.atEnd() || cells.here() == QLatin1Char('\n')) {
            block.append(row);
            row.clear();
        }
        if (cells.atEnd())
            return block;
        ++cells.at;
        if (cells.atEnd() && text.endsWith(QLatin1Char('\t'))) {
            row.append(QString());
            block.append(row);
            return block;
        }
    }
}

Block blockInHtml(const QString &html)
{
    static const QRegularExpression rows(QStringLiteral("<tr[\\s>]"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression cells(QStringLiteral("<t[dh](?:\\s[^>]*)?>"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    static const QRegularExpression end(QStringLiteral("</t(?:d|h|r|able|body)>.*"),
                                        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    Block block;
    const qsizetype start = html.indexOf(QLatin1String("<table"), 0, Qt::CaseInsensitive);
    if (start < 0)
        return block;
    const qsizetype stop = html.indexOf(QLatin1String("</table"), start, Qt::CaseInsensitive);
    const QStringList parts = html.mid(start, std::min(most, (stop < 0 ? html.size() : stop) - start)).split(rows);
    for (const QString &part : parts.mid(1)) {
        QStringList row;
        for (QString cell : part.split(cells).mid(1))
            row.append(unescaped(cell.remove(end).remove(tags)).simplified());
        if (!row.isEmpty())
            block.append(row);
    }
    return block;
}

Block blockIn(const QMimeData &data)
{
    Block block = data.hasText() ? blockInText(data.text()) : blockInHtml(data.html());
    for (QStringList &row : block) {
        for (QString &cell : row) {
            if (cell.size() > 1 && cell.front() == QLatin1Char('\'') && isRun(cell[1]))
                cell.remove(0, 1); // put there so that no spreadsheet runs it
        }
    }
    return block;
}

QString tabSeparated(const Block &block)
{
    QString text;
    for (const QStringList &row : block) {
        QStringList cells;
        for (QString cell : row) {
            if (!cell.isEmpty() && isRun(cell.front()))
                cell.prepend(QLatin1Char('\''));
            if (cell.contains(QLatin1Char('\t')) || cell.contains(QLatin1Char('\n')) || cell.startsWith(QLatin1Char('"')))
                cell = QLatin1Char('"') + cell.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
            cells.append(cell);
        }
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

} // namespace app::inventory
