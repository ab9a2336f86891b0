// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/bottomline.h"

#include <QHBoxLayout>
#include <QPainter>

namespace app {

SentenceView::SentenceView(const Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void SentenceView::setSentence(const Sentence &sentence)
{
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    setAccessibleName(text());
    setToolTip(plainTip(text()));
    update();
}

QSize SentenceView::sizeHint() const { return {m_theme->px(600), m_theme->px(20)}; }

QSize SentenceView::minimumSizeHint() const { return {m_theme->px(80), m_theme->px(20)}; }

void SentenceView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &colours = m_theme->colours();
    double x = 0;
    for (const Span &span : m_sentence) {
        const bool aside = span.tone == Span::Tone::Aside;
        if (aside)
            x += m_theme->px(20);
        const QFont font =
            m_theme->font(Type::Body, span.tone == Span::Tone::Figure ? Weight::Strong : Weight::Regular);
        const QFontMetricsF metrics(font);
        const double room = width() - x;
        if (room < metrics.averageCharWidth() * 3)
            break;
        const QString text = metrics.elidedText(span.text, Qt::ElideRight, room);
        painter.setFont(font);
        painter.setPen(aside ? colours.text2 : colours.text);
        painter.drawText(QRectF(x, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
        x += metrics.horizontalAdvance(text);
        if (text != span.text)
            break;
    }
}

BottomLine::BottomLine(const Theme *theme, Document *document, Session *session, AnalysisRunner *runner,
                       QWidget *parent)
    : Panel(Ground::Surface, Qt::TopEdge, theme, parent), m_theme(theme), m_document(document), m_session(session),
      m_runner(runner), m_sentence(new SentenceView(theme, this))
{
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_sentence, 1);
    for (QPushButton *&count : m_counts) {
        count = makeButton({}, ButtonKind::Quiet, this);
        count->hide();
        row->addWidget(count);
        connect(count, &QPushButton::clicked, this,
                [this, count] { emit findingsAsked(count->mapToGlobal(QPoint(count->width(), 0))); });
    }
    m_passing.setSingleShot(true);
    m_passing.setInterval(6000);
    connect(&m_passing, &QTimer::timeout, this, &BottomLine::refresh);
    connect(theme, &Theme::changed, this, &BottomLine::dress);
    connect(document, &Document::changed, this, &BottomLine::refresh);
    connect(session, &Session::chosen, this, &BottomLine::refresh);
    connect(runner, &AnalysisRunner::started, this, &BottomLine::refresh);
    connect(runner, &AnalysisRunner::finished, this, &BottomLine::refresh);
    dress();
    refresh();
}

void BottomLine::say(const QString &sentence)
{
    m_sentence->setSentence({{sentence, Span::Tone::Words}});
    m_passing.start();
}

void BottomLine::refresh()
{
    m_passing.stop();
    if (!m_session->baseline()) {
        m_sentence->setSentence({{tr("No document is open."), Span::Tone::Words}});
        showCounts({});
        return;
    }
    if (!m_runner->isFresh()) {
        m_sentence->setSentence({{tr("Working…"), Span::Tone::Words}});
        return;
    }
    m_sentence->setSentence(sentenceOf(*m_runner->latest()));
    showCounts(m_runner->latest()->findings);
}

void BottomLine::showCounts(const model::Findings &findings)
{
    std::array<int, 3> counts{};
    for (const model::Finding &finding : findings)
        ++counts[static_cast<size_t>(finding.severity)];
    const std::array words = {tr("%n error(s)", nullptr, counts[0]), tr("%n warning(s)", nullptr, counts[1]),
                              tr("%n note(s)", nullptr, counts[2])};
    for (size_t i = 0; i < m_counts.size(); ++i) {
        m_counts[i]->setVisible(counts[i] > 0);
        m_counts[i]->setText(words[i]);
        m_counts[i]->setToolTip(plainTip(tr("Show what was found")));
    }
}

void BottomLine::dress()
{
    const Colours &colours = m_theme->colours();
    setFixedHeight(m_theme->px(40));
    layout()->setContentsMargins(m_theme->px(24), m_theme->px(1), m_theme->px(16), 0);
    layout()->setSpacing(m_theme->px(4));
    const std::array signs = {icon(Icon::Error, colours.error), icon(Icon::Warning, colours.warning),
                              icon(Icon::Note, colours.note)};
    for (size_t i = 0; i < m_counts.size(); ++i) {
        m_counts[i]->setIcon(signs[i]);
        m_counts[i]->setIconSize(QSize(m_theme->px(16), m_theme->px(16)));
    }
}

} // namespace app
