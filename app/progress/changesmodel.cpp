// SPDX-License-Identifier: GPL-3.0-only
#include "app/progress/changesmodel.h"

#include "app/charts/numbers.h"

namespace app::progress {

using model::burden::Difference;

void ChangesModel::show(const std::shared_ptr<const Reading> &reading)
{
    beginResetModel();
    m_reading = reading;
    endResetModel();
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_reading || m_reading->period == 0 ? 0 : static_cast<int>(m_reading->changes.size());
}

int ChangesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Columns; }

QString ChangesModel::text(const Difference &difference, int column) const
{
    const Told told = toldOf(difference, earlier(), later());
    switch (column) {
    case What: return told.what.simplified().left(200);
    case How: return told.how.simplified().left(400);
    case Hours: return difference.hours ? charts::signedNumber(*difference.hours, 2) : QString();
    default: return whyOf(difference, later()) == model::burden::Why::Policy ? tr("Policy") : tr("Better estimate");
    }
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Difference &difference = m_reading->changes[index.row()];
    if (role == Qt::DisplayRole)
        return text(difference, index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() == Hours ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::CheckStateRole && index.column() == Why && difference.kind == Difference::Kind::Numbers)
        return whyOf(difference, later()) == model::burden::Why::Policy ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::AccessibleTextRole && index.column() == Why && difference.kind == Difference::Kind::Numbers)
        return tr("%1: changed by policy").arg(text(difference, What));
    return {};
}

bool ChangesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Why)
        return false;
    if (later().id.isEmpty()) {
        emit refused(tr("Marks are kept with a date. Keep today's state first, then say what of it was policy."));
        return false;
    }
    emit marked(m_reading->changes[index.row()], value.toInt() == Qt::Checked ? model::burden::Why::Policy : model::burden::Why::Estimate);
    return true;
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Hours ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What: return tr("What");
    case How: return tr("How it changed");
    case Hours: return tr("Hours a person");
    case Why: return tr("Why");
    default: return {};
    }
}

Qt::ItemFlags ChangesModel::flags(const QModelIndex &index) const
{
    const bool can = index.column() == Why && m_reading && m_reading->changes[index.row()].kind == Difference::Kind::Numbers;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | (can ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

} // namespace app::progress
