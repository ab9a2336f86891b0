// SPDX-License-Identifier: GPL-3.0-only
// Pictures of the window's rooms, light, dark and at 200 %, for looking at: looks FOLDER [WIDTH HEIGHT].
#include "app/redesign/redesignroom.h"
#include "app/value/methodspage.h"
#include "app/value/valueroom.h"
#include "app/window/bottomline.h"
#include "app/window/files.h"
#include "app/window/findingslist.h"
#include "app/window/mainwindow.h"
#include "journeys/shipped.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTimer>
#include <QTranslator>

#include <cstdio>

namespace {

struct Look {
    const char *name;
    app::Theme::Mode mode;
    double scale;
    const char *room;
    bool scenario;
};

constexpr Look looks[] = {{"gallery", app::Theme::Mode::Light, 1, "gallery", false},
                          {"map", app::Theme::Mode::Light, 1, "map", false},
                          {"map-scenario", app::Theme::Mode::Light, 1, "map", true},
                          {"map-beside", app::Theme::Mode::Light, 1, "map", true},
                          {"map-beside-dark", app::Theme::Mode::Dark, 1, "map", true},
                          {"map-beside-200", app::Theme::Mode::Light, 2, "map", true},
                          {"information", app::Theme::Mode::Light, 1, "information", false},
                          {"information-scenario", app::Theme::Mode::Light, 1, "information", true},
                          {"people", app::Theme::Mode::Light, 1, "people", false},
                          {"people-scenario", app::Theme::Mode::Light, 1, "people", true},
                          {"redesign", app::Theme::Mode::Light, 1, "redesign", false},
                          {"redesign-scenario", app::Theme::Mode::Light, 1, "redesign", true},
                          {"redesign-finder", app::Theme::Mode::Light, 1, "redesign", false},
                          {"redesign-dark", app::Theme::Mode::Dark, 1, "redesign", true},
                          {"redesign-finder-dark", app::Theme::Mode::Dark, 1, "redesign", false},
                          {"redesign-200", app::Theme::Mode::Light, 2, "redesign", true},
                          {"redesign-finder-200", app::Theme::Mode::Light, 2, "redesign", false},
                          {"compare", app::Theme::Mode::Light, 1, "compare", true},
                          {"confidence", app::Theme::Mode::Light, 1, "confidence", false},
                          {"confidence-scenario", app::Theme::Mode::Light, 1, "confidence", true},
                          {"value", app::Theme::Mode::Light, 1, "value", true},
                          {"methods", app::Theme::Mode::Light, 1, "value", true},
                          {"methods-germany", app::Theme::Mode::Light, 1, "value", true},
                          {"methods-nsw", app::Theme::Mode::Light, 1, "value", false},
                          {"inventory", app::Theme::Mode::Light, 1, "inventory", false},
                          {"progress-empty", app::Theme::Mode::Light, 1, "progress", false},
                          {"gallery-dark", app::Theme::Mode::Dark, 1, "gallery", false},
                          {"map-dark", app::Theme::Mode::Dark, 1, "map", false},
                          {"information-dark", app::Theme::Mode::Dark, 1, "information", true},
                          {"people-dark", app::Theme::Mode::Dark, 1, "people", false},
                          {"compare-dark", app::Theme::Mode::Dark, 1, "compare", true},
                          {"confidence-dark", app::Theme::Mode::Dark, 1, "confidence", false},
                          {"value-dark", app::Theme::Mode::Dark, 1, "value", true},
                          {"methods-dark", app::Theme::Mode::Dark, 1, "value", true},
                          {"inventory-dark", app::Theme::Mode::Dark, 1, "inventory", false},
                          {"progress", app::Theme::Mode::Light, 1, "progress", false},
                          {"progress-dark", app::Theme::Mode::Dark, 1, "progress", false},
                          {"progress-200", app::Theme::Mode::Light, 2, "progress", false},
                          {"gallery-200", app::Theme::Mode::Light, 2, "gallery", false},
                          {"map-200", app::Theme::Mode::Light, 2, "map", false},
                          {"information-200", app::Theme::Mode::Light, 2, "information", false},
                          {"people-200", app::Theme::Mode::Light, 2, "people", false},
                          {"compare-200", app::Theme::Mode::Light, 2, "compare", true},
                          {"confidence-200", app::Theme::Mode::Light, 2, "confidence", false},
                          {"value-200", app::Theme::Mode::Light, 2, "value", true},
                          {"methods-200", app::Theme::Mode::Light, 2, "value", true},
                          {"inventory-200", app::Theme::Mode::Light, 2, "inventory", false}};

/// Three kept days, between which steps went, were counted anew and came to be done by more people.
void keepDays(app::MainWindow &window)
{
    using namespace model;
    app::Document &document = *window.document();
    if (!document.workspace()->snapshots.isEmpty())
        return;
    const auto apply = [&](const edits::Any &edit) { (void)document.apply(edit); };
    const auto journey = [&]() -> const Journey & { return document.workspace()->journeys.at(0); };
    const auto change = [&](const changes::Any &what) { apply(edits::OnJourney{journey().id, {}, {Change(what)}}); };
    QList<NodeId> steps;
    for (const Node &node : journey().nodes) {
        if (node.kind == NodeKind::Step && node[Measurand::Do].mean() > 0)
            steps.append(node.id);
    }
    apply(edits::Keep{QDate(2024, 3, 31), QStringLiteral("Before the reform")});
    for (qsizetype i = 0; i < steps.size(); i += 4)
        change(changes::Scale{{Measurand::Do}, 0.8, Scope::of({steps[i]})});
    change(changes::RemoveSteps{{steps[steps.size() / 2]}});
    apply(edits::Keep{QDate(2025, 3, 31), QStringLiteral("Year one")});
    change(changes::Scale{{Measurand::Queue, Measurand::Travel}, 0.7, Scope::all()});
    edits::DescribeJourney more{journey().id, journey().name, journey().description, journey().people};
    for (Quantity &of : more.people)
        of = of.mean() * 1.06;
    apply(more);
    apply(edits::Keep{QDate(2026, 3, 31), QStringLiteral("Year two")});
    change(changes::RemoveSteps{{steps[steps.size() / 2 + 1]}});
}

/// Selects the step in the middle, so that the inspector shows one.
void prepare(app::MainWindow &window, const Look &look)
{
    const model::Journey *journey = window.session()->baseline();
    const QList<const model::Scenario *> scenarios = model::scenariosOf(*window.document()->workspace(), journey->id);
    std::optional<model::ScenarioId> scenario;
    if (look.scenario && !scenarios.isEmpty())
        scenario = scenarios.last()->id;
    window.session()->setScenario(scenario);
    for (const model::Node &node : journey->nodes) {
        if (node.name.contains(QLatin1String("Child Benefit")) && node.kind == model::NodeKind::Step) {
            window.session()->select({{node.id}, {}});
            break;
        }
    }
    if (QLatin1String(look.name).startsWith(QLatin1String("progress")) && QLatin1String(look.name) != QLatin1String("progress-empty"))
        keepDays(window);
    window.showRoom(QLatin1String(look.room));
    if (const auto *lens = model::burden::lensFromKey(QString::fromLatin1(look.name).section(QLatin1Char('-'), 1)))
        window.findChild<app::value::MethodsPage *>()->choose(lens->method);
    if (auto *value = window.findChild<app::value::ValueRoom *>())
        value->setPage(QByteArrayView(look.name).startsWith("methods") ? app::value::ValueRoom::Page::Methods : app::value::ValueRoom::Page::Worth);
    if (auto *redesign = window.findChild<app::redesign::RedesignRoom *>())
        redesign->setPage(QLatin1String(look.name).contains(QLatin1String("finder")) ? app::redesign::RedesignRoom::Page::Finder
                                                                                      : app::redesign::RedesignRoom::Page::Levers);
    const bool beside = QLatin1String(look.name).contains(QLatin1String("beside"));
    window.findChild<QAction *>(QStringLiteral("map.beside"))->setChecked(beside);
    if (beside)
        window.findChild<QAction *>(QStringLiteral("map.nextChange"))->trigger();
}

/// The palette with something typed, and the findings of a journey that was broken.
void grabPopups(app::MainWindow &window, const QString &folder)
{
    window.actions()[QStringLiteral("find")]->trigger();
    auto *palette = window.findChild<app::CommandPalette *>();
    palette->findChild<QLineEdit *>()->setText(QStringLiteral("ch"));
    palette->grab().save(folder + QStringLiteral("/palette.png"));
    palette->hide();
    const model::Edge edge = window.session()->baseline()->edges.at(3);
    window.session()->setScenario(std::nullopt);
    (void)window.session()->change({model::Change(model::changes::DeleteEdge{edge.from, edge.to})});
    emit window.bottomLine()->findingsAsked(window.mapToGlobal(QPoint(window.width(), window.height() - 40)));
    auto *findings = window.findChild<app::FindingsList *>();
    findings->grab().save(folder + QStringLiteral("/findings.png"));
    findings->hide();
    window.grab().save(folder + QStringLiteral("/broken.png"));
}

} // namespace

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    app::Theme::loadTypeface();
    QTranslator plurals;
    if (plurals.load(QStringLiteral(":/treadlight/translations/treadlight_en.qm")))
        QCoreApplication::installTranslator(&plurals);
    app::Theme theme;
    theme.setMode(app::Theme::Mode::Light);
    theme.dress();
    app::MainWindow window(&theme);
    if (argc > 3)
        window.resize(QByteArray(argv[2]).toInt(), QByteArray(argv[3]).toInt());
    window.show();
    QTimer::singleShot(200, &window, [&] {
        window.grab().save(folder + QStringLiteral("/first.png"));
        window.files()->open(journeys::shipped().front());
        size_t at = 0;
        auto *timer = new QTimer(&window);
        bool prepared = false;
        QObject::connect(timer, &QTimer::timeout, &window, [&, timer, at, prepared]() mutable {
            if (at == std::size(looks)) {
                theme.setScale(1);
                grabPopups(window, folder);
                QCoreApplication::exit(0); // a quit would ask about the broken journey
                return;
            }
            const Look &look = looks[at];
            if (!prepared) {
                theme.setMode(look.mode);
                theme.setScale(look.scale);
                prepare(window, look);
            } else {
                window.grab().save(folder + QLatin1Char('/') + QLatin1String(look.name) + QStringLiteral(".png"));
                ++at;
            }
            prepared = !prepared;
        });
        timer->start(1500); // figures that are worked out in the background are there by then
    });
    return QApplication::exec();
}
