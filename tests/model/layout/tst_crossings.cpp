// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/format.h"
#include "model/layout/arrange.h"
#include "tests/lifeevents.h"
#include "tests/model/layout/crossings.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace model;

/// Without lanes no more lines cross than in the drawing of Graphviz `dot`, which is run as a program of its own where it
/// is installed. What ships is drawn; so are the files of the folder TREADLIGHT_WORKLOADS, where it is set.
class TestCrossings : public QObject {
    Q_OBJECT
private:
    static int crossingsOfOurs(const Journey &journey, const layout::Arrangement &picture)
    {
        std::vector<tests::Drawn> lines;
        for (const layout::PlacedEdge &edge : picture.edges) {
            if (edge.way.size() > 1)
                lines.push_back({static_cast<int>(journey.nodes.place(edge.edge.from)),
                                 static_cast<int>(journey.nodes.place(edge.edge.to)), edge.way});
        }
        return tests::crossingsOf(lines);
    }

    /// The same nodes at the same sizes, laid out from left to right.
    static QString graphOf(const Journey &journey, const layout::Arrangement &picture)
    {
        QString text = QStringLiteral("digraph { rankdir=LR; nodesep=0.1; node [shape=box, fixedsize=true, label=\"\"];\n");
        for (int i = 0; i < journey.nodes.size(); ++i) {
            const bool card = journey.nodes.at(i).kind == NodeKind::Step;
            const QSizeF size = card ? picture.nodes[i].box.size() : QSizeF(24, 24);
            text += QStringLiteral("n%1 [width=%2, height=%3];\n").arg(i).arg(size.width() / 72).arg(size.height() / 72);
        }
        for (const Edge &edge : journey.edges) {
            if (!(edge.from == edge.to))
                text += QStringLiteral("n%1 -> n%2;\n").arg(journey.nodes.place(edge.from)).arg(journey.nodes.place(edge.to));
        }
        return text + QLatin1Char('}');
    }

    /// An edge of dot's plain output: its two nodes and the points of its curve.
    static tests::Drawn lineOf(const QStringList &words)
    {
        tests::Drawn line{words[1].mid(1).toInt(), words[2].mid(1).toInt(), {}};
        QList<QPointF> c;
        for (int i = 0; i < words[3].toInt(); ++i)
            c.append(QPointF(words[4 + 2 * i].toDouble(), words[5 + 2 * i].toDouble()) * 72);
        line.way.append(c[0]);
        for (int i = 0; i + 3 < c.size(); i += 3) {
            for (int k = 1; k <= 12; ++k) {
                const double t = k / 12.0, u = 1 - t;
                line.way.append(u * u * u * c[i] + 3 * u * u * t * c[i + 1] + 3 * u * t * t * c[i + 2] + t * t * t * c[i + 3]);
            }
        }
        return line;
    }

    static int crossingsOfDot(const QString &graph)
    {
        QProcess dot;
        dot.start(QStringLiteral("dot"), {QStringLiteral("-Tplain")});
        dot.write(graph.toUtf8());
        dot.closeWriteChannel();
        if (!dot.waitForFinished(20000) || dot.exitCode() != 0)
            return -1;
        std::vector<tests::Drawn> lines;
        for (const QString &line : QString::fromUtf8(dot.readAllStandardOutput()).split(QLatin1Char('\n'))) {
            const QStringList words = line.split(QLatin1Char(' '));
            if (words[0] == QStringLiteral("edge"))
                lines.push_back(lineOf(words));
        }
        return tests::crossingsOf(lines);
    }

private slots:
    void linesThatGoThroughOneAnotherCross()
    {
        const QList<QPointF> level{{0, 10}, {100, 10}};
        QCOMPARE(tests::crossingsOf({{0, 1, level}, {2, 3, {{50, 0}, {50, 20}}}}), 1);
        QCOMPARE(tests::crossingsOf({{0, 1, level}, {2, 3, {{50, 0}, {50, 10}}}}), 0);
        QCOMPARE(tests::crossingsOf({{0, 1, level}, {2, 3, {{50, 0}, {50, 10}, {90, 10}}}}), 1);
        QCOMPARE(tests::crossingsOf({{0, 1, level}, {2, 1, {{50, 0}, {50, 10}, {100, 10}}}}), 0);
    }

    void noMoreCrossThanInDot_data()
    {
        QTest::addColumn<QString>("path");
        const QString workloads = qEnvironmentVariable("TREADLIGHT_WORKLOADS");
        const QDir folder(workloads.isEmpty() ? QStringLiteral(":") : workloads);
        for (const QFileInfo &file : tests::lifeEventFiles() + folder.entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(file.completeBaseName())) << file.filePath();
    }

    void noMoreCrossThanInDot()
    {
        QFETCH(QString, path);
        const auto opened = files::open(path);
        QVERIFY2(opened.ok(), qPrintable(path));
        const Journey &journey = opened->workspace.journeys.at(0);
        if (journey.nodes.size() > 1000)
            QSKIP("dot needs long for so many; the benchmark measures ours");
        QElapsedTimer timer;
        timer.start();
        const layout::Arrangement picture = layout::arrange(opened->workspace.inventory, journey, layout::LanesBy::None);
        const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        const int ours = crossingsOfOurs(journey, picture);
        if (QStandardPaths::findExecutable(QStringLiteral("dot")).isEmpty())
            QSKIP("Graphviz is not installed: nothing to hold crossings against");
        const int dots = crossingsOfDot(graphOf(journey, picture));
        qInfo("%d crossings in %.1f ms; dot %d", ours, took, dots);
        if (dots < 0)
            QSKIP("dot did not finish within 20 seconds");
        QVERIFY2(ours <= dots, qPrintable(QStringLiteral("%1 crossings, %2 in dot").arg(ours).arg(dots)));
    }
};

QTEST_GUILESS_MAIN(TestCrossings)
#include "tst_crossings.moc"
