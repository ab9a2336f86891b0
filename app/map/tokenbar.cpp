// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/tokenbar.h"

#include <QBoxLayout>
#include <QLocale>
#include <QMenu>

namespace app::map {

namespace {

constexpr int frameMs = 16, sliderSteps = 1000;
/// How long the whole takes to watch: the slowest, the usual, the fastest. Seconds.
constexpr std::array<double, 4> watches = {120, 40, 15, 5};

} // namespace

TokenBar::TokenBar(const Theme *theme, Document *document, Session *session, MapScene *scene, const Motion *motion, QWidget *parent)
    : Panel(Ground::Surface, Qt::BottomEdge, theme, parent), m_theme(theme), m_document(document), m_session(session),
      m_scene(scene), m_motion(motion), m_play(makeButton(tr("Play"), ButtonKind::Strip)), m_slider(new QSlider(Qt::Horizontal)),
      m_told(new PlainLabel(theme, Type::Small)), m_speed(new Chooser(tr("Speed"), theme, Chooser::Form::InLine))
{
    setObjectName(QStringLiteral("map.people"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 1);
    row->setSpacing(16);
    m_slider->setRange(0, sliderSteps);
    m_slider->setAccessibleName(tr("Day of the ten people"));
    auto *speeds = new QMenu(this);
    const QStringList names{tr("slow"), tr("medium"), tr("fast"), tr("fastest")};
    for (int i = 0; i < names.size(); ++i)
        connect(speeds->addAction(names[i]), &QAction::triggered, this, [this, i, names] {
            m_speedIndex = i;
            m_speed->setValue(names[i]);
            fit();
        });
    m_speed->setMenu(speeds);
    m_speed->setValue(names[m_speedIndex]);
    QPushButton *close = makeButton(tr("Close"), ButtonKind::Quiet);
    for (QWidget *part : {static_cast<QWidget *>(m_play), static_cast<QWidget *>(m_slider), static_cast<QWidget *>(m_told), static_cast<QWidget *>(m_speed), static_cast<QWidget *>(close)})
        row->addWidget(part);
    row->setStretch(1, 1);
    connect(m_play, &QPushButton::clicked, this, [this] { play(!isPlaying()); });
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        if (m_tokens)
            setDay(m_tokens->days() * value / sliderSteps);
    });
    connect(close, &QPushButton::clicked, this, [this] { setOn(false); });
    connect(&m_tick, &QTimer::timeout, this, &TokenBar::tick);
    connect(motion, &Motion::changed, this, &TokenBar::fit);
    connect(theme, &Theme::changed, this, &TokenBar::fit);
    const auto anew = [this] {
        if (m_tokens)
            simulate();
    };
    connect(document, &Document::changed, this, anew);
    connect(session, &Session::chosen, this, anew);
    m_tick.setInterval(frameMs);
    fit();
    hide();
}

void TokenBar::fit()
{
    setFixedHeight(m_theme->px(40));
    m_play->setVisible(m_motion->isWanted());
    m_speed->setVisible(m_motion->isWanted());
    m_speed->setMinimumWidth(m_speed->sizeHint().width() + m_theme->px(4));
    if (!m_motion->isWanted())
        play(false);
}

void TokenBar::setOn(bool on)
{
    if (on == isOn())
        return;
    play(false);
    if (on)
        simulate();
    else
        m_tokens.reset();
    setVisible(isOn());
    emit moved();
    if (!isOn())
        emit turnedOff();
}

void TokenBar::simulate()
{
    const model::Journey *journey = m_session->baseline(), *shown = m_session->shown();
    if (!journey || !shown) {
        setOn(false);
        return;
    }
    const model::Workspace &workspace = *m_document->workspace();
    QList<model::Entry> entries;
    if (m_session->scenarioId()) {
        if (auto of = model::entriesOf(workspace.scenarios, *m_session->scenarioId()))
            entries = *of;
    }
    const auto simulation = model::burden::Simulation::of(workspace.inventory, *journey, entries, Tokens::seed);
    if (!simulation) {
        emit said(simulation.refusal());
        m_tokens.reset();
        hide();
        emit turnedOff();
        return;
    }
    m_tokens.emplace(*simulation, m_session->segmentId(), *shown);
    setDay(std::min(m_day, m_tokens->days()));
}

void TokenBar::play(bool on)
{
    on = on && m_tokens && m_motion->isWanted();
    m_play->setText(on ? tr("Pause") : tr("Play"));
    if (on == isPlaying())
        return;
    if (!on) {
        m_tick.stop();
        return;
    }
    if (m_day >= m_tokens->days())
        setDay(0);
    m_since.start();
    m_tick.start();
}

double TokenBar::daysASecond() const { return m_tokens->days() / watches[static_cast<size_t>(m_speedIndex)]; }

void TokenBar::tick()
{
    const double seconds = static_cast<double>(m_since.restart()) / 1000;
    setDay(std::min(m_day + seconds * daysASecond(), m_tokens->days()));
    if (m_day >= m_tokens->days())
        play(false);
}

void TokenBar::setDay(double day)
{
    m_day = day;
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(m_tokens && m_tokens->days() > 0 ? qRound(day / m_tokens->days() * sliderSteps) : 0);
    tell();
    emit moved();
}

void TokenBar::tell()
{
    if (!m_tokens)
        return;
    const auto whole = [](double days) { return QLocale().toString(static_cast<int>(days)); };
    m_told->setText(tr("Day %1 of %2; %3 of %4 people are through").arg(whole(m_day), whole(std::ceil(m_tokens->days()))).arg(m_tokens->throughAt(m_day)).arg(Tokens::people));
}

void TokenBar::paint(QPainter &painter, const Look &look) const
{
    if (!m_tokens)
        return;
    const QTransform view = painter.worldTransform(), screen = QTransform::fromScale(look.textScale, look.textScale);
    const QTransform to = view * screen.inverted();
    painter.setWorldTransform(screen);
    painter.setFont(fontFor(Type::Micro, Weight::Strong));
    const auto wayOf = [this](const model::EdgeId &edge) {
        const EdgeItem *item = m_scene->item(edge);
        return item ? item->edge().way : QList<QPointF>();
    };
    for (const Tokens::Place &place : m_tokens->at(m_day)) {
        const QRectF card = m_scene->boxOf(place.node);
        if (card.isNull())
            continue;
        const QPointF point = to.map(pointOf(place, card, wayOf));
        // Six colours for ten people: the number tells them apart, the colour only helps the eye to stay with one.
        const QColor &colour = ChartColours::get().categories[static_cast<size_t>(place.person - 1) % 6];
        painter.setPen(QPen(look.c().surface, 1.5));
        painter.setBrush(colour);
        painter.drawEllipse(point, 8, 8);
        painter.setPen(colour.lightness() > 140 ? QColor(Qt::black) : QColor(Qt::white));
        painter.drawText(QRectF(point - QPointF(10, 8), QSizeF(20, 16)), Qt::AlignCenter, QString::number(place.person));
    }
    painter.setWorldTransform(view);
}

} // namespace app::map
