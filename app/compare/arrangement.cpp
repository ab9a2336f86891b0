// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/compareroom.h"

#include "app/charts/chartpanel.h"
#include "app/compare/tablepanel.h"
#include "app/compare/warningline.h"
#include "app/theme/parts.h"

namespace app::compare {

namespace {

constexpr double left = 16, right = 24, top = 16, gap = 16;
constexpr double headingHeight = 20, asideHeight = 32, underHeading = 8;
constexpr double wide = 760, narrow = 544; ///< the two columns at 1440
constexpr double leastForTwoColumns = 1120;
constexpr int rowsThatFit = 6;                   ///< in a chart of the height a place says
constexpr double rowHeight = 34, barHeight = 30; ///< of a segment in the grid; of a scenario elsewhere

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
    const bool beside =
        m_subtitle->fontMetrics().horizontalAdvance(m_subtitle->text()) + freshWidth + 2 * m_theme->px(gap) < inner;
    m_freshness->setGeometry(m_theme->px(left) + inner - freshWidth, beside ? m_subtitle->y() : y, freshWidth,
                             m_theme->lineHeight(Type::Body));
    if (!beside && !m_freshness->isHidden())
        y += m_theme->lineHeight(Type::Body);
    if (!m_warning->isHidden()) {
        const int height = m_warning->heightForWidth(width);
        m_warning->setGeometry(x, y, width, height);
        y += height + space;
    }
    return std::max(y + m_theme->px(8), m_theme->px(80));
}

/// Charts of many segments or scenarios are higher, so that every row can be read.
int CompareRoom::heightOf(const Place &place) const
{
    const bool measured = m_analysis && m_analysis->baseline;
    const auto beyond = [](size_t rows) { return std::max(0, static_cast<int>(rows) - rowsThatFit); };
    double more = 0;
    if (measured && place.panel == m_grid)
        more = rowHeight * beyond(m_analysis->baseline->segments.size());
    else if (measured && (place.panel == m_elapsed || place.panel == m_components || place.panel == m_money))
        more = barHeight * beyond(m_analysis->scenarios.size() + 1);
    return m_theme->px(place.height + more);
}

void CompareRoom::arrangePlace(const Place &place, const QRect &where, int head) const
{
    const QRect panel = where.adjusted(0, head, 0, 0);
    place.heading->setGeometry(where.x() + m_theme->px(4), panel.top() - m_theme->px(headingHeight + underHeading),
                               where.width() / 2, m_theme->px(headingHeight));
    if (place.aside) {
        const QSize size = place.aside->sizeHint();
        place.aside->setGeometry(panel.right() + 1 - size.width(),
                                 panel.top() - m_theme->px(asideHeight + underHeading / 2), size.width(),
                                 m_theme->px(asideHeight));
    }
    place.panel->setGeometry(panel);
}

int CompareRoom::headOf(const QList<Place> &places) const
{
    const bool aside = std::any_of(places.begin(), places.end(),
                                   [](const Place &place) { return place.aside && !place.aside->isHidden(); });
    return m_theme->px(aside ? asideHeight + underHeading / 2 : headingHeight + underHeading);
}

bool CompareRoom::fits(const Place &place, int width) const
{
    const auto *table = qobject_cast<const TablePanel *>(place.panel);
    return !table || table->leastWidth() <= width;
}

int CompareRoom::arrangePanels(int y, int width)
{
    const int start = y, x = m_theme->px(left), space = m_theme->px(gap);
    const bool columns = width + m_theme->px(left + right) >= m_theme->px(leastForTwoColumns);
    for (const Band &band : std::as_const(m_bands)) {
        QList<Place> places;
        for (const Place &place : {band.left, band.right}) {
            if (place.panel && !place.panel->isHidden())
                places.append(place);
        }
        const int first = qRound((width - space) * wide / (wide + narrow));
        if (columns && places.size() == 2 && fits(places[0], first)) {
            const int head = headOf(places), height = head + std::max(heightOf(places[0]), heightOf(places[1]));
            arrangePlace(places[0], {x, y, first, height}, head);
            arrangePlace(places[1], {x + first + space, y, width - first - space, height}, head);
            y += height + space;
            continue;
        }
        for (const Place &place : std::as_const(places)) {
            const int head = headOf({place}), height = head + heightOf(place);
            arrangePlace(place, {x, y, width, height}, head);
            y += height + space;
        }
    }
    return y - start;
}

} // namespace app::compare
