// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/documentparts.h"

namespace model::files {

void fillTerms(Database &database, const AppraisalTerms &terms)
{
    if (terms == AppraisalTerms())
        return;
    Rows row = database.query("INSERT INTO appraisal VALUES (1,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    row.bind(qint64(terms.period)).bind(terms.rates).bind(terms.flatRate).bind(qint64(terms.baseYear)).bind(qint64(terms.priceYear));
    row.bind(terms.costOptimism).bind(terms.benefitOptimism).bind(terms.timeValue).bind(qint64(terms.countsMoney));
    row.bind(qint64(terms.weighted)).bind(terms.elasticity);
    if (terms.budget)
        row.bind(*terms.budget);
    else
        row.bindNull();
    bindUnknown(row, terms.unknown);
    row.insert();
    Rows ramp = database.query("INSERT INTO appraisal_ramp VALUES (?,?)");
    for (qsizetype i = 0; i < terms.ramp.size(); ++i) {
        ramp.bind(qint64(i + 1)).bind(terms.ramp[i]);
        ramp.insert();
    }
    Rows incomes = database.query("INSERT INTO appraisal_income VALUES (?,?)");
    for (auto it = terms.incomes.begin(); it != terms.incomes.end(); ++it) {
        incomes.bind(it.key().text()).bind(it.value());
        incomes.insert();
    }
}

AppraisalTerms readTerms(DocumentReading &reading)
{
    AppraisalTerms terms;
    Rows row = reading.database().query("SELECT * FROM appraisal");
    if (!row.next())
        return terms;
    terms.period = static_cast<int>(row.integer(1));
    terms.rates = row.text(2);
    terms.flatRate = row.real(3);
    terms.baseYear = static_cast<int>(row.integer(4));
    terms.priceYear = static_cast<int>(row.integer(5));
    terms.costOptimism = row.real(6);
    terms.benefitOptimism = row.real(7);
    terms.timeValue = row.text(8);
    terms.countsMoney = row.integer(9) != 0;
    terms.weighted = row.integer(10) != 0;
    terms.elasticity = row.real(11);
    if (!row.isNull(12))
        terms.budget = row.real(12);
    terms.unknown = reading.unknown(row, 13, "appraisal");
    Rows ramp = reading.database().query("SELECT share FROM appraisal_ramp ORDER BY year");
    while (!reading.refused() && ramp.next())
        terms.ramp.append(ramp.real(0));
    Rows incomes = reading.database().query("SELECT segment, income FROM appraisal_income");
    while (!reading.refused() && incomes.next()) {
        if (const auto segment = reading.id<SegmentId>(incomes, 0, "appraisal_income"))
            terms.incomes.insert(*segment, incomes.real(1));
    }
    return terms;
}

} // namespace model::files
