// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/ways.h"

#include "app/inspector/words.h"

namespace app::inspector {

using namespace model;

namespace {

QString labelOfNode(const Desk &desk, const NodeId &id)
{
    const Node *node = desk.node(id);
    return node ? node->label() : id.text();
}

QString noteOn(const Desk &desk, const NodeId &from)
{
    const Node *node = desk.node(from);
    if (node && node->kind == NodeKind::Fork)
        return Ways::tr("People take every way that applies to them; the shares need not come to 100 %.");
    return Ways::tr("The other ways keep their proportions and fill the rest.");
}

} // namespace

Ways::Ways(Desk &desk, const NodeId &node, QWidget *parent)
    : Section(desk, parent), m_node(node), m_title(new Line(desk.theme(), {}, Type::Body, Weight::Strong)),
      m_list(new QVBoxLayout),
      m_note(new Words(desk.theme(), {}, Type::Small, Weight::Regular, Tone::Second)),
      m_rows(m_list, [this](const EdgeId &edge) {
          return new QuantityRow(m_desk, edge.to.text(), Unit::share(), QuantityRow::Shape::Names,
                                 [this, edge](const std::optional<Quantity> &share, const QString &gesture) {
                                     return m_desk.setShare(edge, share.value_or(Quantity()), gesture);
                                 });
      })
{
    rows()->addWidget(m_title);
    m_list->setSpacing(0);
    rows()->addLayout(m_list);
    rows()->addWidget(m_note);
}

void Ways::refresh()
{
    const QList<Edge> out = m_desk.out(m_node);
    setVisible(out.size() > 1);
    if (out.size() < 2)
        return;
    QList<EdgeId> ids;
    for (const Edge &edge : out)
        ids.append(edge.key());
    m_rows.show(ids);
    for (const Edge &edge : out) {
        QuantityRow *row = m_rows.row(edge.key());
        const QString to = labelOfNode(m_desk, edge.to);
        row->setName(edge.label.isEmpty() ? to : tr("%1: %2").arg(edge.label, to));
        row->setQuantity(edge.share);
    }
    m_title->setText(tr("%n way(s) on from here", nullptr, static_cast<int>(out.size())));
    m_note->setText(noteOn(m_desk, m_node));
}

EdgeHeading::EdgeHeading(Desk &desk, const EdgeId &edge, QWidget *parent) : Heading(desk, parent), m_edge(edge) {}

void EdgeHeading::refresh()
{
    const Edge *edge = m_desk.edge(m_edge);
    if (!edge)
        return;
    const QString ends = tr("%1 → %2").arg(labelOfNode(m_desk, m_edge.from), labelOfNode(m_desk, m_edge.to));
    setPath(edge->label.isEmpty() ? tr("Way") : tr("Way · %1").arg(ends));
    setName(edge->label, ends);
    const Analysis *figures = m_desk.figures();
    if (!figures || !figures->detail)
        return setFigures({});
    setFigures({{percent(figures->detail->shares.value(m_edge)), tr("take it")},
                {shortNumber(figures->detail->passes.value(m_edge), 2), tr("passes a person")}});
}

Done EdgeHeading::rename(const QString &name)
{
    return m_desk.alterEdge(m_edge, [&](Edge &edge) { edge.label = name; });
}

EdgeShare::EdgeShare(Desk &desk, const EdgeId &edge, QWidget *parent)
    : Section(desk, parent), m_edge(edge),
      m_share(new QuantityRow(desk, tr("Share"), Unit::share(), QuantityRow::Shape::Figures,
                              [this](const std::optional<Quantity> &share, const QString &gesture) {
                                  return m_desk.setShare(m_edge, share.value_or(Quantity()), gesture);
                              })),
      m_bySegment(new ShareTable(desk, tr("Shares by segment"),
                                 [this](const SegmentId &segment, const std::optional<Quantity> &share,
                                        const QString &gesture) {
                                     return m_desk.alterEdge(m_edge, [&](Edge &way) {
                                         setFor(way.shareFor, segment, share);
                                     }, gesture);
                                 })),
      m_note(new Words(desk.theme(), {}, Type::Small, Weight::Regular, Tone::Second))
{
    rows()->addWidget(m_share);
    rows()->addWidget(m_note);
    rows()->addWidget(m_bySegment);
    m_bySegment->setOpen(true);
}

void EdgeShare::refresh()
{
    const Edge *edge = m_desk.edge(m_edge);
    if (!edge)
        return;
    m_share->setQuantity(edge->share);
    m_bySegment->setShares(edge->shareFor, Unit::share().written(edge->share.likely));
    m_note->setText(m_desk.out(m_edge.from).size() > 1 ? noteOn(m_desk, m_edge.from)
                                                      : tr("The only way on from here: everybody takes it."));
}

} // namespace app::inspector
