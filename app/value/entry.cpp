// SPDX-License-Identifier: GPL-3.0-only
#include "app/value/entry.h"

#include <QKeyEvent>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace app::value {

Entry::Entry(QWidget *parent) : QLineEdit(parent)
{
    setProperty("kind", QStringLiteral("strip"));
    setAlignment(Qt::AlignRight);
    connect(this, &QLineEdit::editingFinished, this, &Entry::commit);
}

void Entry::setShown(const QString &text)
{
    m_shown = text;
    if (hasFocus() && isModified())
        return;
    setText(text);
    setCursorPosition(0);
}

void Entry::commit()
{
    if (!isModified())
        return;
    setModified(false);
    const QString typed = text();
    // Whoever listens shows what became of it; a refused one comes back as it was.
    setText(m_shown);
    if (typed != m_shown)
        emit committed(typed);
}

void Entry::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isModified()) {
        setText(m_shown);
        setModified(false);
        selectAll();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

std::optional<double> numberIn(const QString &text, Meant meant)
{
    QString rest = text.trimmed().toLower();
    rest.replace(QChar(0x2212), QLatin1Char('-')).replace(QChar(0x00A0), QLatin1Char(' '));
    double times = 1;
    const std::pair<const char *, double> units[] = {{"billion", 1e9}, {"bn", 1e9}, {"million", 1e6}, {"m", 1e6}, {"thousand", 1e3}, {"k", 1e3}};
    for (const auto &[word, by] : units) {
        if (rest.endsWith(QLatin1String(word))) {
            rest.chop(static_cast<qsizetype>(qstrlen(word)));
            times = by;
            break;
        }
    }
    const bool percent = rest.endsWith(QLatin1Char('%'));
    if (percent)
        rest.chop(1);
    static const QRegularExpression sign(QStringLiteral("^(£|€|\\$|[a-z]{3} ?)"));
    rest = rest.trimmed().remove(sign).trimmed();
    bool isNumber = false;
    double number = QLocale().toDouble(rest, &isNumber);
    if (!isNumber)
        number = QLocale::c().toDouble(QString(rest).remove(QLatin1Char(',')), &isNumber);
    if (!isNumber || !std::isfinite(number))
        return std::nullopt;
    // "30" where a share is meant is 30 %, and so is "30 %"; "0.3" is what it says.
    const bool hundredths = percent || (meant == Meant::Share && std::abs(number) > 1);
    return number * times / (hundredths ? 100 : 1);
}

} // namespace app::value
