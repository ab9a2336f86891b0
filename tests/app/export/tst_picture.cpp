// SPDX-License-Identifier: GPL-3.0-only
#include "app/export/picture.h"

#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace app::pictures;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Picture picture(QSizeF size = {300, 120})
{
    return {size, QStringLiteral("A < b & \"c\""), QStringLiteral("Words <img> & more") + QChar(1),
            [](QPainter &painter) {
                painter.fillRect(QRectF(0, 0, 300, 120), Qt::white);
                painter.fillRect(QRectF(100, 40, 50, 30), QColor(0x12, 0x43, 0x6D));
                QFont font;
                font.setPixelSize(13);
                painter.setFont(font);
                painter.drawText(QPointF(10, 20), QStringLiteral("time < tax") + QChar(2));
            }};
}

} // namespace

class TestPicture : public QObject {
    Q_OBJECT
private slots:
    void png();
    void svg();
    void pdf();
    void clipboardHasAllForms();
    void refusals();

private:
    QTemporaryDir m_folder;
};

void TestPicture::png()
{
    for (const double scale : {1.0, 2.0, 4.0}) {
        const QString path = m_folder.filePath(QStringLiteral("picture.png"));
        QVERIFY(write(picture(), path, scale));
        const QImage image(path);
        QCOMPARE(image.size(), QSizeF(300 * scale, 120 * scale).toSize());
        QVERIFY(std::abs(image.dotsPerMeterX() - 96 * scale / 0.0254) < 1);
        QCOMPARE(image.pixelColor(QPointF(125 * scale, 55 * scale).toPoint()), QColor(0x12, 0x43, 0x6D));
        QCOMPARE(image.pixelColor(QPointF(98 * scale, 55 * scale).toPoint()), QColor(Qt::white));
    }
}

void TestPicture::svg()
{
    const QString path = m_folder.filePath(QStringLiteral("picture.SVG"));
    QVERIFY(write(picture(), path));
    const QByteArray bytes = bytesOf(path);
    QVERIFY(bytes.contains("viewBox=\"0 0 300 120\""));
    QVERIFY(bytes.contains("width=\"79.375mm\"")); // 300 px at 96 dpi
    QVERIFY(bytes.contains("<title>A &lt; b &amp; &quot;c&quot;</title>"));
    QVERIFY(bytes.contains(">time &lt; tax"));
    QXmlStreamReader reader(bytes);
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
}

void TestPicture::pdf()
{
    const QString path = m_folder.filePath(QStringLiteral("picture.pdf"));
    QVERIFY(write(picture(), path));
    const QByteArray bytes = bytesOf(path);
    QVERIFY(bytes.startsWith("%PDF-1"));
    const QRegularExpression box(QStringLiteral("/MediaBox \\[0 0 (\\S+) (\\S+)\\]"));
    const QRegularExpressionMatch match = box.match(QString::fromLatin1(bytes));
    QVERIFY(match.hasMatch());
    QVERIFY(std::abs(match.captured(1).toDouble() - 225) < 1); // 300 px = 225 points
    QVERIFY(std::abs(match.captured(2).toDouble() - 90) < 1);
    QCOMPARE(bytes.count("/Type /Page\n"), 1);
}

void TestPicture::clipboardHasAllForms()
{
    const std::unique_ptr<QMimeData> data = mimeData(picture());
    QVERIFY(data->data(QStringLiteral("image/png")).startsWith("\x89PNG"));
    QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("<svg"));
    QVERIFY(data->data(QStringLiteral("application/pdf")).startsWith("%PDF"));
}

void TestPicture::refusals()
{
    const model::Done nowhere = write(picture(), m_folder.filePath(QStringLiteral("no/such/folder/x.png")));
    QVERIFY(!nowhere);
    QVERIFY(nowhere.refusal().contains(QLatin1String("x.png")));
    const model::Done unknown = write(picture(), m_folder.filePath(QStringLiteral("x.bmp")));
    QVERIFY(!unknown);
    QVERIFY(unknown.refusal().contains(QLatin1String(".svg")));
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("x.bmp"))));
    const model::Done large = write(picture({40'000, 40'000}), m_folder.filePath(QStringLiteral("x.png")), 4);
    QVERIFY(!large);
    QVERIFY(large.refusal().contains(QLatin1String("SVG")));
}

QTEST_MAIN(TestPicture)
#include "tst_picture.moc"
