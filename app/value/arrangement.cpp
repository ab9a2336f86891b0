// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/chartpanel.h"
#include "app/theme/parts.h"
#include "app/value/budgetline.h"
#include "app/value/costspanel.h"
#include "app/value/figurestrip.h"
#include "app/value/termspanel.h"
#include "app/value/valueroom.h"

#include <QScrollArea>

/// Where the parts of the value room stand.
namespace app::value {

namespace {

constexpr double left = 16, right = 24, top = 4, gap = 16;
constexpr double termsWidth = 304, cashFlowHeight = 264, lowerHeight = 348;
constexpr double leastForTerms = 1040;   ///< beside the rest
constexpr double leastForPair = 900;     ///< frontier beside costs

} // namespace

void ValueRoom::arrange()
{
    const int width = std::max(m_theme->px(480), m_scroll->viewport()->width());
    const int inner = width - m_theme->px(left + right);
    int y = arrangeHead(width, inner);
    y += arrangeOffers(y, inner);
    m_content->resize(width, y + arrangePanels(y, inner) + m_theme->px(gap));
}

int ValueRoom::arrangeHead(int, int inner)
{
    int y = m_theme->px(top);
    const int x = m_theme->px(left) + m_theme->px(4);
    for (PlainLabel *label : {m_headline, m_subtitle, m_freshness, m_refusal}) {
        const bool empty = label->text().isEmpty() || (label == m_freshness && label->isHidden());
        const int line = m_theme->lineHeight(label == m_headline ? Type::Title : Type::Body);
        const int height = empty ? 0 : std::max(line, label->heightForWidth(inner));
        label->setGeometry(x, y, inner - m_theme->px(4), height);
        y += empty ? 0 : height + m_theme->px(4);
    }
    return std::max(y + m_theme->px(8), m_theme->px(68));
}

int ValueRoom::arrangeOffers(int y, int inner)
{
    const int start = y;
    int x = m_theme->px(left) + m_theme->px(4);
    for (QPushButton *offer : m_offers) {
        const QSize size = offer->sizeHint();
        if (x + size.width() > m_theme->px(left) + inner && x > m_theme->px(left) + m_theme->px(4)) {
            x = m_theme->px(left) + m_theme->px(4);
            y += m_theme->px(40);
        }
        offer->setGeometry(x, y, std::min(size.width(), inner), m_theme->px(32));
        x += size.width() + m_theme->px(8);
    }
    return m_offers.isEmpty() ? 0 : y + m_theme->px(48) - start;
}

int ValueRoom::arrangePanels(int start, int inner)
{
    const int x = m_theme->px(left), space = m_theme->px(gap);
    const bool beside = m_valuation && inner >= m_theme->px(leastForTerms);
    const int terms = m_theme->px(termsWidth);
    const int width = beside ? inner - terms - space : inner;
    int y = start;
    if (m_valuation) {
        const int strip = m_figures->heightForWidth(width);
        m_figures->setGeometry(x, y, width, strip);
        y += strip + space;
        m_cashFlow->setGeometry(x, y, width, m_theme->px(cashFlowHeight));
        y += m_theme->px(cashFlowHeight) + space;
        const bool pair = width >= m_theme->px(leastForPair);
        const int each = pair ? (width - space) / 2 : width;
        const int budget = m_budget->heightForWidth(each);
        const int lower = m_theme->px(lowerHeight) + budget;
        const int chart = m_frontier->isHidden() ? 0 : m_theme->px(lowerHeight) - m_theme->px(8);
        m_frontier->setGeometry(x, y, each, chart);
        m_budget->setGeometry(x, chart ? y + chart + m_theme->px(8) : y, each, budget);
        if (pair) {
            m_costs->setGeometry(x + each + space, y, width - each - space, lower);
            y += lower + space;
        } else {
            y += (chart ? chart + m_theme->px(8) : 0) + budget + space;
            m_costs->setGeometry(x, y, width, m_theme->px(lowerHeight));
            y += m_theme->px(lowerHeight) + space;
        }
    }
    const int wanted = m_terms->isHidden() ? 0 : m_terms->heightForWidth(beside ? terms : std::min(inner, m_theme->px(480)));
    const int needed = std::max(wanted, m_terms->isHidden() ? 0 : m_terms->sizeHint().height());
    if (beside) {
        m_terms->setGeometry(x + width + space, start, terms, needed);
        return std::max(y, start + needed + space) - start;
    }
    m_terms->setGeometry(x, y, std::min(inner, m_theme->px(480)), needed);
    return y + needed + space - start;
}

} // namespace app::value
