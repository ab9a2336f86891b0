// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/legend.h"

#include "app/map/look.h"
#include "app/theme/parts.h"

#include <QFontMetricsF>
#include <QLocale>

namespace app::map {

namespace {

constexpr double swatch = 31;

double widthOf(const QFont &font, const QString &text) { return QFontMetricsF(font).horizontalAdvance(text); }

} // namespace

Legend::Legend(const Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    show(m_by);
}

void Legend::show(HeatBy by)
{
    m_by = by;
    QStringList limits;
    for (const double limit : heatLimits(by))
        limits.append(QLocale().toString(limit));
    setAccessibleName(
        tr("Heat: %1, steps begin at %2 %3").arg(heatName(by), limits.join(QStringLiteral(", ")), heatUnit(by)));
    update();
}

QSize Legend::sizeHint() const { return {m_theme->px(6 * (swatch + 1) + 24), m_theme->px(32)}; }

void Legend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(m_theme->scale(), m_theme->scale());
    const Colours &c = m_theme->colours();
    const QFont font = fontFor(Type::Micro, Weight::Regular);
    painter.setFont(font);
    const auto limits = heatLimits(m_by);
    for (size_t i = 0; i < 6; ++i) {
        const double x = 1 + static_cast<double>(i) * (swatch + 1);
        painter.setPen(i < 2 ? QPen(c.cardLine, 1) : Qt::NoPen);
        painter.setBrush(c.heat[i]);
        painter.drawRect(QRectF(x + 0.5, 4.5, swatch - 1, 9));
        QString text = i == 0 ? QStringLiteral("0") : QLocale().toString(limits[i - 1]);
        const double back = i == 0 ? 0 : widthOf(font, text) / 2;
        if (i == 5)
            text += QLatin1Char(' ') + heatUnit(m_by);
        painter.setPen(c.text2);
        painter.drawText(QPointF(x - back, 27), text);
    }
}

WidthKey::WidthKey(const Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("The width of a line tells how many people pass"));
    connect(theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize WidthKey::sizeHint() const
{
    const QFont font = fontFor(Type::Small, Weight::Regular);
    const double width =
        widthOf(font, tr("Line")) + widthOf(font, tr("few")) + widthOf(font, tr("everyone")) + 2 * 24 + 48;
    return {m_theme->px(width), m_theme->px(24)};
}

void WidthKey::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(m_theme->scale(), m_theme->scale());
    const Colours &c = m_theme->colours();
    const QFont font = fontFor(Type::Small, Weight::Regular);
    painter.setFont(font);
    double x = 0;
    const auto word = [&](const QString &text) {
        painter.setPen(c.text2);
        painter.drawText(QPointF(x, 16.5), text);
        x += widthOf(font, text) + 8;
    };
    const auto line = [&](double width) {
        painter.fillRect(QRectF(x, 12 - width / 2, 24, width), c.flow);
        x += 32;
    };
    word(tr("Line"));
    x += 4;
    line(1.3);
    word(tr("few"));
    line(8);
    word(tr("everyone"));
}

FateKey::FateKey(const Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FateKey::show(int added, int removed, int changed)
{
    m_counts = {added, removed, changed};
    const QString told = tr("%1 added, %2 removed, %3 changed").arg(added).arg(removed).arg(changed);
    setAccessibleName(told);
    setToolTip(plainTip(told, tr("A dash among the marks of a card is an ask that is reused, a cross one that is dropped")));
    updateGeometry();
    update();
}

QStringList FateKey::words(Form form) const
{
    if (form == Form::Signs)
        return {tr("+%1").arg(m_counts[0]), tr("−%1").arg(m_counts[1]), tr("≠%1").arg(m_counts[2])};
    return {tr("Added %1").arg(m_counts[0]), tr("Removed %1").arg(m_counts[1]), tr("Changed %1").arg(m_counts[2]), tr("Ask reused")};
}

void FateKey::setForm(Form form)
{
    if (form == m_form)
        return;
    m_form = form;
    updateGeometry();
    update();
}

int FateKey::widthAs(Form form) const
{
    const QFont font = fontFor(Type::Small, Weight::Regular);
    const QStringList all = words(form);
    double width = 0;
    for (const QString &word : all)
        width += 30 + widthOf(font, word) + 14;
    return m_theme->px(width - 12);
}

QSize FateKey::sizeHint() const { return {widthAs(m_form), m_theme->px(24)}; }

void FateKey::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(m_theme->scale(), m_theme->scale());
    const Colours &c = m_theme->colours();
    const QFont font = fontFor(Type::Small, Weight::Regular);
    painter.setFont(font);
    const QStringList told = words(m_form);
    double x = 1;
    const auto word = [&](const QString &text) {
        painter.setPen(c.text);
        painter.drawText(QPointF(x + 30, 16.5), text);
        x += 30 + widthOf(font, text) + 14;
    };
    const auto frame = [&](const QColor &ground, const QColor &border, double width, Qt::PenStyle style) {
        painter.setPen(QPen(border, width, style));
        painter.setBrush(ground);
        painter.drawRoundedRect(QRectF(x + 1, 5, 22, 14), 3, 3);
    };
    frame(c.addedGround, c.added, 2.5, Qt::SolidLine);
    word(told[0]);
    frame(c.surface, c.removed, 1.5, Qt::DashLine);
    word(told[1]);
    frame(c.surface, c.changed, 1.5, Qt::SolidLine);
    painter.fillRect(QRectF(x + 1, 5, 5, 14), c.changed);
    word(told[2]);
    if (m_form == Form::Signs)
        return;
    painter.fillRect(QRectF(x + 4, 11, 7, 2), c.text);
    painter.fillRect(QRectF(x + 14, 11, 7, 2), c.text);
    word(told[3]);
}

} // namespace app::map
