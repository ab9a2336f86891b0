// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"
#include "model/scenario/lever.h"

#include <QListView>

class QStandardItemModel;

namespace app::redesign {

/// The levers as questions, in groups; one is chosen by mouse or keyboard.
class LeverList : public QListView {
    Q_OBJECT
public:
    LeverList(const Theme *theme, const model::Levers &levers, QWidget *parent = nullptr);

    QString chosen() const;
    void choose(const QString &lever);
    /// Marks those that the scenario has already.
    void setUsed(const QStringList &levers);

signals:
    void chosenAnother(const QString &lever);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill(const model::Levers &levers);

    QStandardItemModel *m_rows;
};

} // namespace app::redesign
