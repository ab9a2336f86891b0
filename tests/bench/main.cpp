// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/bench.h"

#include "app/theme/theme.h"
#include "model/files/json.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

namespace {

bench::Works read(const QString &folder)
{
    bench::Works works;
    for (const QFileInfo &info : QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        if (info.fileName() == QLatin1String("levers.json"))
            continue;   // ships beside the life events
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        const auto opened = model::files::readJson(bytes, info.fileName());
        if (!opened) {
            std::fprintf(stderr, "%s\n", qPrintable(opened.refusal()));
            continue;
        }
        works.push_back(std::make_shared<bench::Work>(bench::Work{info.completeBaseName().toStdString(), bytes, opened->workspace}));
    }
    return works;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2 || argv[1][0] == '-') {
        std::fprintf(stderr, "treadlight-bench WORKLOADS-DIR [Google Benchmark's flags]\n");
        return 2;
    }
    // Frames are painted as on a screen, but on none.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    app::Theme::loadTypeface();
    const bench::Works workloads = read(QString::fromLocal8Bit(argv[1]));
    const bench::Works shipped = read(QStringLiteral(TREADLIGHT_SOURCE "/journeys"));
    bench::registerBurden(workloads, shipped);
    bench::registerValue(shipped);
    bench::registerDoubt(shipped);
    bench::registerSimulation(workloads, shipped);
    bench::registerFiles(workloads);
    bench::registerLayout(workloads, shipped);
    bench::registerFrames(workloads);
    argv[1] = argv[0];
    --argc;
    ++argv;
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
