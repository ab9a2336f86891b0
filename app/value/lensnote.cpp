// SPDX-License-Identifier: GPL-3.0-only
#include "app/value/lensnote.h"

#include "app/charts/numbers.h"
#include "app/theme/parts.h"
#include "app/value/entry.h"
#include "app/value/lenswords.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLocale>

namespace app::value {

using namespace model::burden;

namespace {

QString gradeWord(model::Grade grade)
{
    switch (grade) {
    case model::Grade::Measured: return LensNote::tr("Measured");
    case model::Grade::Published: return LensNote::tr("Published");
    case model::Grade::Estimate: return LensNote::tr("Estimate");
    case model::Grade::Guess: return LensNote::tr("Guess");
    }
    return {};
}

/// A setting as one types it: "25 %", "19.7".
QString typedText(double value, LensUnit unit)
{
    const QString number = QLocale().toString(unit == LensUnit::Share ? value * 100 : value, 'g', 6);
    return unit == LensUnit::Share ? number + QChar(0x00A0) + QLatin1Char('%') : number;
}

} // namespace

LensNote::LensNote(Theme *theme, QWidget *parent) : Card(theme, parent)
{
    connect(theme, &Theme::changed, this, [this] {
        if (m_grid)
            space();
    });
}

void LensNote::space()
{
    m_grid->setHorizontalSpacing(theme()->px(8));
    m_grid->setVerticalSpacing(theme()->px(6));
    m_grid->setContentsMargins(theme()->px(16), theme()->px(12), theme()->px(16), theme()->px(16));
}

PlainLabel *LensNote::words(Type type, Weight weight)
{
    auto *label = new PlainLabel(theme(), type, weight, type == Type::Micro ? PlainLabel::Tone::Second : PlainLabel::Tone::First, this);
    label->setWordWrap(true);
    m_grid->addWidget(label, m_grid->rowCount(), 0, 1, 2);
    label->show();
    return label;
}

void LensNote::rebuild()
{
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete m_grid;
    m_grid = new QGridLayout(this);
    m_grid->setColumnStretch(0, 1);
    space();
    m_rows.clear();
    m_own = nullptr;
    const Lens &through = lens(*m_method);
    if (!through.parameters.empty())
        words(Type::ChartTitle, Weight::Strong)->setText(tr("With these settings"));
    for (const LensParameter &parameter : through.parameters) {
        const int at = m_grid->rowCount();
        Row row{new PlainLabel(theme(), Type::Body, Weight::Regular, PlainLabel::Tone::First, this), new Entry(this), nullptr};
        row.label->setText(lensText(parameter.label));
        row.label->setWordWrap(true);
        row.label->setBuddy(row.entry);
        row.entry->setFixedWidth(theme()->px(96));
        connect(theme(), &Theme::changed, row.entry, [this, entry = row.entry] { entry->setFixedWidth(theme()->px(96)); });
        row.entry->setAccessibleName(lensText(parameter.label));
        row.entry->setToolTip(plainTip(lensText(parameter.label), tr("Empty it to go back to the method's own")));
        m_grid->addWidget(row.label, at, 0);
        m_grid->addWidget(row.entry, at, 1, Qt::AlignTop);
        row.label->show();
        row.entry->show();
        connect(row.entry, &Entry::committed, this, [this, &parameter](const QString &typed) { take(parameter, typed); });
        row.source = words(Type::Micro, Weight::Regular);
        m_rows.append(row);
        if (QLatin1String(parameter.key) != hourPrice)
            continue;
        m_own = new QCheckBox(tr("Each segment's own value"), this);
        m_grid->addWidget(m_own, m_grid->rowCount(), 0, 1, 2);
        m_own->show();
        connect(m_own, &QCheckBox::clicked, this, [this](bool own) {
            LensSettings settings = m_settings;
            settings.price = own ? LensSettings::HourPrice::OfSegments : LensSettings::HourPrice::OfMethod;
            settings.values.remove(hourPrice);
            emit changed(settings);
        });
    }
    m_cautions = words(Type::Small, Weight::Strong);
    const std::pair<QString, const char *> notes[] = {{tr("What it counts"), through.counts},
                                                      {tr("What it leaves out"), through.leavesOut},
                                                      {tr("Take care"), through.caution},
                                                      {tr("Where this is from"), through.source}};
    for (const auto &[head, note] : notes) {
        words(Type::Small, Weight::Strong)->setText(head);
        words(Type::Small, Weight::Regular)->setText(lensText(note));
    }
    m_grid->setRowStretch(m_grid->rowCount(), 1);
}

void LensNote::take(const LensParameter &parameter, const QString &typed)
{
    const QString key = QString::fromLatin1(parameter.key);
    LensSettings settings = m_settings;
    settings.values.remove(key);
    if (key == hourPrice)
        settings.price = LensSettings::HourPrice::OfMethod;
    if (!typed.trimmed().isEmpty()) {
        const auto number = numberIn(typed, parameter.unit == LensUnit::Share ? Meant::Share : Meant::Number);
        if (!number)
            return emit refused(tr("%1: “%2” is no number; nothing was changed.").arg(lensText(parameter.label), typed.left(40)));
        settings.values.insert(key, *number);
    }
    emit changed(settings);
}

void LensNote::fill(const Row &row, const LensUsed &used, const QString &currency) const
{
    row.entry->setShown(used.value ? typedText(used.value->mean(), used.unit) : QString());
    row.entry->setPlaceholderText(used.value ? QString() : tr("own", "each segment's own value of an hour"));
    const bool isMoney = used.unit == LensUnit::Money || used.unit == LensUnit::MoneyAnHour || used.unit == LensUnit::MoneyADay;
    row.label->setText(isMoney ? tr("%1, %2", "a setting, the currency").arg(used.label, charts::currencySign(currency)) : used.label);
    QString source = used.source;
    if (used.value && used.value->grade)
        source = gradeWord(*used.value->grade) + (source.isEmpty() ? source : QStringLiteral(". ") + source);
    if (!used.isDefault && source.isEmpty())
        source = tr("Yours; kept until the program is closed");
    row.source->setText(source.isEmpty() || source.endsWith(QLatin1Char('.')) ? source : source + QLatin1Char('.'));
    row.source->setVisible(!source.isEmpty());
}

void LensNote::show(Method method, const LensSettings &settings, const std::vector<LensUsed> &used, const QStringList &cautions, const QString &currency)
{
    m_settings = settings;
    if (m_method != method) {
        m_method = method;
        rebuild();
    }
    for (qsizetype i = 0; i < m_rows.size() && i < static_cast<qsizetype>(used.size()); ++i)
        fill(m_rows[i], used[static_cast<size_t>(i)], currency);
    if (m_own)
        m_own->setChecked(std::ranges::any_of(used, [](const LensUsed &one) { return one.key == hourPrice && !one.value; }));
    m_cautions->setText(cautions.join(QLatin1Char('\n')));
    m_cautions->setVisible(!cautions.isEmpty());
    updateGeometry();
}

} // namespace app::value
