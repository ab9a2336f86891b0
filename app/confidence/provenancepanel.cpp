// SPDX-License-Identifier: GPL-3.0-only
#include "app/confidence/provenancepanel.h"

#include "app/charts/chartpanel.h"
#include "app/confidence/provenancemodel.h"
#include "app/theme/parts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>

namespace app::confidence {

namespace {

constexpr double rowHeight = 22, headHeight = 34;

QFont cellFont(const Theme &theme, bool strong)
{
    return theme.font(Type::Body, strong ? Weight::Strong : Weight::Regular);
}

/// Figures at the right, a dash where there is none, the total strong beneath a rule.
class Delegate : public QStyledItemDelegate {
public:
    Delegate(const Theme *theme, const ProvenanceModel *model, QObject *parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
    {
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colours &colours = Colours::light();
        const bool total = m_model->isTotal(index.row());
        const QString words = index.data().toString();
        const bool isName = index.column() == ProvenanceModel::Name;
        const bool pale = !total && !isName &&
                          (words == QLatin1String("–") ||
                           (index.column() == ProvenanceModel::Hours && !words.isEmpty() && !words[0].isDigit()));
        painter->save();
        painter->fillRect(option.rect, ChartColours::get().ground);
        painter->setFont(cellFont(*m_theme, total));
        painter->setPen(pale ? colours.text2 : colours.text);
        const QRect box = option.rect.adjusted(0, 0, isName ? 0 : -m_theme->px(8), 0);
        painter->drawText(box, Qt::AlignVCenter | Qt::TextSingleLine | (isName ? Qt::AlignLeft : Qt::AlignRight),
                          painter->fontMetrics().elidedText(words, Qt::ElideRight, box.width()));
        painter->setPen(total ? colours.edge : colours.line);
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
        if (option.state & QStyle::State_HasFocus) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(colours.accent, 2));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 2, -1, -1), 3, 3);
        }
        painter->restore();
    }

private:
    const Theme *m_theme;
    const ProvenanceModel *m_model;
};

/// Column names, a grade's with its dots.
class Header : public QHeaderView {
public:
    Header(const Theme *theme, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_theme(theme)
    {
        setSectionResizeMode(QHeaderView::Fixed);
        setHighlightSections(false);
    }
    QSize sizeHint() const override { return {QHeaderView::sizeHint().width(), m_theme->px(headHeight)}; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Colours &colours = Colours::light();
        const QString words = model()->headerData(section, Qt::Horizontal).toString();
        const QFont font = cellFont(*m_theme, true);
        const bool isName = section == ProvenanceModel::Name;
        painter->save();
        painter->fillRect(rect, ChartColours::get().ground);
        painter->setFont(font);
        painter->setPen(colours.text);
        const QRect box = rect.adjusted(0, 0, isName ? 0 : -m_theme->px(8), 0);
        painter->drawText(box, Qt::AlignVCenter | Qt::TextSingleLine | (isName ? Qt::AlignLeft : Qt::AlignRight),
                          painter->fontMetrics().elidedText(words, Qt::ElideRight, box.width()));
        const int room = box.width() - painter->fontMetrics().horizontalAdvance(words) - m_theme->px(6);
        if (section >= ProvenanceModel::FirstGrade && section <= ProvenanceModel::LastGrade &&
            room >= m_theme->px(33)) {
            const auto grade = static_cast<model::Grade>(section - ProvenanceModel::FirstGrade);
            GradeDots::paint(*painter,
                             QPointF(box.left() + room - m_theme->px(33), box.center().y() - m_theme->px(2.5)),
                             GradeDots::dotsFor(grade), colours.text, m_theme->scale());
        }
        painter->restore();
    }

private:
    const Theme *m_theme;
};

} // namespace

ProvenancePanel::ProvenancePanel(Theme *theme, QWidget *parent)
    : Card(theme, parent), m_model(new ProvenanceModel(this)), m_view(new QTableView(this))
{
    m_view->setModel(m_model);
    m_view->setHorizontalHeader(new Header(theme, m_view));
    m_view->setItemDelegate(new Delegate(theme, m_model, m_view));
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setMinimumSectionSize(8);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->setAccessibleName(tr("Where the numbers come from: kinds of number by grade"));
    m_view->setAccessibleDescription(tr("Enter on a figure lists its numbers."));
    m_view->setCursor(Qt::PointingHandCursor);
    m_view->installEventFilter(this);
    setBody(m_view);
    connect(m_view, &QTableView::clicked, this, &ProvenancePanel::choose);
    connect(theme, &Theme::changed, this, &ProvenancePanel::dress);
    dress();
}

void ProvenancePanel::setProvenance(const Provenance &provenance)
{
    m_model->setProvenance(provenance);
    shareWidth();
}

int ProvenancePanel::fullHeight() const
{
    return heightFor(theme()->px(headHeight) + m_model->rowCount() * theme()->px(rowHeight));
}

void ProvenancePanel::copy() const
{
    QGuiApplication::clipboard()->setMimeData(charts::mimeData(m_model->table()).release());
}

bool ProvenancePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy)) {
            copy();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Space) {
            choose(m_view->currentIndex());
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

void ProvenancePanel::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    shareWidth();
}

void ProvenancePanel::dress()
{
    m_view->setStyleSheet(charts::tableStyle(*theme()));
    m_view->verticalHeader()->setDefaultSectionSize(theme()->px(rowHeight));
    shareWidth();
}

void ProvenancePanel::shareWidth()
{
    const int whole = m_view->viewport()->width();
    const int name = whole * 19 / 100, all = whole * 9 / 100, hours = whole * 16 / 100;
    m_view->setColumnWidth(ProvenanceModel::Name, name);
    for (int column = ProvenanceModel::FirstGrade; column <= ProvenanceModel::LastGrade; ++column)
        m_view->setColumnWidth(column, (whole - name - all - hours) / 4);
    m_view->setColumnWidth(ProvenanceModel::All, all);
    m_view->setColumnWidth(ProvenanceModel::Hours, hours);
}

void ProvenancePanel::choose(const QModelIndex &at)
{
    if (!at.isValid())
        return;
    std::optional<model::Grade> grade;
    if (at.column() >= ProvenanceModel::FirstGrade && at.column() <= ProvenanceModel::LastGrade)
        grade = static_cast<model::Grade>(at.column() - ProvenanceModel::FirstGrade);
    emit asked(m_model->provenance().rows[at.row()].kind, grade);
}

} // namespace app::confidence
