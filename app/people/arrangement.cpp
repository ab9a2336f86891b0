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

constexpr double left = 16, right = 24, top = 16, gap = 16;
constexpr double upperHeight = 252, upperLeast = 228, lowerHeight = 440, lowerLeast = 396, lowerMost = 620;
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
    const int x = m_theme->px(left), space = m_theme->px(8), text = x + m_theme->px(4);
    const QSize view = m_view->isHidden() ? QSize(0, 0) : m_view->sizeHint();
    m_view->setGeometry(x + inner - view.width(), m_theme->px(top), view.width(), view.height());
    int y = m_theme->px(top);
    const int beside = inner - m_theme->px(4) - view.width() - m_theme->px(gap);
    const int high = std::max(m_theme->lineHeight(Type::Title), m_headline->heightForWidth(beside));
    m_headline->setGeometry(text, y, beside, high);
    y += high + m_theme->px(4);

    const int line = m_theme->lineHeight(Type::Body), strip = m_theme->px(24);
    const int badge = m_badge->isHidden() ? 0 : m_badge->sizeHint().width();
    QWidget *told = !m_progress->isHidden() ? static_cast<QWidget *>(m_progress)
                    : !m_freshness->isHidden() ? static_cast<QWidget *>(m_freshness)
                                               : nullptr;
    const int wanted = m_subtitle->fontMetrics().horizontalAdvance(m_subtitle->text()) + m_theme->px(4);
    const int subtitle = std::min(wanted, inner - m_theme->px(4));
    const int lines = std::max(line, m_subtitle->heightForWidth(subtitle));
    m_subtitle->setGeometry(text, y, subtitle, lines);
    // Badge and progress stand behind the sentence where they fit, else in a row beneath.
    int end = text + subtitle + space;
    int row = y + (lines - line);
    const int needs = badge + (told ? told->sizeHint().width() + m_theme->px(gap) : 0);
    if (lines > line || end + needs > x + inner) {
        end = text;
        row = y + lines + m_theme->px(needs > 0 ? 4 : 0);
        y = row + (needs > 0 ? strip : 0);
    } else {
        y += lines;
    }
    m_badge->setGeometry(end, row + (line - m_badge->sizeHint().height()) / 2, badge, m_badge->sizeHint().height());
    if (told) {
        const int wide = std::min(told->sizeHint().width(), inner);
        told->setGeometry(x + inner - wide, row + (line - strip) / 2, wide, strip);
    }
    y += m_theme->px(8);
    if (m_controls->isHidden())
        return y;
    const int controls = m_controls->heightForWidth(inner - m_theme->px(4));
    m_controls->setGeometry(text, y, inner - m_theme->px(4), controls);
    return y + controls + m_theme->px(8);
}

int PeopleRoom::arrangePanels(int y, int inner)
{
    const int x = m_theme->px(left), space = m_theme->px(gap);
    const QList<charts::ChartPanel *> panels = {m_chosen, m_days, m_segments, m_story};
    if (inner + m_theme->px(left + right) < m_theme->px(leastForTwoColumns)) {
        for (charts::ChartPanel *panel : panels) {
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
