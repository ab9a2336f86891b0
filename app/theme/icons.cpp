// SPDX-License-Identifier: GPL-3.0-only
#include "app/theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace app {

namespace {

QString fileOf(Icon which)
{
    static constexpr std::array names = {
        "gallery", "map",     "information", "people",  "redesign", "compare", "confidence", "value", "inventory", "progress", "report",
        "undo",    "redo",    "search",      "export",  "table",   "copy",       "plus",  "minus",     "folder",
        "import",  "chevron", "error",       "warning", "note",    "close",      "more",  "tick",      "mark"};
    static_assert(names.size() == static_cast<size_t>(Icon::Mark) + 1);
    return QStringLiteral(":/treadlight/icons/%1.svg").arg(QLatin1String(names[static_cast<size_t>(which)]));
}

QByteArray drawing(Icon which, const QColor &colour)
{
    QFile file(fileOf(which));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", colour.name(QColor::HexRgb).toUtf8());
}

QColor faded(QColor colour)
{
    colour.setAlphaF(0.45F);
    return colour;
}

/// Draws the SVG afresh at whatever size and scale is asked.
class Engine : public QIconEngine {
public:
    Engine(Icon which, QColor normal, QColor chosen) : m_which(which), m_normal(normal), m_chosen(chosen) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const bool chosen = state == QIcon::On || mode == QIcon::Selected;
        painter->save();
        if (mode == QIcon::Disabled)
            painter->setOpacity(painter->opacity() * faded(m_normal).alphaF());
        paintIcon(*painter, m_which, rect, chosen && mode != QIcon::Disabled ? m_chosen : m_normal);
        painter->restore();
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }
    QIconEngine *clone() const override { return new Engine(*this); }

private:
    Icon m_which;
    QColor m_normal, m_chosen;
};

} // namespace

QIcon icon(Icon which, const Theme &theme)
{
    return QIcon(new Engine(which, theme.colours().text, theme.colours().accent));
}

QIcon icon(Icon which, const QColor &colour) { return QIcon(new Engine(which, colour, colour)); }

void paintIcon(QPainter &painter, Icon which, const QRectF &where, const QColor &colour)
{
    QSvgRenderer(drawing(which, colour)).render(&painter, where);
}

} // namespace app
