// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/palette.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr int kindRole = Qt::UserRole;
constexpr int asideRole = Qt::UserRole + 1;
constexpr int mostShown = 200;

/// Name at the left, kind and shortcut at the right, plain.
class EntryDelegate : public QStyledItemDelegate {
public:
    EntryDelegate(const Theme *theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {m_theme->px(200), m_theme->px(32)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colours &colours = m_theme->colours();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, colours.accentSoft);
        QRect line = option.rect.adjusted(m_theme->px(12), 0, -m_theme->px(12), 0);
        const QString aside = index.data(asideRole).toString();
        const QString kind = index.data(kindRole).toString();
        const QString right = aside.isEmpty() ? kind : aside;
        painter->setFont(m_theme->font(Type::Micro));
        painter->setPen(colours.text2);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, right);
        line.setRight(line.right() - painter->fontMetrics().horizontalAdvance(right) - m_theme->px(12));
        painter->setFont(m_theme->font(Type::Body));
        painter->setPen(colours.text);
        const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, line.width());
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
    }

private:
    const Theme *m_theme;
};

/// 0 = does not fit; more is better.
int fit(const QString &text, const QStringList &words)
{
    int score = 1;
    for (const QString &word : words) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return 0;
        const bool begins = at == 0 || !text[at - 1].isLetterOrNumber();
        score += at == 0 ? 4 : begins ? 2 : 0;
    }
    return score;
}

} // namespace

CommandPalette::CommandPalette(const Theme *theme, QWidget *window)
    : QFrame(window, Qt::Popup), m_theme(theme), m_window(window), m_line(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("palette"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_line);
    column->addWidget(m_list);
    m_line->setPlaceholderText(tr("Find a step, a scenario or something to do"));
    m_line->setAccessibleName(tr("Find or run"));
    m_line->setProperty("ring", false);
    m_line->installEventFilter(this);
    m_list->setItemDelegate(new EntryDelegate(theme, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("What fits"));
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runChosen);
}

void CommandPalette::open(QList<Entry> entries)
{
    m_entries = std::move(entries);
    const QSize size(qMin(m_theme->px(560), m_window->width() - m_theme->px(32)),
                     qMin(m_theme->px(420), m_window->height() - m_theme->px(120)));
    layout()->setContentsMargins(m_theme->px(8), m_theme->px(8), m_theme->px(8), m_theme->px(8));
    setStyleSheet(QStringLiteral("app--CommandPalette { background: %1; border: 1px solid %2; }")
                      .arg(m_theme->colours().surface.name(), m_theme->colours().edge.name()));
    resize(size);
    move(m_window->mapToGlobal(QPoint((m_window->width() - size.width()) / 2, m_theme->px(72))));
    m_line->clear();
    filter();
    show();
    m_line->setFocus();
}

QList<int> CommandPalette::fitting(const QList<Entry> &entries, const QString &typed)
{
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<std::pair<int, int>> scored;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (const int score = fit(entries[i].text, words))
            scored.append({-score, static_cast<int>(i)});
    }
    std::stable_sort(scored.begin(), scored.end());
    QList<int> places;
    for (const auto &[score, place] : scored)
        places.append(place);
    return places;
}

void CommandPalette::filter()
{
    m_shown = fitting(m_entries, m_line->text()).mid(0, mostShown);
    m_list->clear();
    for (const int place : m_shown) {
        auto *item = new QListWidgetItem(m_entries[place].text, m_list);
        item->setData(kindRole, m_entries[place].kind);
        item->setData(asideRole, m_entries[place].aside);
    }
    if (m_shown.isEmpty()) {
        auto *nothing = new QListWidgetItem(tr("Nothing fits. Try fewer letters, or another word."), m_list);
        nothing->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::runChosen()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_shown.size())
        return;
    const std::function<void()> run = m_entries[m_shown[row]].run;
    hide();
    run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int rows = m_list->count();
    switch (key) {
    case Qt::Key_Down: m_list->setCurrentRow(qMin(m_list->currentRow() + 1, rows - 1)); return true;
    case Qt::Key_Up: m_list->setCurrentRow(qMax(m_list->currentRow() - 1, 0)); return true;
    case Qt::Key_PageDown: m_list->setCurrentRow(qMin(m_list->currentRow() + 10, rows - 1)); return true;
    case Qt::Key_PageUp: m_list->setCurrentRow(qMax(m_list->currentRow() - 10, 0)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runChosen(); return true;
    default: return false;
    }
}

} // namespace app
