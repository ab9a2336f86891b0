// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/lenscolumns.h"

#include "model/burden/timetables.h"

#include <QCoreApplication>
#include <QLocale>

namespace model::burden {

namespace {

using Sums = const LensSums &;

LensCell cell(const std::optional<double> &number) { return number ? LensCell(*number) : LensCell(); }

/// "3.1 times the highest", "within, nearest to medium".
QString heldText(Sums s)
{
    if (!s.activity.prior)
        return {};
    const LensPrior &prior = *s.activity.prior;
    const Held held = heldAgainst(s.times > 0 ? s.allMinutes() / s.times : 0, prior.simple, prior.medium, prior.high);
    const auto tr = [](const char *text) { return QCoreApplication::translate("Lens", text); };
    const QString factor = QLocale().toString(held.factor, 'f', held.factor < 1.1 ? 2 : 1);
    switch (held.against) {
    case Held::Against::NotGiven: return tr("no minutes in the document");
    case Held::Against::Below: return held.factor > 0.95 ? tr("at the lowest") : tr("%1 × the lowest").arg(factor);
    case Held::Against::Above: return held.factor < 1.05 ? tr("at the highest") : tr("%1 × the highest").arg(factor);
    case Held::Against::Within: break;
    }
    return held.level == 0 ? tr("within, near simple") : held.level == 1 ? tr("within, near medium") : tr("within, near high");
}

/// Builds the columns of one method from parts that several have.
class Columns {
public:
    Columns(LensRows rows, const LensTerms &terms, double people) : m_rows(rows), m_terms(terms), m_people(people) {}

    std::vector<LensRule> of(Method method)
    {
        switch (method) {
        case Method::Scm: standardCost(); break;
        case Method::Uk: uk(); break;
        case Method::Eu: eu(); break;
        case Method::Pra: paperwork(); break;
        case Method::Australia: australia(); break;
        case Method::Germany: germany(); break;
        case Method::Nsw: sludge(); break;
        }
        return std::move(m_columns);
    }

private:
    using Of = std::function<LensCell(Sums)>;
    /// A figure of the measure, or one made of others by a formula.
    void figure(const char *key, const char *name, LensUnit unit, const char *formula, Of of)
    {
        m_columns.push_back({{QString::fromLatin1(key), lensText(name), unit, QString::fromUtf8(formula), false}, std::move(of)});
    }
    /// One that rows add up to.
    void sum(const char *key, const char *name, LensUnit unit, const char *formula, std::function<double(Sums)> of)
    {
        m_columns.push_back({{QString::fromLatin1(key), lensText(name), unit, QString::fromUtf8(formula), true}, [of = std::move(of)](Sums s) { return LensCell(of(s)); }});
    }

    void times(const char *name)
    {
        figure("times", name, LensUnit::Count, "", [](Sums s) { return LensCell(s.times); });
    }
    void each(const char *name)
    {
        figure("each", name, LensUnit::Minutes, "", [](Sums s) { return s.times > 0 ? LensCell(s.allMinutes() / s.times) : LensCell(); });
    }
    void price()
    {
        const char *formula = m_terms.pricesOwn() ? "" : m_terms.find(u"wageShare") ? "{p.tariff} × {p.wageShare}" : "{p.tariff}";
        figure("tariff", QT_TRANSLATE_NOOP("Lens", "Price of an hour"), LensUnit::MoneyAnHour, formula, [t = m_terms](Sums s) { return cell(t.priceOf(s)); });
    }
    void hours() { sum("hours", QT_TRANSLATE_NOOP("Lens", "Hours a year"), LensUnit::Hours, "{times} × {each} ÷ 60", [](Sums s) { return s.hours(); }); }

    static double cost(const LensTerms &terms, Sums s) { return s.hours() * terms.priceOf(s).value_or(0) * (1 + terms("overhead")); }
    static double net(const LensTerms &terms, Sums s) { return cost(terms, s) * (1 - terms("asUsual")); }

    void standardCost()
    {
        times(QT_TRANSLATE_NOOP("Lens", "Quantity: times a year"));
        each(QT_TRANSLATE_NOOP("Lens", "Minutes each"));
        price();
        figure("price", QT_TRANSLATE_NOOP("Lens", "Price each"), LensUnit::Money, "{each} ÷ 60 × {tariff} × (1 + {p.overhead})",
               [t = m_terms](Sums s) { return s.times > 0 ? LensCell(cost(t, s) / s.times) : LensCell(); });
        hours();
        sum("cost", QT_TRANSLATE_NOOP("Lens", "Administrative cost a year"), LensUnit::Money, "{price} × {times}", [t = m_terms](Sums s) { return cost(t, s); });
    }

    void uk()
    {
        times(QT_TRANSLATE_NOOP("Lens", "Times a year"));
        each(QT_TRANSLATE_NOOP("Lens", "Minutes each"));
        price();
        hours();
        sum("cost", QT_TRANSLATE_NOOP("Lens", "Administrative cost a year"), LensUnit::Money, "{times} × {each} ÷ 60 × {tariff} × (1 + {p.overhead})",
            [t = m_terms](Sums s) { return cost(t, s); });
        sum("burden", QT_TRANSLATE_NOOP("Lens", "Administrative burden a year"), LensUnit::Money, "{cost} × (1 − {p.asUsual})", [t = m_terms](Sums s) { return net(t, s); });
    }

    void eu()
    {
        times(QT_TRANSLATE_NOOP("Lens", "Times a year"));
        each(QT_TRANSLATE_NOOP("Lens", "Minutes each"));
        price();
        hours();
        sum("burden", QT_TRANSLATE_NOOP("Lens", "Administrative burden"), LensUnit::Money, "{times} × {each} ÷ 60 × {tariff} × (1 + {p.overhead}) × (1 − {p.asUsual})",
            [t = m_terms](Sums s) { return net(t, s); });
        const LensUsed *share = m_terms.find(u"wageShare");
        if (!m_terms.pricesOwn() && share->value->low && share->value->high && share->value->mean() > 0) {
            const auto end = [this](const char *key, const char *name, const char *formula, double at) {
                sum(key, name, LensUnit::Money, formula, [t = m_terms, at](Sums s) { return net(t, s) / t("wageShare") * at; });
            };
            end("low", QT_TRANSLATE_NOOP("Lens", "at its low end"), "{burden} ÷ {p.wageShare} × {p.wageShare.low}", *share->value->low);
            end("high", QT_TRANSLATE_NOOP("Lens", "at its high end"), "{burden} ÷ {p.wageShare} × {p.wageShare.high}", *share->value->high);
        }
        sum("charges", QT_TRANSLATE_NOOP("Lens", "Direct charges"), LensUnit::Money, "", [](Sums s) { return s.money; });
        sum("cost", QT_TRANSLATE_NOOP("Lens", "Together a year"), LensUnit::Money, "{burden} + {charges}", [t = m_terms](Sums s) { return net(t, s) + s.money; });
    }

    void paperwork()
    {
        using enum LensPart;
        met(QT_TRANSLATE_NOOP("Lens", "Respondents"));
        times(QT_TRANSLATE_NOOP("Lens", "Responses a year"));
        figure("perRespondent", QT_TRANSLATE_NOOP("Lens", "Responses each"), LensUnit::Count, "{times} ÷ {met}",
               [](Sums s) { return s.met && *s.met > 0 ? LensCell(s.times / *s.met) : LensCell(); });
        const auto part = [this](const char *key, const char *name, std::initializer_list<LensPart> parts) {
            sum(key, name, LensUnit::Hours, "", [parts = std::vector(parts)](Sums s) {
                double minutes = 0;
                for (const LensPart one : parts)
                    minutes += s.of(one);
                return minutes / 60;
            });
        };
        part("learning", QT_TRANSLATE_NOOP("Lens", "Learning, hours"), {Learn});
        part("compliance", QT_TRANSLATE_NOOP("Lens", "Compliance, hours"), {Do, Give, GiveAgain, Reused});
        part("travel", QT_TRANSLATE_NOOP("Lens", "Travel, hours"), {Travel, TravelByChoice});
        part("speak", QT_TRANSLATE_NOOP("Lens", "Waiting to speak to staff, hours"), {Queue});
        const auto burden = [t = m_terms](Sums s) { return s.hours() * (1 - t("asUsual")); };
        sum("hours", QT_TRANSLATE_NOOP("Lens", "Burden hours a year"), LensUnit::Hours, "({learning} + {compliance} + {travel} + {speak}) × (1 − {p.asUsual})", burden);
        figure("each", QT_TRANSLATE_NOOP("Lens", "Minutes a response"), LensUnit::Minutes, "{hours} × 60 ÷ {times}",
               [burden](Sums s) { return s.times > 0 ? LensCell(burden(s) * 60 / s.times) : LensCell(); });
        price();
        sum("cost", QT_TRANSLATE_NOOP("Lens", "Value of the hours"), LensUnit::Money, "{hours} × {tariff}",
            [t = m_terms, burden](Sums s) { return burden(s) * t.priceOf(s).value_or(0); });
        sum("charges", QT_TRANSLATE_NOOP("Lens", "Cost other than labour"), LensUnit::Money, "", [](Sums s) { return s.money; });
        stress(QT_TRANSLATE_NOOP("Lens", "Psychological: stress a response, 0 to 5"));
    }

    void australia()
    {
        met(QT_TRANSLATE_NOOP("Lens", "People"));
        times(QT_TRANSLATE_NOOP("Lens", "Events a year"));
        figure("each", QT_TRANSLATE_NOOP("Lens", "Hours an event"), LensUnit::Hours, "", [](Sums s) { return s.times > 0 ? LensCell(s.hours() / s.times) : LensCell(); });
        price();
        const auto labour = [t = m_terms](Sums s) { return s.hours() * t.priceOf(s).value_or(0); };
        const auto delay = [t = m_terms](Sums s) { return s.waitDays * t("delayDay"); };
        sum("hours", QT_TRANSLATE_NOOP("Lens", "Hours a year"), LensUnit::Hours, "{times} × {each}", [](Sums s) { return s.hours(); });
        sum("labour", QT_TRANSLATE_NOOP("Lens", "Labour cost"), LensUnit::Money, "{times} × {each} × {tariff}", labour);
        sum("charges", QT_TRANSLATE_NOOP("Lens", "Purchase cost"), LensUnit::Money, "", [](Sums s) { return s.money; });
        sum("days", QT_TRANSLATE_NOOP("Lens", "Days of waiting a year"), LensUnit::Days, "", [](Sums s) { return s.waitDays; });
        sum("delay", QT_TRANSLATE_NOOP("Lens", "Delay cost"), LensUnit::Money, "{days} × {p.delayDay}", delay);
        sum("cost", QT_TRANSLATE_NOOP("Lens", "Average a year"), LensUnit::Money, "{labour} + {charges} + {delay}",
            [labour, delay](Sums s) { return labour(s) + s.money + delay(s); });
    }

    void germany()
    {
        times(QT_TRANSLATE_NOOP("Lens", "Cases a year"));
        each(QT_TRANSLATE_NOOP("Lens", "Minutes a case"));
        if (m_rows == LensRows::Activity)
            priors();
        const auto kept = [t = m_terms] { return 1 - t("anyway"); };
        sum("hours", QT_TRANSLATE_NOOP("Lens", "Hours a year"), LensUnit::Hours, "{times} × {each} ÷ 60 × (1 − {p.anyway})", [kept](Sums s) { return s.hours() * kept(); });
        sum("paid", QT_TRANSLATE_NOOP("Lens", "Paid"), LensUnit::Money, "", [](Sums s) { return s.money; });
        sum("trips", QT_TRANSLATE_NOOP("Lens", "Trips"), LensUnit::Count, "", [](Sums s) { return s.trips; });
        sum("cost", QT_TRANSLATE_NOOP("Lens", "Out of pocket a year"), LensUnit::Money, "({paid} + {trips} × {p.trip}) × (1 − {p.anyway})",
            [t = m_terms, kept](Sums s) { return (s.money + s.trips * t("trip")) * kept(); });
    }

    void priors()
    {
        figure("held", QT_TRANSLATE_NOOP("Lens", "Against the table"), LensUnit::Words, "", [](Sums s) { return LensCell(heldText(s)); });
        const auto level = [this](const char *key, const char *name, double LensPrior::*member) {
            figure(key, name, LensUnit::Minutes, "", [member](Sums s) { return s.activity.prior ? LensCell((*s.activity.prior).*member) : LensCell(); });
        };
        level("simple", QT_TRANSLATE_NOOP("Lens", "Table: simple, min"), &LensPrior::simple);
        level("medium", QT_TRANSLATE_NOOP("Lens", "Table: medium, min"), &LensPrior::medium);
        level("high", QT_TRANSLATE_NOOP("Lens", "Table: high, min"), &LensPrior::high);
    }

    void sludge()
    {
        met(QT_TRANSLATE_NOOP("Lens", "Customers"));
        figure("share", QT_TRANSLATE_NOOP("Lens", "Of all"), LensUnit::Share, "{met} ÷ {people}", [all = m_people](Sums s) { return s.met ? LensCell(*s.met / all) : LensCell(); });
        times(QT_TRANSLATE_NOOP("Lens", "Visits a year"));
        each(QT_TRANSLATE_NOOP("Lens", "Minutes a visit"));
        figure("eachDays", QT_TRANSLATE_NOOP("Lens", "Days of waiting a visit"), LensUnit::Days, "{days} ÷ {times}", [](Sums s) { return s.times > 0 ? LensCell(s.waitDays / s.times) : LensCell(); });
        figure("effort", QT_TRANSLATE_NOOP("Lens", "Effort, 1 to 5"), LensUnit::Points, "", [](Sums s) { return LensCell(effortOf(s)); });
        figure("access", QT_TRANSLATE_NOOP("Lens", "Access, 1 to 5"), LensUnit::Points, "", [](Sums s) { return accessOf(s); });
        stress(QT_TRANSLATE_NOOP("Lens", "Stress, 0 to 5"));
        price();
        hours();
        sum("days", QT_TRANSLATE_NOOP("Lens", "Days of waiting a year"), LensUnit::Days, "", [](Sums s) { return s.waitDays; });
        sum("paid", QT_TRANSLATE_NOOP("Lens", "Paid a year"), LensUnit::Money, "", [](Sums s) { return s.money; });
        sum("cost", QT_TRANSLATE_NOOP("Lens", "Cost to customers a year"), LensUnit::Money, "{hours} × {tariff} + {paid}",
            [t = m_terms](Sums s) { return s.hours() * t.priceOf(s).value_or(0) + s.money; });
    }

    static double effortOf(Sums s)
    {
        const double minutes = s.times > 0 ? s.allMinutes() / s.times : 0;
        return minutes <= 2 ? 1 : minutes <= 5 ? 2 : minutes <= 15 ? 3 : minutes <= 60 ? 4 : 5;
    }
    static LensCell accessOf(Sums s)
    {
        const int ways = waysOf(*s.step);
        const bool travels = s.of(LensPart::Travel) > 0;
        if (ways == 0)
            return travels ? LensCell(5.0) : LensCell();
        return LensCell(*onlyInPerson(*s.step) ? 5.0 : ways == 1 ? 3.0 : ways == 2 ? 2.0 : 1.0);
    }

    void met(const char *name)
    {
        figure("met", name, LensUnit::Count, "", [](Sums s) { return cell(s.met); });
    }
    void stress(const char *name)
    {
        figure("stress", name, LensUnit::Points, "", [](Sums s) { return s.times > 0 ? LensCell(s.stress / s.times) : LensCell(); });
    }

    LensRows m_rows;
    LensTerms m_terms;
    double m_people;
    std::vector<LensRule> m_columns;
};

} // namespace

std::vector<LensRule> figuresOf(Method method, LensRows rows, const LensTerms &terms, double people) { return Columns(rows, terms, people).of(method); }

} // namespace model::burden
