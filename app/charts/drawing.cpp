// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/drawing.h"

#include "app/charts/canvas.h"
#include "app/charts/plot.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLegend>
#include <QPainter>

namespace app::charts {

namespace {

constexpr double margin = 16, titleTop = 12, besideTitle = 104 + 16, sourceHeight = 16, underSource = 6;

/// Title and source line; what is left between them is the body.
QRectF frame(const Chart &chart, QGraphicsScene &scene, QSizeF size)
{
    const ChartColours &colours = ChartColours::get();
    Canvas canvas(scene);
    canvas.rect({QPointF(0, 0), size}, colours.ground);
    const Lettering title{Type::ChartTitle, Weight::Strong, colours.words, Qt::AlignLeft | Qt::AlignTop, 3};
    const double width = std::max(60.0, size.width() - margin - besideTitle);
    const double height = std::max(20.0, heightOf(chart.title, width, title));
    canvas.text({margin, titleTop, width, height}, chart.title, title);
    const double sourceTop = size.height() - underSource - sourceHeight;
    canvas.text({margin, sourceTop, size.width() - 2 * margin, sourceHeight}, chart.source, {.colour = colours.words2});
    const double top = titleTop + height + 14;
    return {margin, top, std::max(40.0, size.width() - 2 * margin), std::max(40.0, sourceTop - 4 - top)};
}

void render(QGraphicsScene &scene, QPainter &painter, QSizeF size)
{
    const QRectF whole(QPointF(0, 0), size);
    scene.render(&painter, whole, whole, Qt::IgnoreAspectRatio);
}

} // namespace

QChart *bareChart(QGraphicsScene &scene, const QRectF &body, const QRectF &plotArea)
{
    auto *chart = new QChart;
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->setBackgroundRoundness(0);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    scene.addItem(chart);
    chart->setGeometry(body);
    chart->setPlotArea(plotArea.translated(-body.topLeft()));
    return chart;
}

Drawing::Drawing(const Chart &chart, QSizeF size)
    : m_size(size), m_frame(std::make_unique<QGraphicsScene>()), m_plot(std::make_unique<QGraphicsScene>())
{
    // An index would be kept up in the event loop, which pictures made by the console do not have.
    for (QGraphicsScene *scene : {m_frame.get(), m_plot.get()})
        scene->setItemIndexMethod(QGraphicsScene::NoIndex);
    m_body = frame(chart, *m_frame, size);
    m_marks = std::visit([this](const auto &what) { return plot(what, *m_plot, m_body); }, chart.what);
}

Drawing::~Drawing() = default;
Drawing::Drawing(Drawing &&) noexcept = default;
Drawing &Drawing::operator=(Drawing &&) noexcept = default;

const Mark *Drawing::markAt(QPointF point) const
{
    // Those drawn last lie on top.
    for (auto mark = m_marks.crbegin(); mark != m_marks.crend(); ++mark) {
        if (mark->where.contains(point))
            return &*mark;
    }
    return nullptr;
}

void Drawing::paint(QPainter &painter, Extent extent) const
{
    render(*m_frame, painter, m_size);
    if (extent == Extent::Whole)
        render(*m_plot, painter, m_size);
}

pictures::Picture pictureOf(const Chart &chart, QSizeF size)
{
    const auto drawing = std::make_shared<Drawing>(chart, size);
    return {size, chart.title, wordsOf(chart), [drawing](QPainter &painter) { drawing->paint(painter); }};
}

} // namespace app::charts
