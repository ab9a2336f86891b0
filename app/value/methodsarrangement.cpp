// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/chartpanel.h"
#include "app/theme/parts.h"
#include "app/value/figurestrip.h"
#include "app/value/lensnote.h"
#include "app/value/lenswords.h"
#include "app/value/methodspage.h"

#include <QComboBox>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>

/// Where the parts of the page of methods stand.
namespace app::value {

namespace {

constexpr double left = 16, right = 24, gap = 16;
constexpr double noteWidth = 304, leastForNote = 1000, leastTable = 320;

/// Of what there is to choose from.
int widest(const QComboBox &choice)
{
    int width = 0;
    for (int i = 0; i < choice.count(); ++i)
        width = std::max(width, choice.fontMetrics().horizontalAdvance(choice.itemText(i)));
    return width;
}

} // namespace

void MethodsPage::dress()
{
    m_view->setStyleSheet(charts::tableStyle(*m_theme));
    m_view->setFont(m_theme->font(Type::Small));
    m_view->horizontalHeader()->setFont(m_theme->font(Type::Small, Weight::Strong));
    m_view->verticalHeader()->setDefaultSectionSize(rowHeight());
    for (QComboBox *choice : {m_methods, m_rows})
        choice->setFont(m_theme->font(Type::Body));
    m_view->horizontalHeader()->setFixedHeight(2 * m_theme->lineHeight(Type::Small) + m_theme->px(12));
    arrange();
}

/// Names stand on two lines where they need them.
int MethodsPage::rowHeight() const { return 2 * m_theme->lineHeight(Type::Small) + m_theme->px(8); }

void MethodsPage::arrange()
{
    const int width = std::max(m_theme->px(480), m_scroll->viewport()->width());
    const int inner = width - m_theme->px(left + right);
    const int x = m_theme->px(left), space = m_theme->px(gap);
    const int top = arrangeHead(inner);
    const bool seen = table().has_value(), beside = seen && inner >= m_theme->px(leastForNote);
    const int note = beside ? m_theme->px(noteWidth) : std::min(inner, m_theme->px(640));
    int y = top;
    if (seen)
        y = arrangeTable(top, beside ? inner - note - space : inner);
    const int noteHeight = seen ? std::max(m_note->heightForWidth(note), m_note->minimumSizeHint().height()) : 0;
    m_note->setGeometry(beside ? x + inner - note : x, beside ? top : y, note, noteHeight);
    m_content->resize(width, (beside ? std::max(y, top + noteHeight + space) : y + noteHeight + space));
}

int MethodsPage::arrangeHead(int inner)
{
    const int x = m_theme->px(left) + m_theme->px(4);
    int y = 0;
    for (PlainLabel *label : {m_headline, m_omitted, m_refusal}) {
        const bool empty = label->text().isEmpty();
        const int height = empty ? 0 : std::max(m_theme->lineHeight(label == m_headline ? Type::Title : Type::Body), label->heightForWidth(inner));
        label->setGeometry(x, y, inner - m_theme->px(4), height);
        y += empty ? 0 : height + m_theme->px(4);
    }
    y += m_theme->px(8);
    const int line = m_theme->px(32), end = m_theme->px(left) + inner;
    int at = x;
    const auto put = [&](QWidget *widget, int width) {
        if (at + width > end && at > x) {
            at = x;
            y += line + m_theme->px(8);
        }
        widget->setGeometry(at, y, std::min(width, inner), line);
        at += width + m_theme->px(8);
    };
    put(m_methodLabel, m_methodLabel->sizeHint().width());
    put(m_methods, widest(*m_methods) + m_theme->px(44));
    put(m_rowsLabel, m_rowsLabel->sizeHint().width());
    put(m_rows, widest(*m_rows) + m_theme->px(44));
    put(m_copy, line);
    put(m_export, line);
    return y + line + m_theme->px(12);
}

int MethodsPage::arrangeTable(int top, int width)
{
    const int x = m_theme->px(left), space = m_theme->px(gap), pad = m_theme->px(8);
    const int strip = m_figures->heightForWidth(width);
    m_figures->setGeometry(x, top, width, strip);
    const int y = top + strip + space;
    shareWidths(width - 2 * pad);
    const bool wide = m_view->horizontalHeader()->length() > width - 2 * pad;
    const int needed = m_view->horizontalHeader()->height() + m_model->rowCount() * rowHeight() + (wide ? m_theme->px(16) : 0) + m_theme->px(2);
    const int room = m_scroll->viewport()->height() - y - space - 2 * pad;
    const int height = std::min(needed, std::max(room, m_theme->px(leastTable)));
    m_ground->setGeometry(x, y, width, height + 2 * pad);
    m_view->setGeometry(x + pad, y + pad, width - 2 * pad, height);
    return y + height + 2 * pad + space;
}

/// Figures get what they need, the last name what is left over.
void MethodsPage::shareWidths(int width)
{
    const QFontMetrics cells(m_theme->font(Type::Small)), heads(m_theme->font(Type::Small, Weight::Strong));
    const int most = m_model->names() > 2 ? std::min(m_theme->px(152), width * 22 / 100) : std::min(m_theme->px(240), width * 30 / 100);
    int sum = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const bool isName = column < m_model->names();
        int widest = 0;
        for (int row = 0; row < std::min(400, m_model->rowCount()); ++row)
            widest = std::max(widest, cells.horizontalAdvance(m_model->index(row, column).data().toString()));
        const QString head = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        int word = heads.horizontalAdvance(head) * 3 / 5;   // on two lines
        for (const QString &one : head.split(QLatin1Char(' ')))
            word = std::max(word, heads.horizontalAdvance(one));
        const int needed = std::max(widest, word + m_theme->px(12)) + m_theme->px(28);
        const int size = isName ? std::clamp(needed, m_theme->px(96), std::max(most, m_theme->px(96))) : needed;
        m_view->setColumnWidth(column, size);
        sum += size;
    }
    const int last = m_model->names() - 1;
    if (last >= 0 && sum < width)
        m_view->setColumnWidth(last, m_view->columnWidth(last) + width - sum);
}

} // namespace app::value
