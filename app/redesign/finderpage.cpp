// SPDX-License-Identifier: GPL-3.0-only
#include "app/redesign/finderpage.h"

#include "app/charts/chartpanel.h"
#include "app/charts/saving.h"
#include "app/charts/tablemodel.h"
#include "app/inspector/chooser.h"
#include "app/redesign/finderfigures.h"
#include "app/theme/parts.h"
#include "model/files/atomicfile.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QTableView>

namespace app::redesign {

using namespace model;
using burden::Move;
using burden::Ranking;

namespace {

/// More than one reads; all of them are in the console's answer.
constexpr size_t mostRows = 500;

} // namespace

FinderPage::FinderPage(Theme *theme, const Levers &levers, QWidget *parent) : QWidget(parent), m_theme(theme), m_runner(levers)
{
    setObjectName(QStringLiteral("redesign.finder"));
    build();
    connect(&m_runner, &FinderRunner::progressed, this, &FinderPage::showProgress);
    connect(&m_runner, &FinderRunner::changed, this, &FinderPage::refresh);
    connect(m_orders, &QComboBox::currentIndexChanged, this, &FinderPage::refresh);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &FinderPage::look);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_runner.stop(); });
    connect(m_add, &QPushButton::clicked, this, &FinderPage::addAsked);
    refresh();
}

void FinderPage::build()
{
    const auto label = [&](Type type, Weight weight, PlainLabel::Tone tone) {
        auto *made = new PlainLabel(m_theme, type, weight, tone, this);
        made->setWordWrap(true);
        return made;
    };
    m_headline = label(Type::Title, Weight::Strong, PlainLabel::Tone::First);
    m_subtitle = label(Type::Body, Weight::Regular, PlainLabel::Tone::Second);
    buildTable();
    m_frontier = new charts::ChartPanel(m_theme, this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_headline);
    column->addWidget(m_subtitle);
    column->addWidget(buildStrip());
    column->addWidget(m_table, 3);
    column->addWidget(m_frontier, 2);
    const auto dress = [this, column] {
        column->setContentsMargins(m_theme->px(24), m_theme->px(16), m_theme->px(24), m_theme->px(16));
        column->setSpacing(m_theme->px(8));
        m_table->setStyleSheet(charts::tableStyle(*m_theme));
        m_table->verticalHeader()->setDefaultSectionSize(m_theme->px(28));
        m_table->setMinimumHeight(m_theme->px(28) * 4);
        m_frontier->setMinimumHeight(m_theme->px(200));
        setWidths();
        for (QComboBox *choice : {m_orders, m_kinds})
            choice->setFont(m_theme->font(Type::Body));
    };
    connect(m_theme, &Theme::changed, this, dress);
    dress();
}

QWidget *FinderPage::buildStrip()
{
    auto *strip = new QWidget(this);
    const auto choice = [&](const QString &name) {
        auto *made = new inspector::Choice(*m_theme, strip);
        made->setAccessibleName(name);
        made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        return made;
    };
    m_orders = choice(tr("Put in order by"));
    m_kinds = choice(tr("Kinds of redesign"));
    m_kinds->addItem(tr("Every kind"), -1);
    for (const Move move : burden::allMoves)
        m_kinds->addItem(labelOf(move), static_cast<int>(move));
    m_progress = new PlainLabel(m_theme, Type::Body, Weight::Regular, PlainLabel::Tone::Second, strip);
    m_stop = makeButton(tr("Stop"), ButtonKind::Ordinary, strip);
    m_add = makeButton(tr("Add to the scenario"), ButtonKind::Primary, strip);
    m_add->setObjectName(QStringLiteral("redesign.addFind"));
    QToolButton *copy = makeIconButton(Icon::Copy, tr("Copy the table"), m_theme, strip);
    QToolButton *save = makeIconButton(Icon::Export, tr("Export the table"), m_theme, strip);
    connect(copy, &QAbstractButton::clicked, this, [this] { QGuiApplication::clipboard()->setMimeData(charts::mimeData(m_rows->table()).release()); });
    connect(save, &QAbstractButton::clicked, this, [this] {
        charts::askWhere(this, tr("Export the table"), charts::fileNameOf(m_rows->table().caption), {tr("Table (*.csv)")}, [this](const QString &path) {
            const Done done = files::writeWhole(path, charts::csv(m_rows->table()));
            return done ? QString() : done.refusal();
        });
    });
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_orders);
    row->addWidget(m_kinds);
    row->addWidget(m_progress, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_stop, copy, save, m_add})
        row->addWidget(widget);
    return strip;
}

void FinderPage::buildTable()
{
    m_rows = new charts::TableModel(this);
    m_table = new QTableView(this);
    m_table->setModel(m_rows);
    m_table->setObjectName(QStringLiteral("redesign.finds"));
    m_table->setAccessibleName(tr("Redesigns by what they save"));
    m_table->setAccessibleDescription(tr("Enter puts the chosen one into the scenario."));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, &FinderPage::addAsked);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_add->setEnabled(chosen());
        if (const burden::Candidate *candidate = chosen())
            emit pointed(candidate->where);
    });
}

bool FinderPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && chosen()) {
            emit addAsked();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FinderPage::fillOrders(const Inventory &inventory)
{
    QList<std::pair<QString, QString>> orders = {{tr("Most hours saved a year"), QStringLiteral("year")},
                                                 {tr("Most for who gains least"), QStringLiteral("least")},
                                                 {tr("Most days sooner"), QStringLiteral("days")}};
    for (const Segment &segment : inventory.segments)
        orders.append({tr("Most for “%1”").arg(segment.name.isEmpty() ? segment.id.text() : segment.name), QStringLiteral("/") + segment.id.text()});
    bool same = m_orders->count() == orders.size();
    for (int i = 0; same && i < m_orders->count(); ++i)
        same = m_orders->itemText(i) == orders[i].first && m_orders->itemData(i) == orders[i].second;
    if (same)
        return;
    const QSignalBlocker quiet(m_orders);
    const QVariant before = m_orders->currentData();
    m_orders->clear();
    for (const auto &[words, what] : orders)
        m_orders->addItem(words, what);
    m_orders->setCurrentIndex(std::max(0, m_orders->findData(before)));
}

Ranking FinderPage::ranking() const
{
    const QString what = m_orders->currentData().toString();
    if (what.startsWith(QLatin1Char('/')))
        return {Ranking::By::Segment, SegmentId(what.mid(1))};
    return {what == QLatin1String("least") ? Ranking::By::Least : what == QLatin1String("days") ? Ranking::By::Days : Ranking::By::Year, std::nullopt};
}

void FinderPage::show(const SharedWorkspace &workspace, const JourneyId &journey, const std::optional<ScenarioId> &start)
{
    fillOrders(workspace->inventory);
    m_search = Search{workspace, journey, start, {}};
    look();
}

void FinderPage::look()
{
    if (!m_search)
        return;
    const int kind = m_kinds->currentData().toInt();
    m_search->terms.moves = kind < 0 ? std::vector<Move>(burden::allMoves.begin(), burden::allMoves.end()) : std::vector<Move>{static_cast<Move>(kind)};
    if (!m_runner.found() || !m_runner.found()->search.sameAs(*m_search))
        m_runner.look(*m_search);
    refresh();
}

void FinderPage::showProgress(double share)
{
    m_progress->setText(tr("%1 % done").arg(qRound(100 * share)));
}

void FinderPage::refresh()
{
    const bool runs = m_runner.isRunning();
    m_stop->setVisible(runs);
    if (!runs)
        m_progress->clear();
    else if (m_progress->text().isEmpty())
        m_progress->setText(tr("Trying redesigns…"));
    fill();
    if (!runs && m_runner.found() && m_search && m_runner.found()->search.sameAs(*m_search))
        m_runner.weigh(ranking());
}

void FinderPage::setWidths()
{
    constexpr int widths[] = {344, 168, 152, 112, 112, 96, 216, 96, 64, 80, 136};
    for (int i = 0; i < m_rows->columnCount() && i < static_cast<int>(std::size(widths)); ++i)
        m_table->setColumnWidth(i, m_theme->px(widths[i]));
}

void FinderPage::fill()
{
    const auto &found = m_runner.found();
    m_table->setVisible(found.has_value());
    if (!found) {
        m_frontier->hide();
        m_headline->setText(m_runner.refusal().isEmpty() ? tr("Trying every lever and every step") : tr("This journey can't be measured"));
        m_subtitle->setText(m_runner.refusal());
        m_add->setEnabled(false);
        return;
    }
    const burden::Candidate *before = chosen();
    const QString kept = before ? before->name : QString();
    m_best = burden::ranked(found->finds, ranking());
    m_best.resize(std::min(m_best.size(), mostRows));
    m_headline->setText(headlineOf(*found, ranking(), m_best));
    m_subtitle->setText(countsOf(*found));
    const bool first = m_rows->columnCount() == 0;
    m_rows->setTable(tableOf(*found, ranking(), m_best));
    if (first)
        setWidths();
    showFrontier(*found);
    int row = 0;
    for (size_t i = 0; i < m_best.size(); ++i) {
        if (found->finds.candidates[found->finds.found[m_best[i]].candidate].name == kept)
            row = static_cast<int>(i);
    }
    const QSignalBlocker quiet(m_table->selectionModel());
    m_table->selectRow(row);
    m_add->setEnabled(chosen());
}

/// A chart of one point says nothing.
void FinderPage::showFrontier(const Found &found)
{
    const charts::Chart chart = frontierChart(found);
    m_frontier->setVisible(std::get<charts::Frontier>(chart.what).sets.size() > 1);
    m_frontier->setChart(chart);
}

const burden::Candidate *FinderPage::chosen() const
{
    const auto &found = m_runner.found();
    const int row = m_table->currentIndex().row();
    if (!found || row < 0 || static_cast<size_t>(row) >= m_best.size())
        return nullptr;
    const size_t place = m_best[static_cast<size_t>(row)];
    return place < found->finds.found.size() ? &found->finds.candidates[found->finds.found[place].candidate] : nullptr;
}

QString FinderPage::headline() const { return m_headline->text(); }

} // namespace app::redesign
