// SPDX-License-Identifier: GPL-3.0-only
#include "app/information/matrixpanel.h"

#include "app/charts/panelbutton.h"
#include "app/charts/saving.h"
#include "app/information/picture.h"
#include "app/information/sentences.h"
#include "app/theme/parts.h"
#include "model/files/atomicfile.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace app::information {

namespace {

constexpr double inset = 16, topInset = 4, besideColumns = 8;
constexpr double mostCopied = 12e6; ///< pixels at 100 %: a larger picture is copied as a table alone

} // namespace

MatrixPanel::MatrixPanel(Theme *theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_model(new SheetModel(this)), m_view(new MatrixView(theme, m_model, this)),
      m_more(makeButton({}, ButtonKind::Link, this)),
      m_copyButton(new charts::PanelButton(Icon::Copy, tr("Copy"), theme, this)),
      m_exportButton(new charts::PanelButton(Icon::Export, tr("Export"), theme, this))
{
    setFocusProxy(m_view);
    connect(m_more, &QPushButton::clicked, this, [this] {
        showRows(m_model->rows() == SheetModel::Rows::Worst ? SheetModel::Rows::All : SheetModel::Rows::Worst);
    });
    connect(m_copyButton, &QAbstractButton::clicked, this, &MatrixPanel::copy);
    connect(m_view, &MatrixView::copied, this, &MatrixPanel::copy);
    connect(m_exportButton, &QAbstractButton::clicked, this, &MatrixPanel::askWhereTo);
    for (QScrollBar *bar : {m_view->horizontalScrollBar(), m_view->verticalScrollBar()}) {
        connect(bar, &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
        connect(bar, &QScrollBar::rangeChanged, this, qOverload<>(&QWidget::update));
    }
    connect(theme, &Theme::changed, this, &MatrixPanel::dress);
    dress();
}

void MatrixPanel::setSheet(const SharedAsked &asked, const Sheet &sheet)
{
    std::optional<model::ItemId> item;
    QList<model::NodeId> steps;
    if (const QModelIndex at = m_view->currentIndex(); at.isValid()) {
        item = m_model->sheet().rows[at.row()].item;
        steps = m_model->sheet().columns[at.column()].steps;
    }
    const QPoint scrolled(m_view->horizontalScrollBar()->value(), m_view->verticalScrollBar()->value());
    m_model->setSheet(asked, sheet, m_model->rows());
    m_view->fit();
    place();
    m_view->horizontalScrollBar()->setValue(scrolled.x());
    m_view->verticalScrollBar()->setValue(scrolled.y());
    const int row = item ? sheet.rowOf(*item) : 0, column = steps.isEmpty() ? 0 : sheet.columnOf(steps.first());
    m_view->setCurrentIndex(m_model->index(row, column));
    m_view->setAccessibleName(sheet.title);
    update();
}

void MatrixPanel::showRows(SheetModel::Rows rows)
{
    m_model->setSheet(m_model->asked(), Sheet(m_model->sheet()), rows);
    m_view->fit();
    place();
    m_view->setCurrentIndex(m_model->index(0, 0));
    update();
}

void MatrixPanel::copy() const
{
    const pictures::Picture picture = pictureOf(m_model->sheet(), m_model->rowCount(), m_view->emphasis());
    const charts::Table table = tableOf(m_model->sheet());
    auto copied = picture.size.width() * picture.size.height() <= mostCopied ? pictures::mimeData(picture)
                                                                             : std::make_unique<QMimeData>();
    copied->setText(charts::tabSeparated(table));
    copied->setHtml(charts::html(table));
    QGuiApplication::clipboard()->setMimeData(copied.release());
}

QString MatrixPanel::write(const QString &path) const
{
    const bool isTable = QFileInfo(path).suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0;
    const model::Done done =
        isTable ? model::files::writeWhole(path, charts::csv(tableOf(m_model->sheet())))
                : pictures::write(pictureOf(m_model->sheet(), m_model->rowCount(), m_view->emphasis()), path);
    return done ? QString() : done.refusal();
}

void MatrixPanel::askWhereTo()
{
    charts::askWhere(this, tr("Export the matrix"), charts::fileNameOf(m_model->sheet().title),
                     {tr("SVG picture (*.svg)"), tr("PNG picture (*.png)"), tr("PDF (*.pdf)"), tr("Table (*.csv)")},
                     [this](const QString &path) { return write(path); });
}

double MatrixPanel::marginLeft() const { return m_view->geometry().right() + 1 + m_theme->px(besideColumns); }

double MatrixPanel::footTop() const
{
    return m_view->geometry().bottom() + 1 + (m_more->isHidden() ? 0 : m_view->look().hidden()) + m_theme->px(2);
}

void MatrixPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ChartColours::get().ground);
    painter.setPen(QPen(m_theme->colours().line, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (m_model->rowCount() == 0 || m_model->columnCount() == 0)
        return;
    const Sheet &sheet = m_model->sheet();
    const Look &look = m_view->look();
    const Extent extent = m_view->extent();
    const QRect cells = m_view->viewport()->geometry().translated(m_view->pos());
    const double margin = marginLeft(), foot = footTop();
    const auto at = [&](QPointF origin, const QRectF &clip, const auto &paint) {
        painter.save();
        painter.setClipRect(clip);
        painter.translate(origin);
        paint();
        painter.restore();
    };
    const double wide = look.margin();
    at({margin, double(m_view->y())}, QRectF(margin, m_view->y(), wide, look.head()),
       [&] { paintMarginHead(painter, sheet, look); });
    at({margin, cells.top() - double(m_view->verticalScrollBar()->value())},
       QRectF(margin, cells.top(), wide, cells.height()), [&] { paintMargin(painter, sheet, look, extent); });
    painter.fillRect(QRectF(m_view->x(), foot, margin + wide - m_theme->px(12) - m_view->x(), 1),
                     ChartColours::get().grid);
    at({double(m_view->x()), foot}, QRectF(m_view->x(), foot, look.names(), look.foot()),
       [&] { paintFootNames(painter, sheet, look); });
    at({cells.left() - double(m_view->horizontalScrollBar()->value()), foot},
       QRectF(cells.left(), foot, cells.width(), look.foot()), [&] { paintFoot(painter, sheet, look, extent); });
    at({margin, foot}, QRectF(margin, foot, wide, look.foot()), [&] { paintFootTotal(painter, sheet, look); });
}

void MatrixPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

/// Whose sums a point is beside or beneath, in words.
bool MatrixPanel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QPoint inView = m_view->viewport()->mapFrom(this, help->pos());
    QString words;
    if (const int row = m_view->rowAt(inView.y());
        help->pos().x() >= marginLeft() && inView.y() >= 0 && inView.y() < m_view->viewport()->height() && row >= 0)
        words = spokenRow(m_model->sheet(), row);
    else if (const int column = m_view->columnAt(inView.x());
             help->pos().y() >= footTop() && inView.x() >= 0 && column >= 0)
        words = spokenColumn(m_model->sheet(), column);
    QToolTip::showText(help->globalPos(), words.isEmpty() ? QString() : plainTip(words), this);
    return true;
}

void MatrixPanel::dress()
{
    m_view->setStyleSheet(QStringLiteral(
        "QTableView { background: #FFFFFF; border: none; } QHeaderView { background: #FFFFFF; border: none; }"
        " QTableCornerButton::section { background: #FFFFFF; border: none; } QAbstractScrollArea::corner { background: "
        "#FFFFFF; border: none; }"));
    m_more->setStyleSheet(
        QStringLiteral("QPushButton { color: %1; background: transparent; border: none; padding: 0; text-align: left; }"
                       " QPushButton:focus { text-decoration: underline; }")
            .arg(Colours::light().accent.name()));
    m_more->setFont(m_theme->font(Type::Small));
    m_view->fit();
    place();
    update();
}

QString MatrixPanel::moreWords() const
{
    const Sheet &sheet = m_model->sheet();
    const auto hidden = static_cast<int>(sheet.rows.size()) - sheet.shortRows();
    if (hidden <= 0)
        return {};
    if (m_model->rows() == SheetModel::Rows::All)
        return tr("Show the first %1 alone").arg(sheet.shortRows());
    const bool anyAsked = sheet.rows[sheet.shortRows()].isAsked;
    return anyAsked ? tr("%n more item(s)", nullptr, hidden)
                    : tr("%n more item(s) of the inventory, not asked here", nullptr, hidden);
}

void MatrixPanel::place()
{
    const Look &look = m_view->look();
    const int side = m_theme->px(32), top = m_theme->px(6), right = width() - m_theme->px(8) - side;
    m_exportButton->setGeometry(right, top, side, side);
    m_copyButton->setGeometry(right - m_theme->px(28), top, side, side);
    const QString more = moreWords();
    m_more->setText(more);
    m_more->setVisible(!more.isEmpty());
    const double hidden = more.isEmpty() ? 0 : look.hidden();
    const int left = m_theme->px(inset), y = m_theme->px(topInset),
              bar = m_view->style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 2;
    const int rowHigh = qRound(look.row()), head = qRound(look.head());
    const int spare = qRound(height() - y - hidden - look.foot() - m_theme->px(6)) - head;
    const int mostWide = std::max(qRound(look.names() + m_theme->px(120)),
                                  qRound(width() - left - m_theme->px(besideColumns) - look.margin()));
    const int fullHigh = qRound(look.head() + m_model->rowCount() * look.row()),
              fullWide = qRound(look.names() + look.width());
    const bool wideBar = fullWide + (fullHigh > head + spare ? bar : 0) > mostWide;
    // Whole rows, so that none is cut.
    const int mostHigh = head + std::max(2, (spare - (wideBar ? bar : 0)) / rowHigh) * rowHigh + (wideBar ? bar : 0);
    const bool highBar = fullHigh + (wideBar ? bar : 0) > mostHigh;
    m_view->setGeometry(left, y, std::min(mostWide, fullWide + (highBar ? bar : 0)),
                        std::min(mostHigh, fullHigh + (wideBar ? bar : 0)));
    m_more->setGeometry(left, m_view->geometry().bottom() + 1,
                        qRound(std::min(double(width() - left), m_theme->px(480) * 1.0)), qRound(look.hidden()));
    m_copyButton->raise();
    m_exportButton->raise();
}

} // namespace app::information
