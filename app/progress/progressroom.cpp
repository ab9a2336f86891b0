// SPDX-License-Identifier: GPL-3.0-only
#include "app/inventory/progresspage.h"

#include "app/charts/chartpanel.h"
#include "app/charts/tablemodel.h"
#include "app/inventory/sentences.h"
#include "app/inventory/statesmodel.h"
#include "app/theme/parts.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>

namespace app::inventory {

namespace {

constexpr double chartHeight = 340;
constexpr double stateWidths[] = {116, 130, 84, 74, 76};

} // namespace

ProgressPage::ProgressPage(Theme *theme, Document *document, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_document(document), m_states(new StatesModel(this)), m_figures(new charts::TableModel(this))
{
    build();
    connectParts();
}

void ProgressPage::build()
{
    m_scroll = new ScrollPage(this);
    m_content = m_scroll->content();
    connect(m_scroll, &ScrollPage::resized, this, &ProgressPage::arrange);
    m_chart = new charts::ChartPanel(m_theme, m_content);
    m_statesPanel = new TablePanel(m_theme, m_content);
    m_statesPanel->view()->setModel(m_states);
    m_statesPanel->view()->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_statesPanel->view()->setAccessibleDescription(tr("Choosing a row compares today with it; F2 edits its day or name, Delete deletes it."));
    m_statesPanel->view()->installEventFilter(this);
    m_figuresPanel = new TablePanel(m_theme, m_content);
    m_figuresPanel->view()->setModel(m_figures);
    m_told = new PlainLabel(m_theme, Type::Body, Weight::Strong, PlainLabel::Tone::First, m_content);
    m_told->setWordWrap(true);
    m_told->hide();
    m_none = new PlainLabel(m_theme, Type::Body, Weight::Regular, PlainLabel::Tone::Second, m_statesPanel);
    m_none->setWordWrap(true);
    m_none->setText(tr("No state is kept yet. Keep today's, and later figures tell what changed since."));
    m_name = new QLineEdit(m_statesPanel);
    m_name->setPlaceholderText(tr("Its name, such as Before the reform"));
    m_name->setAccessibleName(tr("Name of the state to keep"));
    m_keep = makeButton(tr("Keep today's state"), ButtonKind::Primary, m_statesPanel);
    m_remove = makeButton(tr("Delete"), ButtonKind::Ordinary, m_statesPanel);
    m_remove->setAccessibleName(tr("Delete the chosen state"));
}

void ProgressPage::connectParts()
{
    connect(m_theme, &Theme::changed, this, &ProgressPage::arrange);
    connect(m_states, &StatesModel::edited, this, [this](const model::Snapshot &state) { apply(model::edits::Put<model::Snapshot>{state}); });
    connect(m_states, &StatesModel::refused, this, &ProgressPage::tell);
    connect(m_statesPanel->view()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) { choose(now.row()); });
    connect(m_keep, &QAbstractButton::clicked, this, [this] { keep(QDate::currentDate()); });
    connect(m_name, &QLineEdit::returnPressed, this, [this] { keep(QDate::currentDate()); });
    connect(m_remove, &QAbstractButton::clicked, this, &ProgressPage::removeChosen);
}

void ProgressPage::keep(const QDate &today)
{
    const model::Snapshot *before = m_since ? m_document->workspace()->snapshots.find(*m_since) : nullptr;
    const std::optional<model::SnapshotId> stays = before ? m_since : std::nullopt;
    apply(model::edits::Keep{today, m_name->text().trimmed()});
    if (!m_told->isHidden())
        return;
    m_name->clear();
    if (stays)
        choose(m_states->rowOf(*stays)); // what is compared with stays: today against today says nothing
}

void ProgressPage::follow(const model::SharedWorkspace &workspace)
{
    m_workspace = workspace;
    const model::Snapshot *since = stateOf(*workspace, m_since);
    m_since = since ? std::optional(since->id) : std::nullopt;
    m_states->show(workspace);
    if (m_since)
        m_statesPanel->view()->selectRow(m_states->rowOf(*m_since));
    refresh();
}

void ProgressPage::refresh()
{
    const model::Snapshot *since = m_since ? m_workspace->snapshots.find(*m_since) : nullptr;
    const bool any = !m_workspace->inventory.services.isEmpty();
    m_chart->setVisible(any);
    m_figuresPanel->setVisible(any);
    if (any) {
        m_chart->setChart(progressChartOf(*m_workspace, since));
        m_figures->setTable(organisationsOf(*m_workspace, since));
        m_figuresPanel->setTitle(m_figures->table().caption);
    }
    m_statesPanel->setTitle(m_states->rowCount() > 0 ? tr("%n kept state(s)", nullptr, m_states->rowCount()) : tr("Kept states"));
    m_statesPanel->view()->setVisible(m_states->rowCount() > 0);
    m_none->setVisible(m_states->rowCount() == 0);
    m_remove->setVisible(m_states->rowCount() > 0);
    m_keep->setEnabled(any);
    arrange();
}

void ProgressPage::choose(int row)
{
    if (row < 0 || row >= m_states->rowCount() || m_states->at(row).id == m_since)
        return;
    m_since = m_states->at(row).id;
    m_statesPanel->view()->selectRow(row);
    refresh();
    emit sinceChanged();
}

void ProgressPage::apply(const model::edits::Any &edit)
{
    const model::Done done = m_document->apply(edit);
    tell(done.ok() ? QString() : done.refusal());
}

void ProgressPage::tell(const QString &sentence)
{
    m_told->setText(sentence);
    m_told->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        emit said(sentence);
    arrange();
}

void ProgressPage::removeChosen()
{
    if (m_since)
        apply(model::edits::Remove<model::SnapshotId>{model::SnapshotId(*m_since)});
}

void ProgressPage::arrange()
{
    m_scroll->setGeometry(rect());
    const int wide = std::max(m_theme->px(480), m_scroll->viewport()->width());
    m_content->resize(wide, placePanels(wide));
    shareWidths();
}

int ProgressPage::placePanels(int width)
{
    const int gap = m_theme->px(16);
    const bool two = width >= m_theme->px(1000) && !m_chart->isHidden();
    int y = 0;
    if (!m_told->isHidden()) {
        m_told->setGeometry(0, y, width, m_told->heightForWidth(width));
        y += m_told->height() + m_theme->px(8);
    }
    const int statesWide = two ? m_theme->px(500) : width;
    const int height = m_theme->px(chartHeight);
    if (!m_chart->isHidden()) {
        m_chart->setGeometry(0, y, two ? width - statesWide - gap : width, height);
        y += two ? 0 : height + gap;
    }
    m_statesPanel->setGeometry(two ? width - statesWide : 0, y, statesWide, two ? height : std::max(m_theme->px(180), m_statesPanel->heightFor(m_states->rowCount())));
    placeFoot();
    y += m_statesPanel->height() + gap;
    if (!m_figuresPanel->isHidden()) {
        m_figuresPanel->setGeometry(0, y, width, m_figuresPanel->heightFor(m_figures->rowCount()) + m_theme->px(8));
        y += m_figuresPanel->height() + gap;
    }
    return y;
}

/// What keeps a state stands at the bottom of the panel of states.
void ProgressPage::placeFoot()
{
    const int margin = m_theme->px(16), gap = m_theme->px(8);
    const int high = m_keep->sizeHint().height();
    const int y = m_statesPanel->height() - m_theme->px(12) - high;
    int x = m_statesPanel->width() - margin;
    for (QPushButton *button : {m_remove, m_keep}) {
        if (button->isHidden())
            continue;
        x -= button->sizeHint().width();
        button->setGeometry(x, y, button->sizeHint().width(), high);
        x -= gap;
    }
    m_name->setGeometry(margin, y, std::max(m_theme->px(60), x - margin), high);
    m_statesPanel->setFoot(high + m_theme->px(20));
    m_none->setGeometry(margin, m_theme->px(44), m_statesPanel->width() - 2 * margin, m_theme->px(60));
}

void ProgressPage::shareWidths()
{
    QTableView *states = m_statesPanel->view();
    int whole = 0;
    for (int column = 0; column < StatesModel::Columns; ++column)
        whole += m_theme->px(stateWidths[column]);
    const int spare = std::max(0, states->viewport()->width() - whole);
    for (int column = 0; column < StatesModel::Columns; ++column)
        states->setColumnWidth(column, m_theme->px(stateWidths[column]) + (column == StatesModel::Name ? spare : 0));
    QTableView *figures = m_figuresPanel->view();
    const int columns = m_figures->columnCount();
    if (columns < 2)
        return;
    const int first = m_theme->px(230), second = m_theme->px(88);
    const int each = std::max(m_theme->px(132), (figures->viewport()->width() - first - second) / (columns - 2));
    for (int column = 0; column < columns; ++column)
        figures->setColumnWidth(column, column == 0 ? first : column == 1 ? second : each);
}

void ProgressPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool ProgressPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_statesPanel->view() && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeChosen();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace app::inventory
