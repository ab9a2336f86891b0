// SPDX-License-Identifier: GPL-3.0-only
#include "app/confidence/numberspage.h"

#include "app/charts/chartpanel.h"
#include "app/charts/saving.h"
#include "app/confidence/numbersdelegate.h"
#include "app/inspector/chooser.h"
#include "app/theme/parts.h"
#include "model/files/atomicfile.h"
#include "model/workspace/numberedit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QTableView>

namespace app::confidence {

namespace {

constexpr double widths[] = {220, 150, 72, 64, 64, 56, 124, 76, 190, 130, 116};
static_assert(std::size(widths) == NumbersModel::Columns);

} // namespace

NumbersPage::NumbersPage(Theme *theme, Document *document, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_document(document), m_model(new NumbersModel(this)),
      m_filter(new NumbersFilter(m_model))
{
    buildStrip();
    buildTable();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_complaint);
    column->addWidget(m_view, 1);
    connect(m_model, &NumbersModel::edited, this, &NumbersPage::apply);
    connect(m_model, &NumbersModel::refused, this, &NumbersPage::complain);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { m_sorted = false; });
    connect(theme, &Theme::changed, this, &NumbersPage::dress);
    dress();
}

QComboBox *NumbersPage::choice(const QString &name)
{
    auto *choice = new inspector::Choice(*m_theme, m_strip);
    choice->setAccessibleName(name);
    choice->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    choice->setMinimumContentsLength(14);
    return choice;
}

void NumbersPage::buildStrip()
{
    m_strip = new QWidget(this);
    m_words = new QLineEdit(m_strip);
    m_words->setPlaceholderText(tr("Search names, sources and notes"));
    m_words->setAccessibleName(tr("Search the numbers"));
    m_words->setClearButtonEnabled(true);
    m_kind = choice(tr("Kind of number"));
    m_kind->addItem(tr("Every kind"));
    for (const model::NumberKind kind : model::allNumberKinds)
        m_kind->addItem(model::labelOf(kind), static_cast<int>(kind));
    m_which = choice(tr("Which numbers"));
    // In the order of NumbersFilter::Which.
    m_which->addItems({tr("All in doubt"), tr("Guesses that matter"), tr("Measured"), tr("Published"), tr("Estimates"),
                       tr("Guesses"), tr("Not graded"), tr("Noughts and defaults")});
    m_count = new PlainLabel(m_theme, Type::Body, Weight::Regular, PlainLabel::Tone::Second, m_strip);
    m_complaint = new PlainLabel(m_theme, Type::Body, Weight::Strong, PlainLabel::Tone::First, this);
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    QToolButton *copy = makeIconButton(Icon::Copy, tr("Copy the table"), m_theme, m_strip);
    QToolButton *save = makeIconButton(Icon::Export, tr("Export the table"), m_theme, m_strip);
    auto *row = new QHBoxLayout(m_strip);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_words, 2);
    row->addWidget(m_kind);
    row->addWidget(m_which);
    row->addWidget(m_count, 1);
    row->addWidget(copy);
    row->addWidget(save);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter->setWords(words);
        count();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int at) {
        m_filter->setKind(at <= 0 ? std::nullopt : std::optional(model::allNumberKinds[static_cast<size_t>(at - 1)]));
        count();
    });
    connect(m_which, &QComboBox::currentIndexChanged, this, [this](int at) {
        m_filter->setWhich(static_cast<NumbersFilter::Which>(at));
        count();
    });
    connect(copy, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setMimeData(charts::mimeData(table()).release()); });
    connect(save, &QAbstractButton::clicked, this, [this] {
        charts::askWhere(this, tr("Export the table"), charts::fileNameOf(table().caption), {tr("Table (*.csv)")},
                         [this](const QString &path) { return write(path); });
    });
}

void NumbersPage::buildTable()
{
    m_view = new QTableView(this);
    m_view->setModel(m_filter);
    m_view->setItemDelegate(new NumbersDelegate(m_theme, m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(NumbersModel::Share, Qt::DescendingOrder);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setSortIndicatorClearable(false);
    m_view->setAccessibleName(tr("Every number of the journey"));
    m_view->setAccessibleDescription(
        tr("Enter or F2 edits a cell; Enter on the first column shows the number on the map."));
    m_view->installEventFilter(this);
    connect(m_view, &QTableView::clicked, this, [this](const QModelIndex &at) {
        if (at.data(NumbersModel::LinkRole).toBool())
            open(at);
    });
}

void NumbersPage::show(const Known &known)
{
    m_model->setNumbers(known.numbers, known.analysis ? known.analysis->workspace : m_document->workspace());
    if (known.doubt) {
        QHash<QString, double> shares;
        for (const model::burden::Influence &influence : known.doubt->sensitivity.numbers)
            shares.insert(influence.number.path, influence.shareOfVariance);
        m_model->setShares(shares);
        // Later answers leave the order alone: a row that is being worked on stays where it is.
        if (!m_sorted)
            m_filter->invalidate();
        m_sorted = true;
    }
    count();
}

void NumbersPage::list(const std::optional<model::NumberKind> &kind, NumbersFilter::Which which, const QString &words)
{
    m_words->setText(words);
    m_kind->setCurrentIndex(kind ? static_cast<int>(*kind) + 1 : 0);
    m_which->setCurrentIndex(static_cast<int>(which));
    if (m_filter->rowCount() > 0)
        m_view->setCurrentIndex(m_filter->index(0, NumbersModel::Value));
    m_view->scrollToTop();
}

QString NumbersPage::write(const QString &path) const
{
    const model::Done done = model::files::writeWhole(path, charts::csv(table()));
    return done ? QString() : done.refusal();
}

void NumbersPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ChartColours::get().ground);
    painter.setPen(QPen(m_theme->colours().line, 1));
    painter.drawRoundedRect(QRectF(m_view->geometry()).adjusted(-0.5, -0.5, 0.5, 0.5), 4, 4);
}

bool NumbersPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QModelIndex at = m_view->currentIndex();
        if (key->matches(QKeySequence::Copy)) {
            QGuiApplication::clipboard()->setMimeData(charts::mimeData(table()).release());
            return true;
        }
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && at.isValid()) {
            if (at.data(NumbersModel::LinkRole).toBool())
                open(at);
            else if (at.flags() & Qt::ItemIsEditable)
                m_view->edit(at);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NumbersPage::dress()
{
    const int gap = m_theme->px(8);
    layout()->setContentsMargins(0, 0, 0, m_theme->px(16));
    layout()->setSpacing(gap);
    m_strip->layout()->setSpacing(gap);
    m_view->setStyleSheet(charts::tableStyle(*m_theme));
    m_view->horizontalHeader()->setFont(m_theme->font(Type::Small, Weight::Strong));
    m_view->horizontalHeader()->setFixedHeight(m_theme->px(32));
    m_view->verticalHeader()->setDefaultSectionSize(m_theme->px(28));
    shareWidth();
    update();
}

/// What is left over goes to sources and notes.
void NumbersPage::shareWidth()
{
    int whole = 0;
    for (int column = 0; column < NumbersModel::Columns; ++column) {
        whole += m_theme->px(widths[column]);
        m_view->setColumnWidth(column, m_theme->px(widths[column]));
    }
    const int spare = std::max(0, m_view->viewport()->width() - whole);
    m_view->setColumnWidth(NumbersModel::Source, m_theme->px(widths[NumbersModel::Source]) + spare / 2);
    m_view->setColumnWidth(NumbersModel::Note, m_theme->px(widths[NumbersModel::Note]) + spare - spare / 2);
}

void NumbersPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareWidth();
}

void NumbersPage::apply(const QString &path, const model::Quantity &quantity)
{
    const auto edit = model::settingNumber(*m_document->workspace(), path, quantity);
    if (!edit)
        return complain(edit.refusal());
    const model::Done done = m_document->apply(*edit);
    if (!done)
        return complain(done.refusal());
    m_complaint->hide();
}

void NumbersPage::complain(const QString &why)
{
    m_complaint->setText(tr("Not changed: %1").arg(why));
    m_complaint->show();
    emit said(m_complaint->text());
}

void NumbersPage::count() { m_count->setText(tr("%n number(s)", nullptr, m_filter->rowCount())); }

void NumbersPage::open(const QModelIndex &at) { emit placeAsked(m_model->number(m_filter->mapToSource(at).row())); }

charts::Table NumbersPage::table() const
{
    charts::Table table;
    table.caption = tr("Every number and where it comes from");
    for (int column = 0; column < NumbersModel::Columns; ++column)
        table.header.append(m_filter->headerData(column, Qt::Horizontal).toString());
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        QList<charts::Cell> cells;
        for (int column = 0; column < NumbersModel::Columns; ++column) {
            const QModelIndex at = m_filter->index(row, column);
            charts::Cell cell{at.data().toString(), {}};
            const bool isFigure =
                column == NumbersModel::Value || column == NumbersModel::Low || column == NumbersModel::High;
            if (isFigure && !cell.text.isEmpty())
                cell.number = at.data(NumbersModel::SortRole).toDouble();
            cells.append(cell);
        }
        table.rows.append(cells);
    }
    return table;
}

} // namespace app::confidence
