// SPDX-License-Identifier: GPL-3.0-only
// What the page of a table is made of, and where it stands.
#include "app/charts/chartpanel.h"
#include "app/inspector/chooser.h"
#include "app/inventory/celldelegate.h"
#include "app/inventory/gridview.h"
#include "app/inventory/tablepage.h"
#include "app/theme/parts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>

namespace app::inventory {

void TablePage::buildStrip()
{
    m_strip = new QWidget(this);
    m_words = new QLineEdit(m_strip);
    m_words->setPlaceholderText(tr("Search"));
    m_words->setAccessibleName(tr("Search the rows"));
    m_words->setClearButtonEnabled(true);
    m_which = new inspector::Choice(*m_theme, m_strip);
    m_which->setAccessibleName(tr("Which rows"));
    // In the order of RowsModel::Which.
    m_which->addItems({tr("All rows"), tr("Used nowhere"), tr("With guesses"), tr("Likely duplicates")});
    m_counting.setSingleShot(true);
    m_counting.setInterval(300);
    m_which->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_count = new PlainLabel(m_theme, Type::Body, Weight::Regular, PlainLabel::Tone::Second, m_strip);
    m_add = makeButton(tr("Add a row"), ButtonKind::Ordinary, m_strip);
    m_merge = makeButton(tr("Merge…"), ButtonKind::Ordinary, m_strip);
    m_merge->setToolTip(plainTip(tr("Make rows that mean the same thing one"), tr("Select two or more first; the steps and scenarios that name them follow.")));
    m_remove = makeButton(tr("Delete"), ButtonKind::Ordinary, m_strip);
    m_remove->setToolTip(plainTip(tr("Delete the selected rows"), tr("Rows that are still used somewhere stay.")));
    m_details = makeButton(tr("About this row"), ButtonKind::Ordinary, m_strip);
    m_details->setCheckable(true);
    m_details->hide();
    auto *finding = new QHBoxLayout, *doing = new QHBoxLayout;
    finding->addWidget(m_words, 2);
    finding->addWidget(m_which);
    finding->addWidget(m_count, 1);
    for (QPushButton *button : {m_add, m_merge, m_remove, m_details})
        doing->addWidget(button);
    m_parts = new QBoxLayout(QBoxLayout::LeftToRight, m_strip);
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->addLayout(finding, 1);
    m_parts->addLayout(doing);
}

void TablePage::buildTable()
{
    m_view = new GridView(this);
    m_view->setModel(m_rows);
    m_view->setItemDelegate(new CellDelegate(m_theme, m_view));
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->horizontalHeader()->setSortIndicatorClearable(true);
    m_view->setSortingEnabled(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setHighlightSections(false);
    m_view->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_view->setCornerButtonEnabled(false);
    m_view->setAccessibleDescription(
        tr("Typing writes over a cell, F2 edits it, Enter goes down, Tab goes on, Shift+Space selects the row, Control+D fills down, Escape leaves the table."));
}

void TablePage::dress()
{
    const int gap = m_theme->px(8);
    layout()->setContentsMargins(0, 0, 0, 0);
    layout()->setSpacing(gap);
    m_parts->setSpacing(gap);
    for (int part = 0; part < m_parts->count(); ++part)
        m_parts->itemAt(part)->layout()->setSpacing(gap);
    m_which->setFont(m_theme->font(Type::Body));
    shareStrip();
    m_view->setStyleSheet(charts::tableStyle(*m_theme) + QStringLiteral(" QTableCornerButton::section { background: #FFFFFF; border: none; border-bottom: 1px solid %1; }")
                                                             .arg(Colours::light().line.name()));
    m_view->horizontalHeader()->setFont(m_theme->font(Type::Small, Weight::Strong));
    m_view->horizontalHeader()->setFixedHeight(m_theme->px(32));
    m_view->verticalHeader()->setFont(m_theme->font(Type::Micro));
    m_view->verticalHeader()->setFixedWidth(m_theme->px(48));
    m_view->verticalHeader()->setDefaultSectionSize(m_theme->px(28));
    shareWidth();
    update();
}

/// One line where there is room, else what is found above what is done.
void TablePage::shareStrip()
{
    const bool wide = width() >= m_theme->px(760);
    m_parts->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_parts->itemAt(1)->setAlignment(wide ? Qt::Alignment() : Qt::AlignLeft);
}

/// What is left over goes to the first column.
void TablePage::shareWidth()
{
    if (m_rows->columnCount() == 0)
        return;
    const QList<Column> &columns = m_rows->sheet().columns();
    int whole = 0;
    for (int column = 0; column < columns.size(); ++column) {
        whole += m_theme->px(columns[column].width);
        m_view->setColumnWidth(column, m_theme->px(columns[column].width));
    }
    const int spare = std::max(0, m_view->viewport()->width() - whole);
    m_view->setColumnWidth(0, m_theme->px(columns[0].width) + spare);
}

void TablePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareStrip();
    shareWidth();
}

} // namespace app::inventory
