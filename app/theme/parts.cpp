// SPDX-License-Identifier: GPL-3.0-only
#include "app/theme/parts.h"

#include "model/base/quantity.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace app {

PlainLabel::PlainLabel(const Theme *theme, Type type, Weight weight, Tone tone, QWidget *parent)
    : QLabel(parent), m_theme(theme), m_type(type), m_weight(weight)
{
    setTextFormat(Qt::PlainText);
    setTone(tone);
    dress();
    connect(theme, &Theme::changed, this, &PlainLabel::dress);
}

void PlainLabel::setTone(Tone tone)
{
    setProperty("tone", tone == Tone::Second ? QStringLiteral("second") : QString());
    setForegroundRole(QPalette::WindowText);
}

void PlainLabel::dress()
{
    setFont(m_theme->font(m_type, m_weight));
    updateGeometry();
}

QPushButton *makeButton(const QString &text, ButtonKind kind, QWidget *parent)
{
    static const char *const kinds[] = {"", "primary", "quiet", "strip", "link"};
    auto *button = new QPushButton(text, parent);
    button->setProperty("kind", QLatin1String(kinds[static_cast<size_t>(kind)]));
    if (kind == ButtonKind::Link)
        button->setCursor(Qt::PointingHandCursor);
    return button;
}

QToolButton *makeIconButton(Icon which, const QString &text, const Theme *theme, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setProperty("kind", QStringLiteral("quiet"));
    button->setAccessibleName(text);
    button->setToolTip(plainTip(text));
    button->setFocusPolicy(Qt::StrongFocus);
    const auto dress = [button, which, theme] {
        button->setIcon(icon(which, *theme));
        button->setIconSize(QSize(theme->px(16), theme->px(16)));
    };
    dress();
    QObject::connect(theme, &Theme::changed, button, dress);
    return button;
}

QString plainTip(const QString &first, const QString &rest)
{
    QString tip = QStringLiteral("<p style='white-space:pre-line'>");
    tip += rest.isEmpty() ? first.toHtmlEscaped()
                          : QStringLiteral("<b>%1</b>\n%2").arg(first.toHtmlEscaped(), rest.toHtmlEscaped());
    return tip + QStringLiteral("</p>");
}

SwitchBar::SwitchBar(const QStringList &choices, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *group = new QButtonGroup(this);
    for (const QString &choice : choices) {
        QPushButton *button = makeButton(choice, ButtonKind::Strip, this);
        const qsizetype i = m_buttons.size();
        button->setProperty("part", i == 0                    ? QStringLiteral("left")
                                    : i + 1 == choices.size() ? QStringLiteral("right")
                                                              : QStringLiteral("middle"));
        button->setCheckable(true);
        button->setChecked(i == 0);
        group->addButton(button, static_cast<int>(i));
        row->addWidget(button);
        m_buttons.append(button);
    }
    connect(group, &QButtonGroup::idClicked, this, &SwitchBar::switched);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

int SwitchBar::chosen() const
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons[i]->isChecked())
            return static_cast<int>(i);
    }
    return -1;
}

void SwitchBar::choose(int which) { m_buttons[which]->setChecked(true); }

GradeDots::GradeDots(const Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(theme, &Theme::changed, this, [this] { updateGeometry(); });
}

int GradeDots::dotsFor(std::optional<model::Grade> grade) { return grade ? 4 - static_cast<int>(*grade) : 1; }

void GradeDots::setGrade(std::optional<model::Grade> grade)
{
    m_dots = dotsFor(grade);
    update();
}

QSize GradeDots::sizeHint() const { return {m_theme->px(34), m_theme->px(8)}; }

void GradeDots::paint(QPainter &painter, QPointF topLeft, int dots, const QColor &colour, double scale)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, scale));
    for (int i = 0; i < 4; ++i) {
        painter.setBrush(i < dots ? QBrush(colour) : QBrush(Qt::NoBrush));
        const double size = 5 * scale;
        painter.drawEllipse(QRectF(topLeft + QPointF((9 * i + 0.5) * scale, 0.5 * scale), QSizeF(size, size)));
    }
    painter.restore();
}

void GradeDots::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, QPointF(0, (height() - m_theme->px(6)) / 2.0), m_dots, m_theme->colours().text, m_theme->scale());
}

KeyHint::KeyHint(const QKeySequence &key, const Theme *theme, QWidget *parent)
    : QWidget(parent), m_text(key.toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' '))),
      m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(theme, &Theme::changed, this, [this] { updateGeometry(); });
}

QSize KeyHint::sizeHint() const
{
    const QFontMetrics metrics(m_theme->font(Type::Micro));
    return {metrics.horizontalAdvance(m_text) + m_theme->px(10), m_theme->px(18)};
}

void KeyHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme->font(Type::Micro));
    painter.setPen(m_theme->colours().line);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(m_theme->colours().text2);
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

Hairline::Hairline(Qt::Orientation orientation, const Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), m_theme->colours().line); }

Panel::Panel(Ground ground, Qt::Edges lines, const Theme *theme, QWidget *parent)
    : QWidget(parent), m_ground(ground), m_lines(lines), m_theme(theme)
{
    connect(theme, &Theme::changed, this, [this] { update(); });
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &colours = m_theme->colours();
    painter.fillRect(rect(), m_ground == Ground::Surface ? colours.surface : colours.window);
    if (m_lines & Qt::TopEdge)
        painter.fillRect(0, 0, width(), 1, colours.line);
    if (m_lines & Qt::BottomEdge)
        painter.fillRect(0, height() - 1, width(), 1, colours.line);
    if (m_lines & Qt::LeftEdge)
        painter.fillRect(0, 0, 1, height(), colours.line);
    if (m_lines & Qt::RightEdge)
        painter.fillRect(width() - 1, 0, 1, height(), colours.line);
}

} // namespace app
