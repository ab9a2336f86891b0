// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/topbar.h"

#include <QHBoxLayout>
#include <QPainter>

namespace app {

namespace {

/// The program's sign in the column of the rail.
class Mark : public QWidget {
public:
    Mark(const Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const double size = m_theme->px(24);
        paintIcon(painter, Icon::Mark, QRectF((width() - size) / 2, (height() - size) / 2, size, size),
                  m_theme->colours().accent);
    }

private:
    const Theme *m_theme;
};

/// Looks like a field, opens the palette.
class FindButton : public QAbstractButton {
public:
    FindButton(const QKeySequence &key, const Theme *theme, QWidget *parent)
        : QAbstractButton(parent), m_theme(theme), m_hint(new KeyHint(key, theme, this))
    {
        setText(tr("Find or run"));
        setAccessibleName(text());
        setFocusPolicy(Qt::StrongFocus);
    }
    QSize sizeHint() const override { return {m_theme->px(200), m_theme->px(32)}; }
    QSize minimumSizeHint() const override { return {m_theme->px(36), m_theme->px(32)}; }

protected:
    void resizeEvent(QResizeEvent *) override
    {
        const QSize size = m_hint->sizeHint();
        m_hint->setVisible(width() >= m_theme->px(170));
        m_hint->setGeometry(width() - size.width() - m_theme->px(12), (height() - size.height()) / 2, size.width(),
                            size.height());
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Colours &colours = m_theme->colours();
        painter.setPen(colours.edge);
        painter.setBrush(isDown() ? colours.line : underMouse() ? colours.sunken : colours.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        const double size = m_theme->px(16);
        paintIcon(painter, Icon::Search, QRectF(m_theme->px(10), (height() - size) / 2, size, size), colours.text);
        const int x = m_theme->px(36);
        if (width() <= x)
            return;
        painter.setPen(colours.text2);
        painter.setFont(m_theme->font(Type::Body));
        const QString words = painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - x - m_theme->px(8));
        painter.drawText(rect().adjusted(x, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, words);
    }

private:
    const Theme *m_theme;
    KeyHint *m_hint;
};

} // namespace

TopBar::TopBar(const Theme *theme, Document *document, Session *session, Choices *choices, const Actions &actions,
               QMenu *exports, QWidget *parent)
    : Panel(Ground::Surface, Qt::BottomEdge, theme, parent), m_theme(theme), m_document(document), m_session(session),
      m_choices(choices)
{
    build(actions, exports);
    connect(document, &Document::stateChanged, this, &TopBar::refresh);
    connect(session, &Session::chosen, this, &TopBar::refresh);
    connect(theme, &Theme::changed, this, &TopBar::dress);
    dress();
    refresh();
}

void TopBar::build(const Actions &actions, QMenu *exports)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 1);
    row->setSpacing(0);
    m_mark = new Mark(m_theme, this);
    m_name = new PlainLabel(m_theme, Type::Heading, Weight::Strong, PlainLabel::Tone::First, this);
    m_name->setText(tr("Treadlight"));
    row->addWidget(m_mark);
    row->addSpacing(24);
    row->addWidget(m_name);
    const std::pair<QString, QMenu *> choosers[] = {{tr("Journey"), m_choices->journeys()},
                                                    {tr("Scenario"), m_choices->scenarios()},
                                                    {tr("People"), m_choices->people()}};
    for (const auto &[label, menu] : choosers) {
        if (!m_choosers.isEmpty()) {
            m_dividers.append(new Hairline(Qt::Vertical, m_theme, this));
            row->addSpacing(12);
            row->addWidget(m_dividers.last());
            row->addSpacing(18);
        }
        auto *chooser = new Chooser(label, m_theme, Chooser::Form::Tall, this);
        chooser->setObjectName(QStringLiteral("choose.%1").arg(m_choosers.size()));
        chooser->setMenu(menu);
        m_choosers.append(chooser);
        row->addWidget(chooser, 1000);
    }
    row->addStretch(1);
    m_state = new PlainLabel(m_theme, Type::Small, Weight::Regular, PlainLabel::Tone::Second, this);
    m_undo = makeIconButton(Icon::Undo, tr("Undo"), m_theme, this);
    m_redo = makeIconButton(Icon::Redo, tr("Redo"), m_theme, this);
    m_find = new FindButton(actions[QStringLiteral("find")]->shortcut(), m_theme, this);
    m_export = makeButton(tr("Export"), ButtonKind::Ordinary, this);
    m_export->setMenu(exports);
    connect(m_undo, &QToolButton::clicked, actions[QStringLiteral("edit.undo")], &QAction::trigger);
    connect(m_redo, &QToolButton::clicked, actions[QStringLiteral("edit.redo")], &QAction::trigger);
    connect(m_find, &QAbstractButton::clicked, actions[QStringLiteral("find")], &QAction::trigger);
    for (QWidget *part :
         {static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_undo), static_cast<QWidget *>(m_redo),
          static_cast<QWidget *>(m_find), static_cast<QWidget *>(m_export)}) {
        row->addWidget(part);
        row->addSpacing(8);
    }
}

QString TopBar::state() const
{
    if (m_document->isReadOnly())
        return tr("Read-only");
    if (m_document->isUnsaved())
        return tr("Unsaved");
    return m_document->path().isEmpty() ? QString() : tr("Saved");
}

void TopBar::refresh()
{
    const bool open = m_session->baseline() != nullptr;
    m_name->setVisible(!open);
    for (QWidget *part : m_dividers)
        part->setVisible(open);
    for (Chooser *chooser : m_choosers)
        chooser->setVisible(open);
    for (QWidget *part : {static_cast<QWidget *>(m_undo), static_cast<QWidget *>(m_redo),
                          static_cast<QWidget *>(m_export), static_cast<QWidget *>(m_state)})
        part->setVisible(open);
    m_choosers[0]->setValue(m_choices->journeyName());
    m_choosers[1]->setValue(m_choices->scenarioName());
    m_choosers[2]->setValue(m_choices->peopleName());
    m_state->setText(state());
    const auto showStep = [](QToolButton *button, bool can, const QString &action, const QString &name) {
        button->setEnabled(can);
        const QString text = can && !name.isEmpty() ? QStringLiteral("%1: %2").arg(action, name) : action;
        button->setToolTip(plainTip(text));
        button->setAccessibleName(text);
    };
    showStep(m_undo, m_document->canUndo(), tr("Undo"), m_document->undoName());
    showStep(m_redo, m_document->canRedo(), tr("Redo"), m_document->redoName());
}

void TopBar::dress()
{
    const auto px = [this](double length) { return m_theme->px(length); };
    setFixedHeight(px(56));
    m_mark->setFixedSize(px(80), px(55));
    layout()->setContentsMargins(0, 0, px(16), 1);
    const std::array widths = {216, 264, 216};
    for (qsizetype i = 0; i < m_choosers.size(); ++i) {
        Chooser *chooser = m_choosers[i];
        chooser->setFixedHeight(px(40));
        chooser->setMinimumWidth(px(56));
        chooser->setMaximumWidth(px(widths[static_cast<size_t>(i)] - 15));
        chooser->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    for (QWidget *divider : m_dividers)
        divider->setFixedHeight(px(32));
    // Large text leaves the room to what is looked at: find and export are their signs alone.
    const bool roomy = m_theme->scale() < 1.7;
    m_find->setFixedSize(px(roomy ? 200 : 36), px(32));
    m_export->setText(roomy ? tr("Export") : QString());
    m_export->setAccessibleName(tr("Export"));
    m_export->setToolTip(plainTip(tr("Export")));
    for (QToolButton *button : {m_undo, m_redo})
        button->setFixedSize(px(32), px(32));
    m_export->setIcon(icon(Icon::Export, *m_theme));
    m_export->setIconSize(QSize(px(16), px(16)));
}

} // namespace app
