// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/overview.h"

#include <QMouseEvent>
#include <QScrollBar>

namespace app::map {

namespace {

/// From here on every node is less than a pixel: smooth lines would only cost.
constexpr qsizetype manyNodes = 1000;

} // namespace

Overview::Overview(MapView *view, MapScene *scene, QWidget *parent) : QWidget(parent), m_view(view), m_scene(scene)
{
    setAccessibleName(tr("Overview of the map"));
    setToolTip(tr("Click or drag to move the map"));
    setMinimumHeight(60);
    const auto again = qOverload<>(&QWidget::update);
    connect(view->horizontalScrollBar(), &QScrollBar::valueChanged, this, again);
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this, again);
    connect(view, &MapView::zoomed, this, again);
    connect(scene, &MapScene::shownAnew, this, [this] {
        m_picture = {};
        update();
    });
}

QSize Overview::sizeHint() const { return {272, 96}; }

QTransform Overview::fitting() const
{
    const QSizeF size = m_scene->content().size;
    if (size.isEmpty())
        return {};
    const QRectF room = QRectF(rect()).adjusted(2, 2, -2, -2);
    const double scale = std::min({room.width() / size.width(), room.height() / size.height(), 0.2});
    return QTransform::fromTranslate(room.left() + (room.width() - size.width() * scale) / 2,
                                     room.top() + (room.height() - size.height() * scale) / 2)
        .scale(scale, scale);
}

void Overview::paintEvent(QPaintEvent *)
{
    if (m_scene->content().nodes.isEmpty())
        return;
    if (m_picture.isNull() || m_picture.size() != size() * devicePixelRatioF())
        m_picture = picture();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPixmap(0, 0, m_picture);
    painter.setPen(QPen(m_scene->look().c().accent, 2));
    painter.setBrush(Qt::NoBrush);
    const QRectF room = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(fitting().mapRect(m_view->seen()).intersected(room), 2, 2);
}

QPixmap Overview::picture() const
{
    QPixmap picture(size() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    const Content &content = m_scene->content();
    painter.setRenderHint(QPainter::Antialiasing, content.nodes.size() < manyNodes);
    const Look &look = m_scene->look();
    const QTransform to = fitting();
    QColor line = look.c().flow;
    line.setAlphaF(0.5F);
    painter.setPen(QPen(line, 0.8));
    for (const EdgeShown &edge : content.edges) {
        if (!edge.way.isEmpty())
            painter.drawPolyline(to.map(QPolygonF(edge.way)));
    }
    for (const NodeShown &node : content.nodes) {
        if (node.meeting)
            continue;
        QRectF box = to.mapRect(node.box);
        if (node.kind == model::NodeKind::Step)
            box = box.adjusted(0, box.height() / 6, 0, -box.height() / 6);
        const QColor fill = node.fate != Fate::Same              ? fateColour(node.fate, look)
                            : node.kind != model::NodeKind::Step ? look.c().shape
                            : node.heat >= 0                     ? look.c().heat[static_cast<size_t>(node.heat)]
                                                                 : look.c().surface;
        painter.setPen(node.heat <= 1 && node.kind == model::NodeKind::Step ? QPen(look.c().cardLine, 0.6) : Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRect(box);
    }
    return picture;
}

void Overview::go(QPointF here)
{
    const QTransform to = fitting();
    if (to.isIdentity())
        return;
    m_view->centerOn(to.inverted().map(here));
    update();
}

void Overview::mousePressEvent(QMouseEvent *event) { go(event->position()); }

void Overview::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        go(event->position());
}

} // namespace app::map
