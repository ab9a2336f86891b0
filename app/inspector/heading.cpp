// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/heading.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace app::inspector {

NameInPlace::NameInPlace(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_words(new Words(theme, {}, Type::Heading)), m_field(new Field(theme, Field::Look::Boxed))
{
    m_words->setMinimumHeight(theme.px(24));
    m_words->setFocusPolicy(Qt::TabFocus);
    m_words->setCursor(Qt::IBeamCursor);
    m_words->installEventFilter(this);
    m_field->setFont(theme.font(Type::Heading));
    m_field->setAccessibleName(tr("Name"));
    m_field->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_words);
    layout->addWidget(m_field);
    connect(m_field, &Field::committed, this, &NameInPlace::finish);
    connect(m_field, &Field::entered, this, &NameInPlace::finish);
    connect(m_field, &Field::left, this, [this] {
        m_field->hide();
        m_words->show();
    });
}

void NameInPlace::setName(const QString &name, const QString &placeholder)
{
    m_name = name;
    m_words->setText(name.isEmpty() ? placeholder : name);
    m_words->setAccessibleName(tr("Name: %1. Press F2 to change it.").arg(m_words->text()));
    m_field->setShown(name);
    m_field->setPlaceholderText(placeholder);
}

void NameInPlace::edit()
{
    m_words->hide();
    m_field->show();
    m_field->restore();
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
}

void NameInPlace::finish()
{
    const QString name = m_field->text().trimmed();
    m_field->setModified(false);
    const bool hadFocus = m_field->hasFocus();
    m_field->hide();
    m_words->show();
    if (hadFocus)
        m_words->setFocus(Qt::OtherFocusReason);
    if (name != m_name)
        emit renamed(name);
}

bool NameInPlace::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        edit();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_F2 || key == Qt::Key_Return || key == Qt::Key_Enter) {
            edit();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

Heading::Heading(Desk &desk, QWidget *parent)
    : Section(desk, parent), m_path(new Line(desk.theme(), {}, Type::Small, Weight::Regular, Tone::Second)),
      m_name(new NameInPlace(desk.theme())), m_complaint(new Complaint(desk.theme()))
{
    const Theme &theme = desk.theme();
    rows()->setContentsMargins(theme.px(16), theme.px(16), theme.px(rightMargin), theme.px(12));
    rows()->addWidget(m_path);
    rows()->addWidget(m_name);
    rows()->addWidget(m_complaint);
    m_figures = new QHBoxLayout;
    m_figures->setSpacing(theme.px(12));
    for (int i = 0; i < 3; ++i) {
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        m_values.append(new Line(theme, {}, Type::Title));
        m_labels.append(new Line(theme, {}, Type::Micro, Weight::Regular, Tone::Second));
        column->addWidget(m_values.last());
        column->addWidget(m_labels.last());
        for (QWidget *line : {m_values.last(), m_labels.last()})
            explain::attach(line, figureAt(line, i), explain::Keys::F1AndEnter);
        m_figures->addLayout(column, 1);
    }
    rows()->addLayout(m_figures);
    connect(m_name, &NameInPlace::renamed, this, [this](const QString &name) {
        const model::Done outcome = rename(name);
        m_complaint->say(outcome.ok() ? QString() : outcome.refusal());
        refresh();
    });
}

model::burden::Question Heading::asked(const char *figure, const std::optional<model::NodeId> &node) const
{
    return {QString::fromLatin1(figure), m_desk.session().scenarioId(), m_desk.session().segmentId(), node};
}

explain::FigureAt Heading::figureAt(const QWidget *widget, int which) const
{
    return [this, widget, which](const std::optional<QPoint> &) -> std::optional<explain::Asked> {
        if (which >= m_shown.size() || !m_shown[which].question)
            return std::nullopt;
        return explain::Asked{*m_shown[which].question, widget->rect()};
    };
}

void Heading::setFigures(const QList<Figure> &figures)
{
    m_shown = figures;
    const Tone tone = m_desk.areFiguresFresh() ? Tone::Text : Tone::Second;
    for (int i = 0; i < m_values.size(); ++i) {
        const bool isThere = i < figures.size();
        m_values[i]->setVisible(isThere);
        m_labels[i]->setVisible(isThere);
        if (!isThere)
            continue;
        m_values[i]->setText(figures[i].value);
        m_values[i]->setTone(m_desk.theme(), tone);
        m_labels[i]->setText(figures[i].label);
        const bool isExplained = figures[i].question.has_value();
        m_values[i]->setFocusPolicy(isExplained ? Qt::TabFocus : Qt::NoFocus);
        m_values[i]->setAccessibleName(isExplained ? tr("%1 %2. Press F1 for how it comes about.").arg(figures[i].value, figures[i].label)
                                                   : QString());
        // Each as wide as its words ask for, so that none is cut while another has room to spare.
        m_figures->setStretch(i, std::max(m_values[i]->fontMetrics().horizontalAdvance(figures[i].value),
                                          m_labels[i]->fontMetrics().horizontalAdvance(figures[i].label)));
    }
}

} // namespace app::inspector
