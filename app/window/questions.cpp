// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/questions.h"

#include <QInputDialog>
#include <QPushButton>

namespace app::questions {

void ask(QWidget *window, const QString &sentence, const QString &more, const QList<Choice> &choices)
{
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(sentence);
    box->setInformativeText(more);
    for (const Choice &choice : choices) {
        QPushButton *button = box->addButton(choice.text, choice.role);
        if (&choice == &choices.first()) {
            box->setDefaultButton(button);
            button->setProperty("kind", QStringLiteral("primary"));
        }
        if (choice.role == QMessageBox::RejectRole)
            box->setEscapeButton(button);
        if (choice.chosen)
            QObject::connect(button, &QPushButton::clicked, window, choice.chosen);
    }
    box->open();
}

void tell(QWidget *window, const QString &sentence)
{
    ask(window, sentence, {}, {{QMessageBox::tr("OK"), QMessageBox::AcceptRole, {}}});
}

void askText(QWidget *window, const QString &question, const QString &proposal,
             const std::function<void(const QString &)> &answered)
{
    auto *dialog = new QInputDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::TextInput);
    dialog->setLabelText(question);
    dialog->setTextValue(proposal);
    QObject::connect(dialog, &QInputDialog::textValueSelected, window, [answered](const QString &text) {
        if (!text.trimmed().isEmpty())
            answered(text.trimmed());
    });
    dialog->open();
}

} // namespace app::questions
