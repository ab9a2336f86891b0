// SPDX-License-Identifier: GPL-3.0-only
#include "app/information/toldpanel.h"

#include "app/charts/chartpanel.h"
#include "app/charts/panelbutton.h"
#include "app/charts/saving.h"
#include "app/charts/tablemodel.h"
#include "app/information/sentences.h"
#include "model/files/atomicfile.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace app::information {

namespace {

constexpr int words = 3; ///< columns of words, before those of figures

/// Sorts figures by their numbers, names as the desktop's language does.
class Sorted : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// Words stand at the left, whichever column they are in.
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::TextAlignmentRole)
            return QSortFilterProxyModel::data(index, role);
        return int(isFigure(index.column()) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (role != Qt::TextAlignmentRole)
            return QSortFilterProxyModel::headerData(section, orientation, role);
        return int(isFigure(section) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    }

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        const charts::Table &table = static_cast<const charts::TableModel *>(sourceModel())->table();
        const charts::Cell &a = table.rows[left.row()][left.column()], &b = table.rows[right.row()][right.column()];
        if (a.number && b.number)
            return *b.number - *a.number > 1e-9 * std::max(1.0, std::abs(*b.number));
        return QString::localeAwareCompare(a.text, b.text) < 0;
    }

private:
    static bool isFigure(int column) { return column >= words; }
};

} // namespace

ToldPanel::ToldPanel(Theme *theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_model(new charts::TableModel(this)), m_sorted(new Sorted(this)),
      m_view(new QTableView(this)), m_copyButton(new charts::PanelButton(Icon::Copy, tr("Copy the list"), theme, this)),
      m_exportButton(new charts::PanelButton(Icon::Export, tr("Export the list"), theme, this))
{
    setFocusProxy(m_view);
    m_sorted->setSourceModel(m_model);
    m_view->setModel(m_sorted);
    m_view->setSortingEnabled(true);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->setProperty("ring", false);
    m_view->installEventFilter(this);
    m_view->setAccessibleName(tr("Who could have told whom"));
    connect(m_view, &QTableView::doubleClicked, this, &ToldPanel::choose);
    connect(m_copyButton, &QAbstractButton::clicked, this, &ToldPanel::copy);
    connect(m_exportButton, &QAbstractButton::clicked, this, [this] {
        charts::askWhere(this, tr("Export the list"), charts::fileNameOf(tr("Who could have told whom")),
                         {tr("Table (*.csv)")}, [this](const QString &path) { return write(path); });
    });
    connect(theme, &Theme::changed, this, &ToldPanel::dress);
    dress();
}

void ToldPanel::setAsked(const Asked &asked)
{
    const int column = m_view->horizontalHeader()->sortIndicatorSection();
    const Qt::SortOrder order = m_view->horizontalHeader()->sortIndicatorOrder();
    const auto before = m_model->columnCount();
    m_rows = toldRows(asked);
    m_model->setTable(toldTable(m_rows, toldTitleOf(asked), asked.matrix.people));
    const bool again = before == m_model->columnCount() && column >= 0 && column < before;
    m_view->sortByColumn(again ? column : words, again ? order : Qt::DescendingOrder);
    m_view->setAccessibleDescription(m_model->table().caption);
    place();
}

charts::Table ToldPanel::table() const
{
    charts::Table table = m_model->table();
    for (int row = 0; row < m_sorted->rowCount(); ++row)
        table.rows[row] = m_model->table().rows[m_sorted->mapToSource(m_sorted->index(row, 0)).row()];
    return table;
}

void ToldPanel::copy() const { QGuiApplication::clipboard()->setMimeData(charts::mimeData(table()).release()); }

QString ToldPanel::write(const QString &path) const
{
    const model::Done done = model::files::writeWhole(path, charts::csv(table()));
    return done ? QString() : done.refusal();
}

void ToldPanel::choose()
{
    const QModelIndex at = m_sorted->mapToSource(m_view->currentIndex());
    if (at.isValid())
        emit chosen(m_rows[at.row()].item);
}

void ToldPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ChartColours::get().ground);
    painter.setPen(QPen(m_theme->colours().line, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void ToldPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool ToldPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy)) {
            copy();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            choose();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ToldPanel::dress()
{
    m_view->setStyleSheet(charts::tableStyle(*m_theme));
    m_view->setFont(m_theme->font(Type::Body));
    m_view->horizontalHeader()->setFont(m_theme->font(Type::Small, Weight::Strong));
    m_view->verticalHeader()->setDefaultSectionSize(m_theme->px(28));
    place();
    update();
}

void ToldPanel::place()
{
    const int side = m_theme->px(32), top = m_theme->px(6), right = width() - m_theme->px(8) - side;
    m_exportButton->setGeometry(right, top, side, side);
    m_copyButton->setGeometry(right - m_theme->px(28), top, side, side);
    const int inset = m_theme->px(8);
    m_view->setGeometry(inset, inset, width() - inset - m_theme->px(76), height() - 2 * inset);
    const int columns = m_model->columnCount();
    if (columns < 4)
        return;
    const int figure = std::min(m_theme->px(132), m_view->width() / columns),
              names = std::max(m_theme->px(240), m_view->width() - m_theme->px(16) - (columns - words) * figure);
    for (int column = 0; column < columns; ++column)
        m_view->setColumnWidth(column, column >= words ? figure : names * (column + 1 == words ? 42 : 29) / 100);
}

} // namespace app::information
