// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/channels.h"
#include "app/inspector/chooser.h"
#include "app/inspector/shares.h"
#include "app/inspector/words.h"
#include "app/theme/parts.h"
#include "model/change/property.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace app::inspector {

using namespace model;

ChannelEditor::ChannelEditor(Desk &desk, const NodeId &node, int place, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_node(node), m_place(place), m_name(new Choice(desk.theme())),
      m_own(new Fold(desk.theme(), tr("Own values"), tr("Own values")))
{
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->setAccessibleName(tr("Channel %1").arg(place + 1));
    for (const char *name : {"online", "phone", "post", "in-person", "app", "assisted"})
        m_name->addItem(channelName(QLatin1String(name)), QLatin1String(name));
    const auto renamed = [this] {
        const QString typed = m_name->currentText().trimmed();
        const int row = m_name->findText(typed, Qt::MatchFixedString);
        const QString name = row >= 0 ? m_name->itemData(row).toString() : typed;
        m_name->lineEdit()->setModified(false);
        if (!name.isEmpty() && name != m_shown)
            alter([&](Channel &channel) { channel.channel = name; }).ok();
    };
    connect(m_name, &QComboBox::activated, this, renamed);
    connect(m_name->lineEdit(), &QLineEdit::editingFinished, this, renamed);

    auto *line = new QHBoxLayout;
    line->addWidget(m_name, 1);
    auto *gone = makeIconButton(Icon::Close, tr("Remove this channel"), &desk.theme());
    connect(gone, &QToolButton::clicked, this, &ChannelEditor::remove);
    line->addWidget(gone);

    m_share = new QuantityRow(desk, tr("Share of visits"), Unit::share(), QuantityRow::Shape::Names,
                              [this](const std::optional<Quantity> &share, const QString &gesture) {
                                  return setShare(share, gesture);
                              });
    connect(m_own, &Fold::toggled, this, [this](bool open) {
        if (open && m_values.isEmpty())
            addOwn();
        if (const Node *now = m_desk.node(m_node))
            show(*now);
    });
    m_bySegment = new ShareTable(desk, tr("Shares by segment"),
                                 [this](const SegmentId &segment, const std::optional<Quantity> &share,
                                        const QString &gesture) {
                                     return alter([&](Channel &channel) { setFor(channel.shareFor, segment, share); },
                                                  gesture);
                                 });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(desk.theme().px(2));
    layout->addLayout(line);
    layout->addWidget(m_share);
    layout->addWidget(m_own);
    layout->addWidget(m_bySegment);
}

void ChannelEditor::addOwn()
{
    for (const Property &property : properties()) {
        const Measurand measurand = property.measurand;
        if (measurand == Measurand::Stress)
            continue;
        auto *row = new QuantityRow(m_desk, labelOf(measurand), Unit::of(m_desk, measurand), QuantityRow::Shape::Figures,
                                    [this, measurand](const std::optional<Quantity> &value, const QString &gesture) {
                                        return alter([&](Channel &channel) { channel[measurand] = value; }, gesture);
                                    });
        m_values.insert(measurand, row);
        m_own->body()->addWidget(row);
    }
    m_own->body()->addWidget(new Words(m_desk.theme(), tr("What is blank is as the step has it."), Type::Small,
                                       Weight::Regular, Tone::Second));
}

void ChannelEditor::show(const Node &node)
{
    if (m_place >= node.channels.size())
        return;
    const Channel &channel = node.channels[m_place];
    m_shown = channel.channel;
    if (!m_name->lineEdit()->isModified()) {
        m_name->setCurrentIndex(m_name->findData(m_shown));
        m_name->lineEdit()->setText(channelName(m_shown));
    }
    m_share->setQuantity(channel.share);
    const auto own = std::ranges::count_if(channel.own, [](const auto &value) { return value.has_value(); });
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it) {
        (*it)->setBlank(QuantityRow::Blank::Allowed, Unit::of(m_desk, it.key()).written(node[it.key()].likely));
        (*it)->setQuantity(channel[it.key()]);
    }
    const QString title = own > 0 ? tr("Own values (%1)").arg(own) : tr("Own values");
    m_own->setTexts(title, title);
    m_bySegment->setShares(channel.shareFor, Unit::share().written(channel.share.likely));
}

Done ChannelEditor::alter(const std::function<void(Channel &)> &change, const QString &gesture)
{
    return m_desk.alterNode(m_node, [&](Node &node) {
        if (m_place < node.channels.size())
            change(node.channels[m_place]);
    }, gesture);
}

Done ChannelEditor::setShare(const std::optional<Quantity> &share, const QString &gesture)
{
    return m_desk.alterNode(m_node, [&](Node &node) {
        if (m_place < node.channels.size())
            node.channels = withShare(node.channels, m_place, share.value_or(Quantity()));
    }, gesture);
}

void ChannelEditor::remove()
{
    m_desk.alterNode(m_node, [&](Node &node) {
        if (m_place < node.channels.size())
            node.channels = without(node.channels, m_place);
    }).ok();
}

} // namespace app::inspector
