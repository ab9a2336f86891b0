// SPDX-License-Identifier: GPL-3.0-only
#include "app/value/costsmodel.h"

#include "app/charts/numbers.h"
#include "app/theme/parts.h"
#include "app/value/entry.h"

namespace app::value {

using namespace model;

namespace {

/// A number with its ends in proportion: what is known of how people differ stays.
Quantity withMean(const Quantity &quantity, double mean)
{
    const double now = quantity.mean();
    if (now > 0)
        return scaled(quantity, mean / now);
    Quantity bare = quantity;
    bare.likely = mean;
    bare.low = bare.high = std::nullopt;
    return bare;
}

QString takeUpText(const TakeUp &takeUp)
{
    double low = 1, high = 0;
    const auto take = [&](const Quantity &share) {
        low = std::min(low, share.mean());
        high = std::max(high, share.mean());
    };
    for (const Quantity &share : takeUp.bySegment)
        take(share);
    take(takeUp.rest.value_or(takeUp.bySegment.isEmpty() ? Quantity(0) : takeUp.bySegment.first()));
    const QString most = charts::percent(high);
    return low == high ? most : CostsModel::tr("%1 to %2", "lowest and highest take-up").arg(charts::number(low * 100, 0), most);
}

} // namespace

void CostsModel::show(const std::optional<Valuation> &valuation)
{
    beginResetModel();
    QList<Row> rows;
    for (int entry = 0; valuation && entry < valuation->entries.size(); ++entry) {
        const model::Entry &of = valuation->entries[entry];
        rows.append({*of.scenario, of.place, valuation->nameOf(entry), {}});
    }
    m_rows = rows;
    m_currency = valuation ? valuation->currency() : QString();
    endResetModel();
}

void CostsModel::showHours(const burden::Attribution *attribution)
{
    for (Row &row : m_rows)
        row.hours.reset();
    if (attribution) {
        for (const burden::Contribution &change : attribution->changes) {
            if (change.entry < m_rows.size() && change.shapley)
                m_rows[change.entry].hours = change.shapley->year;
        }
    }
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, Hours), index(static_cast<int>(m_rows.size()) - 1, Hours));
}

int CostsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int CostsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QString CostsModel::shown(const Row &row, int column) const
{
    switch (column) {
    case Name: return row.name;
    case TakeUp: return row.change().enabled ? takeUpText(row.change().takeUp) : tr("off");
    case Once: return charts::money(row.change().cost.mean(), m_currency);
    case AYear: return charts::money(row.change().yearlyCost.mean(), m_currency);
    case Hours: return row.hours ? charts::large(*row.hours) : QString();
    default: return {};
    }
}

QVariant CostsModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return shown(row, index.column());
    case Qt::EditRole: return shown(row, index.column());
    case Qt::TextAlignmentRole: return index.column() == Name ? QVariant(Qt::AlignLeft | Qt::AlignVCenter) : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (index.column() == TakeUp && !hasOneTakeUp(row.change()))
            return plainTip(row.name, tr("It differs by segment; edit it in the inspector of the map."));
        return plainTip(row.name, row.change().notes);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2: %3").arg(row.name, headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), shown(row, index.column()));
    default: return {};
    }
}

QVariant CostsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Name ? QVariant(Qt::AlignLeft | Qt::AlignVCenter) : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Change");
    case TakeUp: return tr("Take-up");
    case Once: return tr("Once");
    case AYear: return tr("A year");
    case Hours: return tr("Hours a year");
    default: return {};
    }
}

Qt::ItemFlags CostsModel::flags(const QModelIndex &index) const
{
    const model::Change &change = m_rows[index.row()].change();
    const bool editable = index.column() == Once || index.column() == AYear || (index.column() == TakeUp && hasOneTakeUp(change) && change.enabled);
    const Qt::ItemFlags plain = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    return editable ? plain | Qt::ItemIsEditable : plain;
}

bool CostsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Row &row = m_rows[index.row()];
    if (role != Qt::EditRole || value.toString() == shown(row, index.column()))
        return false;
    const auto number = numberIn(value.toString(), index.column() == TakeUp ? Meant::Share : Meant::Number);
    if (!number) {
        emit refused(tr("“%1” is no number; nothing was changed.").arg(value.toString().left(40)));
        return false;
    }
    Scenario scenario = row.scenario;
    Change &change = scenario.changes[row.place];
    Quantity &quantity = index.column() == TakeUp ? *change.takeUp.rest : index.column() == Once ? change.cost : change.yearlyCost;
    quantity = withMean(quantity, *number);
    if (const QString why = whyNot(quantity, index.column() == TakeUp ? Bounds::share() : Bounds::people()); !why.isEmpty()) {
        emit refused(tr("%1: %2 %3.", "change; what was typed; why not").arg(row.name, value.toString().left(40), why));
        return false;
    }
    emit edited(scenario);
    return true;
}

} // namespace app::value
