// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/confidence/card.h"
#include "app/confidence/provenance.h"

class QTableView;

namespace app::charts {
class PanelButton;
}

namespace app::confidence {

class ProvenanceModel;

/// The table of where the numbers come from; a cell leads to its numbers.
class ProvenancePanel : public Card {
    Q_OBJECT
public:
    explicit ProvenancePanel(Theme *theme, QWidget *parent = nullptr);

    void setProvenance(const Provenance &provenance);
    /// How high it is with all its rows.
    int fullHeight() const;
    void copy() const;

signals:
    /// The numbers of a kind (none = every kind) and a grade (none = every grade) are asked for.
    void asked(const std::optional<model::NumberKind> &kind, const std::optional<model::Grade> &grade);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress();
    void shareWidth();
    void choose(const QModelIndex &at);

    ProvenanceModel *m_model;
    QTableView *m_view;
};

} // namespace app::confidence
