// SPDX-License-Identifier: GPL-3.0-only
#include "app/export/picture.h"

#include "model/files/atomicfile.h"

#include <QBuffer>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace app::pictures {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::pictures)
};

constexpr double dotsPerInch = 96;   ///< of a pixel at 100 %
constexpr double mostPixels = 250e6; ///< 1 GB of image; more is refused before it is asked of memory

QSize whole(QSizeF size)
{
    return {std::max(1, static_cast<int>(std::ceil(size.width()))),
            std::max(1, static_cast<int>(std::ceil(size.height())))};
}

/// Null where it would not fit into memory.
QImage image(const Picture &picture, double scale)
{
    const QSizeF wanted = picture.size * scale;
    if (wanted.width() > 32000 || wanted.height() > 32000 || wanted.width() * wanted.height() > mostPixels)
        return {};
    QImage image(whole(wanted), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return {};
    const int dotsPerMetre = static_cast<int>(std::lround(dotsPerInch * scale / 0.0254));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.setText(QStringLiteral("Title"), picture.title);
    image.setText(QStringLiteral("Description"), picture.description);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(scale, scale);
    picture.paint(painter);
    return image;
}

QByteArray encoded(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// Drops what no XML may hold; a document's words may.
QByteArray legalXml(QByteArray bytes)
{
    bytes.removeIf([](char c) {
        const auto code = static_cast<unsigned char>(c);
        return code < 0x20 && code != '\t' && code != '\n' && code != '\r';
    });
    bytes.replace("\xEF\xBF\xBE", "").replace("\xEF\xBF\xBF", "");
    return bytes;
}

QByteArray svg(const Picture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(dotsPerInch)); // its default is 72
    generator.setSize(whole(picture.size));
    generator.setViewBox(QRectF(QPointF(0, 0), picture.size));
    generator.setTitle(picture.title.toHtmlEscaped()); // it does not escape by itself
    generator.setDescription(picture.description.toHtmlEscaped());
    {
        QPainter painter(&generator);
        painter.setRenderHint(QPainter::Antialiasing);
        picture.paint(painter);
    }
    // Where Inter is not installed the reader's own plain typeface stands in, not its serif one.
    bytes.replace("font-family=\"Inter Tabular\"", "font-family=\"Inter Tabular, Inter, Arial, sans-serif\"");
    return legalXml(std::move(bytes));
}

QByteArray pdf(const Picture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    constexpr int resolution = 1200;
    writer.setResolution(resolution);
    writer.setTitle(picture.title);
    writer.setCreator(QStringLiteral("Treadlight"));
    writer.setPageSize(QPageSize(picture.size * 72 / dotsPerInch, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    {
        QPainter painter(&writer);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(resolution / dotsPerInch, resolution / dotsPerInch);
        picture.paint(painter);
    }
    return bytes;
}

} // namespace

model::Done write(const Picture &picture, const QString &path, double scale)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("svg"))
        return model::files::writeWhole(path, svg(picture));
    if (ending == QLatin1String("pdf"))
        return model::files::writeWhole(path, pdf(picture));
    if (ending != QLatin1String("png")) {
        return model::Refusal{Words::tr("%1 was not written: a picture's name ends in .png, .svg or .pdf.").arg(path)};
    }
    const QImage drawn = image(picture, std::clamp(scale, 1.0, 4.0));
    if (drawn.isNull()) {
        return model::Refusal{
            Words::tr("%1 was not written: the picture is too large for PNG. Choose SVG or PDF, or a smaller scale.")
                .arg(path)};
    }
    return model::files::writeWhole(path, encoded(drawn));
}

std::unique_ptr<QMimeData> mimeData(const Picture &picture)
{
    auto data = std::make_unique<QMimeData>();
    const QImage drawn = image(picture, 2);
    if (!drawn.isNull())
        data->setData(QStringLiteral("image/png"), encoded(drawn));
    data->setData(QStringLiteral("image/svg+xml"), svg(picture));
    data->setData(QStringLiteral("application/pdf"), pdf(picture));
    return data;
}

} // namespace app::pictures
