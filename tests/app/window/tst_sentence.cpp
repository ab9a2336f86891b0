// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/palette.h"
#include "app/window/sentence.h"
#include "journeys/shipped.h"

#include <QRegularExpression>
#include <QTest>

using namespace app;

namespace {

SharedAnalysis analysisOf(const QString &id, const QString &scenario = {}, const QString &segment = {})
{
    for (const journeys::Shipped &shipped : journeys::shipped()) {
        if (shipped.id != id)
            continue;
        auto opened = journeys::load(shipped);
        if (!opened)
            return nullptr;
        const auto workspace = std::make_shared<const model::Workspace>(std::move(opened).value().workspace);
        std::optional<model::ScenarioId> chosen;
        std::optional<model::SegmentId> people;
        for (const model::Scenario &one : workspace->scenarios) {
            if (one.name == scenario)
                chosen = one.id;
        }
        for (const model::Segment &one : workspace->inventory.segments) {
            if (one.name == segment)
                people = one.id;
        }
        return analyse(workspace, workspace->journeys.at(0).id, chosen, people, {});
    }
    return nullptr;
}

} // namespace

/// The line at the bottom says what is shown, in whole sentences.
class TestSentence : public QObject {
    Q_OBJECT
private slots:
    void templatesAreReadBeforeWordsAreFilledIn()
    {
        const Sentence sentence = spansOf(QStringLiteral("%1 spends **%2 hours**.~A year~"),
                                          {QStringLiteral("A **b** ~c~ %2"), QStringLiteral("3")});
        const Sentence expected = {{QStringLiteral("A **b** ~c~ %2 spends "), Span::Tone::Words},
                                   {QStringLiteral("3 hours"), Span::Tone::Figure},
                                   {QStringLiteral("."), Span::Tone::Words},
                                   {QStringLiteral("A year"), Span::Tone::Aside}};
        QCOMPARE(sentence, expected);
    }

    void intervalsStandInTheSecondColour()
    {
        const auto analysis = analysisOf(QStringLiteral("having-a-baby"));
        QVERIFY(analysis);
        const model::Workspace &workspace = *analysis->workspace;
        const model::Journey &journey = *workspace.journeys.find(analysis->journey);
        model::burden::Drawing drawing;
        drawing.draws = 20;
        auto drawn = model::burden::uncertainty(workspace.inventory, journey, workspace.scenarios, {}, drawing);
        QVERIFY(drawn);
        const Confidence confidence{analysis->workspace, analysis->journey, 20, 1, std::move(drawn).value(), {}};
        const auto second = [](const Sentence &sentence) {
            QStringList texts;
            for (const Span &span : sentence) {
                if (span.tone == Span::Tone::Second)
                    texts.append(span.text);
            }
            return texts;
        };
        const QStringList intervals = second(sentenceOf(*analysis, &confidence));
        QCOMPARE(intervals.size(), 1);
        static const QRegularExpression form(QStringLiteral("^ \\([0-9.]+ to [0-9.]+\\)$"));
        QVERIFY2(form.match(intervals[0]).hasMatch(), qPrintable(intervals[0]));
        QVERIFY(second(sentenceOf(*analysis)).isEmpty());
    }

    void theBaselineOfAllPeople()
    {
        const auto analysis = analysisOf(QStringLiteral("having-a-baby"));
        QVERIFY(analysis);
        const QString text = plainTextOf(sentenceOf(*analysis));
        QVERIFY2(text.startsWith(QLatin1String("A person spends ")), qPrintable(text));
        QVERIFY2(text.contains(QLatin1String(" answers again; ")), qPrintable(text));
        QVERIFY2(text.contains(QLatin1String("A year: ")), qPrintable(text));
    }

    void aScenarioSaysWhatItSaves()
    {
        const auto analysis = analysisOf(QStringLiteral("having-a-baby"), QStringLiteral("Once only"));
        QVERIFY(analysis && analysis->scenario);
        const QString text = plainTextOf(sentenceOf(*analysis));
        QVERIFY2(text.startsWith(QLatin1String("Once only: ")), qPrintable(text));
        QVERIFY2(text.contains(QLatin1String(" less")), qPrintable(text));
        QVERIFY2(text.contains(QLatin1String("hours saved")), qPrintable(text));
    }

    void aSegmentIsNamed()
    {
        const auto all = analysisOf(QStringLiteral("having-a-baby"));
        const QString name = all->workspace->inventory.segments.at(0).name;
        const auto analysis = analysisOf(QStringLiteral("having-a-baby"), {}, name);
        QVERIFY(plainTextOf(sentenceOf(*analysis)).startsWith(name + QLatin1Char(':')));
    }

    void aBrokenJourneySaysWhy()
    {
        Analysis analysis{nullptr, model::JourneyId("x"), {}, {}, {}, {}, {}, {}, {}, {}, QStringLiteral("It is.")};
        QCOMPARE(plainTextOf(sentenceOf(analysis)), QStringLiteral("No figures: It is."));
    }

    void thePaletteFindsByWords()
    {
        const QList<CommandPalette::Entry> entries = {{QStringLiteral("Unsaved work"), {}, {}, {}},
                                                      {QStringLiteral("Save as…"), {}, {}, {}},
                                                      {QStringLiteral("Claim Child Benefit"), {}, {}, {}}};
        QCOMPARE(CommandPalette::fitting(entries, QStringLiteral("sav")), (QList<int>{1, 0}));
        QCOMPARE(CommandPalette::fitting(entries, QStringLiteral("benefit cl")), QList<int>{2});
        QCOMPARE(CommandPalette::fitting(entries, {}), (QList<int>{0, 1, 2}));
        QVERIFY(CommandPalette::fitting(entries, QStringLiteral("zzz")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSentence)
#include "tst_sentence.moc"
