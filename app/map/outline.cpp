// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/outline.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QSettings>
#include <QSplitter>
#include <QStyledItemDelegate>

namespace app::map {

using model::drawing::Way;

namespace {

const QString shownKey = QStringLiteral("map/outline");

/// A row: words on the left, figures on the right in the second tone.
class RowPainter : public QStyledItemDelegate {
public:
    RowPainter(const Theme *theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize hint = QStyledItemDelegate::sizeHint(option, index);
        return {hint.width(), std::max(m_theme->px(28), 24)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        const QString figures = index.data(OutlineModel::FiguresRole).toString();
        const QFont font = m_theme->font(Type::Small);
        const int width = figures.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(figures) + m_theme->px(8);
        // The ground runs over the whole row, the words stop before the figures.
        const QString words = std::exchange(row.text, QString());
        QStyle *style = row.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
        const QRect room = row.rect.adjusted(m_theme->px(4), 0, -m_theme->px(8), 0);
        painter->save();
        painter->setFont(row.font);
        painter->setPen(index.parent().isValid() ? m_theme->colours().text : m_theme->colours().text2);
        const int left = std::max(0, room.width() - width);
        painter->drawText(QRect(room.topLeft(), QSize(left, room.height())), Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetrics(row.font).elidedText(words, Qt::ElideRight, left));
        painter->setFont(font);
        painter->setPen(m_theme->colours().text2);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, figures);
        if (row.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(m_theme->colours().accent, 2));
            painter->drawRect(row.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

protected:
    bool eventFilter(QObject *editor, QEvent *event) override
    {
        // While a name is typed, keys that work on the map are the line's.
        if (event->type() == QEvent::ShortcutOverride) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key == Qt::Key_F2 || key == Qt::Key_Insert || key == Qt::Key_Delete) {
                event->accept();
                return true;
            }
        }
        return QStyledItemDelegate::eventFilter(editor, event);
    }

private:
    const Theme *m_theme;
};

} // namespace

Outline::Outline(Theme *theme, MapView *view, MapScene *scene, Session *session, Editing *editing)
    : m_theme(theme), m_view(view), m_scene(scene), m_session(session), m_editing(editing),
      m_outline(new OutlineModel(editing, this))
{
    setObjectName(QStringLiteral("map.outlineTree"));
    setAccessibleName(tr("Outline of the journey"));
    setAccessibleDescription(tr("Enter adds a step, F2 renames or sets a share, Delete removes; the context menu has "
                                "everything. Escape goes to the map."));
    setModel(m_outline);
    setItemDelegate(new RowPainter(theme, this));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    hide();
    connect(m_outline, &OutlineModel::said, this, &Outline::said);
    connect(m_outline, &OutlineModel::named, this, [this](const model::NodeId &node) { m_view->choose(node); });
    connect(scene, &MapScene::shownAnew, this, &Outline::showContent);
    connect(session, &Session::selected, this, &Outline::showSelection);
    connect(theme, &Theme::changed, this, &Outline::dress);
    dress();
}

QWidget *Outline::beside(Outline *outline, QWidget *canvas)
{
    auto *sides = new QSplitter(Qt::Horizontal);
    sides->addWidget(outline);
    sides->addWidget(canvas);
    sides->setStretchFactor(0, 0);
    sides->setStretchFactor(1, 1);
    sides->setChildrenCollapsible(false);
    sides->setHandleWidth(1);
    sides->setSizes({outline->minimumWidth(), outline->minimumWidth() * 3});
    return sides;
}

void Outline::follow(QAction *action)
{
    connect(action, &QAction::toggled, this, [this](bool on) {
        const bool had = hasFocus();
        setVisible(on);
        if (!on && had)
            m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(action, &QAction::triggered, this, [this](bool on) {
        QSettings().setValue(shownKey, on);
        if (on)
            setFocus(Qt::ShortcutFocusReason);
    });
    action->setChecked(QSettings().value(shownKey, false).toBool());
}

void Outline::dress()
{
    setFont(m_theme->font(Type::Body));
    setIndentation(m_theme->px(16));
    setMinimumWidth(m_theme->px(260));
    doItemsLayout();
}

void Outline::showContent()
{
    m_stale = true;
    if (!isVisible())
        return;
    m_stale = false;
    {
        const QScopedValueRollback following(m_following, true);
        m_outline->show(m_scene->content());
    }
    for (int row = 0; row < m_outline->rowCount(); ++row) {
        const QModelIndex lane = m_outline->index(row, 0);
        const QString name = lane.data(Qt::DisplayRole).toString();
        if (!m_seen.contains(name))
            expand(lane);
        m_seen.insert(name);
    }
}

void Outline::showEvent(QShowEvent *event)
{
    QTreeView::showEvent(event);
    if (m_stale)
        showContent();
    showSelection();
}

void Outline::showSelection()
{
    if (!isVisible() || m_following)
        return;
    const QScopedValueRollback following(m_following, true);
    QItemSelection selection;
    QModelIndex first;
    const auto add = [&](const QModelIndex &index) {
        if (!index.isValid())
            return;
        if (!first.isValid())
            first = index;
        selection.append(QItemSelectionRange(index));
    };
    for (const model::NodeId &id : m_session->selection().nodes)
        add(m_outline->indexOf(id));
    for (const model::EdgeId &id : m_session->selection().edges)
        add(m_outline->indexOf(id));
    if (selection.size() == 1 && first != currentIndex())
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (selection.size() == 1)
        scrollTo(first);
}

void Outline::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    if (!m_following)
        takeSelection();
}

void Outline::takeSelection()
{
    Session::Selection selection;
    const QModelIndexList rows = selectionModel()->selectedIndexes();
    for (const QModelIndex &row : rows) {
        if (const auto node = m_outline->nodeAt(row))
            selection.nodes.insert(*node);
        else if (const auto way = m_outline->wayAt(row))
            selection.edges.insert(*way);
    }
    const QScopedValueRollback following(m_following, true);
    m_session->select(selection);
}

void Outline::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (m_following)
        return;
    if (const auto node = m_outline->nodeAt(current))
        m_view->bringIntoView(m_scene->boxOf(*node));
    else if (const auto way = m_outline->wayAt(current); way && m_scene->item(*way))
        m_view->bringIntoView(m_scene->item(*way)->boundingRect());
}

bool Outline::event(QEvent *event)
{
    // Here it is the row that is renamed, not the card.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F2) {
        event->accept();
        return true;
    }
    return QTreeView::event(event);
}

void Outline::keyPressEvent(QKeyEvent *event)
{
    // Enter ends what is typed in a row and comes by here.
    if (state() == EditingState) {
        QTreeView::keyPressEvent(event);
        return;
    }
    const bool another = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_F2: edit(currentIndex()); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: addBehind(currentIndex(), another ? Way::Another : Way::OnItsWay); return;
    case Qt::Key_Escape: m_view->setFocus(Qt::OtherFocusReason); return;
    default: QTreeView::keyPressEvent(event);
    }
}

void Outline::addBehind(const QModelIndex &row, Way way)
{
    if (const auto node = m_outline->nodeAt(row))
        editNow(m_editing->append(*node, {}, way));
    else if (const auto edge = m_outline->wayAt(row))
        editNow(m_editing->insert(*edge, {}));
}

void Outline::editNow(const std::optional<model::NodeId> &node)
{
    const QModelIndex row = node ? m_outline->indexOf(*node) : QModelIndex();
    if (!row.isValid())
        return;
    setCurrentIndex(row);
    m_view->choose(*node);
    edit(row);
}

void Outline::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    emit menuWanted(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos());
}

} // namespace app::map
