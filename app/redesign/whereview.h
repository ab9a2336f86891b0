// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"
#include "model/scenario/lever.h"

#include <QTreeView>

class QStandardItem;
class QStandardItemModel;

namespace app::redesign {

/// Where a lever may act: organisations and in them the steps it reaches, each with a tick.
class WhereView : public QTreeView {
    Q_OBJECT
public:
    explicit WhereView(const Theme *theme, QWidget *parent = nullptr);

    /// Offers those steps; ticked are those in the scope. Without one: all.
    void offer(const model::Inventory &inventory, const model::Journey &journey, const QList<model::NodeId> &steps, const model::Scope &ticked);
    /// What is ticked, as wide as it may be said: everything, whole organisations, single steps.
    model::Scope where() const;
    int steps() const;
    int tickedSteps() const;
    /// As high as its rows, up to a few.
    QSize sizeHint() const override;

signals:
    void changed();

private:
    void follow(QStandardItem *item);
    template <typename Visit>
    void eachStep(const Visit &visit) const;

    const Theme *m_theme;
    QStandardItemModel *m_rows;
    bool m_filling = false;
};

} // namespace app::redesign
