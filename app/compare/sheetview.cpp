// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/sheetview.h"

#include "app/charts/canvas.h"
#include "app/charts/numbers.h"
#include "app/compare/sheetmodel.h"

#include <QPainter>

namespace app::compare {

namespace {

constexpr double gap = 8;          ///< beside words in a cell
constexpr double nameInset = 6;    ///< before names, for the ring around a cell
constexpr double figureWidth = 44; ///< at the right of the scale, for the share in figures

/// Words of at most two lines, the last elided; drawn plain.
void drawWords(QPainter &painter, const QRectF &box, const QString &words, Qt::Alignment alignment)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::NoWrap);
    painter.drawText(box, charts::linesOf(words, box.width(), painter.font(), 2).join(QLatin1Char('\n')), option);
}

} // namespace

Scale Scale::of(const SheetModel &model)
{
    Scale scale;
    for (qsizetype row = 0; row < model.sheet().rows.size(); ++row) {
        const double share = model.sheet().share(row).value_or(0);
        scale.low = std::min(scale.low, share);
        scale.high = std::max(scale.high, share);
        if (const auto ends = model.sheet().intervalShares(row)) {
            scale.low = std::min(scale.low, ends->first);
            scale.high = std::max(scale.high, ends->second);
        }
    }
    if (scale.high - scale.low < 0.001)
        scale.low = -0.01;
    scale.ticks = charts::ticksAround(scale.low * 100, scale.high * 100, 4);
    return scale;
}

double Scale::x(double share, const QRectF &cell, const Theme &theme) const
{
    const double left = cell.left() + theme.px(20), right = cell.right() - theme.px(figureWidth + 8);
    const double from = std::min(low, ticks.low / 100), to = std::max(high, ticks.high / 100);
    return left + (share - from) / (to - from) * (right - left);
}

SheetDelegate::SheetDelegate(const Theme *theme, const SheetModel *model, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
{
}

void SheetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Colours::light();
    const QRectF cell = option.rect;
    painter->save();
    painter->fillRect(cell, ChartColours::get().ground);
    painter->setRenderHint(QPainter::Antialiasing);
    const SheetModel::Kind kind = m_model->kindOf(index.column());
    if (kind == SheetModel::Kind::Change) {
        paintChange(*painter, cell, index);
    } else {
        const bool strong = index.data(SheetModel::StrongRole).toBool();
        painter->setFont(m_theme->font(Type::Body, strong ? Weight::Strong : Weight::Regular));
        painter->setPen(index.data(SheetModel::PaleRole).toBool() && !strong ? colours.text2 : colours.text);
        const bool isName = kind == SheetModel::Kind::Name;
        const Qt::Alignment side = isName ? Qt::AlignLeft : Qt::AlignRight;
        QRectF box = cell.adjusted(isName ? m_theme->px(nameInset) : 0, 0, isName ? 0 : -m_theme->px(gap), 0);
        if (const QString beneath = index.data(SheetModel::BeneathRole).toString(); !beneath.isEmpty()) {
            const double lower = m_theme->px(17);
            paintBeneath(*painter, QRectF(box.left(), box.bottom() - lower, box.width(), m_theme->px(13)), beneath);
            box.setBottom(box.bottom() - lower + m_theme->px(2));
        }
        drawWords(*painter, box, index.data().toString(), side | Qt::AlignVCenter);
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(colours.line, 1));
    if (index.row() + 1 < m_model->rowCount())
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colours.accent, 2));
        painter->drawRoundedRect(cell.adjusted(1, 2, -2, -2), 3, 3);
    }
    painter->restore();
}

void SheetDelegate::paintBeneath(QPainter &painter, const QRectF &box, const QString &words) const
{
    painter.save();
    painter.setFont(m_theme->font(Type::Micro));
    painter.setPen(Colours::light().text2);
    drawWords(painter, box, words, Qt::AlignRight | Qt::AlignVCenter);
    painter.restore();
}

void SheetDelegate::paintChange(QPainter &painter, const QRectF &cell, const QModelIndex &index) const
{
    const ChartColours &chart = ChartColours::get();
    const Scale scale = Scale::of(*m_model);
    const auto rule = [&](double share, const QPen &pen) {
        const double x = std::round(scale.x(share, cell, *m_theme)) + 0.5;
        painter.setPen(pen);
        painter.drawLine(QPointF(x, cell.top()), QPointF(x, cell.bottom() + 1));
    };
    for (const double tick : scale.ticks.values())
        rule(tick / 100, QPen(chart.grid, 1));
    rule(0, QPen(chart.axis, 1.5));
    const QVariant share = index.data(SheetModel::ShareRole);
    if (!share.isValid())
        return;
    const bool none = !charts::differs(share.toDouble(), charts::percent);
    const QPointF centre(scale.x(share.toDouble(), cell, *m_theme), cell.center().y());
    painter.setPen(QPen(chart.sequence[0], m_theme->px(2)));
    const auto ends = m_model->sheet().intervalShares(index.row());
    if (!ends) {
        painter.drawLine(centre, QPointF(scale.x(0, cell, *m_theme), centre.y()));
    } else if (ends->first < ends->second) {
        const double low = scale.x(ends->first, cell, *m_theme), high = scale.x(ends->second, cell, *m_theme);
        painter.drawLine(QPointF(low, centre.y()), QPointF(high, centre.y()));
        for (const double x : {low, high})
            painter.drawLine(QPointF(x, centre.y() - m_theme->px(5)), QPointF(x, centre.y() + m_theme->px(5)));
    }
    painter.setBrush(none ? chart.ground : chart.sequence[0]);
    painter.drawEllipse(centre, m_theme->px(2.5), m_theme->px(2.5));
    painter.setFont(m_theme->font(Type::Small));
    painter.setPen(none ? chart.words2 : chart.words);
    painter.drawText(cell.adjusted(0, 0, -m_theme->px(2), 0), index.data().toString(),
                     QTextOption(Qt::AlignRight | Qt::AlignVCenter));
}

SheetHeader::SheetHeader(const Theme *theme, const SheetModel *model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_theme(theme), m_model(model)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
}

QSize SheetHeader::sizeHint() const { return {QHeaderView::sizeHint().width(), m_theme->px(40)}; }

void SheetHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Colours &colours = Colours::light();
    const QRectF box = rect;
    const SheetModel::Kind kind = m_model->kindOf(section);
    painter->save();
    painter->fillRect(rect, ChartColours::get().ground);
    painter->setPen(QPen(colours.line, 1));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (kind == SheetModel::Kind::Change) {
        const Scale scale = Scale::of(*m_model);
        painter->setFont(m_theme->font(Type::Micro));
        painter->setPen(colours.text2);
        const double half = m_theme->px(30);
        double free = box.left(); // where no label stands yet
        for (const double tick : scale.ticks.values()) {
            const double x = scale.x(tick / 100, box, *m_theme);
            const bool first = qFuzzyCompare(tick, scale.ticks.low);
            const QString label = scale.ticks.label(tick) + (first ? QStringLiteral("\u00A0%") : QString());
            const double width = painter->fontMetrics().horizontalAdvance(label);
            if (x - width / 2 < free)
                continue;
            free = x + width / 2 + m_theme->px(4);
            painter->drawText(QRectF(x - half, box.top(), 2 * half, box.height() - m_theme->px(6)), label,
                              QTextOption(Qt::AlignHCenter | Qt::AlignBottom));
        }
    } else if (kind != SheetModel::Kind::Name) {
        painter->setFont(m_theme->font(Type::Small, Weight::Strong));
        painter->setPen(colours.text);
        const QString words = m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
        QRectF place = box.adjusted(m_theme->px(2), 0, -m_theme->px(gap), -m_theme->px(6));
        const bool beneath = kind == SheetModel::Kind::Difference && m_model->sheet().hasIntervals();
        if (beneath)
            place.setBottom(place.bottom() - m_theme->px(16));
        drawWords(*painter, place, words, Qt::AlignRight | Qt::AlignBottom);
        if (beneath) {
            painter->setFont(m_theme->font(Type::Small));
            painter->setPen(colours.text2);
            place.setBottom(place.bottom() + m_theme->px(16));
            drawWords(*painter, place, tr("90 % interval"), Qt::AlignRight | Qt::AlignBottom);
        }
    }
    painter->restore();
}

} // namespace app::compare
