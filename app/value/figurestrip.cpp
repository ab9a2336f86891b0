// SPDX-License-Identifier: GPL-3.0-only
#include "app/value/figurestrip.h"

#include "app/theme/parts.h"

namespace app::value {

namespace {

constexpr double pad = 16, above = 12, between = 16;

} // namespace

FigureStrip::FigureStrip(Theme *theme, QWidget *parent) : Card(theme, parent)
{
    connect(theme, &Theme::changed, this, &FigureStrip::place);
}

void FigureStrip::setFigures(const QList<Figure> &figures)
{
    while (m_parts.size() > figures.size()) {
        const Part part = m_parts.takeLast();
        delete part.value;
        delete part.words;
    }
    while (m_parts.size() < figures.size()) {
        m_parts.append(Part{new PlainLabel(theme(), Type::Title, Weight::Strong, PlainLabel::Tone::First, this),
                        new PlainLabel(theme(), Type::Micro, Weight::Regular, PlainLabel::Tone::Second, this)});
        m_parts.back().words->setWordWrap(true);
        m_parts.back().words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        m_parts.back().value->show();
        m_parts.back().words->show();
    }
    for (qsizetype i = 0; i < figures.size(); ++i) {
        const Part &part = m_parts[i];
        part.value->setText(figures[i].value);
        part.words->setText(figures[i].words);
        part.value->setAccessibleName(figures[i].words + QStringLiteral(": ") + figures[i].value);
        for (PlainLabel *label : {part.value, part.words})
            label->setToolTip(plainTip(figures[i].words, figures[i].tip));
    }
    place();
}

int FigureStrip::columnsIn(int width) const
{
    int widest = theme()->px(112);
    for (const Part &part : m_parts)
        widest = std::max(widest, part.value->sizeHint().width());
    const int room = width - 2 * theme()->px(pad) + theme()->px(between);
    return std::clamp(room / (widest + theme()->px(between)), 1, std::max(1, static_cast<int>(m_parts.size())));
}

int FigureStrip::rowHeight() const { return theme()->lineHeight(Type::Title) + 2 * theme()->lineHeight(Type::Micro) + theme()->px(4); }

int FigureStrip::heightForWidth(int width) const
{
    const int columns = columnsIn(width);
    const int rows = (static_cast<int>(m_parts.size()) + columns - 1) / columns;
    return rows * rowHeight() + (rows - 1) * theme()->px(8) + 2 * theme()->px(above);
}

void FigureStrip::resizeEvent(QResizeEvent *) { place(); }

void FigureStrip::place()
{
    const int columns = columnsIn(width()), space = theme()->px(between);
    const int each = (width() - 2 * theme()->px(pad) + space) / columns - space;
    for (int i = 0; i < m_parts.size(); ++i) {
        const int x = theme()->px(pad) + (i % columns) * (each + space);
        const int y = theme()->px(above) + (i / columns) * (rowHeight() + theme()->px(8));
        m_parts[i].value->setGeometry(x, y, each, theme()->lineHeight(Type::Title));
        m_parts[i].words->setGeometry(x, y + theme()->lineHeight(Type::Title) + theme()->px(2), each, 2 * theme()->lineHeight(Type::Micro));
    }
}

} // namespace app::value
