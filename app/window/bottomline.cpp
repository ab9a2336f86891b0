// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/bottomline.h"

#include <QHBoxLayout>
#include <QKeyEvent>
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
    m_current = 0;
    const bool tells = std::ranges::any_of(sentence, [](const Span &span) { return !span.figure.isEmpty(); });
    setFocusPolicy(tells ? Qt::TabFocus : Qt::NoFocus);
    setAccessibleName(text());
    setAccessibleDescription(tells ? tr("Left and Right choose a figure, F1 says how it comes about.") : QString());
    setToolTip(plainTip(text()));
    update();
}

QSize SentenceView::sizeHint() const { return {m_theme->px(600), m_theme->px(20)}; }

QSize SentenceView::minimumSizeHint() const { return {m_theme->px(80), m_theme->px(20)}; }

QFont SentenceView::fontOf(const Span &span) const
{
    return m_theme->font(Type::Body, span.tone == Span::Tone::Figure ? Weight::Strong : Weight::Regular);
}

QList<SentenceView::Placed> SentenceView::placed() const
{
    QList<Placed> placed;
    double x = 0;
    for (const Span &span : m_sentence) {
        x += span.tone == Span::Tone::Aside ? m_theme->px(20) : 0;
        const QFontMetricsF metrics(fontOf(span));
        const double room = width() - x;
        if (room < metrics.averageCharWidth() * 3)
            break;
        const QString text = metrics.elidedText(span.text, Qt::ElideRight, room);
        placed.append({&span, text, QRectF(x, 0, std::min(room, metrics.horizontalAdvance(text)), height())});
        x += metrics.horizontalAdvance(text);
        if (text != span.text)
            break;
    }
    return placed;
}

std::optional<SentenceView::Told> SentenceView::told(const std::optional<QPoint> &point) const
{
    int number = 0;
    for (const Placed &one : placed()) {
        if (one.span->figure.isEmpty())
            continue;
        if (point ? one.box.contains(*point) : number == m_current)
            return Told{one.span->figure, one.box.toAlignedRect()};
        ++number;
    }
    return std::nullopt;
}

void SentenceView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &colours = m_theme->colours();
    for (const Placed &one : placed()) {
        const Span::Tone tone = one.span->tone;
        painter.setFont(fontOf(*one.span));
        painter.setPen(tone == Span::Tone::Aside || tone == Span::Tone::Second ? colours.text2 : colours.text);
        painter.drawText(one.box.adjusted(0, 0, 1, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, one.text);
    }
    const std::optional<Told> current = hasFocus() ? told(std::nullopt) : std::nullopt;
    if (current)
        painter.fillRect(QRectF(current->where.left(), height() / 2.0 + m_theme->px(10), current->where.width(), 2), colours.accent);
}

void SentenceView::keyPressEvent(QKeyEvent *event)
{
    const auto figures = static_cast<int>(std::ranges::count_if(placed(), [](const Placed &one) { return !one.span->figure.isEmpty(); }));
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0 || figures == 0)
        return QWidget::keyPressEvent(event);
    m_current = std::clamp(m_current + step, 0, figures - 1);
    update();
}

void SentenceView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void SentenceView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

BottomLine::BottomLine(const Theme *theme, Document *document, Session *session, AnalysisRunner *runner,
                       ConfidenceRunner *confidence, QWidget *parent)
    : Panel(Ground::Surface, Qt::TopEdge, theme, parent), m_theme(theme), m_document(document), m_session(session),
      m_runner(runner), m_confidence(confidence), m_sentence(new SentenceView(theme, this))
{
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_sentence, 1);
    explain::attach(m_sentence, [this](const std::optional<QPoint> &point) { return asked(point); }, explain::Keys::F1AndEnter);
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
    // A sentence said in passing stays: only figures that are shown get their interval.
    connect(confidence, &ConfidenceRunner::finished, this, [this] {
        if (!m_passing.isActive())
            refresh();
    });
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
    m_sentence->setSentence(sentenceOf(*m_runner->latest(), m_confidence->fresh().get()));
    showCounts(m_runner->latest()->findings);
}

std::optional<explain::Asked> BottomLine::asked(const std::optional<QPoint> &point) const
{
    const std::optional<SentenceView::Told> told = m_sentence->told(point);
    if (!told)
        return std::nullopt;
    const bool ofYear = told->figure.startsWith(QLatin1String("year."));
    return explain::Asked{{told->figure, m_session->scenarioId(), ofYear ? std::nullopt : m_session->segmentId()}, told->where};
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
