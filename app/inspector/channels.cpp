// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/channels.h"

#include "app/inspector/words.h"
#include "app/theme/parts.h"

namespace app::inspector {

using namespace model;

namespace {

const std::array known = {"online", "phone", "post", "in-person", "app", "assisted"};

QString unusedName(const QList<Channel> &channels)
{
    for (const char *name : known) {
        const QString text = QLatin1String(name);
        if (std::ranges::none_of(channels, [&](const Channel &channel) { return channel.channel == text; }))
            return text;
    }
    return Channels::tr("another way");
}

} // namespace

Channels::Channels(Desk &desk, const NodeId &node, QWidget *parent)
    : Section(desk, parent), m_node(node), m_bar(new SharesBar(desk.theme())),
      m_words(new Words(desk.theme(), {}, Type::Small, Weight::Regular, Tone::Second)),
      m_fold(new Fold(desk.theme(), tr("Edit channels"), tr("Close"))), m_list(new QVBoxLayout),
      m_complaint(new Complaint(desk.theme())), m_editors(m_list, [this](int place) {
          return new ChannelEditor(m_desk, m_node, place);
      })
{
    rows()->addWidget(new Line(desk.theme(), tr("Channels"), Type::Body, Weight::Strong));
    rows()->addWidget(m_bar);
    rows()->addWidget(m_words);
    rows()->addWidget(m_fold);
    m_list->setSpacing(desk.theme().px(8));
    m_fold->body()->addLayout(m_list);
    auto *more = makeButton(tr("Add a channel"), ButtonKind::Strip);
    m_fold->body()->addWidget(more, 0, Qt::AlignLeft);
    m_fold->body()->addWidget(m_complaint);
    connect(more, &QPushButton::clicked, this, &Channels::add);
    connect(m_fold, &Fold::toggled, this, &Channels::refresh);
}

void Channels::refresh()
{
    const Node *node = m_desk.node(m_node);
    if (!node)
        return;
    QList<double> shares;
    QStringList words;
    QList<int> places;
    for (const Channel &channel : node->channels) {
        shares.append(channel.share.mean());
        words.append(tr("%1 %2").arg(channelName(channel.channel), percent(channel.share.mean())));
        places.append(static_cast<int>(places.size()));
    }
    m_bar->setShares(shares);
    m_bar->setVisible(!shares.isEmpty());
    m_words->setText(words.isEmpty() ? tr("Not told apart: one way for everybody") : words.join(QStringLiteral(" · ")));
    if (!m_fold->isOpen() && m_editors.keys().isEmpty())
        return;
    m_editors.show(places);
    for (const int place : std::as_const(places))
        m_editors.row(place)->show(*node);
}

void Channels::add()
{
    // The first channel has everybody; a further one nobody until its share is set and the others give way.
    const Done outcome = m_desk.alterNode(m_node, [](Node &node) {
        Channel channel;
        channel.channel = unusedName(node.channels);
        channel.share = node.channels.isEmpty() ? 1 : 0;
        node.channels.append(channel);
    });
    m_complaint->say(outcome.ok() ? QString() : outcome.refusal());
}

} // namespace app::inspector
