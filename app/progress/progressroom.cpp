// SPDX-License-Identifier: GPL-3.0-only
#include "app/progress/progressroom.h"

#include "app/charts/chartpanel.h"
#include "app/charts/saving.h"
#include "app/charts/tablemodel.h"
#include "app/progress/changesmodel.h"
#include "app/progress/modernity.h"
#include "app/progress/panel.h"
#include "app/progress/scoremodel.h"
#include "app/theme/parts.h"
#include "model/files/atomicfile.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QWheelEvent>

namespace app::progress {

namespace {

/// A list to choose from, with the sign that says so.
class Periods : public QComboBox {
public:
    Periods(const Theme *theme, QWidget *parent) : QComboBox(parent), m_theme(theme) {}

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
    void paintEvent(QPaintEvent *event) override
    {
        QComboBox::paintEvent(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double size = m_theme->px(10);
        paintIcon(painter, Icon::Chevron, {width() - size - m_theme->px(6), (height() - size) / 2, size, size}, m_theme->colours().text);
    }

private:
    const Theme *m_theme;
};

} // namespace

ProgressRoom::ProgressRoom(Theme *theme, Document *document, Session *session, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_document(document), m_session(session), m_score(new ScoreModel(this)), m_changes(new ChangesModel(this)),
      m_organisations(new charts::TableModel(this))
{
    setObjectName(QStringLiteral("progress"));
    build();
    buildScorecard();
    buildChanges();
    connectParts();
}

ProgressRoom::~ProgressRoom() = default;

void ProgressRoom::build()
{
    m_scroll = new ScrollPage(this);
    m_content = m_scroll->content();
    m_headline = new PlainLabel(m_theme, Type::Title, Weight::Strong, PlainLabel::Tone::First, m_content);
    m_subtitle = new PlainLabel(m_theme, Type::Body, Weight::Regular, PlainLabel::Tone::Second, m_content);
    m_told = new PlainLabel(m_theme, Type::Body, Weight::Strong, PlainLabel::Tone::First, m_content);
    m_told->setAccessibleName(tr("Why nothing was changed"));
    for (QLabel *label : {m_headline, m_subtitle, m_told})
        label->setWordWrap(true);
    m_told->hide();
    m_index = new charts::ChartPanel(m_theme, m_content);
    m_split = new charts::ChartPanel(m_theme, m_content);
    m_scorePanel = new TablePanel(m_theme, m_content);
    m_changesPanel = new TablePanel(m_theme, m_content);
    m_modernity = new charts::ChartPanel(m_theme, m_content);
    m_organisationsPanel = new TablePanel(m_theme, m_content);
    m_organisationsPanel->view()->setModel(m_organisations);
}

void ProgressRoom::buildScorecard()
{
    QTableView *view = m_scorePanel->view();
    view->setModel(m_score);
    view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    view->setAccessibleDescription(tr("Choosing a kept day compares today with it; F2 edits its day or name, Delete deletes it."));
    view->installEventFilter(this);
    m_day = new QLineEdit(QDate::currentDate().toString(Qt::ISODate), m_scorePanel);
    m_day->setAccessibleName(tr("Day of the state to keep, such as 2026-03-31"));
    m_day->setToolTip(plainTip(tr("The day, as 2026-03-31")));
    m_name = new QLineEdit(m_scorePanel);
    m_name->setPlaceholderText(tr("Its name, such as Before the reform"));
    m_name->setAccessibleName(tr("Name of the state to keep"));
    m_keep = makeButton(tr("Keep today's state"), ButtonKind::Primary, m_scorePanel);
    m_remove = makeButton(tr("Delete"), ButtonKind::Ordinary, m_scorePanel);
    m_remove->setAccessibleName(tr("Delete the chosen state"));
    m_copy = makeButton(tr("Copy"), ButtonKind::Ordinary, m_scorePanel);
    m_copy->setAccessibleName(tr("Copy the scorecard"));
    m_export = makeButton(tr("Export…"), ButtonKind::Ordinary, m_scorePanel);
    m_export->setAccessibleName(tr("Export the scorecard"));
}

void ProgressRoom::buildChanges()
{
    QTableView *view = m_changesPanel->view();
    view->setModel(m_changes);
    view->setAccessibleDescription(tr("Space on a row's last column says that its numbers were changed by policy, or that they are a better estimate."));
    m_periods = new Periods(m_theme, m_changesPanel);
    m_periods->setAccessibleName(tr("Up to which date the changes are told"));
}

void ProgressRoom::connectParts()
{
    connect(m_document, &Document::changed, this, &ProgressRoom::follow);
    connect(m_session, &Session::chosen, this, &ProgressRoom::follow);
    connect(m_theme, &Theme::changed, this, &ProgressRoom::arrange);
    connect(m_scroll, &ScrollPage::resized, this, &ProgressRoom::arrange);
    connect(m_score, &ScoreModel::edited, this, [this](const model::Snapshot &state) { apply(model::edits::Put<model::Snapshot>{state}); });
    connect(m_score, &ScoreModel::refused, this, &ProgressRoom::tell);
    connect(m_changes, &ChangesModel::marked, this, &ProgressRoom::mark);
    connect(m_changes, &ChangesModel::refused, this, &ProgressRoom::tell);
    connect(m_scorePanel->view(), &QAbstractItemView::clicked, this, [this](const QModelIndex &at) {
        if (const model::Snapshot *state = m_score->at(at.row()))
            compareSince(state->id);
    });
    connect(m_index, &charts::ChartPanel::chosen, this, [this](const QString &key) {
        if (!key.isEmpty())
            compareSince(model::SnapshotId(key));
    });
    connect(m_periods, &QComboBox::activated, this, [this](int which) {
        m_until = m_periods->itemData(which).toString();
        ask();
    });
    connect(m_keep, &QAbstractButton::clicked, this, &ProgressRoom::keep);
    connect(m_name, &QLineEdit::returnPressed, this, &ProgressRoom::keep);
    connect(m_remove, &QAbstractButton::clicked, this, &ProgressRoom::removeChosen);
    connect(m_copy, &QAbstractButton::clicked, this, &ProgressRoom::copyScorecard);
    connect(m_export, &QAbstractButton::clicked, this, &ProgressRoom::exportScorecard);
}

QString ProgressRoom::headline() const { return m_headline->text(); }

void ProgressRoom::follow()
{
    m_dirty = true;
    if (isVisible())
        ask();
}

void ProgressRoom::ask()
{
    m_dirty = false;
    const std::optional<model::JourneyId> journey = m_session->journeyId();
    if (!journey || !m_document->workspace()->journeys.contains(*journey)) {
        m_task.stop();
        return show(nullptr);
    }
    m_task.start([this, workspace = m_document->workspace(), journey = *journey, until = m_until](const Task::Run &run) {
        const auto made = std::make_shared<const Reading>(readingOf(workspace, journey, QDate::currentDate(), until, run.stop()));
        run.tell([this, made] { show(made); });
    });
}

void ProgressRoom::show(const std::shared_ptr<const Reading> &reading)
{
    m_reading = reading;
    if (m_since && (!reading || !reading->workspace->snapshots.contains(*m_since)))
        m_since.reset();
    refresh();
    emit shown();
}

void ProgressRoom::refresh()
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_index, m_split, m_scorePanel, m_changesPanel, m_modernity, m_organisationsPanel})
        part->setVisible(m_reading != nullptr);
    m_headline->setText(m_reading ? QString() : tr("Open a journey to see how it progresses"));
    m_subtitle->clear();
    if (m_reading) {
        showTrend();
        showPeriods();
        showModernity();
    }
    arrange();
}

void ProgressRoom::showTrend()
{
    const std::optional<size_t> since = m_reading->since(m_since);
    m_headline->setText(headlineOf(*m_reading, since));
    m_subtitle->setText(subtitleOf(*m_reading, since));
    const bool compared = since && m_reading->today().measure;
    m_index->setVisible(compared);
    m_split->setVisible(compared);
    if (compared) {
        m_index->setChart(indexChartOf(*m_reading));
        m_split->setChart(splitChartOf(*m_reading, *since));
    }
    m_score->show(m_reading);
    m_scorePanel->setTitle(m_score->table().caption);
    m_remove->setVisible(m_score->rowCount() > 1);
    const QString id = since ? m_reading->trend.points[*since].state.id : QString();
    if (!id.isEmpty())
        m_scorePanel->view()->selectRow(m_score->rowOf(model::SnapshotId(id)));
}

void ProgressRoom::showPeriods()
{
    m_changes->show(m_reading);
    const auto &points = m_reading->trend.points;
    m_changesPanel->setVisible(m_reading->period > 0);
    if (m_reading->period == 0)
        return;
    m_periods->clear();
    for (size_t i = 1; i < points.size(); ++i)
        m_periods->addItem(tr("%1 to %2", "two dates").arg(nameOf(points[i - 1]), nameOf(points[i])), points[i].state.id);
    m_periods->setCurrentIndex(static_cast<int>(m_reading->period) - 1);
    m_changesPanel->setTitle(m_reading->changes.isEmpty() ? tr("Nothing that is measured changed between these dates")
                                                          : tr("%n thing(s) changed; tick whose numbers policy changed", nullptr, static_cast<int>(m_reading->changes.size())));
}

void ProgressRoom::showModernity()
{
    const model::Workspace &workspace = *m_reading->workspace;
    const std::optional<size_t> place = m_reading->since(m_since);
    const QString id = place ? m_reading->trend.points[*place].state.id : m_since ? m_since->text() : QString();
    const model::Snapshot *since = id.isEmpty() ? nullptr : workspace.snapshots.find(model::SnapshotId(id));
    const bool any = !workspace.inventory.services.isEmpty();
    m_modernity->setVisible(any);
    m_organisationsPanel->setVisible(any);
    if (!any)
        return;
    m_modernity->setChart(modernityChartOf(workspace, since));
    m_organisations->setTable(organisationsOf(workspace, since));
    m_organisationsPanel->setTitle(m_organisations->table().caption);
}

void ProgressRoom::compareSince(const model::SnapshotId &state)
{
    if (m_since == state)
        return;
    m_since = state;
    if (m_reading)
        refresh();
}

void ProgressRoom::keep()
{
    const QDate day = QDate::fromString(m_day->text().trimmed(), Qt::ISODate);
    if (!day.isValid())
        return tell(tr("“%1” is no day; write it as 2026-03-31.").arg(m_day->text().trimmed().left(40)));
    apply(model::edits::Keep{day, m_name->text().trimmed()});
    if (m_told->isHidden())
        m_name->clear();
}

void ProgressRoom::mark(const model::burden::Difference &difference, model::burden::Why why)
{
    const model::Dated &later = m_reading->trend.points[m_reading->period].state;
    const model::Snapshot *state = m_document->workspace()->snapshots.find(model::SnapshotId(later.id));
    if (!state)
        return;
    model::Snapshot after = *state;
    after.policy.insert(m_reading->journey, model::burden::marked(difference, later, why));
    if (after.policy.value(m_reading->journey).isEmpty())
        after.policy.remove(m_reading->journey);
    m_until = later.id;
    apply(model::edits::Put<model::Snapshot>{after});
}

void ProgressRoom::removeChosen()
{
    if (const model::Snapshot *state = m_score->at(m_scorePanel->view()->currentIndex().row()))
        apply(model::edits::Remove<model::SnapshotId>{model::SnapshotId(state->id)});
}

void ProgressRoom::copyScorecard() const
{
    QGuiApplication::clipboard()->setMimeData(charts::mimeData(m_score->table()).release());
}

void ProgressRoom::exportScorecard()
{
    charts::askWhere(this, tr("Export the scorecard"), charts::fileNameOf(m_score->table().caption), {tr("Table (*.csv)")}, [this](const QString &path) {
        const model::Done done = model::files::writeWhole(path, charts::csv(m_score->table()));
        return done ? QString() : done.refusal();
    });
}

void ProgressRoom::apply(const model::edits::Any &edit)
{
    const model::Done done = m_document->apply(edit);
    tell(done.ok() ? QString() : done.refusal());
}

void ProgressRoom::tell(const QString &sentence)
{
    m_told->setText(sentence);
    m_told->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        emit said(sentence);
    arrange();
}

void ProgressRoom::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_scroll->setGeometry(rect());
}

void ProgressRoom::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_dirty)
        ask();
}

bool ProgressRoom::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scorePanel->view() && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const model::Snapshot *state = m_score->at(m_scorePanel->view()->currentIndex().row());
        if (key == Qt::Key_Delete) {
            removeChosen();
            return true;
        }
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && state) {
            compareSince(model::SnapshotId(state->id));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace app::progress
