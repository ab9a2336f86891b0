// SPDX-License-Identifier: GPL-3.0-only
// Pictures of the whole compare room of a document, for looking at: comparelooks FOLDER DOCUMENT [WIDTH].
#include "app/compare/compareroom.h"
#include "app/theme/theme.h"
#include "model/files/format.h"

#include <QApplication>
#include <QScrollArea>
#include <QTimer>

#include <cstdio>

using namespace app;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc < 3) {
        std::fputs("comparelooks FOLDER DOCUMENT [WIDTH]\n", stderr);
        return 2;
    }
    Theme::loadTypeface();
    Theme theme;
    theme.setMode(Theme::Mode::Light);
    theme.dress();
    auto read = model::files::open(QString::fromLocal8Bit(argv[2]));
    if (!read)
        return 3;
    Document document;
    Session session(&document);
    AnalysisRunner runner(&document, &session);
    ConfidenceRunner confidence(&document, &session, &runner);
    compare::CompareRoom room(&theme, &document, &session, &runner, &confidence);
    document.start(read->workspace, {});
    const int width = argc > 3 ? QByteArray(argv[3]).toInt() : 1360;
    room.resize(width, 3000);
    room.show();
    const model::Workspace &workspace = *document.workspace();
    session.setJourney(workspace.journeys.begin()->id);
    const QString folder = QString::fromLocal8Bit(argv[1]);
    int at = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &application, [&] {
        static const QStringList names = {QStringLiteral("none"), QStringLiteral("chosen"), QStringLiteral("dark"),
                                          QStringLiteral("twice")};
        if (at > 0)
            room.grab().save(QStringLiteral("%1/%2.png").arg(folder, names[at - 1]));
        if (at == names.size()) {
            QCoreApplication::quit();
            return;
        }
        if (at == 1 && workspace.scenarios.size() > 0)
            session.setScenario(model::scenariosOf(workspace, workspace.journeys.begin()->id).last()->id);
        theme.setMode(at == 2 ? Theme::Mode::Dark : Theme::Mode::Light);
        theme.setScale(at == 3 ? 2 : 1);
        room.resize(at == 3 ? 2 * width : width, at == 3 ? 6000 : 3000);
        ++at;
    });
    timer.start(2500);
    return QApplication::exec();
}
