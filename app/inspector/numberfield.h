// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"
#include "model/base/result.h"

#include <QLineEdit>

#include <optional>

namespace app::inspector {

/// A line of text that is committed on Enter or when the keyboard leaves, and given up with Escape. Undo goes to the
/// document once the field itself has nothing to undo.
class Field : public QLineEdit {
    Q_OBJECT
public:
    enum class Look { Flat, Boxed };
    Field(const Theme &theme, Look look, QWidget *parent = nullptr);

    /// Shows a text; one that a hand has begun to change stays.
    void setShown(const QString &text);
    bool isBeingEdited() const { return isModified(); }
    /// The shown text again, as if nothing had been typed.
    void restore();

signals:
    void committed();
    /// Enter with nothing changed.
    void entered();
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_shown;
};

/// A number, or blank, as the locale writes it. Arrow keys and, with the keyboard in it, the wheel step it.
class NumberField : public Field {
    Q_OBJECT
public:
    using Field::Field;

    void setNumber(std::optional<double> number);
    void setPrefix(const QString &prefix) { m_prefix = prefix; }
    /// What an arrow key adds, and the ends it stops at.
    void setSteps(double step, double most);
    /// What is typed, none where blank; refused with a sentence.
    model::Result<std::optional<double>> number() const;

signals:
    /// A step to a value; all steps of one visit to the field are one gesture.
    void stepped(double value, const QString &gesture);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void step(double steps);

    QString m_prefix;
    double m_step = 1;
    double m_most = 1e9;
    QString m_gesture;
};

} // namespace app::inspector
