// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/quantityrow.h"

#include "app/inspector/quantityeditor.h"
#include "app/inspector/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace app::inspector {

using namespace model;

QString whyNotSo(const QString &name, const Unit &unit, const Quantity &quantity)
{
    // The bounds are told in the unit that stands on the screen.
    const QString why = whyNot(scaled(quantity, unit.factor), Bounds{unit.bounds.most * unit.factor});
    return why.isEmpty() ? QString() : QuantityRow::tr("%1 %2.").arg(name, why);
}

QuantityRow::QuantityRow(Desk &desk, const QString &name, const Unit &unit, Shape shape, CommitQuantity commitQuantity,
                         QWidget *parent)
    : QWidget(parent), m_desk(desk), m_name(name), m_unit(unit), m_commit(std::move(commitQuantity)),
      m_label(new Line(desk.theme(), name)), m_field(new NumberField(desk.theme(), Field::Look::Flat)),
      m_spread(new SpreadButton(desk.theme(), unit,
                                shape == Shape::Figures ? SpreadButton::Look::Whole : SpreadButton::Look::GradeOnly)),
      m_complaint(new Complaint(desk.theme()))
{
    const Theme &theme = desk.theme();
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, theme.px(1), 0, theme.px(1));
    line->setSpacing(0);
    m_label->setBuddy(m_field);
    if (shape == Shape::Figures)
        m_label->setFixedWidth(theme.px(62));
    line->addWidget(m_label, shape == Shape::Names ? 1 : 0);
    m_field->setFont(theme.font(Type::Body, Weight::Strong));
    m_field->setAlignment(Qt::AlignRight);
    m_field->setFixedWidth(theme.px(shape == Shape::Figures ? 46 : unit.factor > 1 ? 54 : 92));
    m_field->setSteps(unit.step, unit.bounds.most * unit.factor);
    m_field->setPrefix(unit.before);
    line->addWidget(m_field);
    auto *sign = new Line(theme, unit.after, Type::Body, Weight::Regular, Tone::Second);
    if (shape == Shape::Figures)
        sign->setFixedWidth(theme.px(33));
    else
        sign->setMinimumWidth(sign->sizeHint().width());
    line->addWidget(sign);
    line->addWidget(m_spread, shape == Shape::Figures ? 1 : 0);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_complaint);

    connect(m_field, &Field::committed, this, &QuantityRow::commitTyped);
    connect(m_field, &Field::entered, this, &QuantityRow::toggle);
    connect(m_field, &QLineEdit::textEdited, m_complaint, [this] {
        const auto typed = m_field->number();
        if (!typed.ok() || !*typed)
            return m_complaint->say(typed.ok() ? QString() : typed.refusal());
        Quantity tried = m_quantity.value_or(Quantity());
        tried.likely = **typed / m_unit.factor;
        m_complaint->say(whyNotSo(m_name, m_unit, tried));
    });
    connect(m_field, &NumberField::stepped, this, [this](double value, const QString &gesture) {
        Quantity stepped = m_quantity.value_or(Quantity());
        stepped.likely = value / m_unit.factor;
        if (stepped.low && stepped.high)
            stepped.likely = std::clamp(stepped.likely, *stepped.low, *stepped.high);
        commit(stepped, gesture);
    });
    connect(m_spread, &QAbstractButton::clicked, this, &QuantityRow::toggle);
    setName(name);
}

void QuantityRow::setName(const QString &name)
{
    m_name = name;
    m_label->setText(name);
    m_field->setAccessibleName(m_unit.after.isEmpty() ? name : tr("%1, %2").arg(name, m_unit.after));
}

void QuantityRow::setBlank(Blank blank, const QString &placeholder)
{
    m_blank = blank;
    m_field->setPlaceholderText(placeholder);
}

void QuantityRow::setQuantity(const std::optional<Quantity> &quantity)
{
    m_quantity = quantity;
    m_field->setNumber(quantity ? std::optional(quantity->likely * m_unit.factor) : std::nullopt);
    m_spread->show(quantity, m_name);
    if (m_editor)
        m_editor->setQuantity(quantity.value_or(Quantity()));
}

void QuantityRow::commitTyped()
{
    const auto typed = m_field->number();
    QString why = typed.ok() ? QString() : typed.refusal();
    if (typed.ok() && !*typed) {
        if (m_blank == Blank::Allowed)
            return commit(std::nullopt, {});
        why = tr("%1 is blank; give a number, 0 for none.").arg(m_name);
    }
    if (why.isEmpty()) {
        Quantity changed = m_quantity.value_or(Quantity());
        changed.likely = **typed / m_unit.factor;
        return commit(changed, {});
    }
    m_field->restore();
    m_complaint->say(why);
    emit m_desk.said(why);
}

void QuantityRow::commit(const std::optional<Quantity> &quantity, const QString &gesture)
{
    QString why = quantity ? whyNotSo(m_name, m_unit, *quantity) : QString();
    if (why.isEmpty()) {
        m_field->setModified(false);
        const Done outcome = m_commit(quantity, gesture);
        why = outcome.ok() ? QString() : outcome.refusal();
    } else {
        emit m_desk.said(why);
    }
    if (!why.isEmpty())
        m_field->restore();
    else
        setQuantity(m_quantity);
    m_complaint->say(why);
}

void QuantityRow::toggle()
{
    if (!m_editor) {
        m_editor = new QuantityEditor(m_desk, m_name, m_unit,
                                      [this](const std::optional<Quantity> &value, const QString &gesture) {
                                          return m_commit(value, gesture);
                                      });
        m_editor->setQuantity(m_quantity.value_or(Quantity()));
        layout()->addWidget(m_editor);
        connect(m_editor, &QuantityEditor::closed, this, [this] {
            m_editor->hide();
            m_spread->setChecked(false);
            m_spread->setFocus();
        });
        m_editor->hide();
    }
    const bool open = !m_editor->isVisibleTo(this);
    m_editor->setVisible(open);
    m_spread->setChecked(open);
    if (open)
        m_editor->begin();
}

} // namespace app::inspector
