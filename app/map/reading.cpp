// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/reading.h"

#include "app/map/hand.h"
#include "app/theme/parts.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <cmath>

namespace app::map {

namespace {

/// How long the pointer rests on a card before the rest fades: passing over the map stays calm.
constexpr int dwellMs = 350;
/// How far from the middle of a finding's sign a click still means it: a target of 24 pixels.
constexpr double badgeReach = 12;

QList<model::NodeId> stepsOf(const NodeItem &item)
{
    return item.node().isFolded() ? item.node().members : QList<model::NodeId>{item.id()};
}

} // namespace

Reading::Reading(Theme *theme, Document *document, Session *session, MapView *view, MapScene *scene, Motion *motion, QWidget *room)
    : QObject(room), m_document(document), m_session(session), m_view(view), m_scene(scene), m_motion(motion),
      m_popover(new FindingsPopover(theme, document, room))
{
    view->viewport()->installEventFilter(this);
    view->installEventFilter(this);
    m_dwell.setSingleShot(true);
    m_dwell.setInterval(dwellMs);
    connect(&m_dwell, &QTimer::timeout, this, &Reading::standOut);
    connect(session, &Session::selected, this, [this] {
        if (m_around)
            standOut();
    });
    connect(m_popover, &FindingsPopover::connectWanted, this, [this](const model::NodeId &node) {
        m_session->select({{node}, {}});
        m_view->setFocus(Qt::OtherFocusReason);
        emit connectWanted();
    });
    connect(m_popover, &FindingsPopover::said, this, &Reading::said);
}

void Reading::show(const Subject &subject, const model::Journey &journey)
{
    m_journey = journey;
    m_graph.reset();
    m_findings = subject.analysis ? subject.analysis->findings : model::Findings();
    m_subject = subject;
    m_items.reset();
    if (m_following || m_around)
        standOut();
    else if (m_scene->emphasis())
        m_scene->emphasise({}, MapScene::Fade::AtOnce);
    if (m_following)
        emit followedChanged();
}

const QList<Followed> &Reading::items() const
{
    if (!m_items)
        m_items = m_subject.baseline ? followable(m_subject, m_scene->content()) : QList<Followed>();
    return *m_items;
}

const Followed *Reading::followed() const
{
    if (!m_following)
        return nullptr;
    const auto it = std::find_if(items().begin(), items().end(), [this](const Followed &item) { return item.item == *m_following; });
    return it == items().end() ? nullptr : &*it;
}

void Reading::follow(const std::optional<model::ItemId> &item)
{
    if (item == m_following)
        return;
    m_following = item;
    standOut();
    emit followedChanged();
}

void Reading::goToAsk(int step)
{
    const Followed *item = followed();
    if (!item || item->steps.isEmpty())
        return;
    const auto now = m_view->oneNode();
    const qsizetype at = now ? item->steps.indexOf(*now) : -1, count = item->steps.size();
    model::Where where;
    where.node = item->steps[at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count];
    m_view->reveal(where);
}

void Reading::setAround(bool on)
{
    m_around = on;
    standOut();
}

void Reading::dwell(const NodeItem *item)
{
    const QList<model::NodeId> under = item ? stepsOf(*item) : QList<model::NodeId>();
    if (under == m_under)
        return;
    m_under = under;
    if (m_following || m_around)
        return;
    m_dwell.stop();
    if (m_scene->emphasis())
        emphasise({});
    if (!under.isEmpty())
        m_dwell.start();
}

void Reading::standOut()
{
    if (!m_graph)
        m_graph.emplace(m_journey);
    if (const Followed *item = followed()) {
        emphasise(emphasisOf(*item, m_journey, *m_graph));
        return;
    }
    const QSet<model::NodeId> &selected = m_session->selection().nodes;
    const QList<model::NodeId> nodes = m_around ? selected.values() : m_under;
    emphasise(nodes.isEmpty() ? std::nullopt : std::optional(aroundOf(m_journey, *m_graph, nodes)));
}

void Reading::emphasise(const std::optional<Emphasis> &emphasis)
{
    m_scene->emphasise(emphasis, m_motion->isWanted() ? MapScene::Fade::Gently : MapScene::Fade::AtOnce);
}

bool Reading::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view)
        return viewEvent(event);
    switch (event->type()) {
    case QEvent::MouseMove: return moved(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonPress: return pressed(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonDblClick:
        if (const NodeItem *card = m_scene->foldedAt(m_view->mapToScene(static_cast<QMouseEvent *>(event)->pos()))) {
            lookInto(*card);
            return true;
        }
        return false;
    case QEvent::ToolTip: return showTip(*static_cast<QHelpEvent *>(event));
    case QEvent::Leave: dwell(nullptr); return false;
    default: return false;
    }
}

bool Reading::viewEvent(QEvent *event)
{
    if (event->type() != QEvent::KeyPress || m_view->hand()->isPicking())
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_Escape && m_following) {
        follow({});
        return true;
    }
    const QSet<model::NodeId> &selected = m_session->selection().nodes;
    const NodeItem *card = enter && !selected.isEmpty() ? m_scene->foldedOf(*selected.begin()) : nullptr;
    if (card)
        lookInto(*card);
    return card != nullptr;
}

bool Reading::moved(const QMouseEvent &event)
{
    if (event.buttons() != Qt::NoButton) {
        dwell(nullptr);
        return false;
    }
    const QPointF point = m_view->mapToScene(event.pos());
    NodeItem *card = m_scene->foldedAt(point);
    const NodeItem *node = card ? card : m_scene->nodeAt(point);
    dwell(node && node->node().kind != model::NodeKind::Start ? node : nullptr);
    if (!card)
        return false;
    m_scene->setHovered(card);
    m_view->viewport()->setCursor(Qt::PointingHandCursor);
    return true;
}

bool Reading::pressed(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton || m_view->hand()->isPicking())
        return false;
    if (const NodeItem *item = badgeAt(event.pos())) {
        openFindings(*item);
        return true;
    }
    const NodeItem *card = m_scene->foldedAt(m_view->mapToScene(event.pos()));
    if (!card)
        return false;
    const QList<model::NodeId> members = card->node().members;
    m_view->setFocus(Qt::MouseFocusReason);
    const bool adds = event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    Session::Selection selection = adds ? m_session->selection() : Session::Selection{};
    for (const model::NodeId &id : members)
        selection.nodes.insert(id);
    m_session->select(selection);
    return true;
}

void Reading::lookInto(const NodeItem &card)
{
    const QRectF box = card.node().box;
    const double fitting = std::min(m_view->viewport()->width() / (box.width() + 240), m_view->viewport()->height() / (box.height() + 160));
    const double least = card.node().folding == Folding::Services ? 0.7 : 0.45;
    m_view->setZoom(std::clamp(fitting * m_view->zoom() / m_view->transform().m11(), least, 1.0));
    m_view->centerOn(box.center() - QPointF(m_scene->content().laneHead / 2, 0));
}

const NodeItem *Reading::badgeAt(QPoint point) const
{
    const double scale = m_view->transform().m11();
    const bool folded = m_scene->folding() != Folding::Steps;
    const double reach = badgeReach * (folded ? m_scene->look().textScale / scale : 1);
    const QPointF at = m_view->mapToScene(point);
    const std::vector<NodeItem *> near = m_scene->shownIn(QRectF(at - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)));
    const auto it = std::find_if(near.begin(), near.end(), [&](const NodeItem *item) {
        const QPointF by = badgeOf(item->node()) - at;
        return item->node().finding && std::hypot(by.x(), by.y()) <= reach;
    });
    return it == near.end() ? nullptr : *it;
}

bool Reading::showTip(const QHelpEvent &event)
{
    if (const NodeItem *item = badgeAt(event.pos())) {
        const model::Findings findings = findingsOf(*item);
        const QString more = findings.size() > 1 ? tr("and %n more", nullptr, static_cast<int>(findings.size()) - 1) : QString();
        QToolTip::showText(event.globalPos(), plainTip(findings.isEmpty() ? QString() : findings.first().text, more), m_view->viewport());
        return true;
    }
    const NodeItem *card = m_scene->foldedAt(m_view->mapToScene(event.pos()));
    if (card)
        QToolTip::showText(event.globalPos(), plainTip(card->node().name, card->node().tip()), m_view->viewport());
    return card != nullptr;
}

model::Findings Reading::findingsOf(const NodeItem &item) const
{
    const QList<model::NodeId> steps = stepsOf(item);
    model::Findings findings;
    for (const model::Finding &finding : m_findings) {
        const std::optional<model::NodeId> node = finding.where.node   ? finding.where.node
                                                  : finding.where.edge ? std::optional(finding.where.edge->from)
                                                                       : std::nullopt;
        const bool here = !finding.where.journey || finding.where.journey == m_session->journeyId();
        if (here && node && steps.contains(*node))
            findings.append(finding);
    }
    return findings;
}

void Reading::openFindings(const NodeItem &item)
{
    const model::Findings findings = findingsOf(item);
    if (findings.isEmpty())
        return;
    const QPoint corner = m_view->mapFromScene(item.node().box.topLeft());
    m_popover->open(findings, m_view->viewport()->mapToGlobal(corner + QPoint(8, 12)));
}

void Reading::openFindings()
{
    const auto node = m_view->oneNode();
    const NodeItem *card = node ? m_scene->foldedOf(*node) : nullptr;
    const NodeItem *item = card ? card : node ? m_scene->item(*node) : nullptr;
    if (item && !findingsOf(*item).isEmpty())
        openFindings(*item);
    else
        emit said(item ? tr("Nothing is found wrong here.") : tr("Select a step first: what is found about it is shown then."));
}

} // namespace app::map
