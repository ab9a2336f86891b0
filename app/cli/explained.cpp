// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/explained.h"

#include "app/cli/print.h"

#include <set>

namespace app::cli {

using namespace model;
using namespace model::burden;

namespace {

// ---- for people

QString withUnit(double value, const QString &unit, const QString &currency)
{
    const QString shown = unitOf(unit.toLatin1().constData(), currency);
    return forPeople(value) + (shown.isEmpty() ? shown : QLatin1Char(' ') + shown);
}

/// The grade's key; that of a number nobody said (a share or a pace of 1) is not "guess".
QString gradeOf(const Quantity &quantity)
{
    const bool isLeftOut = quantity.isBare() && (quantity.likely == 0 || quantity.likely == 1);
    return isLeftOut ? QStringLiteral("left out") : gradeKey(quantity.grade.value_or(Grade::Guess));
}

/// Where a number of the document comes from: "estimate: NHS England (2024); journeys/baby/nodes/claim/do".
QString originOf(const Term &term)
{
    if (!term.quantity)
        return {};
    QString origin = gradeOf(*term.quantity);
    if (!term.citation.isEmpty())
        origin += QStringLiteral(": ") + term.citation;
    if (!term.quantity->note.isEmpty())
        origin += QStringLiteral(" – ") + term.quantity->note;
    if (!term.path.isEmpty())
        origin += QStringLiteral("; ") + term.path;
    return origin;
}

QString howInWords(How how)
{
    switch (how) {
    case How::Number: return {};
    case How::Sum: return QStringLiteral("the sum of");
    case How::Product: return QStringLiteral("the product of");
    case How::Excess: return QStringLiteral("the first less the rest");
    case How::Quotient: return QStringLiteral("the first by the second");
    case How::Mean: return QStringLiteral("the mean, by the first factor of each");
    }
    Q_UNREACHABLE();
}

/// A term and all it is made of, an indent a level.
void addTree(QByteArray &out, const Term &term, int depth, const QString &currency)
{
    QStringList words;
    for (const QString &part : {term.name, howInWords(term.how)}) {
        if (!part.isEmpty())
            words += part;
    }
    QString line = QString(2 * depth, QLatin1Char(' ')) + withUnit(term.value, term.unit, currency);
    if (!words.isEmpty())
        line += QStringLiteral("  ") + words.join(QStringLiteral(", "));
    if (const QString origin = originOf(term); !origin.isEmpty())
        line += QStringLiteral("  [%1]").arg(origin);
    out += plainLine(line).toUtf8() + '\n';
    for (const Term &part : term.parts)
        addTree(out, part, depth + 1, currency);
}

/// "  10.2 min  Account sign-in = (2.88 − 0.98) × 6 min × 0.90".
QByteArray partLine(const Constituent &part, const QString &unit, const QString &currency)
{
    const auto written = [&](double value, const QString &of) { return withUnit(value, of, currency); };
    const QString arithmetic = part.term ? equation(*part.term, written) : QString();
    QString line = withUnit(part.value, unit, currency).rightJustified(12) + QStringLiteral("  ") + part.name;
    if (!part.component.isEmpty())
        line += QStringLiteral(" · ") + part.component;
    if (!arithmetic.isEmpty())
        line += QStringLiteral(" = ") + arithmetic;
    return plainLine(line).toUtf8() + '\n';
}

/// Where the document's numbers in a term come from, each source once.
std::set<QString> sourcesOf(const Term &term)
{
    std::set<QString> sources;
    if (term.quantity && !term.citation.isEmpty())
        sources.insert(gradeOf(*term.quantity) + QStringLiteral(": ") + term.citation);
    for (const Term &part : term.parts)
        sources.merge(sourcesOf(part));
    return sources;
}

QByteArray sourceLines(const Term &term)
{
    const std::set<QString> sources = sourcesOf(term);
    QByteArray out = sources.empty() ? QByteArray() : QByteArray("\nSources\n");
    for (const QString &source : sources)
        out += plainLine(QStringLiteral("  ") + source).toUtf8() + '\n';
    return out;
}

/// The largest things that add up to a figure; where nothing does, its tree.
QByteArray made(const Explanation &explanation, const QString &currency)
{
    constexpr size_t most = 12;
    QByteArray out;
    const std::vector<Constituent> parts = constituents(explanation.term);
    if (parts.size() < 2) {
        addTree(out, explanation.term, 0, currency);
        return out;
    }
    out += "Made of\n";
    double rest = 0;
    for (size_t i = 0; i < parts.size(); ++i) {
        if (i < most)
            out += partLine(parts[i], explanation.unit, currency);
        else
            rest += parts[i].value;
    }
    if (parts.size() > most)
        out += withUnit(rest, explanation.unit, currency).rightJustified(12).toUtf8() + "  and " +
               QByteArray::number(parts.size() - most) + " more, together\n";
    return out + sourceLines(explanation.term) + "\nAll numbers, each with its source: --tree, or --format json\n";
}

QByteArray table(const Workspace &workspace, const Journey &journey, const Explanation &explanation, Depth depth)
{
    const auto &id = explanation.question.scenario;
    const Scenario *scenario = id ? workspace.scenarios.find(*id) : nullptr;
    QStringList head{journey.name.isEmpty() ? journey.id.text() : journey.name};
    head += !scenario ? QStringLiteral("baseline") : scenario->name.isEmpty() ? scenario->id.text() : scenario->name;
    head += explanation.whom;
    if (!explanation.place.isEmpty())
        head += explanation.place;
    QByteArray out = plainLine(head.join(QStringLiteral(" · "))).toUtf8() + "\n\n";
    out += QStringLiteral("%1: %2\n")
               .arg(explanation.label, withUnit(explanation.value, explanation.unit, workspace.currency))
               .toUtf8();
    out += QStringLiteral("%1\n%2\n").arg(explanation.definition, explanation.formula).toUtf8();
    if (explanation.baseline) {
        out += QStringLiteral("Without the scenario: %1; difference %2\n")
                   .arg(withUnit(*explanation.baseline, explanation.unit, workspace.currency),
                        signedForPeople(*explanation.difference()))
                   .toUtf8();
    }
    out += '\n';
    if (depth == Depth::Parts)
        return out + made(explanation, workspace.currency);
    addTree(out, explanation.term, 0, workspace.currency);
    return out;
}

// ---- for programs: all of it

void writeOrigin(files::JsonWriter &out, const Term &term)
{
    if (!term.quantity)
        return;
    out.textMember("path", term.path);
    out.key("quantity").quantity(*term.quantity);
    out.textMember("citation", term.citation);
}

void writeTerm(files::JsonWriter &out, const Term &term, const QString &currency)
{
    const auto members = [&] {
        out.key("name").text(term.name);
        out.key("value").number(term.value);
        out.textMember("unit", unitOf(term.unit.toLatin1().constData(), currency));
        out.key("role").text(roleKey(term.role));
        out.key("how").text(howKey(term.how));
        out.textMember("subject", term.subject);
        writeOrigin(out, term);
        if (term.how != How::Number) {
            out.key("parts").openList([&] {
                for (const Term &part : term.parts)
                    writeTerm(out, part, currency);
            });
        }
    };
    if (term.how == How::Number)
        out.object(members);
    else
        out.openObject(members);
}

template <typename Id>
void writeId(files::JsonWriter &out, std::string_view key, const std::optional<Id> &id)
{
    out.key(key);
    id ? out.text(id->text()) : out.null();
}

QByteArray json(const Workspace &workspace, const Journey &journey, const Explanation &explanation)
{
    files::JsonWriter out;
    out.openObject([&] {
        out.key("format").text(QStringLiteral("treadlight-explanation"));
        out.key("version").integer(1);
        out.key("journey").text(journey.id.text());
        writeId(out, "scenario", explanation.question.scenario);
        writeId(out, "segment", explanation.question.segment);
        writeId(out, "node", explanation.question.node);
        writeId(out, "item", explanation.question.item);
        out.key("figure").text(explanation.question.figure);
        out.key("label").text(explanation.label);
        out.key("unit").text(unitOf(explanation.unit.toLatin1().constData(), workspace.currency));
        out.key("definition").text(explanation.definition);
        out.key("formula").text(explanation.formula);
        out.key("value").number(explanation.value);
        out.key("baseline");
        explanation.baseline ? out.number(*explanation.baseline) : out.null();
        out.key("difference");
        explanation.baseline ? out.number(*explanation.difference()) : out.null();
        out.key("term");
        writeTerm(out, explanation.term, workspace.currency);
    });
    return out.take().value_or(QByteArray()) + '\n';
}

void addRows(QByteArray &csv, const Term &term, int depth, const QString &currency)
{
    CsvRow row;
    row.number(depth).text(term.name).number(term.value).text(unitOf(term.unit.toLatin1().constData(), currency));
    row.text(roleKey(term.role)).text(howKey(term.how)).text(term.path);
    row.text(term.quantity ? gradeOf(*term.quantity) : QString());
    row.text(term.citation).text(term.quantity ? term.quantity->note : QString());
    csv += row.line();
    for (const Term &part : term.parts)
        addRows(csv, part, depth + 1, currency);
}

QByteArray csv(const Workspace &workspace, const Explanation &explanation)
{
    QByteArray csv = "depth,name,value,unit,role,how,path,grade,source,note\r\n";
    addRows(csv, explanation.term, 0, workspace.currency);
    return csv;
}

} // namespace

QByteArray printed(const Workspace &workspace, const Journey &journey, const Explanation &explanation, Print print,
                   Depth depth)
{
    if (print == Print::Json)
        return json(workspace, journey, explanation);
    return print == Print::Csv ? csv(workspace, explanation) : table(workspace, journey, explanation, depth);
}

} // namespace app::cli
