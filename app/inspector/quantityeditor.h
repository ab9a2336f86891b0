// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inspector/chooser.h"
#include "app/inspector/quantityrow.h"

namespace app::inspector {

/// All there is to say of one quantity: likely, low, high (both blank: the same for everyone), how sure we are, where
/// it comes from, a note. Whole or not at all: half of a range waits until the other half is there.
class QuantityEditor : public QWidget {
    Q_OBJECT
public:
    QuantityEditor(Desk &desk, const QString &name, const Unit &unit, CommitQuantity commit,
                   QWidget *parent = nullptr);

    void setQuantity(const model::Quantity &quantity);
    /// Gives the keyboard to the first field.
    void begin();

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Moment { Typing, Leaving };
    QWidget *numbers();
    NumberField *numberField(const QString &name);
    model::Result<model::Quantity> typed() const;
    bool isBeingEdited() const;
    void check();
    void commitNumbers(Moment moment);
    void commit(const model::Quantity &quantity, const QString &gesture = {});
    void nameSource(const QString &citation);
    /// What is typed counts as shown.
    void take();
    void restore();

    Desk &m_desk;
    QString m_name;
    Unit m_unit;
    CommitQuantity m_commit;
    model::Quantity m_quantity;
    NumberField *m_likely;
    NumberField *m_low;
    NumberField *m_high;
    Choice *m_grade;
    Chooser *m_source;
    Field *m_note;
    Complaint *m_complaint;
};

} // namespace app::inspector
