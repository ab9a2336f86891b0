// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/asks.h"

#include "app/inspector/words.h"
#include "app/theme/parts.h"

#include <QPainter>

namespace app::inspector {

using namespace model;

/// The line itself: a button that opens the share.
class AskRow::Head : public QAbstractButton {
public:
    explicit Head(const Theme &theme) : m_theme(theme)
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setFixedHeight(theme.px(24));
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }

    void show(const QString &name, std::optional<AskMark> mark, const QString &figure)
    {
        setText(name);
        m_mark = mark;
        m_figure = figure;
        const QString how = !mark                      ? QString()
                            : *mark == AskMark::First  ? AskRow::tr("asked the first time")
                            : *mark == AskMark::Again  ? AskRow::tr("asked again")
                                                       : AskRow::tr("reused");
        setAccessibleName(QStringList{name, how, figure}.join(QStringLiteral(", ")));
        setToolTip(plainTip(name, QStringList{how, figure}.join(QStringLiteral(" · "))));
        update();
    }
    QSize sizeHint() const override { return {m_theme.px(100), m_theme.px(24)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Colours &colours = m_theme.colours();
        if (underMouse() || isChecked())
            painter.fillRect(rect(), isChecked() ? colours.accentSoft : colours.sunken);
        if (m_mark)
            paintMark(painter, QRectF(0, 0, m_theme.px(8), height()), *m_mark, colours.text, m_theme.scale());
        painter.setFont(m_theme.font(Type::Small));
        painter.setPen(colours.text2);
        const int wide = painter.fontMetrics().horizontalAdvance(m_figure);
        painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, m_figure);
        painter.setPen(colours.text);
        const QRect box = rect().adjusted(m_theme.px(18), 0, -wide - m_theme.px(8), 0);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, box.width()));
    }

private:
    const Theme &m_theme;
    std::optional<AskMark> m_mark;
    QString m_figure;
};

AskRow::AskRow(Desk &desk, const NodeId &node, const ItemId &item, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_node(node), m_item(item), m_head(new Head(desk.theme()))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    connect(m_head, &QAbstractButton::clicked, this, &AskRow::open);
}

std::optional<AskMark> AskRow::markOf(const burden::AskDetail *detail)
{
    if (!detail || detail->asks + detail->reused <= 0)
        return std::nullopt;
    if (detail->reused > detail->asks)
        return AskMark::Reused;
    return detail->first * 2 >= detail->asks ? AskMark::First : AskMark::Again;
}

void AskRow::show(const Ask &ask, const burden::AskDetail *detail, double visits)
{
    const Item *item = m_desk.inventory().items.find(m_item);
    const QString name = item && !item->name.isEmpty() ? item->name : m_item.text();
    QString figure;
    if (detail && visits > 0)
        figure = tr("%1 min").arg(shortNumber(detail->minutes / visits, 1));
    if (ask.share.mean() < 1)
        figure = tr("%1 · %2").arg(percent(ask.share.mean()), figure);
    m_head->show(name, markOf(detail), figure);
    m_shown = ask.share;
    if (m_share)
        m_share->setQuantity(ask.share);
}

void AskRow::open()
{
    if (!m_editor) {
        m_editor = new QWidget;
        auto *layout = new QVBoxLayout(m_editor);
        layout->setContentsMargins(m_desk.theme().px(18), 0, 0, m_desk.theme().px(4));
        layout->setSpacing(0);
        m_share = new QuantityRow(m_desk, tr("At this share of visits"), Unit::share(), QuantityRow::Shape::Names,
                                  [this](const std::optional<Quantity> &share, const QString &gesture) {
                                      return m_desk.alterNode(m_node, [&](Node &node) {
                                          for (Ask &ask : node.asks) {
                                              if (ask.item == m_item)
                                                  ask.share = share.value_or(Quantity(1));
                                          }
                                      }, gesture);
                                  });
        m_share->setQuantity(m_shown);
        layout->addWidget(m_share);
        auto *gone = makeButton(tr("Stop asking for it here"), ButtonKind::Link);
        connect(gone, &QPushButton::clicked, this, &AskRow::remove);
        layout->addWidget(gone, 0, Qt::AlignLeft);
        static_cast<QVBoxLayout *>(this->layout())->addWidget(m_editor);
        m_editor->hide();
    }
    m_editor->setVisible(m_head->isChecked());
    if (m_head->isChecked())
        m_share->field()->setFocus(Qt::TabFocusReason);
}

void AskRow::remove()
{
    m_desk.alterNode(m_node, [&](Node &node) {
        node.asks.removeIf([&](const Ask &ask) { return ask.item == m_item; });
    }).ok();
}

} // namespace app::inspector
