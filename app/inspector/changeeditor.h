// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inspector/notesfield.h"
#include "app/inspector/sharetable.h"
#include "app/inspector/strength.h"

class QCheckBox;

namespace app::inspector {

/// What can be said of one change of the scenario: whether it acts, where in the order, how strong, who takes it up,
/// what it costs.
class ChangeEditor : public QWidget {
    Q_OBJECT
public:
    ChangeEditor(Desk &desk, int place, QWidget *parent = nullptr);
    void refresh();
    /// Whether it has the rows that the change now at its place needs.
    bool fits() const;

signals:
    void moved(int by);

private:
    const model::Change *change() const;
    model::Done alter(const std::function<void(model::Change &)> &change, const QString &gesture = {});
    void addOrder();
    void addLever();
    void addTakeUp();
    void addStrength();
    void addMoney();
    void addWords();
    QuantityRow *row(const QString &name, const Unit &unit, CommitQuantity commit);
    /// The lever whose strength the change stands at, or nothing.
    QString pulled() const;
    void pullTo(model::Scenario &scenario, double strength) const;
    void duplicate();
    void remove();

    Desk &m_desk;
    int m_place;
    size_t m_kind = 0;
    QString m_strengthName;
    QString m_lever;
    QVBoxLayout *m_layout;
    QCheckBox *m_enabled = nullptr;
    Field *m_name = nullptr;
    QuantityRow *m_pull = nullptr;
    QuantityRow *m_strength = nullptr;
    QCheckBox *m_held = nullptr;
    QuantityRow *m_takeUp = nullptr;
    ShareTable *m_bySegment = nullptr;
    QuantityRow *m_cost = nullptr;
    QuantityRow *m_yearly = nullptr;
    NotesField *m_notes = nullptr;
};

} // namespace app::inspector
