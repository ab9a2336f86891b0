// SPDX-License-Identifier: GPL-3.0-only
#include "app/inventory/celldelegate.h"

#include "app/inspector/chooser.h"
#include "app/inventory/rowsmodel.h"
#include "app/theme/parts.h"

#include <QCompleter>
#include <QLineEdit>
#include <QPainter>

namespace app::inventory {

namespace {

const RowsModel &modelOf(const QModelIndex &index) { return *static_cast<const RowsModel *>(index.model()); }

} // namespace

CellDelegate::CellDelegate(const Theme *theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Colours::light(); // tables stay white in both themes
    const RowsModel &model = modelOf(index);
    const bool blank = model.isBlank(index.row()), named = index.column() == 0;
    painter->save();
    painter->fillRect(option.rect, option.state & QStyle::State_Selected ? colours.accentSoft : ChartColours::get().ground);
    painter->setPen(colours.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    // As far in as the names above, whose sections have a margin of their own.
    QRect box = option.rect.adjusted(m_theme->px(8) + 5, 0, -m_theme->px(8) - 5, 0);
    QString words = index.data().toString();
    const model::Quantity *quantity = model.quantity(index);
    const Column::Is is = model.is(index.column());
    if (quantity && !words.isEmpty()) {
        GradeDots::paint(*painter, QPointF(box.left() - m_theme->px(4), box.center().y() - m_theme->px(2)), GradeDots::dotsFor(quantity->grade),
                         colours.text2, m_theme->scale());
        box.setLeft(box.left() + m_theme->px(32));
    } else if (is == Column::Is::Flag && !blank) {
        const bool yes = words == yesOrNo(true);
        const double side = m_theme->px(16);
        if (yes)
            paintIcon(*painter, Icon::Tick, QRectF(box.left(), box.center().y() - side / 2, side, side), colours.text);
        words = yes ? QString() : QStringLiteral("–");
    } else if (blank && named) {
        words = tr("Type a name to add a row");
    }
    const bool pale = blank || (is == Column::Is::Flag) || (is == Column::Is::Uses && model.uses(index.row()).isEmpty());
    painter->setFont(m_theme->font(Type::Body));
    painter->setPen(pale ? colours.text2 : colours.text);
    const auto side = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    painter->drawText(box, static_cast<int>(side) | Qt::TextSingleLine, painter->fontMetrics().elidedText(words, Qt::ElideRight, box.width()));
    if (option.state & QStyle::State_HasFocus) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colours.accent, 2));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -2), 3, 3);
    }
    painter->restore();
}

QWidget *CellDelegate::makeChoice(QWidget *parent, const QStringList &words) const
{
    auto *choice = new inspector::Choice(*m_theme, parent);
    choice->setProperty("kind", QStringLiteral("strip"));
    choice->addItems(words);
    connect(choice, &QComboBox::activated, this, [this, choice] {
        auto *self = const_cast<CellDelegate *>(this);
        emit self->commitData(choice);
        emit self->closeEditor(choice);
    });
    return choice;
}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const RowsModel &model = modelOf(index);
    const Column::Is is = model.is(index.column());
    const QStringList words = model.sheet().choices(model.workspace(), index.column());
    if (is == Column::Is::Choice)
        return makeChoice(parent, words);
    if (is == Column::Is::Flag)
        return makeChoice(parent, {yesOrNo(false), yesOrNo(true)});
    auto *field = new QLineEdit(parent);
    field->setProperty("kind", QStringLiteral("strip"));
    field->setFont(m_theme->font(Type::Body));
    field->setAlignment(Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()));
    field->setAccessibleName(model.data(index, Qt::AccessibleTextRole).toString());
    if (!words.isEmpty()) {
        auto *completer = new QCompleter(words, field);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        field->setCompleter(completer);
    }
    return field;
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *choice = qobject_cast<QComboBox *>(editor))
        choice->setCurrentIndex(std::max(0, choice->findText(index.data(Qt::EditRole).toString())));
    else if (auto *field = qobject_cast<QLineEdit *>(editor); field && !field->isModified())
        field->setText(index.data(Qt::EditRole).toString());
}

void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *choice = qobject_cast<QComboBox *>(editor))
        model->setData(index, choice->currentText(), Qt::EditRole);
    else if (const auto *field = qobject_cast<QLineEdit *>(editor))
        model->setData(index, field->text(), Qt::EditRole);
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRect where = option.rect;
    if (modelOf(index).is(index.column()) == Column::Is::Choice)
        where.setWidth(std::max(where.width(), m_theme->px(150)));
    editor->setGeometry(where);
}

} // namespace app::inventory
