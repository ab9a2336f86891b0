// SPDX-License-Identifier: GPL-3.0-only
#include "app/confidence/guesspanel.h"

#include "app/theme/parts.h"

#include <QPainter>

namespace app::confidence {

namespace {

constexpr double rowHeight = 34, headHeight = 40, linkHeight = 36;

} // namespace

/// One guess: dots, name, value; a button all over.
class GuessRow : public QAbstractButton {
public:
    GuessRow(const Theme *theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
    {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
    }
    void show(const Guesses::Row &row)
    {
        m_row = row;
        setAccessibleName(row.name);
        setAccessibleDescription(row.value);
        setToolTip(plainTip(row.name, row.value));
        update();
    }
    const QString &path() const { return m_row.path; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Colours &colours = Colours::light();
        painter.setPen(colours.line);
        painter.drawLine(0, 0, width(), 0);
        GradeDots::paint(painter, QPointF(0, height() / 2.0 - m_theme->px(3)), GradeDots::dotsFor(model::Grade::Guess),
                         colours.text, m_theme->scale());
        painter.setFont(m_theme->font(Type::Body));
        const QFontMetrics metrics = painter.fontMetrics();
        const int left = m_theme->px(44), value = metrics.horizontalAdvance(m_row.value) + m_theme->px(12);
        painter.setPen(colours.text2);
        painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, m_row.value);
        painter.setPen(underMouse() ? colours.accent : colours.text);
        painter.drawText(rect().adjusted(left, 0, -value, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(m_row.name, Qt::ElideMiddle, width() - left - value));
    }

private:
    const Theme *m_theme;
    Guesses::Row m_row;
};

GuessPanel::GuessPanel(Theme *theme, QWidget *parent)
    : Card(theme, parent), m_all(makeButton({}, ButtonKind::Link, this))
{
    connect(m_all, &QPushButton::clicked, this, &GuessPanel::allAsked);
    connect(theme, &Theme::changed, this, &GuessPanel::place);
    // The panel is white in both themes, and so are links on it.
    m_all->setStyleSheet(QStringLiteral("QPushButton { color: %1; }").arg(Colours::light().accent.name()));
}

void GuessPanel::setGuesses(const Guesses &guesses)
{
    if (guesses == m_guesses)
        return;
    m_guesses = guesses;
    setTitle(guesses.title);
    while (m_rows.size() < guesses.rows.size()) {
        auto *row = new GuessRow(theme(), this);
        connect(row, &QAbstractButton::clicked, this, [this, row] { emit chosen(row->path()); });
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < guesses.rows.size(); ++i)
        m_rows[i]->show(guesses.rows[i]);
    m_all->setText(tr("Show all %1").arg(guesses.all));
    place();
}

void GuessPanel::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    place();
}

void GuessPanel::place()
{
    const int margin = theme()->px(16), row = theme()->px(rowHeight), room = height() - theme()->px(headHeight);
    const auto fit = std::max(0, (room - theme()->px(linkHeight)) / row);
    int y = theme()->px(headHeight);
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const bool there = i < m_guesses.rows.size() && i < fit;
        m_rows[i]->setVisible(there);
        m_rows[i]->setGeometry(margin, y, width() - 2 * margin, row);
        y += there ? row : 0;
    }
    m_all->setVisible(m_guesses.all > 0);
    m_all->setGeometry(margin, y + theme()->px(4), std::min(m_all->sizeHint().width(), width() - 2 * margin),
                       theme()->px(24));
    setTabOrder(m_rows.isEmpty() ? this : static_cast<QWidget *>(m_rows.last()), m_all);
}

} // namespace app::confidence
