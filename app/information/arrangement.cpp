// SPDX-License-Identifier: GPL-3.0-only
// Where the parts of the information room stand.
#include "app/information/informationroom.h"
#include "app/information/keyline.h"
#include "app/information/matrixpanel.h"
#include "app/information/toldpanel.h"
#include "app/theme/parts.h"

#include <QScrollArea>


namespace app::information {

namespace {

constexpr double left = 16, right = 24, top = 16, gap = 16, bottom = 16;
constexpr double leastPanel = 400;

} // namespace

void InformationRoom::arrange()
{
    const int x = m_theme->px(left), text = x + m_theme->px(4), space = m_theme->px(gap);
    const int wide = std::max(m_theme->px(480), m_scroll->viewport()->width()), inner = wide - m_theme->px(left + right);
    const QSize sorting = m_sorting->isHidden() ? QSize(0, 0) : m_sorting->sizeHint() + QSize(m_theme->px(8), 0);
    const bool sortingBeside = inner - sorting.width() > m_theme->px(360);
    const int titleWide = inner - m_theme->px(4) - (sortingBeside ? sorting.width() + space : 0);
    int y = m_theme->px(top);
    const int high = std::max(m_theme->lineHeight(Type::Title), m_headline->heightForWidth(titleWide));
    m_headline->setGeometry(text, y, titleWide, high);
    y += high + m_theme->px(4);
    if (!sortingBeside)
        y += sorting.height();
    m_sorting->setGeometry(x + inner - sorting.width(), sortingBeside ? m_theme->px(top) : y - sorting.height(), sorting.width(), sorting.height());
    // Key, sentence or freshness at the left; the switches at the right where they fit, else beneath.
    const QSize view = m_view->isHidden() ? QSize(0, 0) : m_view->sizeHint();
    const QSize columns = m_columnsSwitch->isHidden() ? QSize(0, 0) : m_columnsSwitch->sizeHint();
    const int switches = view.width() + (columns.isEmpty() ? 0 : columns.width() + m_theme->px(8));
    const QSize key = m_key->isHidden() ? QSize(0, 0) : m_key->sizeFor(inner);
    const int words = m_subtitle->isHidden() ? 0 : std::min(inner, m_subtitle->fontMetrics().horizontalAdvance(m_subtitle->text()) + m_theme->px(4));
    const int wanted = std::max(key.width(), words);
    const bool beside = wanted + space + switches <= inner && key.height() <= m_theme->px(24);
    const int keyTop = y + (beside ? std::max(0, (view.height() - m_theme->px(20)) / 2) : 0);
    const int wordsHigh = m_subtitle->isHidden() ? 0 : m_subtitle->heightForWidth(beside ? words : inner);
    m_key->setGeometry(text, keyTop, beside ? wanted : inner, std::max(key.height(), 1));
    m_subtitle->setGeometry(text, keyTop, beside ? words : inner, wordsHigh);
    const int keyHigh = std::max(key.height(), wordsHigh);
    const int row = beside ? y : y + keyHigh + (keyHigh > 0 ? m_theme->px(4) : 0);
    const int switchesLeft = beside ? x + inner - switches : text;
    m_columnsSwitch->setGeometry(switchesLeft, row, columns.width(), columns.height());
    m_view->setGeometry(switchesLeft + switches - view.width(), row, view.width(), view.height());
    y = std::max(row + view.height(), beside ? y + keyHigh : 0) + m_theme->px(8);
    if (!m_freshness->isHidden()) {
        m_freshness->setGeometry(text, y, inner, m_theme->lineHeight(Type::Body));
        y += m_theme->lineHeight(Type::Body) + m_theme->px(4);
    }
    // Large text leaves little height: then the room scrolls rather than show two rows.
    const QRect panel(x, y, inner, std::max(m_theme->px(leastPanel), height() - y - m_theme->px(bottom)));
    m_matrix->setGeometry(panel);
    m_told->setGeometry(panel);
    m_content->resize(wide, panel.bottom() + 1 + m_theme->px(bottom));
}

} // namespace app::information
