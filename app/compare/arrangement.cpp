// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/compareroom.h"

#include "app/charts/chartpanel.h"
#include "app/compare/warningline.h"
#include "app/theme/parts.h"

namespace app::compare {

namespace {

constexpr double left = 16, right = 24, top = 16, gap = 16, between = 24;
constexpr double headingHeight = 20, asideHeight = 32, underHeading = 8;
constexpr double wide = 760, narrow = 544; ///< the two columns at 1440
constexpr double leastForTwoColumns = 1120;
constexpr int rowsThatFit = 6; ///< in a chart of the height a place says
constexpr double rowHeight = 34;

} // namespace

void CompareRoom::arrange()
{
    const int width = std::max(m_theme->px(480), m_scroll->viewport()->width());
    const int inner = width - m_theme->px(left + right);
    const int y = arrangeWords(inner);
    m_content->resize(width, y + arrangePanels(y, inner) + m_theme->px(gap));
    askForElapsed();
}

int CompareRoom::arrangeWords(int inner)
{
    const int x = m_theme->px(left + 4), width = inner - m_theme->px(4), space = m_theme->px(4);
    int y = m_theme->px(top);
    for (QLabel *label : {m_headline, m_subtitle}) {
        const int line = m_theme->lineHeight(label == m_headline ? Type::Title : Type::Body);
        const int height = std::max(line, label->heightForWidth(width));
        label->setGeometry(x, y, width, height);
        y += height + space;
    }
    const int freshWidth = m_freshness->sizeHint().width();
    const bool beside = m_subtitle->fontMetrics().horizontalAdvance(m_subtitle->text()) + freshWidth + 2 * m_theme->px(gap) < inner;
    m_freshness->setGeometry(m_theme->px(left) + inner - freshWidth, beside ? m_subtitle->y() : y, freshWidth, m_theme->lineHeight(Type::Body));
    if (!beside && !m_freshness->isHidden())
        y += m_theme->lineHeight(Type::Body);
    if (!m_warning->isHidden()) {
        const int height = m_warning->heightForWidth(width);
        m_warning->setGeometry(x, y, width, height);
        y += height + space;
    }
    return std::max(y + m_theme->px(8), m_theme->px(80));
}

int CompareRoom::arrangePlace(const Place &place, const QRect &where) const
{
    place.heading->setGeometry(where.x() + m_theme->px(4), where.bottom() + 1 - m_theme->px(headingHeight + underHeading), where.width() / 2,
                               m_theme->px(headingHeight));
    if (place.aside) {
        const QSize size = place.aside->sizeHint();
        place.aside->setGeometry(where.right() + 1 - size.width(), where.bottom() + 1 - m_theme->px(asideHeight + underHeading / 2), size.width(),
                                 m_theme->px(asideHeight));
    }
    // A grid of many segments is as high as they need.
    const auto rows = static_cast<int>(place.panel == m_grid && m_analysis && m_analysis->baseline ? m_analysis->baseline->segments.size() : 0);
    const int height = m_theme->px(place.height + rowHeight * std::max(0, rows - rowsThatFit));
    place.panel->setGeometry(where.x(), where.bottom() + 1, where.width(), height);
    return where.height() + height;
}

int CompareRoom::arrangePanels(int y, int width)
{
    const int start = y, x = m_theme->px(left), space = m_theme->px(gap);
    const bool columns = width + m_theme->px(left + right) >= m_theme->px(leastForTwoColumns);
    const auto headOf = [this](bool aside) { return m_theme->px(aside ? asideHeight + underHeading / 2 : headingHeight + underHeading); };
    for (const Band &band : std::as_const(m_bands)) {
        QList<Place> places;
        for (const Place &place : {band.left, band.right}) {
            if (place.panel && !place.panel->isHidden())
                places.append(place);
        }
        const bool two = columns && places.size() == 2;
        const int first = two ? qRound((width - space) * wide / (wide + narrow)) : width;
        bool asides = false;
        for (const Place &place : std::as_const(places))
            asides = asides || (two && place.aside && !place.aside->isHidden());
        int at = x, tallest = 0;
        for (const Place &place : std::as_const(places)) {
            const int head = headOf(asides || (place.aside && !place.aside->isHidden()));
            const int height = arrangePlace(place, {at, y, at == x ? first : width - first - space, head});
            tallest = std::max(tallest, height);
            if (two)
                at += first + space;
            else
                y += height + space;
        }
        y += two ? tallest + m_theme->px(between) - m_theme->px(8) : 0;
    }
    return y - start;
}

} // namespace app::compare
