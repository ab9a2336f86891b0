// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/glyphs.h"
#include "app/inspector/quantityrow.h"
#include "app/inspector/words.h"

#include <QPainter>

namespace app::inspector {

using namespace model;

SpreadButton::SpreadButton(const Theme &theme, const Unit &unit, Look look, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_unit(unit), m_look(look)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFixedHeight(theme.px(26));
    setSizePolicy(look == Look::Whole ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SpreadButton::show(const std::optional<Quantity> &quantity, const QString &name)
{
    m_quantity = quantity;
    const Quantity shown = quantity.value_or(Quantity());
    QString words = tr("%1: %2, %3").arg(name, m_unit.range(shown), nameOf(shown.grade.value_or(Grade::Guess)).toLower());
    setAccessibleName(tr("Range, grade and source of %1").arg(name));
    setAccessibleDescription(words);
    if (!shown.note.isEmpty())
        words += QLatin1Char('\n') + shown.note;
    setToolTip(words.toHtmlEscaped());
    update();
}

QSize SpreadButton::sizeHint() const
{
    return {m_theme.px(m_look == Look::Whole ? 131 : gradeWidth + 8), m_theme.px(26)};
}

void SpreadButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? m_theme.colours().accentSoft : m_theme.colours().sunken);
        painter.drawRoundedRect(rect(), m_theme.px(3), m_theme.px(3));
    }
    paintFigures(painter);
}

void SpreadButton::paintFigures(QPainter &painter)
{
    const Colours &colours = m_theme.colours();
    const double grade = m_theme.px(gradeWidth);
    const QRectF dots(width() - grade - m_theme.px(2), 0, grade, height());
    const bool isSaid = m_quantity && (m_quantity->likely != 0 || !m_quantity->isBare());
    if (isSaid) {
        paintGrade(painter, dots, m_quantity->grade, colours, m_theme.scale());
    } else {
        // What is not said still shows where it can be said.
        painter.setPen(underMouse() || hasFocus() ? colours.text2 : Qt::transparent);
        painter.setFont(m_theme.font(Type::Body));
        painter.drawText(dots, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("…"));
    }
    if (m_look == Look::GradeOnly || !m_quantity || !m_quantity->low || !m_quantity->high)
        return;
    const QString low = m_unit.before + shortNumber(*m_quantity->low * m_unit.factor, 1);
    const QString high = shortNumber(*m_quantity->high * m_unit.factor, 1);
    const QString words = low + QChar(0x2013) + high;
    painter.setFont(m_theme.font(Type::Body));
    painter.setPen(colours.text2);
    const int room = static_cast<int>(dots.left()) - m_theme.px(8);
    const int wide = painter.fontMetrics().horizontalAdvance(words);
    painter.drawText(QRect(m_theme.px(2), 0, room, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, room));
    const double range = m_theme.px(rangeWidth);
    if (m_unit.full <= 0 || wide + range + m_theme.px(6) > room)
        return;
    Quantity seen = scaled(*m_quantity, m_unit.factor);
    paintRange(painter, QRectF(dots.left() - m_theme.px(8) - range, 0, range, height()), seen, m_unit.full, colours,
               m_theme.scale());
}

} // namespace app::inspector
