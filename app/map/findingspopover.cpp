// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/findingspopover.h"

#include <QBoxLayout>
#include <QMenu>

namespace app::map {

FindingsPopover::FindingsPopover(const Theme *theme, Document *document, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_theme(theme), m_document(document)
{
    setObjectName(QStringLiteral("map.findings"));
    setAccessibleName(tr("What is found here"));
    setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void FindingsPopover::open(const model::Findings &findings, QPoint at)
{
    delete m_content;
    m_content = new QWidget;
    layout()->addWidget(m_content);
    auto *column = new QVBoxLayout(m_content);
    const int pad = m_theme->px(12);
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(m_theme->px(8));
    for (const model::Finding &finding : findings)
        add(finding, column);
    // As wide as the longest button's words: they say what will be done.
    setMinimumWidth(m_theme->px(360));
    adjustSize();
    move(at);
    show();
    if (auto *first = m_content->findChild<QPushButton *>())
        first->setFocus(Qt::PopupFocusReason);
}

void FindingsPopover::add(const model::Finding &finding, QBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme->px(8));
    const Colours &c = m_theme->colours();
    const bool error = finding.severity == model::Severity::Error, hint = finding.severity == model::Severity::Hint;
    auto *sign = new QLabel;
    sign->setTextFormat(Qt::PlainText);
    sign->setAccessibleName(error ? tr("Error") : hint ? tr("Note") : tr("Warning"));
    sign->setPixmap(icon(error ? Icon::Error : hint ? Icon::Note : Icon::Warning, error ? c.error : hint ? c.note : c.warning)
                        .pixmap(m_theme->px(16), m_theme->px(16)));
    auto *sentence = new PlainLabel(m_theme, Type::Body);
    sentence->setText(finding.text);
    sentence->setWordWrap(true);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(sentence, 1);
    column->addLayout(row);
    auto *ways = new QVBoxLayout;
    ways->setContentsMargins(m_theme->px(24), 0, 0, 0);
    ways->setSpacing(m_theme->px(4));
    for (const model::Mending &mending : model::mendings(finding, *m_document->workspace())) {
        QPushButton *button = makeButton(mending.text, ButtonKind::Ordinary);
        connect(button, &QPushButton::clicked, this, [this, mending] { mend(mending); });
        ways->addWidget(button);
    }
    if (const auto choice = model::mendingChoice(finding, *m_document->workspace()))
        addChoice(finding, *choice, ways);
    column->addLayout(ways);
}

void FindingsPopover::addChoice(const model::Finding &finding, model::MendingChoice choice, QBoxLayout *row)
{
    const bool service = choice == model::MendingChoice::Service;
    QPushButton *button = makeButton(service ? tr("Choose a service…") : tr("Connect to…"), ButtonKind::Ordinary);
    row->addWidget(button);
    if (service) {
        button->setMenu(services(finding));
        return;
    }
    connect(button, &QPushButton::clicked, this, [this, node = *finding.where.node] {
        hide();
        emit connectWanted(node);
    });
}

QMenu *FindingsPopover::services(const model::Finding &finding)
{
    auto *menu = new QMenu(m_content);
    const model::Journey *journey = finding.where.journey ? m_document->workspace()->journeys.find(*finding.where.journey) : nullptr;
    const model::Node *node = journey ? journey->nodes.find(*finding.where.node) : nullptr;
    for (const model::Service &service : m_document->workspace()->inventory.services) {
        if (!node)
            break;
        model::Node named = *node;
        named.service = service.id;
        const model::edits::Any edit = model::edits::OnJourney{journey->id, std::nullopt, {model::Change(model::changes::PutNode{named})}};
        // An ampersand in a name is no key to press.
        QAction *action = menu->addAction(service.name.simplified().replace(QLatin1Char('&'), QLatin1String("&&")));
        connect(action, &QAction::triggered, this, [this, edit, name = action->text()] { mend({name, {edit}}); });
    }
    return menu;
}

void FindingsPopover::mend(const model::Mending &mending)
{
    hide();
    const model::Done done = m_document->apply(mending.edits, mending.text);
    emit said(done ? tr("%1: done. Undo takes it back.").arg(mending.text) : done.refusal());
}

} // namespace app::map
