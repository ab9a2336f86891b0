// SPDX-License-Identifier: GPL-3.0-only
#include "app/information/matrixrunner.h"
#include "app/information/picture.h"
#include "app/information/sentences.h"
#include "app/information/told.h"
#include "tests/model/sketch.h"

#include <QPainter>
#include <QTest>

using namespace app;
using namespace app::information;
using model::ItemId;
using model::burden::Columns;

namespace {

QString text(const char *words) { return QString::fromUtf8(words); }

/// Two organisations, the first of which comes back; an item nobody asks.
model::Workspace sample()
{
    tests::Sketch sketch(
        QStringLiteral("start -> a[org 1; name; day] -> b[org 2; name; day 0.5] -> c[org 1; name] -> end"));
    sketch.item("name", 4, 1).item("day", 2, 0.5).item("never", 1, 1);
    model::Workspace w = sketch.workspace();
    const std::pair<const char *, const char *> names[] = {
        {"name", "Full name"}, {"day", "Date of birth"}, {"never", "Shoe size"}};
    for (const auto &[id, name] : names) {
        model::Item item = *w.inventory.items.find(ItemId(id));
        item.name = text(name);
        w.inventory.items.put(item);
    }
    model::Scenario scenario{model::ScenarioId("once"), w.journeys.at(0).id, text("Once only"), {}, {}, {}, {}};
    scenario.changes.append(model::Change(model::changes::Reuse{QList{ItemId("name")}, {}, 0.25, false}));
    w.scenarios.put(scenario);
    return w;
}

SharedAsked askedOf(const model::Workspace &w, const char *scenario = nullptr, Columns columns = Columns::Steps)
{
    const auto shared = std::make_shared<const model::Workspace>(w);
    const auto id = scenario ? std::optional(model::ScenarioId(scenario)) : std::nullopt;
    return asksOf(analyse(shared, w.journeys.at(0).id, id, {}, {}), columns);
}

Sheet sheet(const SharedAsked &asked, Sort sort = Sort::WorstRepeats) { return sheetOf(*asked, orderOf(*asked, sort)); }

} // namespace

class tst_InformationSheet : public QObject {
    Q_OBJECT
private slots:
    void marksAndMargins();
    void groupsByOrganisation();
    void reuseBesideTheBaseline();
    void sorts();
    void services();
    void says();
    void whoCouldHaveTold();
    void leavesOutTheRest();
    void tableAndPicture();
};

void tst_InformationSheet::marksAndMargins()
{
    const Sheet s = sheet(askedOf(sample()));
    const int name = s.rowOf(ItemId("name")), day = s.rowOf(ItemId("day"));
    const int a = s.columnOf(model::NodeId("a")), b = s.columnOf(model::NodeId("b")),
              c = s.columnOf(model::NodeId("c"));
    QCOMPARE(s.cell(name, a).mark, Mark::First);
    QCOMPARE(s.cell(name, b).mark, Mark::Across);
    QCOMPARE(s.cell(name, c).mark, Mark::Within);
    QCOMPARE(s.cell(day, c).mark, Mark::None);
    QCOMPARE(s.cell(day, b).share, std::optional(0.5));
    QCOMPARE(s.cell(day, b).people, 0.5);
    QCOMPARE(s.rows[name].sums.again(), 2.0);
    QCOMPARE(s.total.again(), 2.5);
    QCOMPARE(s.columns[b].asked, 2);
    QVERIFY(!s.before);
    QVERIFY(s.editable);
    QVERIFY(s.rows[name].isWorst);
    QVERIFY(!s.rows[s.rowOf(ItemId("never"))].isAsked);
}

void tst_InformationSheet::groupsByOrganisation()
{
    const Sheet s = sheet(askedOf(sample()));
    QStringList names;
    for (const Sheet::Column &column : s.columns)
        names.append((column.opensGroup ? QStringLiteral("|") : QString()) + column.name);
    QCOMPARE(names.join(QLatin1Char(' ')), text("|a c |b"));
}

void tst_InformationSheet::reuseBesideTheBaseline()
{
    const Sheet s = sheet(askedOf(sample(), "once"));
    const int name = s.rowOf(ItemId("name"));
    QCOMPARE(s.cell(name, s.columnOf(model::NodeId("b"))).mark, Mark::Reused);
    QCOMPARE(s.rows[name].before, std::optional(2.0));
    QCOMPARE(s.before, std::optional(2.5));
    QCOMPARE(s.title, text("Once only ends 2 of 2.5 repeats; date of birth makes up 100\u00A0% of what is left"));
}

void tst_InformationSheet::sorts()
{
    model::Workspace w = sample();
    const auto first = [&](Sort sort) { return sheet(askedOf(w), sort).rows.first().name; };
    QCOMPARE(first(Sort::WorstRepeats), text("Full name"));
    QCOMPARE(first(Sort::Name), text("Date of birth"));
    model::Item day = *w.inventory.items.find(ItemId("day"));
    day.again = 100;
    w.inventory.items.put(day);
    QCOMPARE(first(Sort::Minutes), text("Date of birth"));
    model::Item name = *w.inventory.items.find(ItemId("name"));
    name.kind = model::ItemKind::Consent;
    w.inventory.items.put(name);
    QCOMPARE(first(Sort::Kind), text("Date of birth"));
    for (const Sort sort : allSorts)
        QCOMPARE(sheet(askedOf(w), sort).rows.last().name, text("Shoe size"));
}

void tst_InformationSheet::services()
{
    const Sheet s = sheet(askedOf(sample(), nullptr, Columns::Organisations));
    QCOMPARE(s.columns.size(), 2);
    QVERIFY(!s.editable);
    QCOMPARE(s.columns[0].name, text("1"));
    QCOMPARE(s.columns[0].steps.size(), 2);
    QCOMPARE(s.cell(s.rowOf(ItemId("name")), 0).sums.asks, 2.0);
}

void tst_InformationSheet::says()
{
    const SharedAsked asked = askedOf(sample());
    const Sheet s = sheet(asked);
    const int name = s.rowOf(ItemId("name")), day = s.rowOf(ItemId("day")), b = s.columnOf(model::NodeId("b"));
    QCOMPARE(s.title, text("A person gives 2.5 answers again; full name and date of birth make up 100\u00A0% of them"));
    QCOMPARE(spokenOf(s, name, b), text("Full name at b: given again to another organisation, 100\u00A0% of people"));
    QCOMPARE(spokenOf(s, day, s.columnOf(model::NodeId("c"))), text("Date of birth at c: not asked"));
    const QStringList lines = detailsOf(s, *asked, day, b);
    QVERIFY2(lines.contains(text("Told first: 1")), qPrintable(lines.join(QLatin1Char('|'))));
    QVERIFY(lines.contains(text("Certain: on every way here it was asked before")));
    QVERIFY(lines.contains(text("Given again to another organisation: 50\u00A0% of people")));
    model::Workspace w = sample();
    w.scenarios.put({model::ScenarioId("none"), w.journeys.at(0).id, text("Nothing"), {}, {}, {}, {}});
    QVERIFY(titleOf(*askedOf(w, "none")).startsWith(text("Nothing ends none of 2.5 repeats")));
}

void tst_InformationSheet::whoCouldHaveTold()
{
    const SharedAsked asked = askedOf(sample());
    const QList<ToldRow> rows = toldRows(*asked);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].from, text("1"));
    QCOMPARE(rows[0].to, text("2"));
    QCOMPARE(rows[0].repeats, 1.0);
    double sum = 0;
    for (const ToldRow &row : rows)
        sum += row.repeats;
    QCOMPARE(sum, asked->matrix.total.across);
    const charts::Table table = toldTable(rows, {}, asked->matrix.people);
    QCOMPARE(table.header.size(), 7);
    QCOMPARE(table.rows[0][3].number, std::optional(100.0));
    QCOMPARE(toldTable(rows, {}, 0).header.size(), 5);
    QVERIFY(toldTitleOf(*asked).contains(text("1 could have passed on most, 100\u00A0%")));
}

void tst_InformationSheet::leavesOutTheRest()
{
    QString sketch = QStringLiteral("start -> a[org 1");
    for (int i = 0; i < 40; ++i)
        sketch += QStringLiteral("; i%1").arg(i);
    const Sheet s = sheet(askedOf(tests::Sketch(sketch + QStringLiteral("] -> end")).workspace()));
    QCOMPARE(s.rows.size(), 40);
    QCOMPARE(s.shortRows(), Sheet::worstRows);
    QCOMPARE(sheet(askedOf(sample())).shortRows(), 2);
}

void tst_InformationSheet::tableAndPicture()
{
    const Sheet s = sheet(askedOf(sample(), "once"));
    const charts::Table table = tableOf(s);
    QCOMPARE(table.header.size(), 1 + 3 + 6 + 1);
    QCOMPARE(table.rows.size(), 2);
    for (const auto &row : table.rows)
        QCOMPARE(row.size(), table.header.size());
    const pictures::Picture picture = pictureOf(s, s.shortRows(), Emphasis::All);
    QImage image(picture.size.toSize(), QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter painter(&image);
    picture.paint(painter);
    painter.end();
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    QVERIFY(picture.description.contains(text("Full name")));
}

QTEST_MAIN(tst_InformationSheet)
#include "tst_informationsheet.moc"
