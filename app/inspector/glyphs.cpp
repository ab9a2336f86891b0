// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/glyphs.h"

#include <QPainter>

namespace app::inspector {

using namespace model;

void paintRange(QPainter &painter, const QRectF &box, const Quantity &quantity, double full, const Colours &colours,
                double scale)
{
    if (!quantity.low || !quantity.high || full <= 0)
        return;
    const double dot = 3 * scale;
    const double wide = box.width() - 2 * dot;
    const auto at = [&](double value) { return box.left() + dot + wide * std::clamp(value / full, 0.0, 1.0); };
    const double middle = box.center().y();
    painter.setPen(QPen(colours.edge, std::max(1.0, 1.5 * scale), Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(at(*quantity.low), middle), QPointF(at(*quantity.high), middle));
    for (const double end : {*quantity.low, *quantity.high})
        painter.drawLine(QPointF(at(end), middle - dot), QPointF(at(end), middle + dot));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.text);
    painter.drawEllipse(QPointF(at(quantity.likely), middle), dot, dot);
}

void paintGrade(QPainter &painter, const QRectF &box, std::optional<Grade> grade, const Colours &colours, double scale)
{
    const int filled = 4 - static_cast<int>(grade.value_or(Grade::Guess));
    const double radius = 3 * scale;
    for (int i = 0; i < 4; ++i) {
        const QPointF centre(box.left() + radius + i * 9 * scale, box.center().y());
        painter.setPen(i < filled ? Qt::NoPen : QPen(colours.text, scale));
        painter.setBrush(i < filled ? QBrush(colours.text) : QBrush(Qt::NoBrush));
        const double size = i < filled ? radius : radius - scale / 2;
        painter.drawEllipse(centre, size, size);
    }
}

Sign::Sign(const Theme &theme, Icon icon, const QColor &colour, QWidget *parent)
    : QWidget(parent), m_icon(icon), m_colour(colour)
{
    setFixedSize(theme.px(16), theme.px(16));
}

void Sign::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintIcon(painter, m_icon, rect(), m_colour);
}

SharesBar::SharesBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(theme.px(8));
}

void SharesBar::setShares(const QList<double> &shares)
{
    m_shares = shares;
    update();
}

void SharesBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = m_theme.colours();
    const std::array grounds = {colours.text, colours.edge, colours.line, colours.text2};
    double sum = 0;
    for (const double share : m_shares)
        sum += std::max(0.0, share);
    double left = 0;
    for (qsizetype i = 0; i < m_shares.size() && sum > 0; ++i) {
        const double wide = width() * std::max(0.0, m_shares[i]) / sum;
        const double gap = i + 1 < m_shares.size() ? m_theme.px(2) : 0;
        const QRectF part(left, 0, std::max(1.0, wide - gap), height());
        const QColor ground = grounds[static_cast<size_t>(i) % grounds.size()];
        // The palest part has a border, or it would be told from the ground by nothing.
        painter.setPen(ground == colours.line ? QPen(colours.edge, 1) : QPen(Qt::NoPen));
        painter.setBrush(ground);
        painter.drawRect(ground == colours.line ? part.adjusted(0.5, 0.5, -0.5, -0.5) : part);
        left += wide;
    }
}

void paintMark(QPainter &painter, const QRectF &box, AskMark mark, const QColor &colour, double scale)
{
    const double side = 8 * scale;
    const QRectF square(box.center().x() - side / 2, box.center().y() - side / 2, side, side);
    if (mark == AskMark::First) {
        painter.fillRect(square, colour);
    } else if (mark == AskMark::Again) {
        const double pen = 1.5 * scale;
        painter.setPen(QPen(colour, pen, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(square.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2));
    } else {
        painter.fillRect(QRectF(square.left(), square.center().y() - scale, side, 2 * scale), colour);
    }
}

HoursBar::HoursBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(theme.px(6));
}

void HoursBar::setPart(double part)
{
    m_part = std::clamp(part, 0.0, 1.0);
    update();
}

void HoursBar::paintEvent(QPaintEvent *)
{
    if (m_part <= 0)
        return;
    QPainter painter(this);
    const int wide = std::max(1, qRound(width() * m_part));
    painter.fillRect(QRect(width() - wide, 0, wide, height()), m_theme.colours().shape);
}

} // namespace app::inspector
