// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/icons.h"
#include "app/theme/theme.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <optional>

namespace model {
enum class Grade;
}

/// The small parts that every room is put together from (mock/9-parts).
namespace app {

/// A label that takes every text as it stands and follows the theme. Second tone: captions and units.
class PlainLabel : public QLabel {
    Q_OBJECT
public:
    enum class Tone { First, Second };
    PlainLabel(const Theme *theme, Type type, Weight weight = Weight::Regular, Tone tone = Tone::First,
               QWidget *parent = nullptr);
    void setTone(Tone tone);

private:
    void dress();

    const Theme *m_theme;
    Type m_type;
    Weight m_weight;
};

/// A push button: the ordinary one, the one a dialog is for, one without border, one for a strip, one like a link.
enum class ButtonKind { Ordinary, Primary, Quiet, Strip, Link };
QPushButton *makeButton(const QString &text, ButtonKind kind, QWidget *parent = nullptr);
/// A button that is only a sign; `text` is what a screen reader says and, with the shortcut, the tooltip.
QToolButton *makeIconButton(Icon icon, const QString &text, const Theme *theme, QWidget *parent = nullptr);

/// A tooltip with every text taken as it stands: the first line strong, the rest below it.
QString plainTip(const QString &first, const QString &rest = {});

/// Label over value with a chevron: opens what there is to choose from. Give it a menu, or connect `clicked`.
class Chooser : public QAbstractButton {
    Q_OBJECT
public:
    enum class Form { Tall, InLine }; ///< label over value (56 bar), or beside it (40 strip)
    Chooser(const QString &label, const Theme *theme, Form form = Form::Tall, QWidget *parent = nullptr);

    void setValue(const QString &value, const QString &aside = {});
    const QString &value() const { return m_value; }
    /// Opened below at a click; rebuilt by whoever listens to QMenu::aboutToShow. Not owned.
    void setMenu(QMenu *menu) { m_menu = menu; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open();
    int chevronWidth() const;

    const Theme *m_theme;
    Form m_form;
    QString m_value, m_aside;
    QMenu *m_menu = nullptr;
};

/// Two or more choices of which one holds, side by side in one border.
class SwitchBar : public QWidget {
    Q_OBJECT
public:
    SwitchBar(const QStringList &choices, QWidget *parent = nullptr);
    int chosen() const;
    void choose(int which);

signals:
    void switched(int which);

private:
    QList<QPushButton *> m_buttons;
};

/// How sure a number is, as one to four dots.
class GradeDots : public QWidget {
    Q_OBJECT
public:
    explicit GradeDots(const Theme *theme, QWidget *parent = nullptr);
    void setGrade(std::optional<model::Grade> grade);
    QSize sizeHint() const override;
    /// Four measured, three published, two estimate, one guess (or not said).
    static int dotsFor(std::optional<model::Grade> grade);
    static void paint(QPainter &painter, QPointF topLeft, int dots, const QColor &colour, double scale);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme *m_theme;
    int m_dots = 1;
};

/// The name of a key in its small frame.
class KeyHint : public QWidget {
    Q_OBJECT
public:
    KeyHint(const QKeySequence &key, const Theme *theme, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    const Theme *m_theme;
};

/// A line of one pixel.
class Hairline : public QWidget {
    Q_OBJECT
public:
    Hairline(Qt::Orientation orientation, const Theme *theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme *m_theme;
};

/// A ground of one of the theme's colours with hairlines at the sides asked for: bars, rails, panels.
class Panel : public QWidget {
    Q_OBJECT
public:
    enum class Ground { Window, Surface };
    Panel(Ground ground, Qt::Edges lines, const Theme *theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Ground m_ground;
    Qt::Edges m_lines;
    const Theme *m_theme;
};

} // namespace app
