// SPDX-License-Identifier: GPL-3.0-only
#include "app/theme/icons.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

#include <cmath>

using namespace app;

namespace {

double brightness(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// Contrast as WCAG counts it.
double contrast(const QColor &a, const QColor &b)
{
    const double x = brightness(a), y = brightness(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

/// The tokens keep their promises, and the typeface is the one that comes with the program.
class TestTheme : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::loadTypeface(); }

    void theTypefaceComesWithTheProgram()
    {
        QVERIFY(QFontDatabase::families().contains(QStringLiteral("Inter Tabular")));
        QCOMPARE(QFontInfo(fontFor(Type::Body, Weight::Regular)).family(), QStringLiteral("Inter Tabular"));
    }

    void figuresStandInColumns()
    {
        for (const Weight weight : {Weight::Regular, Weight::Strong}) {
            const QFontMetricsF metrics(fontFor(Type::Body, weight));
            for (char digit = '1'; digit <= '9'; ++digit)
                QVERIFY(std::abs(metrics.horizontalAdvance(QLatin1Char(digit)) -
                                 metrics.horizontalAdvance(QLatin1Char('0'))) < 0.05);
        }
    }

    void wordsCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void wordsCanBeRead()
    {
        QFETCH(bool, dark);
        const Colours &c = dark ? Colours::dark() : Colours::light();
        for (const QColor &ground : {c.window, c.surface, c.lane2, c.sunken}) {
            QVERIFY(contrast(c.text, ground) >= 5.9);
            QVERIFY(contrast(c.text2, ground) >= 5.9);
            QVERIFY(contrast(c.accent, ground) >= 5.0);
            QVERIFY(contrast(c.edge, ground) >= 2.8);
        }
        QVERIFY(contrast(c.onAccent, c.accent) >= 4.5);
        QVERIFY(contrast(c.text, c.accentSoft) >= 5.9);
        for (size_t i = 0; i < c.heat.size(); ++i)
            QVERIFY(contrast(c.heatWords[i], c.heat[i]) >= 4.9);
    }

    void scaleAndModeTellEverybody()
    {
        Theme theme;
        theme.setMode(Theme::Mode::Light);
        theme.dress();
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setMode(Theme::Mode::Dark);
        theme.setScale(2);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(theme.px(8), 16);
        QCOMPARE(theme.font(Type::Title).pixelSize(), 40);
        theme.setScale(9);
        QCOMPARE(theme.scale(), 3.0);
    }

    void everyIconIsDrawn()
    {
        for (int i = 0; i <= static_cast<int>(Icon::Mark); ++i) {
            const QImage image = icon(static_cast<Icon>(i), QColor(Qt::black)).pixmap(20, 20).toImage();
            bool something = false;
            for (int y = 0; y < image.height() && !something; ++y) {
                for (int x = 0; x < image.width() && !something; ++x)
                    something = image.pixelColor(x, y).alpha() > 0;
            }
            QVERIFY2(something, qPrintable(QString::number(i)));
        }
    }

    void labelsTakeEveryTextAsItStands()
    {
        Theme theme;
        PlainLabel label(&theme, Type::Body);
        label.setText(QStringLiteral("<img src='/dev/zero'>"));
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QVERIFY(!plainTip(QStringLiteral("<b>a"), QStringLiteral("<i>b")).contains(QLatin1String("<i>")));
    }

    void englishKnowsOneFromMany()
    {
        QTranslator plurals;
        QVERIFY(plurals.load(QStringLiteral(":/treadlight/translations/treadlight_en.qm")));
        QCOMPARE(plurals.translate("app::BottomLine", "%n warning(s)", nullptr, 1), QStringLiteral("%n warning"));
        QCOMPARE(plurals.translate("app::BottomLine", "%n warning(s)", nullptr, 2), QStringLiteral("%n warnings"));
    }

    void aChooserOpensByKeyboard()
    {
        Theme theme;
        Chooser chooser(QStringLiteral("Journey"), &theme);
        QMenu menu;
        menu.addAction(QStringLiteral("One"));
        chooser.setMenu(&menu);
        chooser.show();
        QTest::keyClick(&chooser, Qt::Key_Down);
        QVERIFY(menu.isVisible());
        menu.close();
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
