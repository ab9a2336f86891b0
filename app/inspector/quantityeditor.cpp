// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/quantityeditor.h"

#include "app/inspector/words.h"

#include <QApplication>
#include <QFormLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>

namespace app::inspector {

using namespace model;

namespace {

constexpr std::array grades = {Grade::Measured, Grade::Published, Grade::Estimate, Grade::Guess};

QList<Chooser::Entry> sourcesOf(const Inventory &inventory)
{
    QList<Chooser::Entry> entries;
    entries.append({QStringLiteral("\t"), QuantityEditor::tr("No source"), {}});
    for (const Source &source : inventory.sources)
        entries.append({source.id.text(), source.citation.isEmpty() ? source.id.text() : source.citation, {}});
    return entries;
}

} // namespace

QuantityEditor::QuantityEditor(Desk &desk, const QString &name, const Unit &unit, CommitQuantity commitQuantity,
                               QWidget *parent)
    : QWidget(parent), m_desk(desk), m_name(name), m_unit(unit), m_commit(std::move(commitQuantity)),
      m_likely(numberField(tr("Likely"))), m_low(numberField(tr("Low"))), m_high(numberField(tr("High"))),
      m_grade(new Choice(desk.theme())),
      m_source(new Chooser(desk.theme(), tr("New source…"), tr("What it is called: author, title, year"))),
      m_note(new Field(desk.theme(), Field::Look::Boxed)), m_complaint(new Complaint(desk.theme()))
{
    const Theme &theme = desk.theme();
    m_grade->addItem(tr("Not said: a guess"));
    for (const Grade grade : grades)
        m_grade->addItem(nameOf(grade), gradeKey(grade));
    m_note->setAccessibleName(tr("Note on %1").arg(name));
    m_grade->setAccessibleName(tr("How sure we are of %1").arg(name));
    m_source->setAccessibleName(tr("Where %1 comes from").arg(name));

    auto *form = new QFormLayout(this);
    form->setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8));
    form->setHorizontalSpacing(theme.px(8));
    form->setVerticalSpacing(theme.px(6));
    form->addRow(numbers());
    form->addRow(m_complaint);
    const auto row = [&](const QString &text, QWidget *field) {
        auto *label = new QLabel(text);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(field);
        form->addRow(label, field);
    };
    row(tr("Grade"), m_grade);
    row(tr("Source"), m_source);
    row(tr("Note"), m_note);

    connect(m_grade, &QComboBox::activated, this, [this](int index) {
        Quantity changed = m_quantity;
        changed.grade = index > 0 ? std::optional(grades[static_cast<size_t>(index - 1)]) : std::nullopt;
        commit(changed);
    });
    connect(m_source, &Chooser::picked, this, [this](const QString &id) {
        Quantity changed = m_quantity;
        changed.source = id == QLatin1String("\t") ? std::nullopt : std::optional(SourceId(id));
        commit(changed);
    });
    connect(m_source, &Chooser::named, this, &QuantityEditor::nameSource);
    connect(m_note, &Field::committed, this, [this] {
        Quantity changed = m_quantity;
        changed.note = m_note->text().trimmed();
        m_note->setModified(false);
        commit(changed);
    });
}

QWidget *QuantityEditor::numbers()
{
    const Theme &theme = m_desk.theme();
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.px(8));
    grid->setVerticalSpacing(theme.px(2));
    int column = 0;
    for (NumberField *field : {m_likely, m_low, m_high}) {
        auto *label = new Line(theme, field->accessibleName(), Type::Micro, Weight::Regular, Tone::Second);
        label->setBuddy(field);
        field->setAccessibleName(tr("%1, %2").arg(m_name, field->accessibleName()));
        grid->addWidget(label, 0, column);
        grid->addWidget(field, 1, column++);
    }
    grid->addWidget(new Line(theme, m_unit.after, Type::Body, Weight::Regular, Tone::Second), 1, column);
    m_low->setPlaceholderText(tr("same"));
    m_high->setPlaceholderText(tr("same"));
    const QString blank = tr("Blank: the same for everyone");
    m_low->setToolTip(blank);
    m_high->setToolTip(blank);
    return box;
}

NumberField *QuantityEditor::numberField(const QString &name)
{
    auto *field = new NumberField(m_desk.theme(), Field::Look::Boxed);
    field->setAccessibleName(name);
    field->setAlignment(Qt::AlignRight);
    field->setMinimumWidth(m_desk.theme().px(52));
    field->setPrefix(m_unit.before);
    field->setSteps(m_unit.step, m_unit.bounds.most * m_unit.factor);
    connect(field, &QLineEdit::textEdited, this, &QuantityEditor::check);
    connect(field, &Field::committed, this, [this, field] {
        if (field->hasFocus())
            return commitNumbers(Moment::Leaving);
        // Half a range waits while the keyboard stays here.
        const QWidget *focus = QApplication::focusWidget();
        commitNumbers(focus && isAncestorOf(focus) ? Moment::Typing : Moment::Leaving);
    });
    connect(field, &Field::entered, this, [this] {
        isBeingEdited() ? commitNumbers(Moment::Leaving) : emit closed();
    });
    connect(field, &NumberField::stepped, this, [this](double, const QString &gesture) {
        const auto tried = typed();
        if (!tried.ok() || !whyNotSo(m_name, m_unit, *tried).isEmpty())
            return check();
        take();
        commit(*tried, gesture);
    });
    return field;
}

void QuantityEditor::setQuantity(const Quantity &quantity)
{
    m_quantity = quantity;
    const auto shown = [this](std::optional<double> number) {
        return number ? std::optional(*number * m_unit.factor) : std::nullopt;
    };
    if (!isBeingEdited()) {
        m_likely->setNumber(shown(quantity.likely));
        m_low->setNumber(shown(quantity.low));
        m_high->setNumber(shown(quantity.high));
    }
    m_grade->setCurrentIndex(quantity.grade ? static_cast<int>(*quantity.grade) + 1 : 0);
    m_source->setEntries(sourcesOf(m_desk.inventory()));
    m_source->setCurrent(quantity.source ? quantity.source->text() : QStringLiteral("\t"));
    m_note->setShown(quantity.note);
}

void QuantityEditor::begin()
{
    m_likely->setFocus(Qt::TabFocusReason);
    m_likely->selectAll();
}

bool QuantityEditor::isBeingEdited() const
{
    return m_likely->isModified() || m_low->isModified() || m_high->isModified();
}

Result<Quantity> QuantityEditor::typed() const
{
    Quantity quantity = m_quantity;
    const auto likely = m_likely->number();
    const auto low = m_low->number();
    const auto high = m_high->number();
    for (const auto *number : {&likely, &low, &high}) {
        if (!number->ok())
            return Refusal{number->refusal()};
    }
    if (!*likely)
        return Refusal{tr("%1 has no likely value; give a number.").arg(m_name)};
    const auto held = [this](std::optional<double> number) {
        return number ? std::optional(*number / m_unit.factor) : std::nullopt;
    };
    quantity.likely = **likely / m_unit.factor;
    quantity.low = held(*low);
    quantity.high = held(*high);
    return quantity;
}

void QuantityEditor::check()
{
    const auto quantity = typed();
    m_complaint->say(quantity.ok() ? whyNotSo(m_name, m_unit, *quantity) : quantity.refusal());
}

void QuantityEditor::commitNumbers(Moment moment)
{
    if (!isBeingEdited())
        return;
    const auto quantity = typed();
    const QString why = quantity.ok() ? whyNotSo(m_name, m_unit, *quantity) : quantity.refusal();
    if (why.isEmpty()) {
        take();
        return commit(*quantity);
    }
    m_complaint->say(why);
    if (moment == Moment::Typing)
        return;
    restore();
    emit m_desk.said(why);
}

void QuantityEditor::commit(const Quantity &quantity, const QString &gesture)
{
    const Done outcome = m_commit(quantity, gesture);
    m_complaint->say(outcome.ok() ? QString() : outcome.refusal());
    setQuantity(m_quantity);
}

void QuantityEditor::nameSource(const QString &citation)
{
    const Table<Source> &sources = m_desk.inventory().sources;
    const SourceId id(freshId(citation, [&](const QString &text) { return sources.contains(SourceId(text)); }));
    Source source{id, citation, {}, {}, {}};
    if (!m_desk.apply(edits::Put<Source>{source}).ok())
        return;
    Quantity changed = m_quantity;
    changed.source = id;
    commit(changed);
}

void QuantityEditor::take()
{
    for (NumberField *field : {m_likely, m_low, m_high})
        field->setModified(false);
}

void QuantityEditor::restore()
{
    for (NumberField *field : {m_likely, m_low, m_high})
        field->restore();
}

void QuantityEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    restore();
    m_complaint->say({});
    emit closed();
}

void QuantityEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_desk.theme().colours().window);
}

} // namespace app::inspector
