// SPDX-License-Identifier: GPL-3.0-only
#include "app/people/controls.h"

#include "app/charts/numbers.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>

namespace app::people {

namespace {

constexpr double between = 24, rowGap = 4;
constexpr std::array<quint32, 3> counts = {10'000, 100'000, 1'000'000};
constexpr std::array figures = {Lived::Minutes, Lived::Money, Lived::Asks, Lived::Duplicates};
constexpr std::array percents = {10, 50, 90};

/// Widgets side by side, no higher than they need.
QWidget *rowOf(const QList<QWidget *> &widgets, const Theme *theme, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme->px(8));
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    return row;
}

} // namespace

ThresholdField::ThresholdField(QWidget *parent) : QDoubleSpinBox(parent)
{
    setRange(0, 1e9);
    setDecimals(2);
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setKeyboardTracking(false);
    setProperty("kind", QStringLiteral("strip"));
}

QString ThresholdField::textFromValue(double value) const
{
    QLocale plain = locale();
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(value, 'f', QLocale::FloatingPointShortest);
}

Controls::Controls(const Theme *theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_figure(new Chooser(tr("Figure"), theme, Chooser::Form::InLine, this)),
      m_count(new Chooser(tr("People a segment"), theme, Chooser::Form::InLine, this))
{
    m_figure->setMenu(new QMenu(this));
    m_count->setMenu(new QMenu(this));
    m_parts = {m_figure, makeThreshold(), makePercent(), m_count, makeSeed()};
    fillMenus();
    choose(Lived::Minutes);
    choosePeople(counts.front());
    connect(theme, &Theme::changed, this, [this] {
        for (QWidget *field : {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_seed)})
            field->setFixedWidth(m_theme->px(64));
        place(width(), true);
    });
}

QWidget *Controls::makeThreshold()
{
    m_more = new PlainLabel(m_theme, Type::Small, Weight::Regular, PlainLabel::Tone::Second);
    m_share = new PlainLabel(m_theme, Type::Small);
    m_field = new ThresholdField;
    m_field->setFixedWidth(m_theme->px(64));
    m_field->setAccessibleName(tr("Share of people with more than this"));
    connect(m_field, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        m_threshold = m_reading.simulated(value);
        emit changed();
    });
    return rowOf({m_more, m_field, m_share}, m_theme, this);
}

QWidget *Controls::makePercent()
{
    auto *label = new PlainLabel(m_theme, Type::Small, Weight::Regular, PlainLabel::Tone::Second);
    label->setText(tr("Whose story"));
    m_percent = new SwitchBar({tr("Quick"), tr("Median"), tr("Slow")});
    m_percent->choose(1);
    m_percent->setToolTip(plainTip(tr("By days from start to end"), tr("Quick: one person in ten needs fewer days\n"
                                                                       "Median: half need fewer, half more\n"
                                                                       "Slow: one person in ten needs more days")));
    connect(m_percent, &SwitchBar::switched, this, &Controls::changed);
    return rowOf({label, m_percent}, m_theme, this);
}

QWidget *Controls::makeSeed()
{
    auto *label = new PlainLabel(m_theme, Type::Small, Weight::Regular, PlainLabel::Tone::Second);
    label->setText(tr("Seed"));
    m_seed = new QSpinBox;
    m_seed->setRange(0, 999'999);
    m_seed->setValue(7);
    m_seed->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_seed->setKeyboardTracking(false);
    m_seed->setProperty("kind", QStringLiteral("strip"));
    m_seed->setFixedWidth(m_theme->px(64));
    m_seed->setAccessibleName(tr("Seed of the luck"));
    m_seed->setToolTip(
        plainTip(tr("The same seed gives the same people"), tr("Another seed shows how much is chance.")));
    connect(m_seed, &QSpinBox::valueChanged, this, &Controls::changed);
    return rowOf({label, m_seed}, m_theme, this);
}

void Controls::fillMenus()
{
    QMenu *figureMenu = findChildren<QMenu *>(Qt::FindDirectChildrenOnly).at(0);
    QMenu *countMenu = findChildren<QMenu *>(Qt::FindDirectChildrenOnly).at(1);
    for (const Lived lived : figures) {
        connect(figureMenu->addAction(nameOf(lived)), &QAction::triggered, this, [this, lived] {
            choose(lived);
            emit changed();
        });
    }
    for (const quint32 people : counts) {
        connect(countMenu->addAction(charts::whole(people)), &QAction::triggered, this, [this, people] {
            choosePeople(people);
            emit changed();
        });
    }
}

void Controls::choose(Lived lived)
{
    m_lived = lived;
    m_threshold.reset();
    m_figure->setValue(nameOf(lived));
    place(width(), true);
}

void Controls::choosePeople(quint32 people)
{
    m_people = people;
    m_count->setValue(charts::whole(people));
    place(width(), true);
}

int Controls::percent() const { return percents[static_cast<size_t>(std::max(0, m_percent->chosen()))]; }

quint64 Controls::seed() const { return static_cast<quint64>(m_seed->value()); }

void Controls::showAnswer(const Simulated &simulated)
{
    if (simulated.of.lived != m_lived)
        return;
    m_reading = simulated.chosen.reading;
    const bool money = m_reading.unit == Reading::Unit::Money;
    m_more->setText(money ? tr("More than %1", "money").arg(m_reading.unitName()) : tr("More than"));
    const QString share = charts::percent(simulated.shareAbove);
    const QString people = simulated.baselineAbove
                               ? tr("%1 of people, before %2").arg(share, charts::percent(*simulated.baselineAbove))
                               : tr("%1 of people").arg(share);
    m_share->setText(money ? people : tr("%1: %2", "unit and people").arg(m_reading.unitName(), people));
    if (!m_field->hasFocus() || !m_threshold) {
        const QSignalBlocker quiet(m_field);
        m_field->setValue(m_reading.shown(simulated.threshold));
    }
    place(width(), true);
}

int Controls::heightForWidth(int width) const { return place(width, false); }

void Controls::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place(width(), true);
}

int Controls::place(int width, bool really) const
{
    const int high = m_theme->px(24), gap = m_theme->px(between);
    // What a chooser says of its width leaves no letter of its value to spare.
    const auto widthOf = [this](const QWidget *part) { return part->sizeHint().width() + m_theme->px(4); };
    int all = -gap, right = -gap;
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const int wide = widthOf(m_parts[i]);
        all += wide + gap;
        right += i >= m_right ? wide + gap : 0;
    }
    const bool inOneRow = all <= width;
    int x = 0, y = 0;
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const int wide = std::min(widthOf(m_parts[i]), width);
        if (inOneRow && i == m_right)
            x = width - right;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += high + m_theme->px(rowGap);
        }
        if (really)
            m_parts[i]->setGeometry(x, y, wide, high);
        x += wide + gap;
    }
    return y + high;
}

} // namespace app::people
