// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/workedcases.h"

namespace model::burden {

namespace {

QString text(const char *words) { return QString::fromLatin1(words); }

/// What a step takes and asks, and whose it is.
struct StepRow {
    const char *id;
    double doing = 0;
    double wait = 0;
    const char *organisation = "";   ///< empty = none
    std::vector<std::pair<const char *, double>> asks = {};
};
struct EdgeRow {
    const char *from;
    const char *to;
    double share = 1;
};
struct FigureRow {
    const char *figure;
    double expected;
    const char *node = "";
    const char *item = "";
};

/// Writes one case down.
class Writing {
public:
    explicit Writing(const char *name) : m_case{text(name), {}, Journey{JourneyId("case"), text(name), {}, {}, {}, {}, {}}, {}, {}, {}, {}}
    {
        m_case.inventory.segments.put(Segment{.id = SegmentId("people"), .name = {}});
        m_case.journey.people.insert(SegmentId("people"), 100);
        for (const NodeKind kind : {NodeKind::Start, NodeKind::End})
            node(nodeKindKey(kind), kind);
        for (const char *item : {"i", "k"})
            m_case.inventory.items.put(Item{.id = ItemId(item), .name = {}, .first = 4, .again = 1});
    }

    Writing &place(const char *id, NodeKind kind)
    {
        node(text(id), kind);
        return *this;
    }
    Writing &step(const StepRow &row)
    {
        Node node{.id = NodeId(row.id)};
        node[Measurand::Do] = row.doing;
        node[Measurand::Wait] = row.wait;
        for (const auto &[item, share] : row.asks)
            node.asks.append(Ask{ItemId(item), share, {}});
        if (*row.organisation)
            node.service = serviceOf(row.organisation);
        m_case.journey.nodes.put(std::move(node));
        return *this;
    }
    Writing &edges(std::initializer_list<EdgeRow> rows)
    {
        for (const EdgeRow &row : rows)
            m_case.journey.edges.put(edge(row));
        return *this;
    }
    /// A scenario in which these edges are put.
    Writing &with(std::initializer_list<EdgeRow> rows)
    {
        for (const EdgeRow &row : rows)
            change(Change(changes::PutEdge{edge(row)}));
        return *this;
    }
    Writing &with(Change change)
    {
        this->change(std::move(change));
        return *this;
    }
    Writing &quantity(const char *node, Measurand m, const Quantity &quantity)
    {
        Node changed = *m_case.journey.nodes.find(NodeId(node));
        changed[m] = quantity;
        m_case.journey.nodes.put(std::move(changed));
        return *this;
    }
    Writing &expect(std::initializer_list<FigureRow> rows, double tolerance = 1e-9)
    {
        for (const FigureRow &row : rows) {
            Question question{text(row.figure)};
            if (*row.node)
                question.node = NodeId(row.node);
            if (*row.item)
                question.item = ItemId(row.item);
            m_case.figures.push_back({question, row.expected, tolerance});
        }
        return *this;
    }
    Writing &elapsed(double days)
    {
        m_case.elapsedDays = days;
        return *this;
    }
    WorkedCase done()
    {
        for (WorkedFigure &figure : m_case.figures)
            figure.question.scenario = m_case.scenario;
        return std::move(m_case);
    }

private:
    void node(const QString &id, NodeKind kind) { m_case.journey.nodes.put(Node{.id = NodeId(id), .kind = kind}); }
    static Edge edge(const EdgeRow &row) { return {NodeId(row.from), NodeId(row.to), row.share, {}, {}, {}}; }

    ServiceId serviceOf(const char *organisation)
    {
        m_case.inventory.organisations.put(Organisation{OrganisationId(organisation), {}, {}, {}});
        Service service{.id = ServiceId(organisation), .name = {}};
        service.organisation = OrganisationId(organisation);
        m_case.inventory.services.put(std::move(service));
        return ServiceId(organisation);
    }

    void change(Change change)
    {
        const ScenarioId id("changed");
        Scenario scenario = m_case.scenario ? *m_case.scenarios.find(id) : Scenario{id, m_case.journey.id, {}, {}, {}, {}, {}};
        scenario.changes.append(std::move(change));
        m_case.scenarios.put(std::move(scenario));
        m_case.scenario = id;
    }

    WorkedCase m_case;
};

using Asks = std::vector<std::pair<const char *, double>>;
const Asks asksI = {{"i", 1.0}};

Writing twoOrganisations(const char *name)
{
    return Writing(name)
        .step({"a", 0, 0, "one", asksI})
        .step({"b", 0, 0, "two", asksI})
        .edges({{"start", "a"}, {"a", "b"}, {"b", "end"}});
}

/// Half a minute to confirm an item, and six in ten people take it up.
Change takenUp(changes::Reuse reuse)
{
    reuse.residual = 0.5;
    Change change(std::move(reuse));
    change.takeUp.rest = 0.6;
    return change;
}

void addStraight(std::vector<WorkedCase> &cases)
{
    cases.push_back(Writing("Case A: an item asked once")
                        .step({"a", 10, 0, "", asksI})
                        .edges({{"start", "a"}, {"a", "end"}})
                        .expect({{"minutes.do", 10}, {"minutes.give", 4}, {"minutes.giveAgain", 0}, {"minutes.total", 14}, {"duplicates", 0}})
                        .done());
    cases.push_back(twoOrganisations("Case B: an item asked by two organisations")
                        .expect({{"minutes.give", 4}, {"minutes.giveAgain", 1}, {"duplicates", 1}, {"duplicatesAcross", 1}, {"duplicatesWithin", 0}})
                        .done());
    cases.push_back(Writing("Case C: a step that half the people do again")
                        .step({"a", 10, 0, "one", asksI})
                        .edges({{"start", "a"}, {"a", "a", 0.5}, {"a", "end", 0.5}})
                        .expect({{"visits", 2, "a"}, {"minutes.do", 20}, {"minutes.give", 4}, {"minutes.giveAgain", 1}, {"asks", 2},
                                 {"duplicates", 1}, {"duplicatesWithin", 1}})
                        .done());
}

void addBranches(std::vector<WorkedCase> &cases)
{
    cases.push_back(Writing("Case D: a choice")
                        .place("choice", NodeKind::Choice)
                        .step({"a", 0, 0, "", asksI})
                        .step({"b"})
                        .step({"c", 0, 0, "", asksI})
                        .edges({{"start", "choice"}, {"choice", "a", 0.3}, {"choice", "b", 0.7}, {"a", "c"}, {"b", "c"}, {"c", "end"}})
                        .expect({{"asks", 1.3}, {"items", 1}, {"duplicates", 0.3}})
                        .done());
    cases.push_back(Writing("Case E: branches side by side")
                        .place("fork", NodeKind::Fork)
                        .place("join", NodeKind::Join)
                        .step({"a", 0, 0, "", asksI})
                        .step({"b", 0, 0, "", {{"i", 0.5}}})
                        .edges({{"start", "fork"}, {"fork", "a", 0.5}, {"fork", "b"}, {"a", "join"}, {"b", "join"}, {"join", "end"}})
                        .expect({{"asks", 1}, {"items", 0.75}, {"duplicates", 0.25}})
                        .done());
}

void addReuse(std::vector<WorkedCase> &cases)
{
    cases.push_back(twoOrganisations("Case F: reuse that six in ten people take up")
                        .with(takenUp({}))
                        .expect({{"minutes.give", 4}, {"minutes.giveAgain", 0.4}, {"minutes.reused", 0.3}, {"asks", 1.4}, {"duplicates", 0.4},
                                 {"reusedAsks", 0.6}})
                        .done());
    cases.push_back(twoOrganisations("Case G: the same, and government holds the item")
                        .with(takenUp({.held = true}))
                        .expect({{"minutes.give", 1.6}, {"minutes.giveAgain", 0.4}, {"minutes.reused", 0.6}, {"items", 0.4}, {"asks", 0.8},
                                 {"duplicates", 0.4}, {"reusedAsks", 1.2}})
                        .done());
}

void addTimes(std::vector<WorkedCase> &cases)
{
    cases.push_back(Writing("Case H: a value in which people differ")
                        .step({"a"})
                        .quantity("a", Measurand::Do, Quantity(2, 5, 14))
                        .edges({{"start", "a"}, {"a", "end"}})
                        .expect({{"minutes.do", 6}})
                        .done());
    cases.push_back(Writing("Case I: days from start to end")
                        .place("fork", NodeKind::Fork)
                        .place("join", NodeKind::Join)
                        .step({"a", 0, 10})
                        .step({"b", 0, 4})
                        .step({"c", 0, 1})
                        .edges({{"start", "fork"}, {"fork", "a"}, {"fork", "b"}, {"a", "join"}, {"b", "join"}, {"join", "c"}, {"c", "end"}})
                        .expect({{"waitDays", 15}})
                        .elapsed(11)
                        .done());
}

/// Five steps with two loops and three ends.
Writing chain(const char *name)
{
    return Writing(name)
        .place("refused", NodeKind::End)
        .place("dropped", NodeKind::End)
        .step({"1", 30})
        .step({"2", 45, 0, "", {{"k", 1}}})
        .step({"3", 10, 0, "", {{"i", 0.4}, {"k", 0.4}}})
        .step({"4", 5})
        .step({"5", 120, 0, "", {{"i", 1}, {"k", 1}}})
        .edges({{"start", "1"}, {"1", "2"}, {"2", "3"}, {"3", "2", 0.25}, {"3", "4", 0.6}, {"3", "dropped", 0.15}, {"4", "end", 0.8},
                {"4", "5", 0.2}, {"5", "end", 0.5}, {"5", "refused", 0.3}, {"5", "3", 0.2}});
}

void addChain(std::vector<WorkedCase> &cases)
{
    constexpr double sixDigits = 5e-7, fourDigits = 5e-5;
    cases.push_back(chain("Visits, ends and effort of a chain with loops")
                        .expect({{"visits", 1, "1"}, {"visits", 1.344353, "2"}, {"visits", 1.377410, "3"}, {"visits", 0.826446, "4"},
                                 {"visits", 0.165289, "5"}, {"outcomes.end", 0.743802}, {"outcomes.refused", 0.049587},
                                 {"outcomes.dropped", 0.206612}, {"reached", 0.8, "4"}, {"reached", 0.16, "5"}, {"again", 0.256148, "2"},
                                 {"again", 0.274, "3"}}, sixDigits)
                        .expect({{"minutes.do", 128.2369}}, fourDigits)
                        .done());
    cases.push_back(chain("What a chain with loops asks again")
                        .expect({{"asks", 0.716253, "", "i"}, {"items", 0.555294, "", "i"}, {"duplicates", 0.160959, "", "i"},
                                 {"items", 0.470588, "3", "i"}, {"items", 0.084706, "5", "i"}, {"asks", 2.060606, "", "k"},
                                 {"items", 1, "", "k"}, {"duplicates", 1.060606, "", "k"}}, sixDigits)
                        .done());
    cases.push_back(chain("The chain with less rework")
                        .with({{"3", "2", 0.15}, {"3", "4", 0.7}})
                        .expect({{"minutes.do", 120.0730}}, fourDigits)
                        .done());
}

} // namespace

std::vector<WorkedCase> workedCases()
{
    std::vector<WorkedCase> cases;
    addStraight(cases);
    addBranches(cases);
    addReuse(cases);
    addTimes(cases);
    addChain(cases);
    return cases;
}

} // namespace model::burden
