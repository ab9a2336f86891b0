// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/workspace/workspace.h"

/// What is measured, by what: each file registers the benchmarks of one room.
namespace bench {

/// A document to measure with, by the name it has in results: "W3", "having-a-baby".
struct Work {
    std::string name;
    QByteArray bytes;   ///< its exchange form
    model::Workspace workspace;
};
using Works = std::vector<std::shared_ptr<const Work>>;

void registerBurden(const Works &workloads, const Works &shipped);
void registerDoubt(const Works &shipped);
void registerSimulation(const Works &workloads, const Works &shipped);
void registerFiles(const Works &workloads);
void registerValue(const Works &shipped);
void registerLayout(const Works &workloads, const Works &shipped);
void registerFrames(const Works &workloads);

} // namespace bench
