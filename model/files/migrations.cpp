// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/migrations.h"

#include "model/files/database.h"
#include "model/files/schema.h"
#include "model/files/words.h"

#include <QtEndian>

#include <array>

namespace model::files {

namespace {

/// Version 2 keeps the terms of the appraisal. To the letter as in the schema of that version, comments and all.
void addAppraisal(Database &database)
{
    database.run(R"sql(
CREATE TABLE appraisal (
  -- The terms on which scenarios are valued; one row, or none where all are the usual ones.
  id INTEGER PRIMARY KEY CHECK (id = 1),
  period INTEGER NOT NULL,        -- years with benefits
  rates TEXT NOT NULL,            -- discount rates by name, or flat
  flatRate REAL NOT NULL,         -- share a year, where rates is flat
  baseYear INTEGER NOT NULL,      -- calendar year that is year 0; 0 = not said
  priceYear INTEGER NOT NULL,     -- 0 = that of the workspace
  costOptimism REAL NOT NULL,     -- share added to costs
  benefitOptimism REAL NOT NULL,  -- share taken off benefits
  timeValue TEXT NOT NULL,        -- a published value of an hour by name, or segments: each segment's own
  countsMoney INTEGER NOT NULL,   -- 0 or 1: fees saved are a benefit
  weighted INTEGER NOT NULL,      -- 0 or 1: benefits are told weighted by income as well
  elasticity REAL NOT NULL,       -- weight = (median / income) to the power of this
  budget REAL,                    -- for all costs over the period
  unknown TEXT
) STRICT;

CREATE TABLE appraisal_ramp (
  -- Share of the full take-up reached in a year; the last holds on. No row = all of it from year 1.
  year INTEGER PRIMARY KEY,
  share REAL NOT NULL
) STRICT;

CREATE TABLE appraisal_income (
  -- A segment's income relative to the median. No row = 1.
  segment TEXT PRIMARY KEY,
  income REAL NOT NULL
) STRICT, WITHOUT ROWID;
)sql");
}

/// Version 3 keeps dated states of the services. To the letter too.
void addSnapshots(Database &database)
{
    database.run(R"sql(
CREATE TABLE snapshot (
  -- Services and organisations as they were on a day.
  id TEXT PRIMARY KEY,
  ordinal INTEGER NOT NULL,
  date TEXT NOT NULL,             -- 2026-03-31; empty = not said
  name TEXT NOT NULL,
  unknown TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot_organisation (
  -- As organisation was.
  snapshot TEXT NOT NULL,
  id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  unknown TEXT,
  PRIMARY KEY (snapshot, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot_service (
  -- As service was.
  snapshot TEXT NOT NULL,
  id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  organisation TEXT,
  url TEXT NOT NULL,
  legacy INTEGER NOT NULL,
  oneLogin INTEGER NOT NULL,
  openApi INTEGER NOT NULL,
  credential INTEGER NOT NULL,
  unknown TEXT,
  PRIMARY KEY (snapshot, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot_service_quantity (
  -- As service_quantity was.
  snapshot TEXT NOT NULL,
  service TEXT NOT NULL,
  quantity TEXT NOT NULL,
  likely REAL NOT NULL, low REAL, high REAL, grade TEXT, sure REAL, source TEXT, note TEXT, quantityUnknown TEXT,
  PRIMARY KEY (snapshot, service, quantity)
) STRICT, WITHOUT ROWID;
)sql");
}

/// Version 4 keeps journeys, items and segments with a dated state. To the letter too.
void addMeasures(Database &database)
{
    database.run(R"sql(
CREATE TABLE snapshot_item (
  -- As item was, in the exchange form.
  snapshot TEXT NOT NULL,
  id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  body TEXT NOT NULL,             -- JSON
  PRIMARY KEY (snapshot, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot_segment (
  -- As segment was, in the exchange form.
  snapshot TEXT NOT NULL,
  id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  body TEXT NOT NULL,             -- JSON
  PRIMARY KEY (snapshot, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot_journey (
  -- As journey was with its people, nodes and edges, in the exchange form.
  snapshot TEXT NOT NULL,
  id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  body TEXT NOT NULL,             -- JSON
  PRIMARY KEY (snapshot, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot_policy (
  -- Whose numbers were changed by policy up to that day; all others that differ from the day before are re-estimates.
  snapshot TEXT NOT NULL,
  journey TEXT NOT NULL,
  body TEXT NOT NULL,             -- JSON: ids of nodes, edges, items and segments
  PRIMARY KEY (snapshot, journey)
) STRICT, WITHOUT ROWID;
)sql");
}

} // namespace

std::span<const Migration> migrations()
{
    static constexpr std::array steps = {Migration{1, addAppraisal}, Migration{2, addSnapshots}, Migration{3, addMeasures}};
    return steps;
}

int versionOf(const QByteArray &bytes) { return qFromBigEndian<qint32>(bytes.constData() + 60); }

quint32 applicationOf(const QByteArray &bytes) { return qFromBigEndian<quint32>(bytes.constData() + 68); }

Result<QByteArray> upToDate(const QByteArray &bytes, const QString &file)
{
    const int version = versionOf(bytes);
    if (version > schemaVersion) {
        return Refusal{Words::tr("%1: it is of version %2 and this program reads up to %3; update the program.")
                           .arg(file, QString::number(version), QString::number(schemaVersion))};
    }
    if (version < 1) {
        return Refusal{Words::tr("%1: it says no version of its tables; open a copy saved by Treadlight.").arg(file)};
    }
    if (version == schemaVersion)
        return bytes;
    Result<Database> copy = Database::copyOf(bytes);
    if (!copy)
        return Refusal{copy.refusal()};
    Database database = std::move(copy).value();
    for (const Migration &step : migrations()) {
        if (step.from >= version)
            step.run(database);
    }
    QByteArray made = database.bytes();
    if (database.failed())
        return Refusal{
            Words::tr("%1: it could not be brought to this version: %2; open a copy.").arg(file, database.error())};
    return made;
}

} // namespace model::files
