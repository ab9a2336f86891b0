// SPDX-License-Identifier: GPL-3.0-only
// Where the parts of the people room stand.
#include "app/charts/chartpanel.h"
#include "app/people/controls.h"
#include "app/people/peopleroom.h"
#include "app/people/progressline.h"
#include "app/theme/badge.h"

#include <QScrollArea>

namespace app::people {

namespace {

using charts::ChartPanel;

constexpr double left = 16, right = 24, top = 16, gap = 16;
constexpr double upperHeight = 252, upperLeast = 212, lowerHeight = 440, lowerLeast = 376, lowerMost = 620;
constexpr double narrow = 548, wide = 756; ///< of the lower row at 1440
constexpr double leastForTwoColumns = 1000;

} // namespace

void PeopleRoom::arrange()
{
    const int width = std::max(m_theme->px(480), m_scroll->viewport()->width());
    const int inner = width - m_theme->px(left + right);
    const int y = arrangeHead(inner);
    const bool figures = !m_chosen->isHidden();
    m_content->resize(width, figures ? arrangePanels(y, inner) : y);
}

int PeopleRoom::arrangeHead(int inner)
{
    const int x = m_theme->px(left), text = x + m_theme->px(4);
    const QSize view = m_view->isHidden() ? QSize(0, 0) : m_view->sizeHint();
    m_view->setGeometry(x + inner - view.width(), m_theme->px(top), view.width(), view.height());
    const int beside = inner - m_theme->px(4) - view.width() - m_theme->px(gap);
    const int high = std::max(m_theme->lineHeight(Type::Title), m_headline->heightForWidth(beside));
    m_headline->setGeometry(text, m_theme->px(top), beside, high);
    const int y = arrangeSubtitle(m_theme->px(top + 4) + high, inner) + m_theme->px(8);
    if (m_controls->isHidden())
        return y;
    const int controls = m_controls->heightForWidth(inner - m_theme->px(4));
    m_controls->setGeometry(text, y, inner - m_theme->px(4), controls);
    return y + controls + m_theme->px(8);
}

int PeopleRoom::arrangeSubtitle(int y, int inner)
{
    const int x = m_theme->px(left), text = x + m_theme->px(4), end = x + inner;
    const int line = m_theme->lineHeight(Type::Body), strip = m_theme->px(24);
    QWidget *beside = m_freshness->isHidden() ? nullptr : static_cast<QWidget *>(m_freshness);
    if (!m_progress->isHidden())
        beside = m_progress;
    const QSize badge = m_badge->isHidden() ? QSize(0, 0) : m_badge->sizeHint();
    const int wanted = m_subtitle->fontMetrics().horizontalAdvance(m_subtitle->text()) + m_theme->px(4);
    const int width = std::min(wanted, inner - m_theme->px(4));
    const int high = std::max(line, m_subtitle->heightForWidth(width));
    m_subtitle->setGeometry(text, y, width, high);
    // Badge and progress stand behind the sentence where they fit, else in a row beneath.
    const int besideWidth = beside ? std::min(beside->sizeHint().width(), inner) : 0;
    const int needed = badge.width() + besideWidth + m_theme->px(beside ? gap : 0);
    const bool fits = high <= line && text + width + m_theme->px(8) + needed <= end;
    const int row = fits ? y : y + high + m_theme->px(4);
    m_badge->setGeometry(fits ? text + width + m_theme->px(8) : text, row + (line - badge.height()) / 2, badge.width(),
                         badge.height());
    if (beside)
        beside->setGeometry(end - besideWidth, row + (line - strip) / 2, besideWidth, strip);
    return needed == 0 ? y + high : row + line;
}

int PeopleRoom::arrangePanels(int y, int inner)
{
    const int x = m_theme->px(left), space = m_theme->px(gap);
    const QList<ChartPanel *> panels = {m_chosen, m_days, m_segments, m_story};
    if (inner + m_theme->px(left + right) < m_theme->px(leastForTwoColumns)) {
        for (ChartPanel *panel : panels) {
            const bool lower = panel == m_segments || panel == m_story;
            panel->setGeometry(x, y, inner, m_theme->px(lower ? lowerHeight : upperHeight));
            y += panel->isHidden() ? 0 : panel->height() + space;
        }
        return y;
    }
    // Both rows give way a little before anybody has to scroll; what is left over goes to the calendar.
    const int room = m_scroll->viewport()->height() - y - 2 * space;
    const double share = upperHeight / (upperHeight + lowerHeight);
    const int upper = std::clamp(qRound(room * share), m_theme->px(upperLeast), m_theme->px(upperHeight));
    const int lower = std::clamp(room - upper, m_theme->px(lowerLeast), m_theme->px(lowerMost));
    const int half = (inner - space) / 2, first = qRound((inner - space) * narrow / (narrow + wide));
    m_chosen->setGeometry(x, y, half, upper);
    m_days->setGeometry(x + half + space, y, inner - space - half, upper);
    y += upper + space;
    m_segments->setGeometry(x, y, first, lower);
    m_story->setGeometry(x + first + space, y, inner - space - first, lower);
    return y + lower + space;
}

} // namespace app::people
