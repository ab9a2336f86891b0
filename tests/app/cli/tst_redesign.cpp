// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/cli/console.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tests;

namespace {

QJsonObject asked(const QStringList &words)
{
    const Ran ran = console(QStringList{QStringLiteral("redesign")} + words + QStringList{QStringLiteral("--format"), QStringLiteral("json")});
    return QJsonDocument::fromJson(ran.out).object();
}

} // namespace

/// A redesign asked for by the levers' names.
class tst_Redesign : public QObject {
    Q_OBJECT
private slots:
    void answersInOneCommand();
    void writesWhatItMeasured();
    void strengthAndPlaces();
    void buildsOnAScenario();
    void refusesWithASentence_data();
    void refusesWithASentence();
};

void tst_Redesign::answersInOneCommand()
{
    const Ran ran = console(words("redesign") + QStringList{baby(), QStringLiteral("--lever"), QStringLiteral("one-sign-in")});
    QCOMPARE(ran.exit, 0);
    const QString text = QString::fromUtf8(ran.out);
    QVERIFY2(text.startsWith(QLatin1String("One sign-in saves ")), qPrintable(text));
    QVERIFY(text.contains(QLatin1String("hours a year")));
    QVERIFY2(text.contains(QLatin1String("Not online: ")), qPrintable(text));
    QVERIFY(text.contains(QLatin1String("Caution, one sign-in: ")));
}

void tst_Redesign::writesWhatItMeasured()
{
    const Folder folder;
    const QString path = folder.path("with.json");
    const QJsonObject answer = asked({baby(), QStringLiteral("--lever"), QStringLiteral("once-only"), QStringLiteral("--lever"), QStringLiteral("wallet=high"),
                                      QStringLiteral("--as"), QStringLiteral("mine"), QStringLiteral("-o"), path});
    const Ran compared = console({QStringLiteral("compare"), path, QStringLiteral("--journey"), QStringLiteral("having-a-baby"), QStringLiteral("--scenario"),
                                  QStringLiteral("mine"), QStringLiteral("--draws"), QStringLiteral("2"), QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(compared.exit, 0);
    const QJsonObject difference =
        QJsonDocument::fromJson(compared.out).object()[QLatin1String("scenarios")].toArray()[0].toObject()[QLatin1String("difference")].toObject();
    const double saved = answer[QLatin1String("saved")].toObject()[QLatin1String("hours")].toDouble();
    QVERIFY(saved > 0);
    QCOMPARE(-difference[QLatin1String("hours")].toDouble(), saved);
    QCOMPARE(console({QStringLiteral("check"), path}).exit, 0);
}

void tst_Redesign::strengthAndPlaces()
{
    const auto hours = [](const char *lever) {
        return asked({baby(), QStringLiteral("--lever"), QString::fromLatin1(lever)})[QLatin1String("saved")].toObject()[QLatin1String("hours")].toDouble();
    };
    // Coverage: half of it, half of the hours.
    QVERIFY(std::abs(hours("once-only=0.35") / hours("once-only=0.7") - 0.5) < 1e-9);
    QCOMPARE(hours("once-only=likely"), hours("once-only"));
    QVERIFY(hours("once-only=low") < hours("once-only=high"));
    QVERIFY(hours("plain-language@hmrc") > 0 && hours("plain-language@hmrc") < hours("plain-language"));
    QVERIFY(hours("plain-language@child-benefit") <= hours("plain-language@hmrc"));
}

void tst_Redesign::buildsOnAScenario()
{
    const QJsonObject alone = asked({baby(), QStringLiteral("--lever"), QStringLiteral("plain-language")});
    const QJsonObject after = asked({baby(), QStringLiteral("--scenario"), QStringLiteral("proactive-and-status-tracking"), QStringLiteral("--lever"),
                                     QStringLiteral("plain-language")});
    QCOMPARE(after[QLatin1String("scenario")].toObject()[QLatin1String("basedOn")].toString(), QStringLiteral("proactive-and-status-tracking"));
    // What is taken away already can't be made plainer.
    QVERIFY(after[QLatin1String("saved")].toObject()[QLatin1String("hours")].toDouble() < alone[QLatin1String("saved")].toObject()[QLatin1String("hours")].toDouble());
}

void tst_Redesign::refusesWithASentence_data()
{
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("says");
    const QString lever = QStringLiteral("--lever");
    QTest::newRow("no lever") << QStringList{baby()} << 2 << QStringLiteral("Say which lever with --lever: once-only");
    QTest::newRow("unknown lever") << QStringList{baby(), lever, QStringLiteral("magic")} << 2 << QStringLiteral("There is no lever \"magic\"");
    QTest::newRow("strength") << QStringList{baby(), lever, QStringLiteral("once-only=3")} << 2 << QStringLiteral("use low, likely, high or a share from 0 to 1");
    QTest::newRow("strength in words") << QStringList{baby(), lever, QStringLiteral("once-only=nan")} << 2 << QStringLiteral("is none");
    QTest::newRow("place") << QStringList{baby(), lever, QStringLiteral("once-only@nowhere")} << 2 << QStringLiteral("no step, service or organisation \"nowhere\"");
    QTest::newRow("scenario") << QStringList{baby(), lever, QStringLiteral("wallet"), QStringLiteral("--scenario"), QStringLiteral("x")} << 2 << QStringLiteral("no scenario \"x\"");
    QTest::newRow("file") << QStringList{QStringLiteral("/nowhere.json"), lever, QStringLiteral("wallet")} << 3 << QStringLiteral("nowhere.json");
}

void tst_Redesign::refusesWithASentence()
{
    QFETCH(QStringList, given);
    QFETCH(int, exit);
    QFETCH(QString, says);
    const Ran ran = console(QStringList{QStringLiteral("redesign")} + given);
    QCOMPARE(ran.exit, exit);
    QVERIFY(ran.out.isEmpty());
    QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
}

QTEST_GUILESS_MAIN(tst_Redesign)
#include "tst_redesign.moc"
