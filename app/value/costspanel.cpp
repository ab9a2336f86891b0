// SPDX-License-Identifier: GPL-3.0-only
#include "app/value/costspanel.h"

#include "app/charts/numbers.h"
#include "app/theme/parts.h"

#include <QHeaderView>
#include <QTableView>

namespace app::value {

CostsPanel::CostsPanel(Theme *theme, QWidget *parent)
    : Card(theme, parent), m_model(new CostsModel(this)), m_title(new PlainLabel(theme, Type::ChartTitle, Weight::Strong, PlainLabel::Tone::First, this)),
      m_hint(new PlainLabel(theme, Type::Micro, Weight::Regular, PlainLabel::Tone::Second, this)), m_table(new QTableView(this))
{
    m_title->setWordWrap(true);
    m_hint->setText(tr("Type into take-up and costs. Hours by fair share, whatever the order."));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->setWordWrap(true);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setAccessibleName(tr("What the changes cost"));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(theme, &Theme::changed, this, &CostsPanel::place);
}

void CostsPanel::show(const std::optional<Valuation> &valuation)
{
    m_model->show(valuation);
    if (valuation) {
        const model::burden::Costs costs = model::burden::costsOf(valuation->entries);
        const QString &currency = valuation->currency();
        m_title->setText(costs.once > 0 || costs.aYear > 0
                             ? tr("The changes cost %1 once and %2 a year", "money; money").arg(charts::money(costs.once, currency), charts::money(costs.aYear, currency))
                             : tr("Nobody has said yet what the changes cost"));
    }
    place();
}

int CostsPanel::widthOf(int column) const
{
    const QFontMetrics metrics(theme()->font(Type::Small));
    int widest = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        widest = std::max(widest, metrics.horizontalAdvance(m_model->index(row, column).data().toString()));
    return widest + theme()->px(16);
}

void CostsPanel::resizeEvent(QResizeEvent *) { place(); }

void CostsPanel::place()
{
    const int pad = theme()->px(16), width = this->width() - 2 * pad;
    const int title = std::max(theme()->lineHeight(Type::ChartTitle), m_title->heightForWidth(width));
    m_title->setGeometry(pad, theme()->px(12), width, title);
    const int hint = theme()->lineHeight(Type::Micro);
    m_hint->setGeometry(pad, height() - hint - theme()->px(6), width, hint);
    const int top = theme()->px(12) + title + theme()->px(8);
    m_table->setFont(theme()->font(Type::Small));
    m_table->horizontalHeader()->setFont(theme()->font(Type::Small));
    m_table->verticalHeader()->setDefaultSectionSize(2 * theme()->lineHeight(Type::Small) + theme()->px(6));
    m_table->setGeometry(theme()->px(8), top, this->width() - theme()->px(16), m_hint->y() - top - theme()->px(4));
    int figures = 0;
    for (int column = CostsModel::TakeUp; column < CostsModel::columns; ++column) {
        const int needed = std::max(widthOf(column), m_table->horizontalHeader()->sectionSizeHint(column));
        const int size = std::clamp(needed + theme()->px(4), theme()->px(64), theme()->px(132));
        m_table->setColumnWidth(column, size);
        figures += size;
    }
    m_table->setColumnWidth(CostsModel::Name, std::max(theme()->px(96), m_table->viewport()->width() - figures));
}

} // namespace app::value
