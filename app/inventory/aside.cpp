// SPDX-License-Identifier: GPL-3.0-only
#include "app/inventory/aside.h"

#include "app/charts/numbers.h"
#include "app/theme/parts.h"

#include <QListWidget>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace app::inventory {

namespace {

constexpr qsizetype mostPlaces = 500; ///< that are listed; how many there are is said

inspector::Unit unitOf(const Writing &writing, const QString &currency, const QString &column)
{
    if (writing.factor != 1)
        return inspector::Unit::share();
    inspector::Unit unit = inspector::Unit::plain(writing.unsaid == 1 ? 0.1 : 1, writing.bounds);
    const QString sign = charts::currencySign(currency).trimmed();
    if (column.endsWith(sign))
        unit.before = sign;
    return unit;
}

} // namespace

QString wordsOf(const model::Where &where, const model::Workspace &workspace)
{
    const model::Journey *journey = where.journey ? workspace.journeys.find(*where.journey) : nullptr;
    const auto label = [&](const model::NodeId &id) {
        const model::Node *node = journey ? journey->nodes.find(id) : nullptr;
        return node ? node->label() : id.text();
    };
    const QString of = journey && workspace.journeys.size() > 1 ? QStringLiteral(" · ") + journey->name : QString();
    if (where.inventory.isEmpty() && !where.scenario) {
        if (where.node)
            return label(*where.node) + of;
        if (where.edge)
            return Aside::tr("The way from %1 to %2").arg(label(where.edge->from), label(where.edge->to)) + of;
    }
    const QString here = model::describe(where, workspace);
    return here.left(1).toUpper() + here.mid(1);
}

Aside::Aside(Theme *theme, inspector::Desk &desk, TablePage *page, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_desk(desk), m_page(page), m_scroll(new QScrollArea(this))
{
    auto *content = new QWidget;
    m_name = new PlainLabel(theme, Type::Heading, Weight::Strong, PlainLabel::Tone::First, content);
    m_used = new PlainLabel(theme, Type::Body, Weight::Regular, PlainLabel::Tone::Second, content);
    m_quantityName = new PlainLabel(theme, Type::Body, Weight::Strong, PlainLabel::Tone::First, content);
    m_places = new QListWidget(content);
    m_quantityBox = new QWidget(content);
    for (PlainLabel *label : {m_name, m_used, m_quantityName})
        label->setWordWrap(true);
    m_places->setAccessibleName(tr("Where it is used"));
    m_places->setFrameShape(QFrame::NoFrame);
    m_places->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_places->setTextElideMode(Qt::ElideRight);
    m_places->setUniformItemSizes(true);
    auto *box = new QVBoxLayout(m_quantityBox);
    box->setContentsMargins(0, 0, 0, 0);
    m_halves = new QBoxLayout(QBoxLayout::TopToBottom, content);
    auto *number = new QVBoxLayout, *places = new QVBoxLayout;
    number->addWidget(m_name);
    number->addWidget(m_quantityName);
    number->addWidget(m_quantityBox);
    places->addWidget(m_used);
    places->addWidget(m_places, 1);
    m_halves->addLayout(number);
    m_halves->addLayout(places, 1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 1, 1, 1);
    whole->addWidget(m_scroll);
    connect(page, &TablePage::currentChanged, this, &Aside::follow);
    connect(m_places, &QListWidget::itemClicked, this, &Aside::go);
    connect(m_places, &QListWidget::itemActivated, this, &Aside::go);
    connect(theme, &Theme::changed, this, &Aside::dress);
    dress();
}

void Aside::setForm(Form form)
{
    m_halves->setDirection(form == Form::Tall ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_halves->setStretch(0, form == Form::Tall ? 0 : 1);
    for (int half = 0; half < m_halves->count(); ++half)
        m_halves->itemAt(half)->setAlignment(form == Form::Wide && half == 0 ? Qt::AlignTop : Qt::Alignment());
}

void Aside::follow()
{
    const QModelIndex at = m_page->current();
    const int row = at.isValid() ? at.row() : m_page->rows()->shown();
    m_name->setText(m_page->rows()->columnCount() == 0 ? QString() : m_page->rows()->label(row).left(200));
    showUses(row);
    showQuantity(at);
}

void Aside::showUses(int row)
{
    const bool blank = m_page->rows()->columnCount() == 0 || m_page->rows()->isBlank(row);
    const QList<model::Where> wheres = blank ? QList<model::Where>() : m_page->rows()->uses(row);
    m_used->setVisible(!blank);
    m_used->setText(wheres.isEmpty() ? tr("Used nowhere") : tr("Used in %n place(s)", nullptr, static_cast<int>(wheres.size())));
    QStringList words;
    for (const model::Where &where : wheres.mid(0, mostPlaces))
        words.append(wordsOf(where, m_page->rows()->workspace()));
    QStringList shown;
    for (int i = 0; i < m_places->count(); ++i)
        shown.append(m_places->item(i)->text());
    m_wheres = wheres;
    if (words == shown)
        return;
    m_places->clear();
    m_places->addItems(words);
    for (int i = 0; i < m_places->count(); ++i)
        m_places->item(i)->setToolTip(plainTip(words[i], tr("Go there")));
}

void Aside::showQuantity(const QModelIndex &at)
{
    const RowsModel *rows = m_page->rows();
    const model::Quantity *quantity = at.isValid() && !rows->isBlank(at.row()) ? rows->quantity(at) : nullptr;
    m_quantityName->setVisible(quantity);
    m_quantityBox->setVisible(quantity);
    if (!quantity)
        return;
    const Column &column = rows->sheet().columns()[at.column()];
    const QString of = tableOf(rows->sheet().kind()) + column.name + rows->idAt(at.row());
    m_quantityName->setText(column.name);
    if (m_editorOf != of) {
        if (m_editor) {
            m_editor->hide();
            m_editor->deleteLater();
        }
        const Writing &writing = *rows->sheet().writing(at.column());
        m_editor = new inspector::QuantityEditor(m_desk, column.name, unitOf(writing, rows->workspace().currency, column.name),
                                                 [this](const std::optional<model::Quantity> &value, const QString &) { return put(value); });
        connect(m_editor, &inspector::QuantityEditor::closed, m_page, [this] { m_page->setFocus(Qt::OtherFocusReason); });
        m_quantityBox->layout()->addWidget(m_editor);
        m_editor->show();
        m_editorOf = of;
    }
    m_editor->setQuantity(*quantity);
}

model::Done Aside::put(const std::optional<model::Quantity> &quantity)
{
    const QModelIndex at = m_page->current();
    const RowsModel *rows = m_page->rows();
    if (!at.isValid() || !rows->quantity(at))
        return model::done();
    const double unsaid = rows->sheet().writing(at.column())->unsaid;
    const Handling::Outcome outcome = m_page->handling().put(at, quantity.value_or(model::Quantity(unsaid)));
    return outcome.ok ? model::done() : model::Done(model::Refusal{outcome.sentence});
}

void Aside::go()
{
    const int which = m_places->currentRow();
    if (which >= 0 && which < m_wheres.size())
        emit placeAsked(m_wheres[which]);
}

void Aside::dress()
{
    const int margin = m_theme->px(16), gap = m_theme->px(8);
    m_halves->setContentsMargins(margin, margin, margin, gap);
    m_halves->setSpacing(gap);
    for (int half = 0; half < m_halves->count(); ++half)
        m_halves->itemAt(half)->layout()->setSpacing(gap);
    m_places->setFont(m_theme->font(Type::Body));
    m_places->setMinimumHeight(m_theme->px(3 * 26));
    m_places->setStyleSheet(QStringLiteral("QListWidget { background: transparent; color: %1; } QListWidget::item { height: %2px; color: %3; }"
                                           " QListWidget::item:selected { background: %4; color: %3; }")
                                .arg(m_theme->colours().text.name(), QString::number(m_theme->px(26)), m_theme->colours().accent.name(),
                                     m_theme->colours().accentSoft.name()));
    // The fields take their measures when they are made.
    m_editorOf.clear();
    follow();
    update();
}

void Aside::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_theme->colours().surface);
    painter.setPen(QPen(m_theme->colours().line, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace app::inventory
