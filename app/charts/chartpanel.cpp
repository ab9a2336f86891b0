// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/chartpanel.h"

#include "app/charts/panelbutton.h"
#include "app/charts/saving.h"
#include "app/charts/tablemodel.h"
#include "app/theme/parts.h"
#include "model/files/atomicfile.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QTableView>
#include <QToolTip>

namespace app::charts {

namespace {

constexpr qsizetype longestTip = 600;

} // namespace

ChartPanel::ChartPanel(Theme *theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_tableButton(new PanelButton(Icon::Table, tr("Show as a table"), theme, this)),
      m_copyButton(new PanelButton(Icon::Copy, tr("Copy"), theme, this)),
      m_exportButton(new PanelButton(Icon::Export, tr("Export"), theme, this)), m_table(new QTableView(this)),
      m_model(new TableModel(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setProperty("ring", false);
    m_tableButton->setCheckable(true);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->hide();
    connect(m_tableButton, &QAbstractButton::toggled, this,
            [this](bool on) { setView(on ? View::Table : View::Picture); });
    connect(m_copyButton, &QAbstractButton::clicked, this, &ChartPanel::copy);
    connect(m_exportButton, &QAbstractButton::clicked, this, &ChartPanel::askWhereTo);
    connect(theme, &Theme::changed, this, &ChartPanel::dress);
    dress();
}

void ChartPanel::setChart(const Chart &chart)
{
    m_chart = chart;
    m_drawing.reset();
    m_row = -1;
    m_model->setTable(tableOf(chart));
    m_table->resizeColumnsToContents();
    setAccessibleName(chart.title);
    setAccessibleDescription(wordsOf(chart));
    m_table->setAccessibleName(chart.title);
    place();
    update();
}

pictures::Picture ChartPanel::picture() const { return pictureOf(m_chart, QSizeF(size()) / m_theme->scale()); }

void ChartPanel::setView(View view)
{
    m_view = view;
    m_tableButton->setChecked(view == View::Table);
    m_table->setVisible(view == View::Table);
    place();
    update();
}

void ChartPanel::copy() const
{
    std::unique_ptr<QMimeData> forms =
        m_view == View::Table ? mimeData(m_model->table()) : pictures::mimeData(picture());
    QGuiApplication::clipboard()->setMimeData(forms.release());
}

void ChartPanel::askWhereTo()
{
    const QString csvFilter = tr("Table (*.csv)");
    QStringList filters = {tr("PNG picture (*.png)"), tr("SVG picture (*.svg)"), tr("PDF (*.pdf)")};
    if (m_view == View::Table)
        filters.prepend(csvFilter);
    else
        filters.append(csvFilter);
    askWhere(this, tr("Export the chart"), fileNameOf(m_chart.title), filters,
             [this](const QString &path) { return write(path); });
}

QString ChartPanel::write(const QString &path) const
{
    const bool asTable = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    const model::Done done =
        asTable ? model::files::writeWhole(path, csv(m_model->table())) : pictures::write(picture(), path);
    return done ? QString() : done.refusal();
}

void ChartPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.save();
    painter.setClipPath(outline);
    painter.scale(m_theme->scale(), m_theme->scale());
    drawing().paint(painter, m_view == View::Picture ? Drawing::Extent::Whole : Drawing::Extent::Frame);
    if (hasFocus() && m_row >= 0 && m_row < rows().size() && m_view == View::Picture) {
        painter.setPen(QPen(Colours::light().accent, 2));
        painter.drawRoundedRect(rows()[m_row].where.adjusted(-4, 2, 4, -2), 4, 4);
    }
    painter.restore();
    const bool ring = hasFocus() && m_row < 0;
    painter.setPen(ring ? QPen(Colours::light().accent, 2) : QPen(m_theme->colours().line, 1));
    painter.drawPath(outline);
}

void ChartPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_drawing.reset();
    place();
}

void ChartPanel::mouseMoveEvent(QMouseEvent *event)
{
    const Mark *mark = markUnder(event->position());
    setCursor(mark && mark->choosable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ChartPanel::mouseReleaseEvent(QMouseEvent *event)
{
    const Mark *mark = event->button() == Qt::LeftButton ? markUnder(event->position()) : nullptr;
    if (mark && mark->choosable)
        emit chosen(QString(mark->key));
}

void ChartPanel::keyPressEvent(QKeyEvent *event)
{
    const QList<Mark> walked = rows();
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    const bool enters =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (step != 0 && !walked.isEmpty()) {
        m_row = std::clamp<qsizetype>(m_row + step, 0, walked.size() - 1);
        update();
    } else if (enters && m_row >= 0 && m_row < walked.size()) {
        emit chosen(walked[m_row].key);
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool ChartPanel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Mark *mark = markUnder(help->pos());
        const QString words = mark ? mark->words.left(longestTip) : QString();
        const QString first = words.section(QLatin1Char('\n'), 0, 0), rest = words.section(QLatin1Char('\n'), 1);
        QToolTip::showText(help->globalPos(), words.isEmpty() ? QString() : plainTip(first, rest), this);
        return true;
    }
    if (event->type() == QEvent::FocusOut)
        m_row = -1;
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

void ChartPanel::dress()
{
    m_table->setStyleSheet(tableStyle(*m_theme));
    m_table->setFont(m_theme->font(Type::Body));
    m_table->horizontalHeader()->setFont(m_theme->font(Type::Small));
    m_table->verticalHeader()->setDefaultSectionSize(m_theme->px(28));
    m_table->resizeColumnsToContents();
    m_drawing.reset();
    place();
    update();
}

void ChartPanel::place()
{
    const int side = m_theme->px(32), step = m_theme->px(28), top = m_theme->px(6);
    int x = width() - m_theme->px(8) - side;
    for (PanelButton *button : {m_exportButton, m_copyButton, m_tableButton}) {
        button->setGeometry(x, top, side, side);
        x -= step;
    }
    if (m_view == View::Table) {
        const QRectF body = drawing().body();
        const double scale = m_theme->scale();
        m_table->setGeometry(QRectF(body.topLeft() * scale, body.size() * scale).toAlignedRect());
    }
}

const Drawing &ChartPanel::drawing() const
{
    if (!m_drawing)
        m_drawing.emplace(m_chart, QSizeF(size()) / m_theme->scale());
    return *m_drawing;
}

QList<Mark> ChartPanel::rows() const
{
    QList<Mark> rows;
    for (const Mark &mark : drawing().marks()) {
        const bool known = std::any_of(rows.begin(), rows.end(), [&](const Mark &row) { return row.key == mark.key; });
        if (mark.choosable && !known)
            rows.append(mark);
    }
    return rows;
}

const Mark *ChartPanel::markUnder(QPointF widgetPoint) const
{
    return m_view == View::Picture ? drawing().markAt(widgetPoint / m_theme->scale()) : nullptr;
}

QString tableStyle(const Theme &theme)
{
    const Colours &light = Colours::light();
    return QStringLiteral("QTableView { background: #FFFFFF; color: %1; border: none; selection-background-color: %2;"
                          " selection-color: %1; } QTableView::item { padding: 0 %5px; border-bottom: 1px solid %3; }"
                          " QAbstractScrollArea::corner { background: #FFFFFF; border: none; } QTableView::item:focus "
                          "{ border: 2px solid %6; }"
                          " QHeaderView, QHeaderView::section { background: #FFFFFF; color: %4; border: none; }"
                          " QHeaderView::section { padding: 0 %7px; border-bottom: 1px solid %3; }")
        .arg(light.text.name(), light.accentSoft.name(), light.line.name(), light.text2.name(),
             QString::number(theme.px(8)), light.accent.name(), QString::number(theme.px(8) + 5));
}

} // namespace app::charts
