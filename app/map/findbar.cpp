// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/findbar.h"

#include <QBoxLayout>
#include <QKeyEvent>

namespace app::map {

FindBar::FindBar(const Theme *theme, Document *document, Session *session, QWidget *parent)
    : Panel(Ground::Surface, Qt::BottomEdge, theme, parent), m_document(document), m_session(session),
      m_find(new QLineEdit), m_with(new QLineEdit), m_found(new PlainLabel(theme, Type::Small)),
      m_replace(makeButton(tr("Replace"), ButtonKind::Strip)), m_all(makeButton(tr("Replace all"), ButtonKind::Strip))
{
    setObjectName(QStringLiteral("map.findBar"));
    auto *row = new QHBoxLayout(this);
    m_find->setPlaceholderText(tr("Find: a name, a number, “> 60”, a source"));
    m_find->setAccessibleName(tr("Find on the map"));
    m_find->setObjectName(QStringLiteral("map.find.text"));
    m_with->setPlaceholderText(tr("Replace with"));
    m_with->setAccessibleName(tr("Replace with"));
    m_with->setObjectName(QStringLiteral("map.find.with"));
    m_found->setObjectName(QStringLiteral("map.find.found"));
    QPushButton *before = makeButton(tr("Previous"), ButtonKind::Strip), *next = makeButton(tr("Next"), ButtonKind::Strip);
    QToolButton *shut = makeIconButton(Icon::Close, tr("Close"), theme);
    row->addWidget(m_find, 3);
    row->addWidget(before);
    row->addWidget(next);
    row->addWidget(m_found, 4);
    row->addWidget(m_with, 2);
    row->addWidget(m_replace);
    row->addWidget(m_all);
    row->addWidget(shut);
    m_found->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QLineEdit *line : {m_find, m_with})
        line->installEventFilter(this);
    connect(m_find, &QLineEdit::textChanged, this, [this] {
        m_at = -1;
        look();
    });
    connect(before, &QPushButton::clicked, this, [this] { go(-1); });
    connect(next, &QPushButton::clicked, this, [this] { go(1); });
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replaceHere);
    connect(m_all, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(shut, &QToolButton::clicked, this, &FindBar::close);
    connect(document, &Document::changed, this, &FindBar::look);
    connect(session, &Session::chosen, this, &FindBar::look);
    const auto dress = [this, theme, row] {
        row->setContentsMargins(theme->px(16), theme->px(4), theme->px(8), theme->px(4) + 1);
        row->setSpacing(theme->px(8));
    };
    connect(theme, &Theme::changed, this, dress);
    dress();
    hide();
}

void FindBar::open()
{
    show();
    look();
    m_find->selectAll();
    m_find->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::close()
{
    hide();
    emit closed();
}

void FindBar::look()
{
    if (isHidden())
        return;
    const model::Journey *journey = m_session->shown();
    m_hits = journey ? model::search(*m_document->workspace(), *journey, m_find->text()) : QList<model::Hit>{};
    m_at = std::min(m_at, m_hits.size() - 1);
    tell();
}

void FindBar::tell()
{
    const bool here = m_at >= 0 && m_at < m_hits.size();
    if (m_find->text().trimmed().isEmpty())
        m_found->setText({});
    else if (m_hits.isEmpty())
        m_found->setText(tr("Nothing fits. Try fewer letters."));
    else if (!here)
        m_found->setText(tr("%n place(s)", nullptr, static_cast<int>(m_hits.size())));
    else
        m_found->setText(tr("%1 of %2 · %3: %4")
                             .arg(m_at + 1)
                             .arg(m_hits.size())
                             .arg(m_hits[m_at].field, m_hits[m_at].text.simplified()));
    m_replace->setEnabled(here && m_hits[m_at].replaceable);
    m_all->setEnabled(std::any_of(m_hits.begin(), m_hits.end(), [](const model::Hit &hit) { return hit.replaceable; }));
}

void FindBar::go(int step)
{
    if (m_hits.isEmpty())
        return;
    m_at = m_at < 0 ? (step > 0 ? 0 : m_hits.size() - 1) : (m_at + step + m_hits.size()) % m_hits.size();
    tell();
    m_session->reveal(m_hits[m_at].where);
}

void FindBar::make(const QList<model::Change> &changes, const QString &name)
{
    if (changes.isEmpty())
        return;
    const model::Done done = m_document->apply(
        {model::edits::OnJourney{*m_session->journeyId(), m_session->scenarioId(), changes}}, name);
    if (!done)
        emit said(done.refusal());
}

void FindBar::replaceHere()
{
    if (m_at < 0 || m_at >= m_hits.size())
        return;
    make(model::replacing(*m_session->shown(), m_find->text(), m_with->text(), m_hits[m_at].where),
         tr("Replace “%1”").arg(m_find->text()));
}

void FindBar::replaceAll()
{
    const QList<model::Change> changes = model::replacing(*m_session->shown(), m_find->text(), m_with->text());
    make(changes, tr("Replace all “%1”").arg(m_find->text()));
    emit said(tr("Replaced at %n place(s).", nullptr, static_cast<int>(changes.size())));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Panel::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return Panel::eventFilter(watched, event);
    if (watched == m_with)
        replaceHere();
    go(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
    return true;
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        Panel::keyPressEvent(event);
}

} // namespace app::map
