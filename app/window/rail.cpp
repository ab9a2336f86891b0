// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/rail.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr Room allRooms[] = {{"gallery", QT_TRANSLATE_NOOP("Rail", "Gallery"), Icon::Gallery, 1},
                             {"map", QT_TRANSLATE_NOOP("Rail", "Map"), Icon::Map, 2},
                             {"information", QT_TRANSLATE_NOOP("Rail", "Information"), Icon::Information, 3},
                             {"people", QT_TRANSLATE_NOOP("Rail", "People"), Icon::People, 4},
                             {"redesign", QT_TRANSLATE_NOOP("Rail", "Redesign"), Icon::Redesign, 5},
                             {"compare", QT_TRANSLATE_NOOP("Rail", "Compare"), Icon::Compare, 6},
                             {"confidence", QT_TRANSLATE_NOOP("Rail", "Confidence"), Icon::Confidence, 7},
                             {"value", QT_TRANSLATE_NOOP("Rail", "Value"), Icon::Value, 8},
                             {"inventory", QT_TRANSLATE_NOOP("Rail", "Inventory"), Icon::Inventory, 9},
                             {"progress", QT_TRANSLATE_NOOP("Rail", "Progress"), Icon::Progress, 0}};

class RailButton : public QAbstractButton {
public:
    RailButton(const Room &room, const Theme *theme, QWidget *parent)
        : QAbstractButton(parent), m_room(room), m_theme(theme)
    {
        setText(nameOf(room));
        setToolTip(plainTip(nameOf(room), QStringLiteral("Alt+%1").arg(room.number)));
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setObjectName(QLatin1String("rail.") + QLatin1String(room.id));
        setAcceptDrops(true);
        m_hovering.setSingleShot(true);
        m_hovering.setInterval(400);
        connect(&m_hovering, &QTimer::timeout, this, &QAbstractButton::click);
    }
    QSize sizeHint() const override { return {m_theme->px(79), m_theme->px(64)}; }
    QSize minimumSizeHint() const override { return {m_theme->px(79), 24}; }

protected:
    /// A row of the inventory that is held over a room for a moment opens it, to be dropped there.
    void dragEnterEvent(QDragEnterEvent *event) override
    {
        const QStringList formats = event->mimeData()->formats();
        if (std::ranges::any_of(formats, [](const QString &format) { return format.startsWith(QLatin1String("application/x-treadlight-")); })) {
            event->acceptProposedAction();
            m_hovering.start();
        }
    }
    void dragLeaveEvent(QDragLeaveEvent *) override { m_hovering.stop(); }
    void dropEvent(QDropEvent *event) override
    {
        m_hovering.stop();
        event->ignore();
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Colours &colours = m_theme->colours();
        painter.setOpacity(isEnabled() ? 1 : 0.45);
        if (underMouse() && isEnabled() && !isChecked())
            painter.fillRect(rect(), colours.sunken);
        // Where the window is too low for all names, the signs alone stand for the rooms.
        const bool named = height() >= m_theme->px(44);
        const int mark = std::min(m_theme->px(40), height());
        if (isChecked())
            painter.fillRect(QRect(0, (height() - mark) / 2, m_theme->px(4), mark), colours.accent);
        const QColor colour = isChecked() ? colours.accent : colours.text2;
        const double size = std::min<double>(m_theme->px(20), height() - 4), top = (height() - (named ? m_theme->px(40) : size)) / 2;
        paintIcon(painter, m_room.icon, QRectF((width() - size) / 2, top, size, size), colour);
        if (!named)
            return;
        painter.setFont(m_theme->font(Type::Micro, isChecked() ? Weight::Strong : Weight::Regular));
        painter.setPen(colour);
        painter.drawText(QRectF(0, top + m_theme->px(24), width(), m_theme->px(16)), Qt::AlignCenter, text());
    }

private:
    const Room &m_room;
    const Theme *m_theme;
    QTimer m_hovering;
};

} // namespace

std::span<const Room> rooms() { return allRooms; }

QString nameOf(const Room &room) { return QCoreApplication::translate("Rail", room.name); }

Rail::Rail(const Theme *theme, QWidget *parent) : Panel(Ground::Surface, Qt::RightEdge, theme, parent), m_theme(theme)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    auto *group = new QButtonGroup(this);
    for (const Room &room : rooms()) {
        auto *button = new RailButton(room, theme, this);
        group->addButton(button);
        column->addWidget(button);
        m_buttons.append(button);
        connect(button, &QAbstractButton::clicked, this, [this, id = QLatin1String(room.id)] { emit roomAsked(id); });
    }
    column->addStretch(1);
    setAccessibleName(tr("Rooms"));
    connect(theme, &Theme::changed, this, &Rail::dress);
    dress();
}

void Rail::choose(const QString &room)
{
    m_chosen = room;
    for (size_t i = 0; i < rooms().size(); ++i)
        m_buttons[static_cast<qsizetype>(i)]->setChecked(room == QLatin1String(rooms()[i].id));
}

void Rail::setOpen(bool open)
{
    for (qsizetype i = 1; i < m_buttons.size(); ++i)
        m_buttons[i]->setEnabled(open);
}

void Rail::dress()
{
    setFixedWidth(m_theme->px(80));
    layout()->setContentsMargins(0, m_theme->px(8), 1, m_theme->px(8));
    for (QAbstractButton *button : m_buttons) {
        button->setMinimumHeight(24);
        button->setMaximumHeight(m_theme->px(64));
    }
}

} // namespace app
