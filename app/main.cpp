// SPDX-License-Identifier: GPL-3.0-only
#include "app/document/recovery.h"
#include "app/window/files.h"
#include "app/window/mainwindow.h"
#include "app/window/settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>
#include <QTranslator>

namespace {

/// English has its plural forms in a file of its own; the desktop's language comes over it.
void install(QTranslator &plurals, QTranslator &language)
{
    const QString folder = QStringLiteral(":/treadlight/translations");
    if (plurals.load(QStringLiteral("treadlight_en"), folder))
        QCoreApplication::installTranslator(&plurals);
    if (QLocale().language() != QLocale::English &&
        language.load(QLocale(), QStringLiteral("treadlight"), QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(&language);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("treadlight"));
    QCoreApplication::setOrganizationDomain(QStringLiteral("treadlight.org"));
    QCoreApplication::setApplicationName(QStringLiteral("treadlight"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TREADLIGHT_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Treadlight"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.treadlight.Treadlight"));

    app::Theme::loadTypeface();
    QTranslator plurals, language;
    install(plurals, language);

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "The time tax of life events, measured"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"),
                                 QCoreApplication::translate("main", "A document to open (.treadlight or .json)."),
                                 QStringLiteral("[file]"));
    parser.process(application);

    app::Theme theme;
    app::settings::restore(theme);
    theme.listenToDesktop();
    theme.dress();

    app::MainWindow window(&theme);
    app::Recovery recovery(window.document(), app::Recovery::usualFolder());
    window.show();
    if (!parser.positionalArguments().isEmpty())
        window.files()->open(parser.positionalArguments().first());
    QTimer::singleShot(0, &window, [&] { window.offer(&recovery); });
    return QApplication::exec();
}
