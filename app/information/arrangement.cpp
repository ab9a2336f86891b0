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
constexpr double leastPanel = 400, leastTitle = 360;

QSize shownSize(const QWidget *part) { return part->isHidden() ? QSize(0, 0) : part->sizeHint(); }

} // namespace

void InformationRoom::arrange()
{
    const int wide = std::max(m_theme->px(480), m_scroll->viewport()->width());
    const int inner = wide - m_theme->px(left + right);
    int y = arrangeKey(arrangeTitle(inner), inner) + m_theme->px(8);
    if (!m_freshness->isHidden()) {
        m_freshness->setGeometry(m_theme->px(left + 4), y, inner, m_theme->lineHeight(Type::Body));
        y += m_theme->lineHeight(Type::Body) + m_theme->px(4);
    }
    // Large text leaves little height: then the room scrolls rather than show two rows.
    const int high = std::max(m_theme->px(leastPanel), height() - y - m_theme->px(bottom));
    const QRect panel(m_theme->px(left), y, inner, high);
    m_matrix->setGeometry(panel);
    m_told->setGeometry(panel);
    m_content->resize(wide, y + high + m_theme->px(bottom));
}

/// The sentence, and beside it how rows are sorted.
int InformationRoom::arrangeTitle(int inner)
{
    const int y = m_theme->px(top), end = m_theme->px(left) + inner;
    const QSize sorting = m_sorting->isHidden() ? QSize(0, 0) : m_sorting->sizeHint() + QSize(m_theme->px(8), 0);
    const bool beside = inner - sorting.width() > m_theme->px(leastTitle);
    const int wide = inner - m_theme->px(4) - (beside ? sorting.width() + m_theme->px(gap) : 0);
    const int high = std::max(m_theme->lineHeight(Type::Title), m_headline->heightForWidth(wide));
    m_headline->setGeometry(m_theme->px(left + 4), y, wide, high);
    const int below = y + high + m_theme->px(4);
    m_sorting->setGeometry(QRect(QPoint(end - sorting.width(), beside ? y : below), sorting));
    return beside ? below : below + sorting.height();
}

/// Key or sentence at the left, the switches at the right where they fit, else beneath.
int InformationRoom::arrangeKey(int y, int inner)
{
    const int text = m_theme->px(left + 4), end = m_theme->px(left) + inner;
    const QSize view = shownSize(m_view), columns = shownSize(m_columnsSwitch);
    const int switches = view.width() + (columns.isEmpty() ? 0 : columns.width() + m_theme->px(8));
    const QSize key = m_key->isHidden() ? QSize(0, 0) : m_key->sizeFor(inner);
    const QString words = m_subtitle->isHidden() ? QString() : m_subtitle->text();
    const int wordsWide = std::min(inner, m_subtitle->fontMetrics().horizontalAdvance(words) + m_theme->px(4));
    const int wanted = std::max(key.width(), wordsWide);
    const bool beside = wanted + m_theme->px(gap) + switches <= inner && key.height() <= m_theme->px(24);
    const int wordsHigh = words.isEmpty() ? 0 : m_subtitle->heightForWidth(beside ? wanted : inner);
    const int lift = beside ? std::max(0, (view.height() - m_theme->px(20)) / 2) : 0;
    m_key->setGeometry(text, y + lift, beside ? wanted : inner, key.height());
    m_subtitle->setGeometry(text, y + lift, beside ? wanted : inner, wordsHigh);
    const int high = std::max(key.height(), wordsHigh);
    const int row = beside ? y : y + high + (high > 0 ? m_theme->px(4) : 0);
    const int first = beside ? end - switches : text;
    m_columnsSwitch->setGeometry(QRect(QPoint(first, row), columns));
    m_view->setGeometry(QRect(QPoint(first + switches - view.width(), row), view));
    return std::max(row + view.height(), y + high);
}

} // namespace app::information
