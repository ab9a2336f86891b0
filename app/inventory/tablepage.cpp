// SPDX-License-Identifier: GPL-3.0-only
#include "app/inventory/tablepage.h"

#include "app/charts/chartpanel.h"
#include "app/inspector/chooser.h"
#include "app/inventory/celldelegate.h"
#include "app/inventory/gridview.h"
#include "app/theme/parts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPainter>

namespace app::inventory {

namespace {

Handling::Outcome severalBlocks() { return {false, TablePage::tr("Cells are selected in several places; select one block of them.")}; }

} // namespace

TablePage::TablePage(Theme *theme, Document *document, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_document(document), m_rows(new RowsModel(this)), m_handling(document, m_rows)
{
    buildStrip();
    buildTable();
    m_told = new PlainLabel(m_theme, Type::Body, Weight::Strong, PlainLabel::Tone::First, this);
    m_told->setWordWrap(true);
    m_told->hide();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_strip);
    column->addWidget(m_told);
    column->addWidget(m_view, 1);
    connectParts();
    connect(theme, &Theme::changed, this, &TablePage::dress);
}

void TablePage::connectParts()
{
    connect(m_rows, &RowsModel::typed, this, [this](const Written &cell) { tell(m_handling.type(cell)); });
    connect(m_view, &GridView::copyAsked, this, &TablePage::copy);
    connect(m_view, &GridView::pasteAsked, this, &TablePage::paste);
    connect(m_view, &GridView::cutAsked, this, [this] {
        copy();
        tell(m_handling.clear(m_view->selectionModel()->selection()));
    });
    connect(m_view, &GridView::fillDownAsked, this, [this] {
        const QItemSelectionRange block = m_view->block();
        tell(block.isValid() ? m_handling.fillDown(block) : severalBlocks());
    });
    connect(m_view, &GridView::deleteAsked, this, &TablePage::removeOrClear);
    connect(m_view, &GridView::toggleAsked, this, [this] { tell(m_handling.toggle(m_view->selectionModel()->selection())); });
    connect(m_view, &GridView::left, m_words, [this] { m_words->setFocus(Qt::OtherFocusReason); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &TablePage::currentChanged);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TablePage::showSelection);
    connect(&m_counting, &QTimer::timeout, this, &TablePage::countSorts);
    connect(m_words, &QLineEdit::textChanged, this, &TablePage::refilter);
    connect(m_which, &QComboBox::activated, this, &TablePage::refilter);
    connect(m_details, &QAbstractButton::toggled, this, [this](bool asked) {
        m_details->setText(asked ? tr("Back to the table") : tr("About this row"));
        emit detailsToggled();
    });
    connect(m_add, &QAbstractButton::clicked, this, &TablePage::startRow);
    connect(m_merge, &QAbstractButton::clicked, this, &TablePage::offerMerge);
    connect(m_remove, &QAbstractButton::clicked, this, &TablePage::removeSelected);
}

void TablePage::list(Kind kind, const model::SharedWorkspace &workspace)
{
    m_words->clear();
    m_told->hide();
    m_rows->list(makeSheet(kind, workspace->currency), workspace);
    m_view->setAccessibleName(nameOf(kind));
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    countSorts();
    m_which->setCurrentIndex(0);
    dress();
    m_view->goTo(m_rows->index(0, 0));
    m_view->scrollToTop();
    count();
    showSelection();
}

void TablePage::follow(const model::SharedWorkspace &workspace)
{
    if (workspace->currency != m_rows->workspace().currency)
        return list(kind(), workspace); // columns are named after it
    m_rows->show(workspace);
    m_counting.start(); // once the hand rests: names of two thousand rows are compared
    count();
    showSelection();
    emit currentChanged();
}

/// How many there are of each sort of rows to choose from.
void TablePage::countSorts()
{
    using Which = RowsModel::Which;
    if (m_rows->columnCount() == 0 || m_which->view()->isVisible())
        return;
    m_which->setItemText(static_cast<int>(Which::Unused), tr("Used nowhere (%L1)").arg(m_rows->count(Which::Unused)));
    m_which->setItemText(static_cast<int>(Which::Guesses), tr("With guesses (%L1)").arg(m_rows->count(Which::Guesses)));
    m_which->setItemText(static_cast<int>(Which::Duplicates), tr("Likely duplicates (%L1)").arg(m_rows->count(Which::Duplicates)));
}

void TablePage::refilter()
{
    const QString id = m_rows->idAt(std::max(0, m_view->currentIndex().row()));
    const int column = std::max(0, m_view->currentIndex().column());
    m_rows->filter(m_words->text(), static_cast<RowsModel::Which>(std::max(0, m_which->currentIndex())));
    m_view->goTo(m_rows->index(std::max(0, m_rows->rowOf(id)), column));
    count();
    showSelection();
}

void TablePage::filter(RowsModel::Which which)
{
    m_words->clear();
    m_which->setCurrentIndex(static_cast<int>(which));
    refilter();
}

void TablePage::reveal(const QString &id)
{
    if (m_rows->rowOf(id) < 0)
        filter(RowsModel::Which::All);
    const int row = m_rows->rowOf(id);
    if (row < 0)
        return;
    m_view->goTo(m_rows->index(row, 0));
    m_view->scrollTo(m_view->currentIndex(), QAbstractItemView::PositionAtCenter);
    m_view->setFocus(Qt::OtherFocusReason);
}

void TablePage::setDetails(Details details) { m_details->setVisible(details == Details::OnDemand); }

bool TablePage::areDetailsAsked() const { return !m_details->isHidden() && m_details->isChecked(); }

QRect TablePage::tableRect() const { return m_view->geometry(); }

QModelIndex TablePage::current() const { return m_view->currentIndex(); }

void TablePage::copy()
{
    const QItemSelectionRange range = m_view->block();
    if (!range.isValid())
        return tell(severalBlocks());
    const Block block = m_handling.block(range);
    if (!block.isEmpty())
        QGuiApplication::clipboard()->setText(tabSeparated(block));
}

void TablePage::paste()
{
    const QMimeData *held = QGuiApplication::clipboard()->mimeData();
    const QItemSelectionRange at = m_view->block();
    if (!at.isValid())
        return tell(severalBlocks());
    if (held)
        tell(m_handling.paste(blockIn(*held), at));
}

void TablePage::removeOrClear()
{
    if (m_view->areRowsSelected())
        removeSelected();
    else
        tell(m_handling.clear(m_view->selectionModel()->selection()));
}

void TablePage::removeSelected() { tell(m_handling.removeRows(m_view->selectedRows())); }

/// Asks which of the rows stays.
void TablePage::offerMerge()
{
    QList<int> rows = m_view->selectedRows();
    rows.removeIf([this](int row) { return m_rows->isBlank(row); });
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("Which one stays?"));
    for (const int row : rows.mid(0, 20)) {
        const qsizetype used = m_rows->uses(row).size();
        const QString name = m_rows->label(row).left(80).replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction *action = menu->addAction(tr("%1 — used in %n place(s)", nullptr, static_cast<int>(used)).arg(name));
        connect(action, &QAction::triggered, this, [this, row, rows] { tell(m_handling.merge(row, rows)); });
    }
    menu->popup(m_merge->mapToGlobal(QPoint(0, m_merge->height())));
}

void TablePage::startRow()
{
    const QModelIndex blank = m_rows->index(m_rows->shown(), 0);
    m_view->goTo(blank);
    m_view->scrollTo(blank);
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->edit(blank);
}

void TablePage::showSelection()
{
    QList<int> rows = m_view->selectedRows();
    rows.removeIf([this](int row) { return m_rows->isBlank(row); });
    m_merge->setEnabled(rows.size() > 1);
    m_remove->setEnabled(!rows.isEmpty());
    m_remove->setText(rows.size() > 1 ? tr("Delete %n row(s)", nullptr, static_cast<int>(rows.size())) : tr("Delete row"));
}

void TablePage::tell(const Handling::Outcome &outcome)
{
    m_told->setText(outcome.sentence);
    m_told->setTone(outcome.ok ? PlainLabel::Tone::Second : PlainLabel::Tone::First);
    m_told->setVisible(!outcome.sentence.isEmpty());
    if (!outcome.sentence.isEmpty())
        emit said(outcome.sentence);
}

QString TablePage::told() const { return m_told->isHidden() ? QString() : m_told->text(); }

void TablePage::count() { m_count->setText(tr("%n row(s)", nullptr, m_rows->shown())); }

void TablePage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ChartColours::get().ground);
    painter.setPen(QPen(m_theme->colours().line, 1));
    painter.drawRoundedRect(QRectF(m_view->geometry()).adjusted(-0.5, -0.5, 0.5, 0.5), 4, 4);
}

} // namespace app::inventory
