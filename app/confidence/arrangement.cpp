// SPDX-License-Identifier: GPL-3.0-only
// Where everything in the room stands.
#include "app/charts/chartpanel.h"
#include "app/confidence/confidenceroom.h"
#include "app/confidence/guesspanel.h"
#include "app/confidence/numberspage.h"
#include "app/confidence/pairpanel.h"
#include "app/confidence/provenancepanel.h"
#include "app/theme/parts.h"

#include <QScrollArea>

namespace app::confidence {

namespace {

constexpr double left = 16, right = 24, top = 16, gap = 16;
constexpr double upperHeight = 436, lowerHeight = 256;
constexpr double tornadoWidth = 740, influencesWidth = 564, provenanceWidth = 884, guessesWidth = 420; ///< at 1440
constexpr double leastForTwoColumns = 1120;

/// Divides a width as two widths of the design.
int part(int width, double first, double second) { return qRound(width * first / (first + second)); }

} // namespace

void ConfidenceRoom::arrangeHead()
{
    const int start = m_theme->px(left) + m_theme->px(4), end = width() - m_theme->px(right), space = m_theme->px(8);
    const bool wide = width() >= m_theme->px(leastForTwoColumns);
    const auto putRight = [&](QWidget *widget, int &x, int y) {
        if (widget->isHidden())
            return;
        const QSize size = widget->sizeHint();
        x -= size.width();
        widget->setGeometry(x, y, size.width(), size.height());
        x -= 2 * space;
    };
    const auto putLabel = [&](QLabel *label, int y, int stop, Type type) {
        const int room = std::max(m_theme->px(200), stop - start);
        label->setGeometry(start, y, room, std::max(m_theme->lineHeight(type), label->heightForWidth(room)));
        return label->geometry().bottom() + 1 + m_theme->px(4);
    };
    int y = m_theme->px(top), x = end;
    if (wide)
        putRight(m_pages, x, y + 2);
    y = putLabel(m_headline, y, x, Type::Title);
    x = end;
    if (wide) {
        putRight(m_targets, x, y - m_theme->px(3));
        putRight(m_stop, x, y - m_theme->px(2));
        putRight(m_freshness, x, y);
    }
    y = putLabel(m_subtitle, y, x, Type::Body);
    if (!wide) {
        x = end;
        for (QWidget *widget : {static_cast<QWidget *>(m_pages), static_cast<QWidget *>(m_targets)})
            putRight(widget, x, y);
        const bool beside = x - m_freshness->sizeHint().width() - m_stop->sizeHint().width() - 4 * space > start;
        y += beside ? 0 : m_pages->sizeHint().height() + m_theme->px(4);
        x = beside ? x : end;
        putRight(m_stop, x, y);
        putRight(m_freshness, x, y + m_theme->px(2));
        y += beside || !m_freshness->isHidden() ? m_pages->sizeHint().height() + m_theme->px(4) : 0;
    }
    m_headEnd = y;
}

void ConfidenceRoom::arrange()
{
    arrangeHead();
    const int y = std::max(m_headEnd + m_theme->px(4), m_theme->px(80));
    m_scroll->setGeometry(0, y, width(), std::max(0, height() - y));
    m_numbers->setGeometry(m_theme->px(left), y, width() - m_theme->px(left + right), std::max(0, height() - y));
    const int wide = std::max(m_theme->px(480), m_scroll->viewport()->width());
    m_content->resize(wide, arrangePanels(0, wide - m_theme->px(left + right)) + m_theme->px(gap));
}

int ConfidenceRoom::arrangePanels(int y, int width)
{
    const int x = m_theme->px(left), space = m_theme->px(gap);
    const int upper = m_tornado->isHidden() ? 0 : m_theme->px(upperHeight);
    const int lower = std::max(m_theme->px(lowerHeight), m_provenance->fullHeight());
    const bool two = width + m_theme->px(left + right) >= m_theme->px(leastForTwoColumns);
    const auto place = [&](QWidget *panel, QWidget *other, int height, double first, double second) {
        if (height == 0)
            return;
        const int one = two ? part(width - space, first, second) : width;
        panel->setGeometry(x, y, one, height);
        if (!two)
            y += height + space;
        other->setGeometry(two ? x + one + space : x, y, two ? width - space - one : width, height);
        y += height + space;
    };
    place(m_tornado, m_influences, upper, tornadoWidth, influencesWidth);
    place(m_provenance, m_guesses, lower, provenanceWidth, guessesWidth);
    if (!m_pairs->isHidden()) {
        m_pairs->setGeometry(x, y, width, m_pairs->fullHeight());
        y += m_pairs->height() + space;
    }
    return y - space;
}

} // namespace app::confidence
