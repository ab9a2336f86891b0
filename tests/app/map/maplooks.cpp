// SPDX-License-Identifier: GPL-3.0-only
// Pictures of what one reads on the map, light, dark and at 200 %, for looking at: maplooks FOLDER.
#include "app/map/reading.h"
#include "app/map/readingtools.h"
#include "tests/app/map/desk.h"

#include "model/files/format.h"

#include <QMenu>
#include <QPushButton>

using namespace tests;

namespace {

void picture(Desk &desk, const QString &folder, const QString &name)
{
    QTest::qWait(400);
    desk.room.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

/// The findings of a journey whose shares were broken, and the menu of what there is no room for.
void popups(Desk &desk, const QString &folder, const QString &suffix)
{
    auto *menu = desk.room.findChild<QPushButton *>(QStringLiteral("map.view"))->menu();
    menu->popup(QPoint(0, 0));
    QTest::qWait(100);
    menu->grab().save(folder + QStringLiteral("/view-menu") + suffix + QStringLiteral(".png"));
    menu->hide();
    model::Edge edge = desk.journey().edges.at(desk.journey().edges.size() / 2);
    edge.share.likely *= 0.5;
    (void)desk.session.change({model::Change(model::changes::PutEdge{edge})});
    desk.session.select({{edge.from}, {}});
    desk.run("map.openFindings");
    if (auto *found = desk.room.findChild<FindingsPopover *>()) {
        found->grab().save(folder + QStringLiteral("/findings") + suffix + QStringLiteral(".png"));
        found->hide();
    }
    desk.document.undo();
}

void allPictures(const model::Workspace &workspace, const QString &folder, const QString &suffix, Theme::Mode mode, double scale)
{
    Desk desk(workspace, {1056, 800});
    desk.theme.setMode(mode);
    desk.theme.setScale(scale);
    desk.theme.dress();
    QTRY_VERIFY(desk.runner.isFresh());
    picture(desk, folder, QStringLiteral("steps") + suffix);
    desk.view()->setZoom(0.5);
    picture(desk, folder, QStringLiteral("services") + suffix);
    desk.view()->setZoom(0.3);
    picture(desk, folder, QStringLiteral("organisations") + suffix);
    desk.view()->setZoom(0.8);
    desk.session.select({{desk.journey().nodes.at(desk.journey().nodes.size() / 2).id}, {}});
    desk.run("map.around");
    picture(desk, folder, QStringLiteral("around") + suffix);
    desk.run("map.around");
    auto *tools = desk.room.findChild<ReadingTools *>();
    if (!tools->reading()->items().isEmpty())
        tools->reading()->follow(tools->reading()->items().first().item);
    picture(desk, folder, QStringLiteral("follow") + suffix);
    desk.view()->setZoom(0.5);
    picture(desk, folder, QStringLiteral("follow-services") + suffix);
    desk.run("map.stopFollowing");
    desk.run("map.heat.uncertainty");
    desk.run("map.walkPeople");
    tools->people()->setDay(60);
    desk.view()->setZoom(0.8);
    picture(desk, folder, QStringLiteral("people") + suffix);
    popups(desk, folder, suffix);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::loadTypeface();
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    const auto opened = model::files::open(QStringLiteral(TREADLIGHT_SOURCE "/journeys/having-a-baby.json"));
    allPictures(opened->workspace, folder, {}, Theme::Mode::Light, 1);
    allPictures(opened->workspace, folder, QStringLiteral("-dark"), Theme::Mode::Dark, 1);
    allPictures(opened->workspace, folder, QStringLiteral("-200"), Theme::Mode::Light, 2);
    return 0;
}
