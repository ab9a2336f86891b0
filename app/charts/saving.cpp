// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/saving.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QRegularExpression>
#include <QStandardPaths>

namespace app::charts {

namespace {

/// "png" of "PNG picture (*.png)".
QString endingOf(const QString &filter)
{
    static const QRegularExpression ending(QStringLiteral("\\*\\.(\\w+)"));
    return ending.match(filter).captured(1);
}

void tell(QWidget *parent, const QString &sentence)
{
    auto *box = new QMessageBox(QMessageBox::Warning, {}, sentence, QMessageBox::Ok, parent);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace

QString fileNameOf(const QString &title)
{
    static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{N}]+"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    QString name = title.left(80).toLower().replace(others, QStringLiteral("-"));
    while (name.startsWith(QLatin1Char('-')))
        name.remove(0, 1);
    while (name.endsWith(QLatin1Char('-')))
        name.chop(1);
    return name.isEmpty() ? QStringLiteral("chart") : name;
}

void askWhere(QWidget *parent, const QString &title, const QString &name, const QStringList &filters,
              const std::function<QString(const QString &path)> &write)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(endingOf(filters.value(0)));
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog](const QString &filter) { dialog->setDefaultSuffix(endingOf(filter)); });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [parent, write](const QString &path) {
        const QString why = write(path);
        if (!why.isEmpty())
            tell(parent, why);
    });
    dialog->open();
}

} // namespace app::charts
