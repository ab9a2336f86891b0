// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/json.h"
#include "model/workspace/numberedit.h"
#include "tests/lifeevents.h"
#include "tests/model/sketch.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace model;

namespace {

QList<Number> numbersIn(const Workspace &w, const std::optional<ScenarioId> &scenario)
{
    return numbersOf(w.inventory, w.journeys.at(0), scenario ? *entriesOf(w.scenarios, *scenario) : QList<Entry>());
}

std::optional<Quantity> at(const Workspace &w, const std::optional<ScenarioId> &scenario, const QString &path)
{
    for (const Number &number : numbersIn(w, scenario)) {
        if (number.path == path)
            return number.quantity;
    }
    return std::nullopt;
}

Workspace branching() { return tests::Sketch(QStringLiteral("start -> a[do 10] -0.5-> b -> end; a -0.3-> end; a -0.2-> a")).workspace(); }

QString refusalOf(const Workspace &w, const char *path, const Quantity &quantity)
{
    const Result<edits::Any> edit = settingNumber(w, QString::fromLatin1(path), quantity);
    return edit ? QString() : edit.refusal();
}

} // namespace

class TestNumberEdit : public QObject {
    Q_OBJECT

private slots:
    void setsEveryNumberOfWhatShips_data()
    {
        QTest::addColumn<QString>("path");
        for (const QFileInfo &info : tests::lifeEventFiles())
            QTest::newRow(qPrintable(info.baseName())) << info.filePath();
    }

    void setsEveryNumberOfWhatShips()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Workspace w = files::readJson(file.readAll(), path)->workspace;
        QList<std::optional<ScenarioId>> scenarios{std::nullopt};
        for (const Scenario &scenario : w.scenarios)
            scenarios += scenario.id;
        int set = 0;
        for (const auto &scenario : scenarios) {
            // Numbers that move no other are set together, shares of a split one by one.
            Workspace together = w;
            QHash<QString, Quantity> meant;
            for (const Number &number : numbersIn(w, scenario)) {
                if (scenario && !number.path.startsWith(QLatin1String("scenarios/")))
                    continue;
                Quantity other = number.quantity.mean() * 0.75;
                other.grade = Grade::Measured;
                other.note = QStringLiteral("counted");
                if (number.kind == NumberKind::Share && number.quantity.mean() == 1)
                    other.likely = 1;   // an only way, perhaps
                const bool movesOthers = number.kind == NumberKind::Share && other.likely != 1 && !number.path.contains(QLatin1String("/asks/"));
                const Workspace &before = movesOthers ? w : together;
                const Result<edits::Any> edit = settingNumber(before, number.path, other);
                QVERIFY2(edit.ok(), qPrintable(number.path + (edit ? QString() : edit.refusal())));
                const Result<Workspace> after = edited(before, *edit);
                QVERIFY(after.ok());
                ++set;
                if (!movesOthers) {
                    together = *after;
                    meant.insert(number.path, other);
                    continue;
                }
                QVERIFY2(at(*after, scenario, number.path) == other, qPrintable(number.path));
                if (set % 8 == 0)
                    QVERIFY2(!hasErrors(check(*after)), qPrintable(number.path));
            }
            for (const Number &number : numbersIn(together, scenario)) {
                if (meant.contains(number.path))
                    QVERIFY2(meant.take(number.path) == number.quantity, qPrintable(number.path));
            }
            QVERIFY(meant.isEmpty());
            QVERIFY(!hasErrors(check(together)));
        }
        QVERIFY(set > 300);
    }

    void lettingTheOthersFillTheRest()
    {
        const Workspace w = branching();
        const Workspace after = *edited(w, *settingNumber(w, QStringLiteral("journeys/j/edges/a/b/share"), 0.25));
        QCOMPARE(at(after, {}, QStringLiteral("journeys/j/edges/a/b/share"))->mean(), 0.25);
        QCOMPARE(at(after, {}, QStringLiteral("journeys/j/edges/a/end/share"))->mean(), 0.45);
        QCOMPARE(at(after, {}, QStringLiteral("journeys/j/edges/a/a/share"))->mean(), 0.3);
    }

    void aGradeAloneMovesNoOther()
    {
        const Workspace w = branching();
        Quantity said = 0.5;
        said.grade = Grade::Published;
        const Workspace after = *edited(w, *settingNumber(w, QStringLiteral("journeys/j/edges/a/b/share"), said));
        QCOMPARE(*at(after, {}, QStringLiteral("journeys/j/edges/a/b/share")), said);
        QCOMPARE(*at(after, {}, QStringLiteral("journeys/j/edges/a/end/share")), Quantity(0.3));
    }

    void refusesWithASentence()
    {
        const Workspace w = branching();
        QCOMPARE(refusalOf(w, "journeys/j/nodes/gone/do", 3), QStringLiteral("There is no number “journeys/j/nodes/gone/do” any more; nothing was changed."));
        for (const char *path : {"", "/", "items", "items//first", "items/i/first", "segments/all/pace", "journeys/j/edges/a/b", "journeys/x/people/all",
                                 "journeys/j/people/x", "scenarios/s/changes/0/by", "journeys/j/nodes/a/channels/0/share", "journeys//nodes//do"})
            QVERIFY2(refusalOf(w, path, 3).startsWith(QStringLiteral("There is no number")), path);
        QCOMPARE(refusalOf(w, "journeys/j/nodes/a/do", -1), QStringLiteral("The number is below 0; give 0 or more."));
        QCOMPARE(refusalOf(w, "journeys/j/nodes/a/stress", 6), QStringLiteral("The number is above 5; give less."));
        QCOMPARE(refusalOf(w, "journeys/j/edges/a/b/share", 1.5), QStringLiteral("The number is above 1; give less."));
        QCOMPARE(refusalOf(w, "journeys/j/nodes/a/do", Quantity(5, 4, 3)), QStringLiteral("The number is out of order; low must not exceed likely, nor likely high."));
        QVERIFY(refusalOf(w, "journeys/j/edges/b/end/share", 0.5).startsWith(QStringLiteral("It is the only way on")));
    }
};

QTEST_GUILESS_MAIN(TestNumberEdit)
#include "tst_numberedit.moc"
