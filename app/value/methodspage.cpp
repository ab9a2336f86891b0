// SPDX-License-Identifier: GPL-3.0-only
#include "app/value/methodspage.h"

#include "app/charts/saving.h"
#include "app/inspector/chooser.h"
#include "app/theme/parts.h"
#include "app/value/figurestrip.h"
#include "app/value/lensnote.h"
#include "app/value/lenswords.h"
#include "model/files/atomicfile.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace app::value {

using namespace model::burden;

MethodsPage::MethodsPage(Theme *theme, Session *session, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_session(session), m_model(new LensModel(this)), m_sorted(new QSortFilterProxyModel(this))
{
    setObjectName(QStringLiteral("methods"));
    build();
    buildTable();
    connect(theme, &Theme::changed, this, &MethodsPage::dress);
    dress();
}

void MethodsPage::build()
{
    m_scroll = new ScrollPage(this);
    m_content = m_scroll->content();
    connect(m_scroll, &ScrollPage::resized, this, &MethodsPage::arrange);
    m_headline = new PlainLabel(m_theme, Type::Title, Weight::Strong, PlainLabel::Tone::First, m_content);
    m_omitted = new PlainLabel(m_theme, Type::Body, Weight::Regular, PlainLabel::Tone::Second, m_content);
    m_refusal = new PlainLabel(m_theme, Type::Body, Weight::Strong, PlainLabel::Tone::First, m_content);
    m_refusal->setAccessibleName(tr("Why nothing was changed"));
    for (QLabel *label : {m_headline, m_omitted, m_refusal})
        label->setWordWrap(true);
    const auto choice = [this](const QString &name, PlainLabel *&label) {
        label = new PlainLabel(m_theme, Type::Body, Weight::Regular, PlainLabel::Tone::First, m_content);
        label->setText(name);
        auto *list = new inspector::Choice(*m_theme, m_content);
        list->setAccessibleName(name);
        label->setBuddy(list);
        return list;
    };
    m_methods = choice(tr("Method"), m_methodLabel);
    for (const Lens &one : lenses()) {
        m_methods->addItem(lensText(one.shortName), static_cast<int>(one.method));
        m_methods->setItemData(m_methods->count() - 1, plainTip(lensText(one.name)), Qt::ToolTipRole);
    }
    m_rows = choice(tr("Rows"), m_rowsLabel);
    m_copy = makeIconButton(Icon::Copy, tr("Copy the table"), m_theme, m_content);
    m_export = makeIconButton(Icon::Export, tr("Export the table"), m_theme, m_content);
    m_figures = new FigureStrip(m_theme, m_content);
    m_ground = new Paper(m_theme, m_content);
    m_note = new LensNote(m_theme, m_content);
    connect(m_methods, &QComboBox::activated, this, [this](int at) { choose(static_cast<Method>(m_methods->itemData(at).toInt())); });
    connect(m_rows, &QComboBox::activated, this, [this](int at) {
        settings().rows = static_cast<LensRows>(m_rows->itemData(at).toInt());
        look();
    });
    connect(m_copy, &QAbstractButton::clicked, this, &MethodsPage::copy);
    connect(m_export, &QAbstractButton::clicked, this, [this] {
        const QString name = QString::fromLatin1(lens(m_method).key) + QLatin1Char('-') + journeyName();
        charts::askWhere(this, tr("Export the table"), charts::fileNameOf(name), {tr("Table (*.csv)")}, [this](const QString &path) { return write(path); });
    });
    connect(m_note, &LensNote::changed, this, [this](const LensSettings &wanted) {
        const QString why = whyNotLooked(m_method, wanted);
        m_refusal->setText(why);
        if (why.isEmpty())
            settings() = wanted;
        look();
    });
    connect(m_note, &LensNote::refused, this, [this](const QString &sentence) {
        m_refusal->setText(sentence);
        arrange();
    });
}

void MethodsPage::buildTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(LensModel::SortRole);
    m_view = new QTableView(m_content);
    m_view->setModel(m_sorted);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setWordWrap(true);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::Alignment(Qt::AlignVCenter) | Qt::Alignment(static_cast<int>(Qt::TextWordWrap)));
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
    m_view->horizontalHeader()->setSortIndicatorClearable(true);
    m_view->setSortingEnabled(true);
    m_view->setAccessibleName(tr("The journey in the method's terms"));
    m_view->setAccessibleDescription(tr("Enter selects the step; Control and C copies the table; Control and a digit sorts by that column."));
    m_view->installEventFilter(this);
    connect(m_view, &QTableView::doubleClicked, this, &MethodsPage::reveal);
}

QString MethodsPage::journeyName() const
{
    const model::Journey *journey = m_analysis ? m_analysis->workspace->journeys.find(m_analysis->journey) : nullptr;
    return !journey ? QString() : journey->name.isEmpty() ? journey->id.text() : journey->name;
}

QString MethodsPage::scenarioName() const
{
    const model::Scenario *scenario = m_analysis && m_analysis->scenario ? m_analysis->workspace->scenarios.find(*m_analysis->scenario) : nullptr;
    return !scenario ? QString() : scenario->name.isEmpty() ? scenario->id.text() : scenario->name;
}

QString MethodsPage::headline() const { return m_headline->text(); }

void MethodsPage::show(const SharedAnalysis &analysis)
{
    m_analysis = analysis;
    m_refusal->clear();
    look();
}

void MethodsPage::choose(Method method)
{
    m_method = method;
    m_methods->setCurrentIndex(m_methods->findData(static_cast<int>(method)));
    m_refusal->clear();
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
    look();
}

/// Works the table out: at once where the journey is small, else on a thread.
void MethodsPage::look()
{
    const model::Journey *journey = m_analysis ? m_analysis->workspace->journeys.find(m_analysis->journey) : nullptr;
    if (!journey) {
        m_task.stop();
        take(model::Refusal{tr("Open a journey to see it in the terms of official methods.")});
        return;
    }
    LensSettings now = settings();
    now.segment = m_analysis->segment;
    now.ramp = m_analysis->workspace->appraisal.ramp;
    const auto ask = [analysis = m_analysis, method = m_method, now](std::stop_token stop) {
        const model::Workspace &w = *analysis->workspace;
        return lensTable({w.inventory, *w.journeys.find(analysis->journey), w.scenarios, analysis->scenario, w.currency}, method, now, stop);
    };
    if (journey->nodes.size() <= AnalysisRunner::smallJourney) {
        m_task.stop();
        take(ask({}));
        return;
    }
    m_task.start([this, ask](const Task::Run &run) {
        auto table = ask(run.stop());
        run.tell([this, table = std::move(table)] { take(table); });
    });
}

void MethodsPage::take(const model::Result<LensTable> &table)
{
    const int scrolled = m_view->verticalScrollBar()->value();
    if (table)
        m_model->setTable(*table);
    else
        m_model->setTable(std::nullopt);
    m_view->verticalScrollBar()->setValue(scrolled);
    m_headline->setText(table ? lensHeadline(*table, journeyName(), scenarioName()) : table.refusal());
    m_omitted->setText(table ? omissionsSentence(*table) : QString());
    for (QWidget *part : std::initializer_list<QWidget *>{m_figures, m_ground, m_view, m_note, m_copy, m_export})
        part->setVisible(table.ok());
    fillRows();
    if (table) {
        answerFirst(*table);
        showFigures(*table);
        m_note->show(m_method, settings(), table->parameters, table->cautions, table->currency);
    }
    arrange();
    emit seen();
}

void MethodsPage::fillRows()
{
    m_rows->clear();
    for (const LensRows rows : lens(m_method).rows) {
        const QString name = rows == LensRows::Service ? tr("Services") : rows == LensRows::Step ? tr("Steps") : tr("Activities of steps");
        m_rows->addItem(name, static_cast<int>(rows));
    }
    const LensRows now = settings().rows.value_or(lens(m_method).rows.front());
    m_rows->setCurrentIndex(m_rows->findData(static_cast<int>(now)));
    m_rows->setEnabled(m_rows->count() > 1);
}

/// On the screen the method's answer stands before what it is made of.
void MethodsPage::answerFirst(const LensTable &table)
{
    QHeaderView *header = m_view->horizontalHeader();
    for (int column = 0; column < header->count(); ++column)
        header->moveSection(header->visualIndex(column), column);
    header->moveSection(header->visualIndex(table.column(table.headline)), m_model->names());
}

/// The totals, the method's answer first.
void MethodsPage::showFigures(const LensTable &table)
{
    QList<FigureStrip::Figure> figures;
    for (const LensColumn &column : table.columns) {
        if (!column.sums)
            continue;
        const double total = *table.number(table.total, column.key);
        QString words = column.name;
        if (const auto before = table.number(table.before, column.key))
            words = tr("%1; was %2", "a total's name, the baseline's total").arg(words, lensTotal(*before, column.unit, table.currency));
        const FigureStrip::Figure figure{lensTotal(total, column.unit, table.currency), words, tr("The sum of the column below")};
        if (column.key == table.headline)
            figures.prepend(figure);
        else
            figures.append(figure);
    }
    m_figures->setFigures(figures);
}

void MethodsPage::reveal(const QModelIndex &at)
{
    const auto &step = table()->body[static_cast<size_t>(m_sorted->mapToSource(at).row())].step;
    const model::Journey *shown = m_session->shown();
    if (step && shown && shown->nodes.contains(*step))
        m_session->select({{*step}, {}});
}

namespace {

charts::Table tableShown(const LensTable &table, const QSortFilterProxyModel &sorted, const QString &caption)
{
    QList<int> order;
    for (int row = 0; row < sorted.rowCount(); ++row)
        order += sorted.mapToSource(sorted.index(row, 0)).row();
    return lensChartTable(table, order, caption);
}

} // namespace

QString MethodsPage::write(const QString &path) const
{
    if (!table())
        return tr("There is no table to write.");
    const model::Done done = model::files::writeWhole(path, charts::csv(tableShown(*table(), *m_sorted, headline())));
    return done ? QString() : done.refusal();
}

void MethodsPage::copy() const
{
    if (table())
        QGuiApplication::clipboard()->setMimeData(charts::mimeData(tableShown(*table(), *m_sorted, headline())).release());
}

bool MethodsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && m_view->currentIndex().isValid()) {
        reveal(m_view->currentIndex());
        return true;
    }
    const int column = key->key() - Qt::Key_1;
    if (key->modifiers() == Qt::ControlModifier && column >= 0 && column < std::min(9, m_model->columnCount())) {
        QHeaderView *header = m_view->horizontalHeader();
        const bool again = header->sortIndicatorSection() == column && header->sortIndicatorOrder() == Qt::DescendingOrder;
        m_view->sortByColumn(column, again ? Qt::AscendingOrder : Qt::DescendingOrder);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void MethodsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_scroll->setGeometry(rect());
}

} // namespace app::value
