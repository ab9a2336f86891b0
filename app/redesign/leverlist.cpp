// SPDX-License-Identifier: GPL-3.0-only
#include "app/redesign/leverlist.h"

#include "app/theme/icons.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace app::redesign {

namespace {

enum Role { IdRole = Qt::UserRole + 1, QuestionRole, UsedRole };

/// A group's head, or a lever: its name over its question.
class LeverRow : public QStyledItemDelegate {
public:
    LeverRow(const Theme *theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int width = option.rect.width() > 0 ? option.rect.width() : m_theme->px(300);
        if (!isLever(index))
            return {width, m_theme->px(36)};
        const QFontMetrics small(m_theme->font(Type::Small));
        const QRect words = small.boundingRect(QRect(0, 0, width - m_theme->px(48), 1000), Qt::TextWordWrap, index.data(QuestionRole).toString());
        return {width, m_theme->lineHeight(Type::Body) + words.height() + m_theme->px(14)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        isLever(index) ? paintLever(*painter, option, index) : paintHead(*painter, option, index);
        painter->restore();
    }

private:
    static bool isLever(const QModelIndex &index) { return !index.data(IdRole).toString().isEmpty(); }

    void paintHead(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        painter.setFont(m_theme->font(Type::Small, Weight::Strong));
        painter.setPen(m_theme->colours().text2);
        painter.drawText(option.rect.adjusted(m_theme->px(16), 0, -m_theme->px(8), -m_theme->px(6)), Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
    }

    void paintLever(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const Colours &colours = m_theme->colours();
        const QRect all = option.rect;
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen) {
            painter.fillRect(all, colours.accentSoft);
            painter.fillRect(QRect(all.left(), all.top(), m_theme->px(4), all.height()), colours.accent);
        } else if (option.state & QStyle::State_MouseOver) {
            painter.fillRect(all, colours.sunken);
        }
        if (chosen && (option.state & QStyle::State_HasFocus)) {
            painter.setPen(QPen(colours.accent, 2));
            painter.drawRect(all.adjusted(1, 1, -2, -2));
        }
        const QRect words = all.adjusted(m_theme->px(16), m_theme->px(6), -m_theme->px(32), -m_theme->px(6));
        painter.setFont(m_theme->font(Type::Body, chosen ? Weight::Strong : Weight::Regular));
        painter.setPen(colours.text);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignTop, index.data().toString());
        painter.setFont(m_theme->font(Type::Small));
        painter.setPen(colours.text2);
        painter.drawText(words.adjusted(0, m_theme->lineHeight(Type::Body), 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                         index.data(QuestionRole).toString());
        if (index.data(UsedRole).toBool()) {
            const int size = m_theme->px(16);
            paintIcon(painter, Icon::Tick, QRectF(all.right() - m_theme->px(24), all.top() + m_theme->px(8), size, size), colours.accent);
        }
    }

    const Theme *m_theme;
};

} // namespace

LeverList::LeverList(const Theme *theme, const model::Levers &levers, QWidget *parent) : QListView(parent), m_rows(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("redesign.levers"));
    setAccessibleName(tr("Levers"));
    setModel(m_rows);
    setItemDelegate(new LeverRow(theme, this));
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setResizeMode(Adjust);
    fill(levers);
    connect(theme, &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

void LeverList::fill(const model::Levers &levers)
{
    QString group;
    for (const model::Lever &lever : levers) {
        if (lever.group != group) {
            group = lever.group;
            auto *head = new QStandardItem(group);
            head->setFlags(Qt::NoItemFlags);
            m_rows->appendRow(head);
        }
        auto *row = new QStandardItem(lever.name);
        row->setData(lever.id, IdRole);
        row->setData(lever.question, QuestionRole);
        row->setData(lever.question, Qt::AccessibleDescriptionRole);
        m_rows->appendRow(row);
    }
}

QString LeverList::chosen() const { return currentIndex().data(IdRole).toString(); }

void LeverList::choose(const QString &lever)
{
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (m_rows->index(row, 0).data(IdRole).toString() == lever)
            setCurrentIndex(m_rows->index(row, 0));
    }
}

void LeverList::setUsed(const QStringList &levers)
{
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        QStandardItem *item = m_rows->item(row);
        const bool used = levers.contains(item->data(IdRole).toString()) && !item->data(IdRole).toString().isEmpty();
        if (item->data(UsedRole).toBool() == used)
            continue;
        item->setData(used, UsedRole);
        item->setData(used ? tr("%1, in this scenario").arg(item->text()) : item->text(), Qt::AccessibleTextRole);
    }
}

void LeverList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (const QString lever = current.data(IdRole).toString(); !lever.isEmpty())
        emit chosenAnother(lever);
}

void LeverList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace app::redesign
