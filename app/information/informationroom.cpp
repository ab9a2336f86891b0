// SPDX-License-Identifier: GPL-3.0-only
#include "app/information/informationroom.h"

#include "app/explain/attach.h"
#include "app/information/keyline.h"
#include "app/information/matrixpanel.h"
#include "app/information/sentences.h"
#include "app/information/toldpanel.h"
#include "app/theme/parts.h"

#include <QActionGroup>
#include <QMenu>

namespace app::information {

using model::burden::Columns;

InformationRoom::InformationRoom(Theme *theme, Document *document, Session *session, AnalysisRunner *runner,
                                 QWidget *parent)
    : QWidget(parent), m_theme(theme), m_document(document), m_session(session), m_analyses(runner),
      m_runner(new MatrixRunner(this))
{
    build();
    fillMenu();
    connectParts();
    explainCells();
    showAnalysis(runner->latest());
}

void InformationRoom::build()
{
    m_scroll = new ScrollPage(this);
    m_content = m_scroll->content();
    connect(m_scroll, &ScrollPage::resized, this, &InformationRoom::arrange);
    m_headline = new PlainLabel(m_theme, Type::Title, Weight::Strong, PlainLabel::Tone::First, m_content);
    m_subtitle = new PlainLabel(m_theme, Type::Body, Weight::Regular, PlainLabel::Tone::Second, m_content);
    m_freshness = new PlainLabel(m_theme, Type::Body, Weight::Strong, PlainLabel::Tone::Second, m_content);
    m_freshness->setText(tr("Working it out anew; these are the figures of before"));
    m_freshness->hide();
    for (QLabel *label : {m_headline, m_subtitle})
        label->setWordWrap(true);
    m_sorting = new Chooser(tr("Sort"), m_theme, Chooser::Form::InLine, m_content);
    m_menu = new QMenu(this);
    m_sorting->setMenu(m_menu);
    m_view = new SwitchBar({tr("Matrix"), tr("Who could have told whom")}, m_content);
    m_view->setAccessibleName(tr("What is shown"));
    m_columnsSwitch = new SwitchBar({tr("Steps"), tr("Services"), tr("Organisations")}, m_content);
    m_columnsSwitch->setAccessibleName(tr("Columns"));
    m_key = new KeyLine(m_theme, m_content);
    m_matrix = new MatrixPanel(m_theme, m_content);
    m_told = new ToldPanel(m_theme, m_content);
    m_told->hide();
    setFocusProxy(m_matrix);
}

void InformationRoom::connectParts()
{
    connect(m_analyses, &AnalysisRunner::finished, this, &InformationRoom::showAnalysis);
    connect(m_analyses, &AnalysisRunner::started, this, &InformationRoom::showFreshness);
    connect(m_runner, &MatrixRunner::told, this, &InformationRoom::take);
    connect(m_session, &Session::chosen, this, [this] {
        if (!m_session->journeyId())
            showAnalysis(nullptr);
        showFreshness();
    });
    connect(m_theme, &Theme::changed, this, &InformationRoom::arrange);
    connect(m_columnsSwitch, &SwitchBar::switched, this,
            [this](int which) { setColumns(static_cast<Columns>(which)); });
    connect(m_view, &SwitchBar::switched, this, [this](int which) {
        setFocusProxy(which == 0 ? static_cast<QWidget *>(m_matrix) : m_told);
        showSheet();
    });
    connect(m_matrix->view(), &MatrixView::turned, this, &InformationRoom::turn);
    connect(m_matrix->view(), &MatrixView::shared, this, &InformationRoom::share);
    connect(m_matrix->view(), &MatrixView::chosen, this, &InformationRoom::select);
    connect(m_matrix->view(), &MatrixView::revealed, this, &InformationRoom::reveal);
    connect(m_matrix->view(), &MatrixView::menuAsked, this, &InformationRoom::openMenu);
    connect(m_matrix->view()->horizontalHeader(), &QHeaderView::sectionDoubleClicked, this,
            [this](int column) { reveal(m_matrix->model()->index(0, column)); });
    connect(m_told, &ToldPanel::chosen, this, &InformationRoom::showItem);
}

/// F1 on a cell says how its repeats, or its asks, come about.
void InformationRoom::explainCells()
{
    explain::attach(m_matrix->view(), [this](const std::optional<QPoint> &) -> std::optional<explain::Asked> {
        const QModelIndex at = m_matrix->view()->currentIndex();
        if (!at.isValid() || !m_asked || m_columns != Columns::Steps)
            return std::nullopt;
        const Sheet &sheet = m_matrix->model()->sheet();
        const Sheet::Cell &cell = sheet.cell(at.row(), at.column());
        if (cell.mark == Mark::None || cell.mark == Mark::Unmet)
            return std::nullopt;
        const bool reused = cell.mark == Mark::Reused;
        model::burden::Question question{reused                  ? QStringLiteral("reusedAsks")
                                         : cell.sums.again() > 0 ? QStringLiteral("duplicates")
                                                                 : QStringLiteral("asks")};
        question.scenario = m_asked->analysis->scenario;
        question.segment = m_asked->analysis->segment;
        question.node = sheet.columns[at.column()].steps.first();
        question.item = sheet.rows[at.row()].item;
        const MatrixView *view = m_matrix->view();
        return explain::Asked{question, view->visualRect(at).translated(view->viewport()->pos())};
    });
}

void InformationRoom::fillMenu()
{
    auto *group = new QActionGroup(m_menu);
    for (const Sort sort : allSorts) {
        QAction *action = m_menu->addAction(nameOf(sort));
        action->setCheckable(true);
        action->setChecked(sort == m_sort);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, sort] { setSort(sort); });
    }
    m_menu->addSeparator();
    addEmphasis(m_menu);
    m_sorting->setValue(nameOf(m_sort));
}

/// Which repeats stand out.
void InformationRoom::addEmphasis(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    const std::pair<QString, Emphasis> choices[] = {{tr("Show all marks strong"), Emphasis::All},
                                                    {tr("Stress repeats certain on every way"), Emphasis::Certain},
                                                    {tr("Stress repeats only on some ways"), Emphasis::SomeWays}};
    for (const auto &[words, emphasis] : choices) {
        QAction *action = menu->addAction(words);
        action->setCheckable(true);
        action->setChecked(emphasis == Emphasis::All);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, chosen = emphasis] { m_matrix->view()->setEmphasis(chosen); });
    }
}

void InformationRoom::showAnalysis(const SharedAnalysis &analysis)
{
    m_analysis = analysis;
    m_current = false;
    if (isVisible())
        ask();
    showFreshness();
}

void InformationRoom::ask()
{
    m_current = true;
    if (m_analysis && m_analysis->detail) {
        m_runner->ask(m_analysis, m_columns);
        return;
    }
    m_runner->stop();
    m_asked.reset();
    showSheet();
}

void InformationRoom::take(const SharedAsked &asked)
{
    const bool sameView = m_orderOf && m_orderOf->columns == asked->columns &&
                          m_orderOf->analysis->journey == asked->analysis->journey &&
                          m_orderOf->analysis->scenario == asked->analysis->scenario &&
                          m_orderOf->analysis->segment == asked->analysis->segment;
    m_asked = asked;
    if (!sameView) {
        m_order = orderOf(*asked, m_sort);
        m_orderOf = asked;
    }
    showSheet();
}

void InformationRoom::showSheet()
{
    const bool list = m_view->chosen() == 1;
    m_matrix->setVisible(m_asked && !list);
    m_told->setVisible(m_asked && list);
    for (QWidget *part :
         {static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_columnsSwitch), static_cast<QWidget *>(m_sorting)})
        part->setVisible(m_asked && !list);
    m_view->setVisible(m_asked != nullptr);
    if (m_asked) {
        m_key->setReuse(m_asked->baseline ? Reuse::Shown : Reuse::Absent);
        if (list)
            m_told->setAsked(*m_asked);
        else
            m_matrix->setSheet(m_asked, sheetOf(*m_asked, m_order));
        say(list ? toldTitleOf(*m_asked) : titleOf(*m_asked),
            list ? tr("Each repeat counts once, for the organisation that was told first. Enter shows the item in the "
                      "matrix.")
                 : QString());
    } else if (m_analysis) {
        say(tr("There are no figures while the journey has an error"), m_analysis->refusal);
    } else {
        say(tr("Open a life event to see what it asks"), {});
    }
    showFreshness();
    arrange();
}

void InformationRoom::say(const QString &headline, const QString &subtitle)
{
    m_headline->setText(headline);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

QString InformationRoom::headline() const { return m_headline->text(); }

void InformationRoom::setColumns(Columns columns)
{
    m_columns = columns;
    m_columnsSwitch->choose(static_cast<int>(columns));
    if (isVisible())
        ask();
    else
        m_current = false;
}

void InformationRoom::setSort(Sort sort)
{
    m_sort = sort;
    m_sorting->setValue(nameOf(sort));
    if (!m_asked)
        return;
    m_order = orderOf(*m_asked, sort);
    m_orderOf = m_asked;
    showSheet();
}

void InformationRoom::showFreshness()
{
    const bool stale =
        m_analysis && m_asked && (!m_analyses->isFresh() || (m_asked->analysis != m_analysis && m_current));
    if (stale == m_freshness->isHidden()) {
        m_freshness->setVisible(stale);
        arrange();
    }
}

void InformationRoom::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_scroll->setGeometry(rect());
    arrange();
}

void InformationRoom::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_current)
        ask();
}

void InformationRoom::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_runner->stop();
    m_current = m_asked && m_asked->analysis == m_analysis && m_asked->columns == m_columns;
}

} // namespace app::information
