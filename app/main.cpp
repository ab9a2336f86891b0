// SPDX-License-Identifier: GPL-3.0-only
#include "app/document/recovery.h"
#include "app/window/files.h"
#include "app/window/mainwindow.h"
#include "app/window/settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("treadlight"));
    QCoreApplication::setOrganizationDomain(QStringLiteral("treadlight.org"));
    QCoreApplication::setApplicationName(QStringLiteral("treadlight"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TREADLIGHT_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Treadlight"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.treadlight.Treadlight"));

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "The time tax of life events, measured"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"),
                                 QCoreApplication::translate("main", "A document to open (.treadlight or .json)."),
                                 QStringLiteral("[file]"));
    parser.process(application);

    app::Theme theme;
    app::Theme::loadTypeface();
    app::settings::restore(theme);
    theme.dress();

    app::MainWindow window(&theme);
    app::Recovery recovery(window.document(), app::Recovery::usualFolder());
    window.show();
    if (!parser.positionalArguments().isEmpty())
        window.files()->open(parser.positionalArguments().first());
    QTimer::singleShot(0, &window, [&] { window.offer(&recovery); });
    return QApplication::exec();
}
