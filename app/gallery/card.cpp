// SPDX-License-Identifier: GPL-3.0-only
#include "app/gallery/card.h"

#include "app/charts/numbers.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>

namespace app::gallery {

namespace {

constexpr double cardWidth = 244, cardHeight = 224, mapHeight = 92, padding = 14;

/// At most two lines, the second cut with "…".
void paintTwoLines(QPainter &painter, const QRectF &where, const QString &text, double lineHeight)
{
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(where.width());
    QTextLine second = layout.createLine();
    const int split = second.isValid() ? second.textStart() : static_cast<int>(text.size());
    layout.endLayout();
    const auto draw = [&](double y, const QString &line) {
        painter.drawText(QRectF(where.left(), y, where.width(), lineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(painter.font()).elidedText(line.trimmed(), Qt::ElideRight, where.width()));
    };
    draw(where.top(), text.left(split));
    if (split < text.size())
        draw(where.top() + lineHeight, text.mid(split));
}

} // namespace

LifeEvent lifeEventOf(const journeys::Shipped &shipped)
{
    LifeEvent event{shipped, shipped.id, {}, 0, 0, 0, 0, 0, {}};
    const auto opened = journeys::load(shipped);
    if (!opened || opened->workspace.journeys.isEmpty()) {
        event.refusal = opened ? Card::tr("It holds no journey.") : opened.refusal();
        return event;
    }
    const model::Inventory &inventory = opened->workspace.inventory;
    const model::Journey &journey = opened->workspace.journeys.at(0);
    event.name = journey.name;
    for (const model::Node &node : journey.nodes)
        event.steps += node.kind == model::NodeKind::Step;
    const auto measure = model::burden::measure(inventory, journey);
    const auto detail = model::burden::detail(inventory, journey, {}, std::nullopt);
    event.map = tinyMapOf(inventory, journey, detail ? *detail : model::burden::Detail());
    if (!measure) {
        event.refusal = measure.refusal();
        return event;
    }
    const model::burden::PersonMeasure person = measure->everyone();
    event.hours = person.hours();
    event.answersAgain = person.duplicates;
    event.organisations = person.organisations;
    event.people = measure->year.people;
    return event;
}

Card::Card(LifeEvent event, const Theme *theme, QWidget *parent)
    : QAbstractButton(parent), m_event(std::move(event)), m_theme(theme)
{
    setText(m_event.name);
    setObjectName(QStringLiteral("card.") + m_event.shipped.id);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setProperty("ring", false);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(m_event.name);
    setAccessibleDescription(tr("%1 hours time tax, %2 answers again, %3 organisations, %4 steps")
                                 .arg(charts::whole(m_event.hours), charts::whole(m_event.answersAgain),
                                      charts::whole(m_event.organisations))
                                 .arg(m_event.steps));
}

QSize Card::sizeHint() const { return {m_theme->px(cardWidth), m_theme->px(cardHeight)}; }

void Card::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void Card::focusInEvent(QFocusEvent *event)
{
    m_byKeyboard = event->reason() != Qt::MouseFocusReason;
    QAbstractButton::focusInEvent(event);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = m_theme->colours();
    const bool ring = hasFocus() && m_byKeyboard;
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(frame, 4, 4);

    const double edge = m_theme->px(mapHeight);
    painter.save();
    painter.setClipRect(QRectF(0, 0, width(), edge));
    painter.setBrush(colours.window);
    painter.drawRoundedRect(frame, 4, 4);
    paintTinyMap(painter,
                 QRectF(frame.left(), 0, frame.width(), edge)
                     .adjusted(m_theme->px(8), m_theme->px(7), -m_theme->px(8), -m_theme->px(7)),
                 m_event.map, colours, m_theme->scale());
    painter.restore();
    painter.fillRect(QRectF(frame.left(), edge, frame.width(), 1), colours.line);

    paintName(painter);
    paintFigures(painter);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(ring ? QPen(colours.accent, 3) : QPen(underMouse() ? colours.edge : colours.line, 1));
    painter.drawRoundedRect(ring ? frame.adjusted(0.5, 0.5, -0.5, -0.5) : frame.adjusted(-0.5, -0.5, 0.5, 0.5), 4, 4);
}

void Card::paintName(QPainter &painter) const
{
    painter.setPen(m_theme->colours().text);
    painter.setFont(m_theme->font(Type::ChartTitle));
    const double pad = m_theme->px(padding);
    paintTwoLines(painter, QRectF(pad, m_theme->px(mapHeight + 8), width() - 2 * pad, m_theme->px(40)), m_event.name,
                  m_theme->px(20));
}

void Card::paintFigures(QPainter &painter) const
{
    const Colours &colours = m_theme->colours();
    const double pad = m_theme->px(padding);
    painter.setFont(m_theme->font(Type::Micro));
    if (!m_event.refusal.isEmpty()) {
        painter.setPen(colours.text2);
        painter.drawText(QRectF(pad, m_theme->px(150), width() - 2 * pad, m_theme->px(64)),
                         Qt::AlignLeft | Qt::TextWordWrap, m_event.refusal);
        return;
    }
    const std::tuple<QString, QString, double> columns[] = {
        {tr("%1 h").arg(charts::whole(m_event.hours)), tr("time tax"), 0},
        {charts::whole(m_event.answersAgain), tr("answers again"), 60},
        {charts::whole(m_event.organisations), tr("organisations"), 144}};
    for (const auto &[figure, label, x] : columns) {
        painter.setPen(colours.text);
        painter.setFont(m_theme->font(Type::Title));
        painter.drawText(QPointF(pad + m_theme->px(x), m_theme->px(171)), figure);
        painter.setPen(colours.text2);
        painter.setFont(m_theme->font(Type::Micro));
        painter.drawText(QPointF(pad + m_theme->px(x), m_theme->px(187)), label);
    }
    painter.drawText(QPointF(pad, m_theme->px(209)),
                     tr("%1 steps · %2 people a year").arg(m_event.steps).arg(charts::whole(m_event.people)));
}

} // namespace app::gallery
