// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/json.h"

#include <QFile>
#include <QTest>

using namespace model;
using namespace model::files;

namespace {

QByteArray sample()
{
    QFile file(QStringLiteral(TREADLIGHT_SOURCE "/tests/model/files/everything.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString refusalOf(const QByteArray &bytes)
{
    const auto read = readJson(bytes, QStringLiteral("x.json"));
    return read.ok() ? QString() : read.refusal();
}

QByteArray with(const char *members) { return QByteArray(R"({"format": "treadlight", )") + members + "}"; }

QByteArray withNode(const char *node)
{
    return with(R"("journeys": [{"id": "j", "nodes": [{"id": "a"}, )").chopped(1) + node + "]}]}";
}

QByteArray withChange(const char *change)
{
    return with(R"("scenarios": [{"id": "s", "journey": "j", "changes": [)").chopped(1) + change + "]}]}";
}

} // namespace

/// What is refused, and with which words: the file, the place, and what to do.
class TestJsonRefusals : public QObject {
    Q_OBJECT

private slots:
    void saysWhereAndWhat_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const QByteArray &bytes, const char *place) {
            QTest::newRow(name) << bytes << QString::fromUtf8(place);
        };
        row("empty", "", "line 1, column 1: ");
        row("cut off", "{\"format\":\n \"treadlight\"", "line 2, column ");
        row("comma", "{\"format\": \"treadlight\",}", "line 1, column 25: ");
        row("after characters of two bytes", "{\n\"é\": \"é\" x}", "line 2, column 10: ");
        row("rest after the end", "{\"format\": \"treadlight\"} x", "line 1, column 26: ");
        row("too large a number", with("\"x\": 1e999"), "line 1, column ");
        row("not a number", with("\"x\": NaN"), "line 1, column ");
        row("not UTF-8", with("\"title\": \"\xff\xfe\""), "line 1, column ");
        row("half a pair", with(R"("title": "\ud800")"), "line 1, column ");
        row("NUL", QByteArray("{\"format\"\0: 1}", 14), "line 1, column ");
        row("key twice", with(R"("journeys": [{"id": "j", "name": "a", "name": "b"}])"),
            "journeys[0] \"j\": the key \"name\"");
        row("a day that is none", with(R"("snapshots": [{"id": "s", "date": "31 March"}])"), "snapshots[0] \"s\" › date");
        row("a kept state twice", with(R"("snapshots": [{"id": "s"}, {"id": "s"}])"), "snapshots[1] \"s\"");
        row("a service twice in a kept state", with(R"("snapshots": [{"id": "s", "services": [{"id": "a"}, {"id": "a"}]}])"),
            "snapshots[0] \"s\" › services[1] \"a\"");
        row("a journey twice in a kept state", with(R"("snapshots": [{"id": "s", "journeys": [{"id": "a"}, {"id": "a"}]}])"),
            "snapshots[0] \"s\" › journeys[1] \"a\"");
        row("an item twice in a kept state", with(R"("snapshots": [{"id": "s", "items": [{"id": "a"}, {"id": "a"}]}])"),
            "snapshots[0] \"s\" › items[1] \"a\"");
        row("marks of no journey", with(R"("snapshots": [{"id": "s", "policy": [{"nodes": ["a"]}]}])"), "snapshots[0] \"s\" › policy[0]: ");
        row("marks of a journey twice", with(R"("snapshots": [{"id": "s", "policy": [{"journey": "a"}, {"journey": "a"}]}])"),
            "snapshots[0] \"s\" › policy[1]: ");
        row("a mark of a way without an end", with(R"("snapshots": [{"id": "s", "policy": [{"journey": "a", "edges": [{"from": "a"}]}]}])"),
            "policy[0] › edges[0]: ");
        row("key twice at the top", with(R"("title": "a", "title": "b")"), "the key \"title\"");
        row("another format", R"({"format": "bpmn"})", "format: ");
        row("no format", "{}", "x.json: the file ");
        row("a list", "[]", "x.json: the file ");
        row("a newer version", with("\"version\": 2"), "version: ");
        row("a broken version", with("\"version\": 0.5"), "version: ");
        row("a title that is no text", with("\"title\": 3"), "title: ");
        row("a year that is no year", with("\"priceYear\": 2025.5"), "priceYear: ");
        row("rows that are no list", with("\"items\": {}"), "items: ");
        row("a row that is no object", with("\"items\": [3]"), "items[0]: ");
        row("a row without id", with("\"items\": [{\"name\": \"x\"}]"), "items[0] \"x\": ");
        row("an empty id", with("\"items\": [{\"id\": \"\"}]"), "items[0] › id: ");
        row("an id with a space", with("\"items\": [{\"id\": \" x\"}]"), "items[0] \" x\" › id: ");
        row("an id twice", with("\"items\": [{\"id\": \"x\"}, {\"id\": \"x\"}]"), "items[1] \"x\": ");
        row("an unknown kind of item", with("\"items\": [{\"id\": \"x\", \"kind\": \"thing\"}]"),
            "items[0] \"x\" › kind: ");
        row("a segment called *", with("\"segments\": [{\"id\": \"*\"}]"), "segments[0] \"*\": ");
        row("a flag that is none", with("\"services\": [{\"id\": \"x\", \"legacy\": 1}]"),
            "services[0] \"x\" › legacy: ");
        row("an unknown grade", with("\"sources\": [{\"id\": \"x\", \"grade\": \"sure\"}]"),
            "sources[0] \"x\" › grade: ");
        row("a node twice", withNode(R"({"id": "a"})"), "journeys[0] \"j\" › nodes[1] \"a\": ");
        row("an unknown kind of node", withNode(R"({"id": "b", "kind": "task"})"), "nodes[1] \"b\" › kind: ");
        row("an unknown outcome", withNode(R"({"id": "b", "outcome": "won"})"), "nodes[1] \"b\" › outcome: ");
        row("a text for a number", withNode(R"({"id": "b", "effort": {"do": "12"}})"),
            "journeys[0] \"j\" › nodes[1] \"b\" › effort › do: ");
        row("no likely", withNode(R"({"id": "b", "wait": {"low": 1, "high": 2}})"), "nodes[1] \"b\" › wait: ");
        row("a text for low", withNode(R"({"id": "b", "wait": {"low": "1", "likely": 2}})"),
            "nodes[1] \"b\" › wait › low: ");
        row("a null", withNode(R"({"id": "b", "name": null})"), "nodes[1] \"b\" › name: ");
        row("an ask without item", withNode(R"({"id": "b", "asks": ["i", {"share": 1}]})"),
            "nodes[1] \"b\" › asks[1]: ");
        row("a point of three", withNode(R"({"id": "b", "at": [1, 2, 3]})"), "nodes[1] \"b\" › at: ");
        row("an edge without end", with(R"("journeys": [{"id": "j", "edges": [{"from": "a"}]}])"),
            "journeys[0] \"j\" › edges[0]: ");
        row("an edge twice",
            with(R"("journeys": [{"id": "j", "edges": [{"from": "a", "to": "b"}, {"from": "a", "to": "b"}]}])"),
            "edges[1] \"a → b\": ");
        row("a journey twice", with(R"("journeys": [{"id": "j"}, {"id": "j"}])"), "journeys[1] \"j\": ");
        row("a scenario without journey", with(R"("scenarios": [{"id": "s"}])"), "scenarios[0] \"s\": ");
        row("an unknown change", withChange(R"({"change": "explode"})"),
            "scenarios[0] \"s\" › changes[0] \"explode\" › change: ");
        row("a change without kind", withChange(R"({"name": "n"})"), "changes[0] \"n\": ");
        row("an unknown quantity", withChange(R"({"change": "set", "node": "a", "quantity": "give", "value": 1})"),
            "› quantity: ");
        row("set without value", withChange(R"({"change": "set", "node": "a", "quantity": "do"})"),
            "changes[0] \"set\": ");
        row("an unknown quantity in a list", withChange(R"({"change": "scale", "quantities": ["do", "x"]})"),
            "› quantities[1]: ");
        row("a scope that is none", withChange(R"({"change": "reuse", "scope": "some"})"), "› scope: ");
        row("items that are none", withChange(R"({"change": "reuse", "items": "some"})"), "› items: ");
        row("put of nothing", withChange(R"({"change": "put"})"), "changes[0] \"put\": ");
        row("put of both", withChange(R"({"change": "put", "node": {"id": "a"}, "edge": {"from": "a", "to": "b"}})"),
            "changes[0] \"put\": ");
        row("a take-up that is none", withChange(R"({"change": "reuse", "takeUp": "all"})"), "› takeUp: ");
        row("deep", QByteArray("{\"x\": ") + QByteArray(100'000, '['), "nested more than 64");
        row("a long text", with("\"title\": \"").chopped(1) + QByteArray(1'100'000, 'a') + "\"}", "longer than");
        row("many rows", with("\"x\": [0").chopped(1) + QByteArray(",0").repeated(2'000'001) + "]}", "rows");
    }
    void saysWhereAndWhat()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, place);
        const QString refusal = refusalOf(bytes);
        QVERIFY2(refusal.startsWith(QStringLiteral("x.json: ")), qPrintable(refusal));
        QVERIFY2(refusal.contains(place), qPrintable(refusal));
        QVERIFY2(refusal.endsWith(QLatin1Char('.')), qPrintable(refusal));
        QVERIFY2(refusal.size() < 400, qPrintable(refusal));
    }

    void deleteTakesIdsAndObjects()
    {
        for (const char *change :
             {R"({"change": "delete", "node": "a"})", R"({"change": "delete", "node": {"id": "a", "kind": "step"}})",
              R"({"change": "delete", "edge": {"from": "a", "to": "b", "share": 1}})"})
            QCOMPARE(refusalOf(withChange(change)), QString());
    }

    void truncatedAnywhereIsRefused()
    {
        const QByteArray whole = sample().trimmed();
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!refusalOf(whole.first(size)).isEmpty(), qPrintable(QString::number(size)));
    }

    void flippedBitsNeverHurt()
    {
        const QByteArray whole = sample();
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray spoilt = whole;
            spoilt[at] = static_cast<char>(spoilt[at] ^ (1 << (at % 8)));
            const auto read = readJson(spoilt, QStringLiteral("x.json"));
            if (read.ok())
                QVERIFY(writeJson(read->workspace).ok());
        }
    }
};

QTEST_GUILESS_MAIN(TestJsonRefusals)
#include "tst_jsonrefusals.moc"
