// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/draws.h"
#include "model/burden/finder.h"

/// What `find` is asked, and how its answer is printed.
namespace app::cli {

struct FindWords {
    std::string file;
    std::string journey;
    std::string scenario;
    int top = 20;
    std::string by = "year";
    std::vector<std::string> kinds;
    DrawWords draws{.draws = 200};
    Print print = Print::Table;
};

/// An answer ready to print: the best finds in order, and how sure each is.
struct Found {
    const model::Workspace &workspace;
    std::string by;
    model::burden::Ranking ranking;
    model::burden::Finds finds;
    std::vector<size_t> best;                       ///< into finds.found
    std::vector<model::burden::Sureness> sure;      ///< as best
    std::vector<size_t> frontier, costFrontier;     ///< into finds.found

    const model::burden::Find &find(size_t rank) const { return finds.found[best[rank]]; }
    const model::burden::Candidate &candidate(const model::burden::Find &find) const { return finds.candidates[find.candidate]; }
};

QByteArray findsAsTable(const Found &found);
QByteArray findsAsCsv(const Found &found);
/// The form that `find --help` describes.
QByteArray findsAsJson(const Found &found);

} // namespace app::cli
