// SPDX-License-Identifier: GPL-3.0-only
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

/// The layers of the house, held against what files really include: linking alone doesn't stop an include.
class tst_Layers : public QObject {
    Q_OBJECT
private slots:
    void includes();
    void files_data();
    void files();

private:
    static QStringList sources();
};

namespace {

const QString root = QStringLiteral(TREADLIGHT_SOURCE);

/// What each room may include besides itself.
const QMap<QString, QStringList> allowed = [] {
    const auto rooms = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts); };
    QMap<QString, QStringList> map;
    const auto may = [&](const char *room, const char *others) { map.insert(QString::fromLatin1(room), rooms(others)); };
    may("model/base", "");
    may("model/inventory", "model/base");
    may("model/journey", "model/base model/inventory");
    may("model/change", "model/base model/inventory model/journey");
    may("model/scenario", "model/base model/inventory model/journey model/change");
    may("model/workspace", "model/base model/inventory model/journey model/change model/scenario");
    may("model/files", "model/base model/inventory model/journey model/change model/scenario model/workspace");
    may("model/burden", "model/base model/inventory model/journey model/change model/scenario");
    may("model/layout", "model/base model/inventory model/journey");
    return map;
}();

QString roomOf(const QString &path)
{
    return path.section(QLatin1Char('/'), 0, 1);
}

} // namespace

QStringList tst_Layers::sources()
{
    QStringList list;
    for (const QString &top : {QStringLiteral("model"), QStringLiteral("app"), QStringLiteral("journeys")}) {
        QDirIterator it(root + QLatin1Char('/') + top, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            list.append(QDir(root).relativeFilePath(it.next()));
    }
    list.sort();
    return list;
}

void tst_Layers::includes()
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"), QRegularExpression::MultilineOption);
    static const QRegularExpression windows(QStringLiteral("^(QtWidgets|QtGui|QtCharts|QtSvg)/|^Q(Widget|Application|GuiApplication|Painter|Pixmap|Image|Color|Font|Icon|GraphicsView|Chart)\\b"));
    int seen = 0;
    for (const QString &path : sources()) {
        QFile file(root + QLatin1Char('/') + path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const QString room = roomOf(path);
        for (auto it = include.globalMatch(text); it.hasNext();) {
            const QString included = it.next().captured(1);
            ++seen;
            if (!room.startsWith(QStringLiteral("model/")))
                continue;
            QVERIFY2(!windows.match(included).hasMatch(), qPrintable(path + QStringLiteral(" includes ") + included));
            QVERIFY2(!included.startsWith(QStringLiteral("app/")), qPrintable(path + QStringLiteral(" includes ") + included));
            if (included.startsWith(QStringLiteral("model/")) && roomOf(included) != room)
                QVERIFY2(allowed.value(room).contains(roomOf(included)), qPrintable(path + QStringLiteral(" includes ") + included));
            QVERIFY2(!included.startsWith(QStringLiteral("boost/graph")) || path.endsWith(QStringLiteral(".cpp")), qPrintable(path));
        }
        if (room.startsWith(QStringLiteral("model/")))
            QVERIFY2(allowed.contains(room), qPrintable(room + QStringLiteral(" is a room without a place among the layers")));
    }
    QVERIFY(seen > 200);
}

void tst_Layers::files_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : sources())
        QTest::newRow(qPrintable(path)) << path;
}

void tst_Layers::files()
{
    QFETCH(QString, path);
    QFile file(root + QLatin1Char('/') + path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.startsWith("// SPDX-License-Identifier: GPL-3.0-only"), "the licence's line comes first");
    if (path.endsWith(QStringLiteral(".h")))
        QVERIFY2(text.contains("#pragma once"), "a header guards itself");
    QVERIFY2(!text.contains("processEvents("), "no nested event loops");
    QVERIFY2(!text.contains("::instance()"), "no singletons");
}

QTEST_GUILESS_MAIN(tst_Layers)
#include "tst_layers.moc"
