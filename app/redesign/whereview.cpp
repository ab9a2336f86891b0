// SPDX-License-Identifier: GPL-3.0-only
#include "app/redesign/whereview.h"

#include <QScopedValueRollback>
#include <QStandardItemModel>

#include <algorithm>

namespace app::redesign {

using namespace model;

namespace {

constexpr int IdRole = Qt::UserRole + 1;

QStandardItem *ticked(const QString &words, const QString &id, bool is)
{
    auto *item = new QStandardItem(words);
    item->setData(id, IdRole);
    item->setCheckable(true);
    item->setEditable(false);
    item->setCheckState(is ? Qt::Checked : Qt::Unchecked);
    return item;
}

bool isIn(const Scope &scope, const Node &step, const Organisation *organisation)
{
    return scope.everything || scope.nodes.contains(step.id) || (step.service && scope.services.contains(*step.service))
           || (organisation && scope.organisations.contains(organisation->id));
}

} // namespace

WhereView::WhereView(const Theme *theme, QWidget *parent) : QTreeView(parent), m_theme(theme), m_rows(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("redesign.where"));
    setAccessibleName(tr("Where it acts"));
    setModel(m_rows);
    setHeaderHidden(true);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    connect(m_rows, &QStandardItemModel::itemChanged, this, &WhereView::follow);
}

void WhereView::offer(const Inventory &inventory, const Journey &journey, const QList<NodeId> &steps, const Scope &scope)
{
    const QScopedValueRollback guard(m_filling, true);
    m_rows->clear();
    QHash<QString, QStandardItem *> heads;
    for (const NodeId &id : steps) {
        const Node &step = *journey.nodes.find(id);
        const Organisation *organisation = inventory.organisationOf(step.service);
        const QString key = organisation ? organisation->id.text() : QString();
        QStandardItem *&head = heads[key];
        if (!head) {
            const QString name = !organisation ? tr("Without an organisation") : organisation->name.isEmpty() ? key : organisation->name;
            head = ticked(name, key, false);
            m_rows->appendRow(head);
        }
        head->appendRow(ticked(step.label(), id.text(), isIn(scope, step, organisation)));
    }
    for (QStandardItem *head : std::as_const(heads))
        follow(head->child(0));
    updateGeometry();
}

void WhereView::follow(QStandardItem *item)
{
    if (QStandardItem *head = item->parent()) {
        int ticked = 0;
        for (int row = 0; row < head->rowCount(); ++row)
            ticked += head->child(row)->checkState() == Qt::Checked ? 1 : 0;
        const QScopedValueRollback guard(m_filling, true);
        head->setCheckState(ticked == 0 ? Qt::Unchecked : ticked == head->rowCount() ? Qt::Checked : Qt::PartiallyChecked);
    } else if (!m_filling && item->checkState() != Qt::PartiallyChecked) {
        const QScopedValueRollback guard(m_filling, true);
        for (int row = 0; row < item->rowCount(); ++row)
            item->child(row)->setCheckState(item->checkState());
    }
    if (!m_filling)
        emit changed();
}

template <typename Visit>
void WhereView::eachStep(const Visit &visit) const
{
    for (int i = 0; i < m_rows->rowCount(); ++i) {
        const QStandardItem *head = m_rows->item(i);
        for (int row = 0; row < head->rowCount(); ++row)
            visit(*head->child(row));
    }
}

int WhereView::steps() const
{
    int count = 0;
    eachStep([&](const QStandardItem &) { ++count; });
    return count;
}

int WhereView::tickedSteps() const
{
    int count = 0;
    eachStep([&](const QStandardItem &step) { count += step.checkState() == Qt::Checked ? 1 : 0; });
    return count;
}

Scope WhereView::where() const
{
    if (tickedSteps() == steps())
        return Scope::all();
    Scope scope;
    scope.everything = false;
    for (int i = 0; i < m_rows->rowCount(); ++i) {
        const QStandardItem *head = m_rows->item(i);
        const QString organisation = head->data(IdRole).toString();
        if (head->checkState() == Qt::Checked && !organisation.isEmpty()) {
            scope.organisations.append(OrganisationId(organisation));
            continue;
        }
        for (int row = 0; row < head->rowCount(); ++row) {
            if (head->child(row)->checkState() == Qt::Checked)
                scope.nodes.append(NodeId(head->child(row)->data(IdRole).toString()));
        }
    }
    return scope;
}

QSize WhereView::sizeHint() const
{
    const int row = std::max(m_theme->px(24), sizeHintForRow(0));
    return {m_theme->px(320), row * std::clamp(m_rows->rowCount() + 3, 4, 9) + m_theme->px(8)};
}

} // namespace app::redesign
