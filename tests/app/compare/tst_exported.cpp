// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/chartpanel.h"
#include "app/compare/compareroom.h"
#include "app/theme/theme.h"
#include "journeys/shipped.h"
#include "tests/app/charts/pdfrecord.h"
#include "tests/app/charts/recorded.h"
#include "tests/app/charts/svgrecord.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace app;

/// Every chart of the compare room, on every life event that ships: what is written to a file is what is on the screen.
class TestExported : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void filesEqualTheScreen_data();
    void filesEqualTheScreen();

private:
    void compare(const charts::ChartPanel &panel);
    void compareWords(const charts::ChartPanel &panel, const QByteArray &svg);
    QByteArray written(const charts::ChartPanel &panel, const QString &ending);

    Theme m_theme;
    QTemporaryDir m_folder;
};

namespace {

/// What the widget paints of itself, without its buttons and without the line around it.
recorded::Record screenOf(const charts::ChartPanel &panel)
{
    recorded::Device device(panel.size());
    const_cast<charts::ChartPanel &>(panel).render(&device, {}, {}, {});
    recorded::Record record = device.record();
    record.shapes.removeLast();
    return record;
}

QString lettersOf(const QString &words)
{
    QString letters = words;
    letters.removeIf([](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
    std::sort(letters.begin(), letters.end());
    return letters;
}

QString wordsOf(const recorded::Record &record)
{
    QString words;
    for (const recorded::Text &text : record.texts)
        words += text.words;
    return words;
}

} // namespace

void TestExported::initTestCase()
{
    QVERIFY(m_folder.isValid());
    Theme::loadTypeface();
    m_theme.dress();
}

QByteArray TestExported::written(const charts::ChartPanel &panel, const QString &ending)
{
    const QString path = m_folder.filePath(QStringLiteral("chart.") + ending);
    const QString refusal = panel.write(path);
    QFile file(path);
    return refusal.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestExported::compareWords(const charts::ChartPanel &panel, const QByteArray &svg)
{
    const charts::Chart &chart = panel.chart();
    const charts::Table table = charts::tableOf(chart);
    QVERIFY2(!table.rows.isEmpty(), qPrintable(chart.title));
    QCOMPARE(panel.accessibleName(), chart.title);
    QCOMPARE(panel.accessibleDescription(), charts::wordsOf(chart));
    for (const QList<charts::Cell> &row : table.rows) {
        QCOMPARE(row.size(), table.header.size());
        for (const charts::Cell &cell : row)
            QVERIFY2(panel.accessibleDescription().contains(cell.text), qPrintable(cell.text));
    }
    QXmlStreamReader reader(svg);
    QStringList titles, descriptions;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == QLatin1String("title"))
            titles.append(reader.readElementText());
        else if (reader.isStartElement() && reader.name() == QLatin1String("desc"))
            descriptions.append(reader.readElementText());
    }
    QVERIFY(!reader.hasError());
    QCOMPARE(titles, QStringList(chart.title));
    QCOMPARE(descriptions, QStringList(charts::wordsOf(chart)));
    QCOMPARE(written(panel, QStringLiteral("csv")), charts::csv(table));
}

void TestExported::compare(const charts::ChartPanel &panel)
{
    const recorded::Record screen = screenOf(panel);
    QVERIFY2(screen.shapes.size() > 1 && screen.texts.size() > 3,
             qPrintable(panel.chart().title)); // ground and axis at least
    const QByteArray svg = written(panel, QStringLiteral("svg")), pdf = written(panel, QStringLiteral("pdf"));
    QVERIFY(!svg.isEmpty() && !pdf.isEmpty());
    const QString inSvg = recorded::difference(screen, recorded::SvgReader::read(svg), 0.1);
    QVERIFY2(inSvg.isEmpty(), qPrintable(QStringLiteral("SVG, %1: %2").arg(panel.chart().title, inSvg)));
    const QString inPdf = recorded::difference(screen, recorded::PdfReader::read(pdf, panel.height()), 0.1);
    QVERIFY2(inPdf.isEmpty(), qPrintable(QStringLiteral("PDF, %1: %2").arg(panel.chart().title, inPdf)));
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {m_folder.filePath(QStringLiteral("chart.pdf")), QStringLiteral("-")});
    QVERIFY2(reader.waitForFinished() && reader.exitCode() == 0, "pdftotext of poppler-utils is needed");
    QCOMPARE(lettersOf(QString::fromUtf8(reader.readAllStandardOutput())), lettersOf(wordsOf(screen)));
    compareWords(panel, svg);
}

void TestExported::filesEqualTheScreen_data()
{
    QTest::addColumn<QString>("id");
    for (const journeys::Shipped &shipped : journeys::shipped())
        QTest::newRow(qPrintable(shipped.id)) << shipped.id;
}

void TestExported::filesEqualTheScreen()
{
    QFETCH(QString, id);
    const std::vector<journeys::Shipped> all = journeys::shipped();
    const auto opened =
        journeys::load(*std::find_if(all.begin(), all.end(), [&](const auto &one) { return one.id == id; }));
    QVERIFY(opened);
    Document document;
    Session session(&document);
    AnalysisRunner runner(&document, &session);
    ConfidenceRunner confidence(&document, &session, &runner);
    compare::CompareRoom room(&m_theme, &document, &session, &runner, &confidence);
    room.resize(1360, 3000);
    room.show();
    document.start(opened->workspace, {});
    const model::JourneyId journey = document.workspace()->journeys.begin()->id;
    session.setJourney(journey);
    for (const auto &scenario : {std::optional<model::ScenarioId>(),
                                 std::optional(model::scenariosOf(*document.workspace(), journey).last()->id)}) {
        session.setScenario(scenario);
        confidence.stop();
        QTRY_VERIFY_WITH_TIMEOUT(runner.isFresh(), 20'000);
        const auto panels = room.findChildren<charts::ChartPanel *>();
        QCOMPARE(panels.size(), 7);
        for (const charts::ChartPanel *panel : panels) {
            QVERIFY2(panel->isVisible(), qPrintable(panel->chart().title));
            QTRY_VERIFY2_WITH_TIMEOUT(!charts::tableOf(panel->chart()).rows.isEmpty(), qPrintable(panel->chart().title),
                                      30'000);
            compare(*panel);
            if (QTest::currentTestFailed())
                return;
        }
    }
}

QTEST_MAIN(TestExported)
#include "tst_exported.moc"
