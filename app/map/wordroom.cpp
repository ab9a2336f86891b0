// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/wordroom.h"

#include "app/map/look.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QTextLayout>

#include <cmath>

namespace app::map {

namespace {

constexpr double padding = 10, cardHeight = 72, captionWidth = 96, captionLine = 13;

const QFont &microFont()
{
    static const QFont font = fontFor(Type::Micro, Weight::Regular);
    return font;
}

const QFont &smallFont()
{
    static const QFont font = fontFor(Type::Small, Weight::Strong);
    return font;
}

double widthOf(const QString &text, const QFont &font) { return QFontMetricsF(font).horizontalAdvance(text); }

double figuresWidth(const NodeShown &node)
{
    if (node.oldFigures.isEmpty())
        return widthOf(node.figures, microFont());
    return widthOf(node.oldFigures, microFont()) + 3 + widthOf(node.figures, fontFor(Type::Micro, Weight::Strong));
}

double marksWidth(const NodeShown &node)
{
    const auto count = static_cast<double>(std::min<qsizetype>(node.marks.size() + node.askedNoMore, 16));
    return node.fate == Fate::Removed || count == 0 ? 0 : 7 * (count > 5 ? std::ceil(count / 2) : count);
}

QSizeF shareSize(const EdgeShown &edge)
{
    const double width = std::max(widthOf(edge.share, microFont()), widthOf(edge.oldShare, microFont()));
    return {width + 4, edge.share.isEmpty() || edge.oldShare.isEmpty() ? 14.0 : 40.0};
}

} // namespace

QStringList linesOf(const QString &text, const QFont &font, double width)
{
    QStringList lines;
    const QString plain = text.simplified();
    QTextLayout layout(plain, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines.append(plain.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

QStringList captionOf(const QString &name) { return linesOf(name, microFont(), captionWidth); }

QSizeF captionSize(const QString &name)
{
    double width = 0;
    const QStringList lines = captionOf(name);
    for (const QString &line : lines)
        width = std::max(width, widthOf(line, microFont()));
    return {std::ceil(width) + 2, captionLine * static_cast<double>(lines.size()) + 2};
}

bool figuresAbove(const NodeShown &node)
{
    const double width = node.box.width() - 2 * padding;
    return marksWidth(node) > 0 && figuresWidth(node) > width - marksWidth(node) - 4;
}

double wholeHeight(const NodeShown &node)
{
    const double width = node.box.width() - 2 * padding;
    const auto services = static_cast<double>(linesOf(node.service, microFont(), width).size());
    const qsizetype old = node.oldName.isEmpty() ? 0 : linesOf(node.oldName, smallFont(), width).size();
    const auto names = static_cast<double>(old + linesOf(node.name, smallFont(), width).size());
    return cardHeight + 13 * std::max(0.0, services - 1) + 15 * std::max(0.0, names - 2) + (figuresAbove(node) ? 14 : 0);
}

double wholeHeight(const LaneShown &lane, double laneHead)
{
    return 30 + 15 * static_cast<double>(linesOf(lane.name, smallFont(), laneHead - 20).size());
}

model::layout::Measures roomForNames(const model::Journey &journey)
{
    model::layout::Measures measures;
    for (const model::Node &node : journey.nodes) {
        if ((node.kind == model::NodeKind::Start || node.kind == model::NodeKind::End) && !node.name.isEmpty())
            measures.captions.insert(node.id, captionSize(node.name));
        if (node.kind == model::NodeKind::Fork)
            measures.forkWords.insert(node.id, widthOf(forkName(node.name), microFont()) + 6);
    }
    return measures;
}

model::layout::Measures roomForAll(const Content &content, const Plan &plan)
{
    model::layout::Measures measures = roomForNames(plan.overlay.journey);
    for (const NodeShown &node : content.nodes) {
        if (node.kind == model::NodeKind::Step)
            measures.heights.insert(node.id, wholeHeight(node));
    }
    for (const EdgeShown &edge : content.edges) {
        if (!edge.toItself && !(edge.share.isEmpty() && edge.oldShare.isEmpty()))
            measures.shares.insert(edge.id, shareSize(edge));
    }
    for (qsizetype i = 0; i < content.lanes.size(); ++i)
        measures.laneHeights.insert(plan.arrangement.lanes[i].key, wholeHeight(content.lanes[i], content.laneHead));
    return measures;
}

Content wholeContentOf(const Subject &subject)
{
    Plan plan = planOf(subject);
    const Content cut = contentOf(subject, plan);
    plan = planOf(subject, roomForAll(cut, plan));
    return contentOf(subject, plan);
}

} // namespace app::map
