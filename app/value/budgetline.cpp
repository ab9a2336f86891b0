// SPDX-License-Identifier: GPL-3.0-only
#include "app/value/budgetline.h"

#include "app/charts/numbers.h"
#include "app/theme/parts.h"
#include "app/value/entry.h"

#include <QSignalBlocker>
#include <QSlider>

#include <cmath>

namespace app::value {

namespace {

constexpr int sliderSteps = 200;

/// Two digits that count: what a hand means by a place on a slider.
double rounded(double value)
{
    if (!(value > 0))
        return 0;
    const double unit = std::pow(10, std::floor(std::log10(value)) - 1);
    return std::round(value / unit) * unit;
}

} // namespace

BudgetLine::BudgetLine(Theme *theme, QWidget *parent)
    : Card(theme, parent), m_label(new PlainLabel(theme, Type::Body, Weight::Regular, PlainLabel::Tone::First, this)),
      m_slider(new QSlider(Qt::Horizontal, this)), m_entry(new Entry(this)),
      m_words(new PlainLabel(theme, Type::Small, Weight::Regular, PlainLabel::Tone::Second, this))
{
    m_label->setText(tr("Budget"));
    m_label->setBuddy(m_entry);
    m_entry->setAccessibleName(tr("Budget"));
    m_entry->setPlaceholderText(tr("none"));
    m_entry->setToolTip(plainTip(tr("Budget"), tr("For one-off and yearly costs over the whole period; empty: none")));
    m_slider->setAccessibleName(tr("Budget"));
    m_slider->setRange(0, sliderSteps);
    m_slider->setPageStep(sliderSteps / 20);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        emit tried(atSlider());
        if (!m_slider->isSliderDown())
            emit chosen(atSlider());
    });
    connect(m_slider, &QSlider::sliderReleased, this, [this] { emit chosen(atSlider()); });
    connect(m_entry, &Entry::committed, this, [this](const QString &typed) {
        const auto budget = numberIn(typed, Meant::Number);
        if (typed.trimmed().isEmpty())
            emit chosen(std::nullopt);
        else if (budget && *budget >= 0)
            emit chosen(budget);
        else
            emit refused(tr("The budget “%1” is no amount; nothing was changed.").arg(typed.left(40)));
    });
    connect(theme, &Theme::changed, this, &BudgetLine::place);
}

double BudgetLine::atSlider() const { return rounded(m_most * m_slider->value() / sliderSteps); }

void BudgetLine::show(const Valuation &valuation, const model::burden::Portfolio &portfolio, const std::optional<double> &budget)
{
    // A little beyond the dearest set, so that the whole can be reached though rounded.
    m_most = 1.06 * portfolio.frontier.back().cost;
    const QSignalBlocker quiet(m_slider);
    m_slider->setEnabled(m_most > 0);
    if (!m_slider->isSliderDown())
        m_slider->setValue(m_most > 0 && budget ? static_cast<int>(std::lround(std::min(1.0, *budget / m_most) * sliderSteps)) : 0);
    m_entry->setShown(budget ? charts::money(*budget, valuation.currency()) : QString());
    QStringList names;
    for (const int entry : (budget ? portfolio.best(*budget) : portfolio.frontier.back()).entries)
        names += valuation.nameOf(entry);
    m_words->setText(names.isEmpty() ? tr("No change") : names.join(QStringLiteral("; ")));
    place();
}

void BudgetLine::showWaiting(const QString &words)
{
    m_slider->setEnabled(false);
    m_words->setText(words);
    place();
}

int BudgetLine::heightForWidth(int width) const
{
    const int inner = width - 2 * theme()->px(16);
    const int words = std::clamp(m_words->heightForWidth(inner), theme()->lineHeight(Type::Small), 3 * theme()->lineHeight(Type::Small));
    return theme()->px(8) + theme()->px(24) + theme()->px(4) + words + theme()->px(8);
}

void BudgetLine::resizeEvent(QResizeEvent *) { place(); }

void BudgetLine::place()
{
    const int pad = theme()->px(16), y = theme()->px(8), line = theme()->px(24);
    const int label = m_label->sizeHint().width(), entry = theme()->px(112);
    m_label->setGeometry(pad, y, label, line);
    m_entry->setGeometry(width() - pad - entry, y, entry, line);
    const int left = pad + label + theme()->px(12);
    m_slider->setGeometry(left, y, std::max(theme()->px(40), m_entry->x() - theme()->px(12) - left), line);
    m_words->setGeometry(pad, y + line + theme()->px(4), width() - 2 * pad, std::max(0, height() - y - line - theme()->px(12)));
}

} // namespace app::value
