// SPDX-License-Identifier: GPL-3.0-only
#include "app/inventory/inventoryroom.h"

#include "app/inventory/aside.h"
#include "app/inventory/gridview.h"
#include "app/inventory/sentences.h"
#include "app/theme/parts.h"

#include <QLayout>

namespace app::inventory {

namespace {

constexpr double left = 16, right = 24, top = 16;
constexpr double asideWidth = 288, leastForAside = 900;

} // namespace

InventoryRoom::InventoryRoom(Theme *theme, Document *document, Session *session, AnalysisRunner *runner, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_document(document), m_session(session), m_desk(theme, document, session, runner)
{
    setObjectName(QStringLiteral("inventory"));
    setFocusPolicy(Qt::StrongFocus);
    build();
    connectParts();
}

InventoryRoom::~InventoryRoom() = default;

void InventoryRoom::build()
{
    m_headline = new PlainLabel(m_theme, Type::Title, Weight::Strong, PlainLabel::Tone::First, this);
    m_subtitle = new PlainLabel(m_theme, Type::Body, Weight::Regular, PlainLabel::Tone::Second, this);
    for (QLabel *label : {m_headline, m_subtitle})
        label->setWordWrap(true);
    QStringList pages;
    for (const Kind kind : allKinds)
        pages.append(nameOf(kind));
    m_pages = new SwitchBar(pages, this);
    m_pages->setAccessibleName(tr("What is listed"));
    m_pages->choose(static_cast<int>(m_kind));
    m_table = new TablePage(m_theme, m_document, this);
    m_aside = new Aside(m_theme, m_desk, m_table, this);
}

void InventoryRoom::connectParts()
{
    connect(m_document, &Document::changed, this, &InventoryRoom::follow);
    connect(m_theme, &Theme::changed, this, &InventoryRoom::arrange);
    connect(m_pages, &SwitchBar::switched, this, &InventoryRoom::switchTo);
    connect(m_table, &TablePage::said, this, &InventoryRoom::said);
    connect(&m_desk, &inspector::Desk::said, this, &InventoryRoom::said);
    connect(m_table, &TablePage::detailsToggled, this, &InventoryRoom::arrange);
    connect(m_aside, &Aside::placeAsked, this, &InventoryRoom::go);
    connect(m_session, &Session::revealed, this, [this](const model::Where &where) {
        if (!where.inventory.isEmpty())
            reveal(where.inventory);
    });
}

QString InventoryRoom::headline() const { return m_headline->text(); }

void InventoryRoom::switchTo(int page)
{
    m_kind = allKinds[static_cast<size_t>(page)];
    m_listed = false;
    m_dirty = true;
    refresh();
}

void InventoryRoom::list(Kind kind)
{
    m_pages->choose(static_cast<int>(kind));
    if (kind != m_kind || !m_listed)
        switchTo(static_cast<int>(kind));
}

void InventoryRoom::reveal(const QString &row)
{
    for (const Kind kind : allKinds) {
        if (row.section(QLatin1Char('/'), 0, 0) != tableOf(kind))
            continue;
        list(kind);
        m_table->reveal(row.section(QLatin1Char('/'), 1));
    }
}

/// A step or an edge is shown on the map, a row of the inventory here; a scenario and a journey are chosen and shown on the map.
void InventoryRoom::go(const model::Where &where)
{
    if (!where.inventory.isEmpty())
        return reveal(where.inventory);
    m_session->reveal(where);
    if (!where.node && !where.edge && where.journey)
        emit mapAsked();
}

void InventoryRoom::follow()
{
    m_dirty = true;
    if (isVisible())
        refresh();
}

void InventoryRoom::refresh()
{
    m_dirty = false;
    const model::SharedWorkspace workspace = m_document->workspace();
    if (!m_listed) {
        m_table->list(m_kind, workspace);
        m_aside->follow();
        m_listed = true;
    } else {
        m_table->follow(workspace);
    }
    showHead();
    arrange();
}

void InventoryRoom::showHead()
{
    const model::Workspace &workspace = *m_document->workspace();
    m_headline->setText(headlineOf(workspace, m_kind));
    m_subtitle->setText(subtitleOf(m_kind));
    arrange();
}

void InventoryRoom::arrange()
{
    const int start = m_theme->px(left) + m_theme->px(4), end = width() - m_theme->px(right);
    const QSize pages = m_pages->sizeHint();
    const bool inLine = end - start - pages.width() > m_theme->px(560);
    const int room = std::max(m_theme->px(200), (inLine ? end - pages.width() - m_theme->px(24) : end) - start);
    int y = m_theme->px(top);
    if (inLine)
        m_pages->setGeometry(end - pages.width(), y, pages.width(), pages.height());
    for (PlainLabel *label : {m_headline, m_subtitle}) {
        label->setGeometry(start, y, room, label->heightForWidth(room));
        y += label->height() + m_theme->px(4);
    }
    if (!inLine) {
        m_pages->setGeometry(start, y + m_theme->px(4), std::min(pages.width(), end - start), pages.height());
        y += pages.height() + m_theme->px(8);
    }
    y = std::max(y + m_theme->px(8), m_theme->px(80));
    const int x = m_theme->px(left), wide = end - x, high = std::max(0, height() - y - m_theme->px(16));
    const bool isBeside = wide >= m_theme->px(leastForAside);
    const int side = isBeside ? m_theme->px(asideWidth) : 0;
    m_table->setDetails(isBeside ? TablePage::Details::Beside : TablePage::Details::OnDemand);
    m_table->setGeometry(x, y, isBeside ? wide - side - m_theme->px(16) : wide, high);
    m_table->layout()->activate();
    m_aside->setGeometry(isBeside ? QRect(end - side, y, side, high) : m_table->tableRect().translated(x, y));
    m_aside->setForm(isBeside ? Aside::Form::Tall : Aside::Form::Wide);
    m_aside->setVisible(isBeside || m_table->areDetailsAsked());
    m_aside->raise();
}

void InventoryRoom::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void InventoryRoom::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_dirty)
        refresh();
}

void InventoryRoom::focusInEvent(QFocusEvent *)
{
    m_table->view()->setFocus(Qt::OtherFocusReason);
}

} // namespace app::inventory
