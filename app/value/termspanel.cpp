// SPDX-License-Identifier: GPL-3.0-only
#include "app/value/termspanel.h"

#include "app/charts/numbers.h"
#include "app/theme/parts.h"
#include "app/value/entry.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>
#include <QWheelEvent>

namespace app::value {

using model::AppraisalTerms;

namespace {

QString termsText(const char *text) { return QCoreApplication::translate("Terms", text); }

QString sentence(const char *text)
{
    const QString words = termsText(text);
    return words.isEmpty() ? words : words.front().toUpper() + words.mid(1);
}

/// A list to choose from that the wheel does not turn, with the theme's own sign.
class Choice : public QComboBox {
public:
    Choice(const Theme *theme, QWidget *parent) : QComboBox(parent), m_theme(theme) {}

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
    void paintEvent(QPaintEvent *event) override
    {
        QComboBox::paintEvent(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double size = m_theme->px(10);
        paintIcon(painter, Icon::Chevron, {width() - size - m_theme->px(6), (height() - size) / 2, size, size}, m_theme->colours().text);
    }

private:
    const Theme *m_theme;
};

/// A share as it is typed: "3.5 %".
QString shareText(double share)
{
    const double hundredths = std::round(share * 1e8) / 1e6;
    return charts::number(hundredths, hundredths == std::round(hundredths) ? 0 : std::abs(hundredths * 10 - std::round(hundredths * 10)) < 1e-6 ? 1 : 2) +
           QChar(0x00A0) + QLatin1Char('%');
}

QString plainText(double number) { return QLocale().toString(number, 'g', 6); }

QString rampText(const QList<double> &ramp)
{
    QStringList shares;
    for (const double share : ramp)
        shares += shareText(share);
    return shares.join(QStringLiteral(", "));
}

/// "30 %, 70 %, 100 %" as shares; none where one is no number.
std::optional<QList<double>> rampIn(const QString &text)
{
    QList<double> ramp;
    const bool pointIsComma = QLocale().decimalPoint() == QLatin1String(",");
    const QRegularExpression between(pointIsComma ? QStringLiteral("[;\\s]+|,\\s+") : QStringLiteral("[;,\\s]+"));
    const bool percent = text.contains(QLatin1Char('%'));
    QString bare = text;
    bare.replace(QLatin1Char('%'), QLatin1Char(' '));
    for (const QString &part : bare.split(between, Qt::SkipEmptyParts)) {
        const auto share = numberIn(percent ? part + QLatin1Char('%') : part, Meant::Share);
        if (!share)
            return std::nullopt;
        ramp.append(*share);
    }
    return ramp;
}

} // namespace

TermsPanel::TermsPanel(Theme *theme, QWidget *parent) : Card(theme, parent) { build(); }

void TermsPanel::build()
{
    m_grid = new QGridLayout(this);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnMinimumWidth(1, theme()->px(104));
    m_grid->setHorizontalSpacing(theme()->px(8));
    m_grid->setVerticalSpacing(theme()->px(6));
    m_grid->setContentsMargins(theme()->px(16), theme()->px(12), theme()->px(16), theme()->px(16));
    auto *title = new PlainLabel(theme(), Type::ChartTitle, Weight::Strong, PlainLabel::Tone::First, this);
    title->setText(tr("On these terms"));
    m_grid->addWidget(title, 0, 0, 1, 2);

    addEntry(tr("Period, years"), [](const AppraisalTerms &t) { return QString::number(t.period); },
             [](AppraisalTerms &t, const QString &typed) {
                 const auto years = numberIn(typed, Meant::Number);
                 if (years)
                     t.period = static_cast<int>(std::clamp(*years, -1.0, 1e6));
                 return years.has_value();
             },
             tr("Years with benefits, after the one in which one-off costs fall: 1 to 125"));
    m_rates = addChoice(tr("Discount rates"), [](AppraisalTerms &t, const QString &key) { t.rates = key; });
    m_flatRate = addEntry(tr("Rate a year"), [](const AppraisalTerms &t) { return shareText(t.flatRate); },
                          [](AppraisalTerms &t, const QString &typed) {
                              const auto rate = numberIn(typed, Meant::Share);
                              t.flatRate = rate.value_or(0);
                              return rate.has_value();
                          },
                          tr("How much less money in a year is worth than money now"));
    m_ratesWords = addWords();
    m_timeValue = addChoice(tr("Value of an hour"), [](AppraisalTerms &t, const QString &key) { t.timeValue = key; });
    m_timeWords = addWords();
    m_money = addCheck(tr("Fees saved count too"), &AppraisalTerms::countsMoney);
    Entry *reached = addEntry(tr("Take-up reached by year"), [](const AppraisalTerms &t) { return rampText(t.ramp); },
             [](AppraisalTerms &t, const QString &typed) {
                 const auto ramp = rampIn(typed);
                 t.ramp = ramp.value_or(QList<double>());
                 return ramp.has_value();
             },
             tr("Share of the take-up reached in year 1, 2 and so on, such as 30 %, 70 %, 100 %; the last holds on. Empty: all of it from year 1"));
    reached->setPlaceholderText(tr("all from year 1"));
    addShare(tr("Added to costs"), &AppraisalTerms::costOptimism, tr("Optimism bias: costs tend to be higher than planned"));
    addShare(tr("Taken off benefits"), &AppraisalTerms::benefitOptimism, tr("Optimism bias: benefits tend to be lower than planned"));
    const auto year = [](int AppraisalTerms::*member) {
        return std::pair([member](const AppraisalTerms &t) { return t.*member ? QString::number(t.*member) : QString(); },
                         [member](AppraisalTerms &t, const QString &typed) {
                             const auto number = typed.trimmed().isEmpty() ? std::optional(0.0) : numberIn(typed, Meant::Number);
                             t.*member = static_cast<int>(std::clamp(number.value_or(0), -1.0, 1e6));
                             return number.has_value();
                         });
    };
    const auto [shownBase, takeBase] = year(&AppraisalTerms::baseYear);
    addEntry(tr("First year"), shownBase, takeBase, tr("Calendar year in which one-off costs fall; figures are worth what they are worth in it"))->setPlaceholderText(tr("not said"));
    const auto [shownPrice, takePrice] = year(&AppraisalTerms::priceYear);
    m_priceYear = addEntry(tr("Prices of"), shownPrice, takePrice, tr("Year whose prices all money is in; empty: that of the document"));
    m_weighted = addCheck(tr("Weigh by income as well"), &AppraisalTerms::weighted);
    m_elasticity = addEntry(tr("Exponent"), [](const AppraisalTerms &t) { return plainText(t.elasticity); },
                            [](AppraisalTerms &t, const QString &typed) {
                                const auto number = numberIn(typed, Meant::Number);
                                t.elasticity = number.value_or(0);
                                return number.has_value();
                            },
                            tr("The weight of money is (median income / own income) to the power of this"));
    m_incomes = new QGridLayout;
    m_incomes->setColumnStretch(0, 1);
    m_incomes->setColumnMinimumWidth(1, theme()->px(104));
    m_grid->addLayout(m_incomes, m_grid->rowCount(), 0, 1, 2);
    m_warnings = addWords();
    m_grid->setRowStretch(m_grid->rowCount(), 1);
}

Entry *TermsPanel::addEntry(const QString &label, std::function<QString(const AppraisalTerms &)> shown, Take take, const QString &how)
{
    const int row = m_grid->rowCount();
    auto *words = new PlainLabel(theme(), Type::Body, Weight::Regular, PlainLabel::Tone::First, this);
    words->setText(label);
    auto *entry = new Entry(this);
    entry->setMaximumWidth(theme()->px(104));
    connect(theme(), &Theme::changed, entry, [this, entry] { entry->setMaximumWidth(theme()->px(104)); });
    entry->setAccessibleName(label);
    entry->setToolTip(plainTip(label, how));
    words->setBuddy(entry);
    m_grid->addWidget(words, row, 0);
    m_grid->addWidget(entry, row, 1);
    connect(entry, &Entry::committed, this, [this, label, take = std::move(take)](const QString &typed) {
        AppraisalTerms terms = m_terms;
        if (take(terms, typed))
            emit changed(terms);
        else
            emit refused(tr("%1: “%2” is no number; nothing was changed.").arg(label, typed.left(40)));
    });
    m_rows.append({words, entry, std::move(shown)});
    return entry;
}

void TermsPanel::addShare(const QString &label, double AppraisalTerms::*member, const QString &how)
{
    addEntry(label, [member](const AppraisalTerms &t) { return shareText(t.*member); },
             [member](AppraisalTerms &t, const QString &typed) {
                 const auto share = numberIn(typed, Meant::Share);
                 t.*member = share.value_or(0);
                 return share.has_value();
             },
             how);
}

QComboBox *TermsPanel::addChoice(const QString &label, std::function<void(AppraisalTerms &, const QString &)> take)
{
    auto *words = new PlainLabel(theme(), Type::Body, Weight::Regular, PlainLabel::Tone::First, this);
    words->setText(label);
    auto *choice = new Choice(theme(), this);
    choice->setProperty("kind", QStringLiteral("strip"));
    choice->setAccessibleName(label);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setFocusPolicy(Qt::StrongFocus);
    words->setBuddy(choice);
    const int row = m_grid->rowCount();
    m_grid->addWidget(words, row, 0, 1, 2);
    m_grid->addWidget(choice, row + 1, 0, 1, 2);
    connect(choice, &QComboBox::activated, this, [this, choice, take = std::move(take)](int which) {
        AppraisalTerms terms = m_terms;
        take(terms, choice->itemData(which).toString());
        emit changed(terms);
    });
    return choice;
}

QCheckBox *TermsPanel::addCheck(const QString &label, bool AppraisalTerms::*member)
{
    auto *check = new QCheckBox(label, this);
    m_grid->addWidget(check, m_grid->rowCount(), 0, 1, 2);
    connect(check, &QCheckBox::clicked, this, [this, member](bool on) {
        AppraisalTerms terms = m_terms;
        terms.*member = on;
        emit changed(terms);
    });
    return check;
}

PlainLabel *TermsPanel::addWords()
{
    auto *words = new PlainLabel(theme(), Type::Micro, Weight::Regular, PlainLabel::Tone::Second, this);
    words->setWordWrap(true);
    m_grid->addWidget(words, m_grid->rowCount(), 0, 1, 2);
    return words;
}

void TermsPanel::show(const model::Workspace &workspace)
{
    m_terms = workspace.appraisal;
    fillChoices(workspace);
    for (const Row &row : m_rows)
        row.entry->setShown(row.shown(m_terms));
    m_priceYear->setPlaceholderText(workspace.priceYear ? QString::number(workspace.priceYear) : tr("not said"));
    m_money->setChecked(m_terms.countsMoney);
    m_weighted->setChecked(m_terms.weighted);
    const auto setRowVisible = [&](const Entry *entry, bool visible) {
        for (const Row &row : m_rows) {
            if (row.entry == entry) {
                row.entry->setVisible(visible);
                row.label->setVisible(visible);
            }
        }
    };
    setRowVisible(m_flatRate, m_terms.rates == model::flatRates);
    setRowVisible(m_elasticity, m_terms.weighted);
    showIncomes(workspace);
    showWords(workspace);
}

void TermsPanel::fillChoices(const model::Workspace &workspace)
{
    const auto fill = [](QComboBox *choice, const QList<std::pair<QString, QString>> &rows, const QString &chosen) {
        choice->clear();
        for (const auto &[key, name] : rows)
            choice->addItem(name, key);
        if (choice->findData(chosen) < 0)
            choice->addItem(chosen, chosen);
        choice->setCurrentIndex(choice->findData(chosen));
    };
    QList<std::pair<QString, QString>> rates, values{{model::ownTimeValue, tr("Each segment's own")}};
    for (const model::RateSchedule &schedule : model::rateSchedules())
        rates.append({QLatin1String(schedule.key), termsText(schedule.label)});
    rates.append({model::flatRates, tr("One rate for all years")});
    for (const model::TimeValue &value : model::timeValues()) {
        if (workspace.currency == QLatin1String(value.currency))
            values.append({QLatin1String(value.key), QStringLiteral("%1%2 %3").arg(charts::currencySign(workspace.currency), charts::number(value.anHour, 2), termsText(value.label))});
    }
    fill(m_rates, rates, m_terms.rates);
    fill(m_timeValue, values, m_terms.timeValue);
}

void TermsPanel::showIncomes(const model::Workspace &workspace)
{
    QList<model::SegmentId> wanted;
    for (const model::Segment &segment : workspace.inventory.segments) {
        if (m_terms.weighted)
            wanted.append(segment.id);
    }
    QList<model::SegmentId> now;
    for (const auto &[segment, row] : m_incomeRows)
        now.append(segment);
    if (now != wanted) {
        for (const auto &[segment, row] : m_incomeRows) {
            row.label->deleteLater();
            row.entry->deleteLater();
        }
        m_incomeRows.clear();
        for (const model::SegmentId &segment : wanted) {
            auto *words = new PlainLabel(theme(), Type::Small, Weight::Regular, PlainLabel::Tone::First, this);
            words->setWordWrap(true);
            auto *entry = new Entry(this);
            entry->setMaximumWidth(theme()->px(104));
            const int at = m_incomes->rowCount();
            m_incomes->addWidget(words, at, 0);
            m_incomes->addWidget(entry, at, 1);
            connect(entry, &Entry::committed, this, [this, segment](const QString &typed) {
                AppraisalTerms terms = m_terms;
                const auto income = numberIn(typed, Meant::Number);
                if (!income)
                    return emit refused(tr("“%1” is no number; nothing was changed.").arg(typed.left(40)));
                terms.incomes.insert(segment, *income);
                emit changed(terms);
            });
            m_incomeRows.append({segment, {words, entry, {}}});
        }
    }
    for (const auto &[id, row] : m_incomeRows) {
        const model::Segment *segment = workspace.inventory.segments.find(id);
        const QString name = segment && !segment->name.isEmpty() ? segment->name : id.text();
        row.label->setText(tr("%1, weight %2").arg(name, charts::number(m_terms.weightOf(id), 2)));
        row.entry->setShown(plainText(m_terms.incomes.value(id, 1)));
        row.entry->setAccessibleName(tr("Income of %1 relative to the median").arg(name));
        row.entry->setToolTip(plainTip(name, tr("Income relative to the median: 0.5 is half of it")));
    }
}

void TermsPanel::showWords(const model::Workspace &workspace)
{
    const model::RateSchedule *schedule = model::rateSchedule(m_terms.rates);
    m_ratesWords->setVisible(schedule);
    if (schedule)
        m_ratesWords->setText(tr("%1 As of %2.").arg(termsText(schedule->source) + QLatin1Char('.'), QString::fromLatin1(schedule->date)));
    const model::TimeValue *value = model::timeValue(m_terms.timeValue);
    m_timeWords->setVisible(value);
    if (value)
        m_timeWords->setText(tr("%1; %2. Prices of %3.").arg(sentence(value->basis), termsText(value->source)).arg(value->year));
    QStringList warnings;
    for (const model::Finding &finding : model::checkTerms(m_terms, workspace.inventory, workspace.currency, workspace.priceYear))
        warnings += finding.text;
    m_warnings->setVisible(!warnings.isEmpty());
    m_warnings->setText(warnings.join(QLatin1Char('\n')));
}

} // namespace app::value
