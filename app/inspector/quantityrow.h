// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inspector/label.h"
#include "app/inspector/numberfield.h"
#include "app/inspector/unit.h"

#include <QAbstractButton>

namespace app::inspector {

class QuantityEditor;

/// Makes an edit of a quantity (none: as if it were not said); a gesture makes one step of several.
using CommitQuantity =
    std::function<model::Done(const std::optional<model::Quantity> &value, const QString &gesture)>;

/// Low to high, a small range and the grade of a quantity: opens and closes what lies beneath.
class SpreadButton : public QAbstractButton {
    Q_OBJECT
public:
    enum class Look { Whole, GradeOnly };
    SpreadButton(const Theme &theme, const Unit &unit, Look look, QWidget *parent = nullptr);
    void show(const std::optional<model::Quantity> &quantity, const QString &name);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintFigures(QPainter &painter);

    const Theme &m_theme;
    Unit m_unit;
    Look m_look;
    std::optional<model::Quantity> m_quantity;
};

/// One quantity in a line of 28: name, likely value to be typed over, unit, spread and grade; the rest of it is edited
/// in place beneath.
class QuantityRow : public QWidget {
    Q_OBJECT
public:
    /// Figures: the narrow columns of a step. Names: a long name and a long number, the grade alone.
    enum class Shape { Figures, Names };
    enum class Blank { Refused, Allowed };
    QuantityRow(Desk &desk, const QString &name, const Unit &unit, Shape shape, CommitQuantity commit,
                QWidget *parent = nullptr);

    void setBlank(Blank blank, const QString &placeholder);
    void setQuantity(const std::optional<model::Quantity> &quantity);
    NumberField *field() const { return m_field; }
    void setName(const QString &name);

private:
    void commitTyped();
    void commit(const std::optional<model::Quantity> &quantity, const QString &gesture);
    void toggle();

    Desk &m_desk;
    QString m_name;
    Unit m_unit;
    CommitQuantity m_commit;
    Blank m_blank = Blank::Refused;
    std::optional<model::Quantity> m_quantity;
    Line *m_label;
    NumberField *m_field;
    SpreadButton *m_spread;
    Complaint *m_complaint;
    QuantityEditor *m_editor = nullptr;
};

/// Why a quantity can't be so, as a sentence that begins with its name; empty where it can.
QString whyNotSo(const QString &name, const Unit &unit, const model::Quantity &quantity);

} // namespace app::inspector
