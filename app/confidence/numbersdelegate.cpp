// SPDX-License-Identifier: GPL-3.0-only
#include "app/confidence/numbersdelegate.h"

#include "app/confidence/numbersmodel.h"
#include "app/inspector/chooser.h"
#include "app/inspector/words.h"
#include "app/theme/parts.h"

#include <QLineEdit>
#include <QPainter>
#include <QSortFilterProxyModel>

namespace app::confidence {

namespace {

constexpr qsizetype longestChoice = 90;

const NumbersModel *modelOf(const QModelIndex &index)
{
    const auto *proxy = qobject_cast<const QSortFilterProxyModel *>(index.model());
    return qobject_cast<const NumbersModel *>(proxy ? proxy->sourceModel() : index.model());
}

/// A cell's place among the numbers themselves.
QModelIndex sourceOf(const QModelIndex &index)
{
    const auto *proxy = qobject_cast<const QSortFilterProxyModel *>(index.model());
    return proxy ? proxy->mapToSource(index) : index;
}

} // namespace

NumbersDelegate::NumbersDelegate(const Theme *theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void NumbersDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Colours::light();
    const bool chosen = option.state & QStyle::State_Selected, link = index.data(NumbersModel::LinkRole).toBool();
    painter->save();
    painter->fillRect(option.rect, chosen ? colours.accentSoft : ChartColours::get().ground);
    painter->setPen(colours.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    // As far in as the names above, whose sections have a margin of their own.
    QRect box = option.rect.adjusted(m_theme->px(8) + 5, 0, -m_theme->px(8) - 5, 0);
    if (index.column() == NumbersModel::Grade) {
        const std::optional<model::Grade> grade = modelOf(index)->number(sourceOf(index).row()).quantity.grade;
        GradeDots::paint(*painter, QPointF(box.left(), box.center().y() - m_theme->px(2)), GradeDots::dotsFor(grade),
                         colours.text, m_theme->scale());
        box.setLeft(box.left() + m_theme->px(42));
    }
    painter->setFont(m_theme->font(Type::Body));
    painter->setPen(link ? colours.accent : index.data(NumbersModel::PaleRole).toBool() ? colours.text2 : colours.text);
    const auto side = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    painter->drawText(box, static_cast<int>(side) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, box.width()));
    if (option.state & QStyle::State_HasFocus) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colours.accent, 2));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -2), 3, 3);
    }
    painter->restore();
}

QWidget *NumbersDelegate::makeChoice(QWidget *parent, const QModelIndex &index) const
{
    auto *choice = new inspector::Choice(*m_theme, parent);
    choice->setProperty("kind", QStringLiteral("strip"));
    if (index.column() == NumbersModel::Grade) {
        choice->addItem(tr("Not said"), -1);
        for (const model::Grade grade :
             {model::Grade::Measured, model::Grade::Published, model::Grade::Estimate, model::Grade::Guess})
            choice->addItem(inspector::nameOf(grade), static_cast<int>(grade));
    } else {
        choice->addItem(tr("No source"), QString());
        for (const model::Source &source : modelOf(index)->workspace()->inventory.sources) {
            const QString name = source.citation.isEmpty() ? source.id.text() : source.citation;
            choice->addItem(name.left(longestChoice).simplified(), source.id.text());
        }
    }
    connect(choice, &QComboBox::activated, this, [this, choice] {
        auto *self = const_cast<NumbersDelegate *>(this);
        emit self->commitData(choice);
        emit self->closeEditor(choice);
    });
    return choice;
}

QWidget *NumbersDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (index.column() == NumbersModel::Grade || index.column() == NumbersModel::Source)
        return makeChoice(parent, index);
    auto *field = new QLineEdit(parent);
    field->setProperty("kind", QStringLiteral("strip"));
    field->setFont(m_theme->font(Type::Body));
    field->setAlignment(Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()));
    return field;
}

void NumbersDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *choice = qobject_cast<QComboBox *>(editor))
        choice->setCurrentIndex(std::max(0, choice->findData(index.data(Qt::EditRole))));
    else if (auto *field = qobject_cast<QLineEdit *>(editor); field && !field->isModified())
        field->setText(index.data(Qt::EditRole).toString());
}

void NumbersDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *choice = qobject_cast<QComboBox *>(editor))
        model->setData(index, choice->currentData(), Qt::EditRole);
    else if (const auto *field = qobject_cast<QLineEdit *>(editor))
        model->setData(index, field->text(), Qt::EditRole);
}

void NumbersDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &index) const
{
    QRect where = option.rect;
    if (index.column() == NumbersModel::Source)
        where.setWidth(std::max(where.width(), m_theme->px(260)));
    editor->setGeometry(where);
}

} // namespace app::confidence
