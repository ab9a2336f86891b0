// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/quantities.h"

#include "app/inspector/words.h"
#include "model/change/property.h"

#include <QHBoxLayout>

namespace app::inspector {

using namespace model;

namespace {

/// Enough of a citation to know it by; the tooltip has the whole.
QString shortened(const QString &citation)
{
    constexpr qsizetype enough = 48;
    if (citation.size() <= enough)
        return citation;
    const qsizetype word = citation.lastIndexOf(QLatin1Char(' '), enough);
    return citation.first(word > 0 ? word : enough) + QChar(0x2026);
}

} // namespace

Quantities::Quantities(Desk &desk, const NodeId &node, QWidget *parent) : Section(desk, parent), m_node(node)
{
    rows()->setSpacing(0);
    rows()->setContentsMargins(desk.theme().px(16), desk.theme().px(8), desk.theme().px(rightMargin), desk.theme().px(10));
    addHead();
    for (const Property &property : properties()) {
        const Measurand measurand = property.measurand;
        auto *row = new QuantityRow(
            desk, labelOf(measurand), Unit::of(desk, measurand), QuantityRow::Shape::Figures,
            [this, measurand](const std::optional<Quantity> &value, const QString &gesture) {
                return m_desk.setQuantity(m_node, measurand, value.value_or(Quantity()), gesture);
            });
        row->setObjectName(measurandKey(measurand));
        row->setToolTip(helpOf(measurand).toHtmlEscaped());
        m_quantities.insert(measurand, row);
        rows()->addWidget(row);
        if (measurand == Measurand::Wait)
            addGiving();
    }
    m_sources = new Words(desk.theme(), {}, Type::Small, Weight::Regular, Tone::Second);
    rows()->addSpacing(desk.theme().px(4));
    rows()->addWidget(m_sources);
}

void Quantities::addHead()
{
    const Theme &theme = m_desk.theme();
    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    const auto head = [&](const QString &text, Qt::Alignment alignment) {
        auto *label = new Line(theme, text, Type::Micro, Weight::Regular, Tone::Second);
        label->setAlignment(alignment | Qt::AlignVCenter);
        return label;
    };
    auto *likely = head(tr("Likely"), Qt::AlignRight);
    likely->setFixedWidth(theme.px(104));
    line->addWidget(likely);
    line->addSpacing(theme.px(39));
    line->addWidget(head(tr("Low to high"), Qt::AlignLeft), 1);
    auto *grade = head(tr("Grade"), Qt::AlignLeft);
    grade->setFixedWidth(theme.px(35));
    line->addWidget(grade);
    rows()->addLayout(line);
}

void Quantities::addGiving()
{
    const Theme &theme = m_desk.theme();
    auto *box = new QWidget;
    box->setFixedHeight(theme.px(28));
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    auto *name = new Line(theme, tr("Give items"));
    name->setFixedWidth(theme.px(67));
    m_giving = new Line(theme, {}, Type::Body, Weight::Strong);
    m_giving->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_giving->setFixedWidth(theme.px(35));
    auto *unit = new Line(theme, tr("min"), Type::Body, Weight::Regular, Tone::Second);
    unit->setFixedWidth(theme.px(33));
    m_asks = new Line(theme, {}, Type::Body, Weight::Regular, Tone::Second);
    line->addWidget(name);
    line->addWidget(m_giving);
    line->addSpacing(theme.px(6));
    line->addWidget(unit);
    line->addWidget(m_asks, 1);
    rows()->addWidget(box);
}

void Quantities::refresh()
{
    const Node *node = m_desk.node(m_node);
    if (!node)
        return;
    for (auto it = m_quantities.cbegin(); it != m_quantities.cend(); ++it)
        (*it)->setQuantity((*node)[it.key()]);
    showGiving(*node);
    showSources(*node);
}

void Quantities::showGiving(const Node &node)
{
    const burden::NodeDetail *detail = m_desk.detail(m_node);
    const bool isKnown = detail && detail->visits > 0;
    const auto &spent = detail ? detail->minutes : burden::Minutes();
    const double giving = isKnown ? (spent.give + spent.giveAgain + spent.reused) / detail->visits : 0;
    m_giving->setText(isKnown ? shortNumber(giving, 1) : QStringLiteral("–"));
    m_giving->setTone(m_desk.theme(), m_desk.areFiguresFresh() ? Tone::Text : Tone::Second);
    m_asks->setText(tr("%n ask(s), below", nullptr, static_cast<int>(node.asks.size())));
}

void Quantities::showSources(const Node &node)
{
    QStringList citations;
    for (const Quantity &quantity : node.quantities) {
        const Source *source = quantity.source ? m_desk.inventory().sources.find(*quantity.source) : nullptr;
        const QString citation = source ? source->citation : quantity.source ? quantity.source->text() : QString();
        if (!citation.isEmpty() && !citations.contains(citation))
            citations.append(citation);
    }
    m_sources->setToolTip(citations.join(QStringLiteral("\n\n")).toHtmlEscaped());
    for (QString &citation : citations)
        citation = shortened(citation);
    m_sources->setText(citations.size() > 1 ? tr("Sources: %1").arg(citations.join(QStringLiteral("; ")))
                                            : tr("Source: %1").arg(citations.join(QString())));
    m_sources->setVisible(!citations.isEmpty());
}

} // namespace app::inspector
