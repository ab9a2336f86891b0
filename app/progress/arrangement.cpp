// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/chartpanel.h"
#include "app/charts/tablemodel.h"
#include "app/progress/changesmodel.h"
#include "app/progress/panel.h"
#include "app/progress/progressroom.h"
#include "app/progress/scoremodel.h"
#include "app/theme/parts.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>

/// Where the parts of the room of progress stand.
namespace app::progress {

namespace {

constexpr double left = 16, right = 24, top = 16, gap = 16;
constexpr double chartHeight = 300, modernityHeight = 330;
constexpr double leastForPair = 960;
constexpr int mostChanges = 12;

/// Gives columns the widths they ask for, and what is left to one of them.
void share(QTableView *view, const QList<int> &widths, int taker)
{
    int whole = 0;
    for (const int width : widths)
        whole += width;
    const int spare = std::max(0, view->viewport()->width() - whole);
    for (int column = 0; column < widths.size(); ++column)
        view->setColumnWidth(column, widths[column] + (column == taker ? spare : 0));
}

} // namespace

void ProgressRoom::arrange()
{
    const int width = std::max(m_theme->px(480), m_scroll->viewport()->width());
    const int x = m_theme->px(left), inner = width - m_theme->px(left + right);
    int y = arrangeHead(x, inner);
    y = arrangeCharts(x, y, inner);
    y = arrangeTables(x, y, inner);
    m_content->resize(width, y);
    shareWidths();
}

int ProgressRoom::arrangeHead(int x, int width)
{
    int y = m_theme->px(top);
    const int margin = m_theme->px(4);
    for (PlainLabel *label : {m_headline, m_subtitle, m_told}) {
        const bool empty = label->text().isEmpty();
        const int line = m_theme->lineHeight(label == m_headline ? Type::Title : Type::Body);
        const int height = empty ? 0 : std::max(line, label->heightForWidth(width - margin));
        label->setGeometry(x + margin, y, width - margin, height);
        y += empty ? 0 : height + margin;
    }
    return std::max(y + m_theme->px(8), m_theme->px(80));
}

int ProgressRoom::arrangeCharts(int x, int y, int width)
{
    if (m_index->isHidden())
        return y;
    const int space = m_theme->px(gap), height = m_theme->px(chartHeight);
    const bool pair = width >= m_theme->px(leastForPair);
    const int each = pair ? (width - space) / 2 : width;
    m_index->setGeometry(x, y, each, height);
    y += pair ? 0 : height + space;
    m_split->setGeometry(pair ? x + each + space : x, y, pair ? width - each - space : each, height);
    return y + height + space;
}

int ProgressRoom::arrangeTables(int x, int y, int width)
{
    const int space = m_theme->px(gap);
    const auto put = [&](QWidget *panel, int height) {
        if (panel->isHidden())
            return;
        panel->setGeometry(x, y, width, height);
        y += height + space;
    };
    placeFoot();
    const int bar = m_scorePanel->view()->horizontalScrollBar()->sizeHint().height();
    put(m_scorePanel, m_scorePanel->heightFor(m_score->rowCount()) + bar);
    placeFoot();
    put(m_changesPanel, m_changesPanel->heightFor(std::clamp(m_changes->rowCount(), 1, mostChanges)) + m_theme->px(8));
    const int chooser = std::min(m_theme->px(340), m_changesPanel->width() / 2);
    m_periods->setGeometry(m_changesPanel->width() - m_theme->px(12) - chooser, m_theme->px(6), chooser, m_theme->px(30));
    put(m_modernity, m_theme->px(modernityHeight));
    put(m_organisationsPanel, m_organisationsPanel->heightFor(m_organisations->rowCount()) + m_theme->px(8));
    return y;
}

/// What keeps a state stands at the bottom of the scorecard: in one line where there is room, else in two.
void ProgressRoom::placeFoot()
{
    const int margin = m_theme->px(12), space = m_theme->px(8), high = m_keep->sizeHint().height();
    const int width = m_scorePanel->width() - 2 * margin;
    int buttons = 0;
    for (QPushButton *button : {m_remove, m_copy, m_export})
        buttons += button->isHidden() ? 0 : button->sizeHint().width() + space;
    const int day = m_theme->px(112), keep = m_keep->sizeHint().width();
    const bool one = width - buttons - day - keep - 2 * space >= m_theme->px(180);
    const int foot = one ? high : 2 * high + space;
    m_scorePanel->setFoot(foot + m_theme->px(20));
    int y = m_scorePanel->height() - m_theme->px(12) - foot, x = margin;
    const int name = std::min(m_theme->px(300), width - day - keep - 2 * space - (one ? buttons : 0));
    m_day->setGeometry(x, y, day, high);
    m_name->setGeometry(x + day + space, y, name, high);
    m_keep->setGeometry(x + day + name + 2 * space, y, keep, high);
    y += one ? 0 : high + space;
    x = one ? margin + width : margin + buttons - space;
    for (QPushButton *button : {m_export, m_copy, m_remove}) {
        if (button->isHidden())
            continue;
        const int wide = button->sizeHint().width();
        button->setGeometry(x - wide, y, wide, high);
        x -= wide + space;
    }
}

void ProgressRoom::shareWidths()
{
    QList<int> score;
    const QFontMetrics heads(m_theme->font(Type::Small, Weight::Strong)), cells(m_theme->font(Type::Body));
    for (int column = 0; column < m_score->columnCount(); ++column) {
        int widest = heads.horizontalAdvance(m_score->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < m_score->rowCount(); ++row)
            widest = std::max(widest, cells.horizontalAdvance(m_score->index(row, column).data().toString()));
        score.append(std::clamp(widest + m_theme->px(32), m_theme->px(64), m_theme->px(240)));
    }
    share(m_scorePanel->view(), score, ScoreModel::Name);
    share(m_changesPanel->view(), {m_theme->px(260), m_theme->px(280), m_theme->px(120), m_theme->px(160)}, ChangesModel::How);
    QList<int> organisations;
    for (int column = 0; column < m_organisations->columnCount(); ++column)
        organisations.append(m_theme->px(column == 0 ? 230 : column == 1 ? 88 : 132));
    share(m_organisationsPanel->view(), organisations, 0);
}

} // namespace app::progress
