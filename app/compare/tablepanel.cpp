// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/tablepanel.h"

#include "app/charts/chartpanel.h"
#include "app/charts/panelbutton.h"
#include "app/charts/saving.h"
#include "app/compare/sheetmodel.h"
#include "app/compare/sheetview.h"
#include "model/files/atomicfile.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace app::compare {

namespace {

constexpr double nameLeast = 132, figureLeast = 64, differenceWidth = 84, changeLeast = 116; ///< of columns
constexpr double marginWidth = 16, insetWidth = 6; ///< names stand at the margin, the ring around them outside it

} // namespace

TablePanel::TablePanel(Theme *theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_model(new SheetModel(this)), m_view(new QTableView(this)),
      m_header(new SheetHeader(theme, m_model, m_view)),
      m_copyButton(new charts::PanelButton(Icon::Copy, tr("Copy the table"), theme, this)),
      m_exportButton(new charts::PanelButton(Icon::Export, tr("Export the table"), theme, this))
{
    m_view->setModel(m_model);
    m_view->setHorizontalHeader(m_header);
    m_view->setItemDelegate(new SheetDelegate(theme, m_model, m_view));
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setMinimumSectionSize(8);
    m_view->installEventFilter(this);
    for (QWidget *part : {static_cast<QWidget *>(m_view), m_view->viewport()})
        explain::attach(part, [this](const std::optional<QPoint> &point) { return asked(point); });
    connect(m_view, &QTableView::clicked, this, [this](const QModelIndex &at) { chooseColumn(at.column()); });
    connect(m_header, &QHeaderView::sectionClicked, this, &TablePanel::chooseColumn);
    connect(m_copyButton, &QAbstractButton::clicked, this, &TablePanel::copy);
    connect(m_exportButton, &QAbstractButton::clicked, this, [this] {
        charts::askWhere(this, tr("Export the table"), charts::fileNameOf(m_model->sheet().caption),
                         {tr("Table (*.csv)")}, [this](const QString &path) { return write(path); });
    });
    connect(theme, &Theme::changed, this, &TablePanel::dress);
    dress();
}

void TablePanel::setSheet(const Sheet &sheet)
{
    m_model->setSheet(sheet);
    m_view->setAccessibleName(tr("Baseline and scenarios: %1").arg(sheet.caption));
    m_view->setAccessibleDescription(tr("Enter on a column chooses its scenario, F1 says how a figure comes about."));
    shareWidth();
    m_header->viewport()->update();
}

int TablePanel::leastWidth() const
{
    const Sheet &sheet = m_model->sheet();
    const double columns = figureLeast * static_cast<double>(sheet.columns.size());
    const double change = sheet.chosen > 0 ? differenceWidth + changeLeast : figureLeast;
    return m_theme->px(2 * marginWidth - insetWidth + nameLeast + columns + change);
}

void TablePanel::copy() const
{
    QGuiApplication::clipboard()->setMimeData(charts::mimeData(tableOf(m_model->sheet())).release());
}

QString TablePanel::write(const QString &path) const
{
    const model::Done done = model::files::writeWhole(path, charts::csv(tableOf(m_model->sheet())));
    return done ? QString() : done.refusal();
}

void TablePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ChartColours::get().ground);
    painter.setPen(QPen(m_theme->colours().line, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void TablePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool TablePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy)) {
            copy();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Space) {
            chooseColumn(m_view->currentIndex().column());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TablePanel::dress()
{
    m_view->setStyleSheet(charts::tableStyle(*m_theme));
    m_view->verticalHeader()->setDefaultSectionSize(m_theme->px(39));
    place();
    update();
}

void TablePanel::place()
{
    const int side = m_theme->px(32), top = m_theme->px(6), right = width() - m_theme->px(8) - side;
    m_exportButton->setGeometry(right, top, side, side);
    m_copyButton->setGeometry(right - m_theme->px(28), top, side, side);
    const int margin = m_theme->px(marginWidth);
    const int inset = m_theme->px(insetWidth);
    m_view->setGeometry(margin - inset, m_theme->px(5), width() - 2 * margin + inset, height() - m_theme->px(6));
    m_copyButton->raise();
    m_exportButton->raise();
    shareWidth();
}

void TablePanel::shareWidth()
{
    const auto figures = static_cast<int>(m_model->sheet().columns.size());
    if (figures == 0)
        return;
    const bool differs = m_model->sheet().chosen > 0;
    const int name = m_theme->px(nameLeast), least = m_theme->px(figureLeast);
    const int difference = differs ? m_theme->px(differenceWidth) : 0;
    // The two buttons have their place above the last column.
    const int spare = m_view->width() - name - difference - figures * least;
    const int change = differs ? std::clamp(spare, m_theme->px(changeLeast), m_theme->px(188)) : m_theme->px(figureLeast);
    const int room = m_view->width() - difference - change;
    const int figure = std::clamp((room - name - m_theme->px(12)) / figures, least, m_theme->px(112));
    m_view->setColumnWidth(0, std::max(name, room - figures * figure));
    for (int column = 1; column <= figures; ++column)
        m_view->setColumnWidth(column, figure);
    if (differs) {
        m_view->setColumnWidth(figures + 1, difference);
        m_view->setColumnWidth(figures + 2, change);
    }
}

std::optional<explain::Asked> TablePanel::asked(const std::optional<QPoint> &point) const
{
    const QModelIndex at = point ? m_view->indexAt(*point) : m_view->currentIndex();
    const Sheet &sheet = m_model->sheet();
    if (!at.isValid() || m_model->kindOf(at.column()) == SheetModel::Kind::Name || sheet.rows[at.row()].figure.isEmpty())
        return std::nullopt;
    const int figures = m_model->figureColumn(at.column());
    const Sheet::Column &column = sheet.columns[figures >= 0 ? figures : sheet.chosen];
    if (!column.refusal.isEmpty())
        return std::nullopt;
    model::burden::Question question{sheet.rows[at.row()].figure};
    if (!column.key.isEmpty())
        question.scenario = model::ScenarioId(column.key);
    if (!sheet.segment.isEmpty())
        question.segment = model::SegmentId(sheet.segment);
    const QRect cell = m_view->visualRect(at);
    return explain::Asked{question, point ? cell : cell.translated(m_view->viewport()->pos())};
}

void TablePanel::chooseColumn(int column)
{
    if (const int figures = m_model->figureColumn(column); figures >= 0 && figures < m_model->sheet().columns.size())
        emit chosen(m_model->sheet().columns[figures].key);
}

} // namespace app::compare
