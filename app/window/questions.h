// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QMessageBox>
#include <QString>

#include <functional>

/// Small windows that ask or tell one thing. They open and return at once; the answer comes as a call.
namespace app::questions {

struct Choice {
    QString text;
    QMessageBox::ButtonRole role;
    std::function<void()> chosen;
};

/// A sentence and what can be answered; the first choice is the default.
void ask(QWidget *window, const QString &sentence, const QString &more, const QList<Choice> &choices);
/// A sentence that has to be seen.
void tell(QWidget *window, const QString &sentence);
/// A line of text; an empty one is no answer.
void askText(QWidget *window, const QString &question, const QString &proposal,
             const std::function<void(const QString &)> &answered);

} // namespace app::questions
