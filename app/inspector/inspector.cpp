// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/inspector.h"

#include "app/inspector/desk.h"
#include "app/inspector/page.h"
#include "app/inspector/sheet.h"

#include <QApplication>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace app::inspector {

namespace {

constexpr double panelWidth = 304;

} // namespace

Inspector::Inspector(Theme *theme, Document *document, Session *session, AnalysisRunner *runner, QWidget *parent, About about)
    : QWidget(parent), m_theme(theme), m_about(about), m_desk(std::make_unique<Desk>(theme, document, session, runner)),
      m_scroll(new QScrollArea(this))
{
    setObjectName(about == About::Selection ? QStringLiteral("inspector") : QStringLiteral("inspector.scenario"));
    setAccessibleName(about == About::Selection ? tr("Inspector") : tr("The scenario"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    // Only large text in a narrow panel needs it.
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &Inspector::leaveRoomForBar);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);

    connect(document, &Document::changed, this, &Inspector::reconcile);
    connect(session, &Session::selected, this, &Inspector::reconcile);
    connect(session, &Session::chosen, this, &Inspector::reconcile);
    connect(runner, &AnalysisRunner::started, this, &Inspector::reconcile);
    connect(runner, &AnalysisRunner::finished, this, &Inspector::reconcile);
    connect(runner, &AnalysisRunner::finished, this, [this, runner] {
        if (isVisible())
            runner->attributions()->ask();
    });
    connect(runner->attributions(), &AttributionRunner::finished, this, &Inspector::reconcile);
    connect(theme, &Theme::changed, this, &Inspector::dress);
    connect(m_desk.get(), &Desk::said, this, &Inspector::said);
    dress();
}

Inspector::~Inspector()
{
    // The page uses the desk to its end.
    delete m_scroll;
}

void Inspector::editName()
{
    if (m_page)
        m_page->editName();
}

QSize Inspector::sizeHint() const
{
    return {m_theme->px(panelWidth), m_theme->px(600)};
}

void Inspector::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->colours().surface);
}

Subject Inspector::subject() const { return m_about == About::Selection ? Subject::of(*m_desk) : Subject::ofScenario(*m_desk); }

void Inspector::reconcile()
{
    if (m_reconciling) {
        m_again = true;
        return;
    }
    const QScopedValueRollback guard(m_reconciling, true);
    do {
        m_again = false;
        if (!m_page || m_page->subject() != subject())
            rebuild();
        else
            m_page->refresh();
    } while (m_again);
}

void Inspector::rebuild()
{
    // A number half typed belongs to the old page: leaving the field commits it there.
    QWidget *focus = QApplication::focusWidget();
    if (focus && m_page && m_page->isAncestorOf(focus))
        focus->clearFocus();
    if (m_page) {
        m_scroll->takeWidget();
        m_page->hide();
        m_page->deleteLater();
    }
    m_page = new Page(*m_desk, subject());
    m_scroll->setWidget(m_page);
    m_scroll->verticalScrollBar()->setValue(0);
    m_page->refresh();
    leaveRoomForBar();
}

void Inspector::leaveRoomForBar()
{
    // The rows are as wide with the bar as without, so that nothing moves when it comes.
    const bool isThere = m_scroll->verticalScrollBar()->maximum() > 0;
    if (m_page)
        m_page->layout()->setContentsMargins(0, 0, isThere ? 0 : m_scroll->verticalScrollBar()->sizeHint().width(), 0);
}

void Inspector::dress()
{
    setStyleSheet(sheetOf(*m_theme));
    updateGeometry();
    m_scroll->viewport()->setAutoFillBackground(false);
    if (m_reconciling)
        return;
    const QScopedValueRollback guard(m_reconciling, true);
    rebuild();
}

} // namespace app::inspector
