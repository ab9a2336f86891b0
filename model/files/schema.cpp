// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/schema.h"

#include <array>

namespace model::files {

// The comments stand inside the statements, so that SQLite keeps them and `.schema` shows them.
const char *schemaText()
{
    return R"sql(
CREATE TABLE workspace (
  -- What the whole document says of itself; one row.
  id INTEGER PRIMARY KEY CHECK (id = 1),
  title TEXT NOT NULL,
  currency TEXT NOT NULL,
  priceYear INTEGER NOT NULL,     -- 0 = not said
  measured REAL NOT NULL,         -- relative standard error that each grade stands for
  published REAL NOT NULL,
  estimate REAL NOT NULL,
  guess REAL NOT NULL,
  unknown TEXT                    -- here and below: JSON, what this version does not know and only keeps
) STRICT;

CREATE TABLE content (
  -- SHA-256 over the rows of all other tables, by their primary keys; what does not match opens read-only.
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE organisation (
  id TEXT PRIMARY KEY,
  ordinal INTEGER NOT NULL,       -- here and below: place in the document's order, from 0
  name TEXT NOT NULL,
  kind TEXT NOT NULL,             -- central, agency, local, nhs, devolved, regulator, private, voluntary
  unknown TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE service (
  id TEXT PRIMARY KEY,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  organisation TEXT,
  url TEXT NOT NULL,
  legacy INTEGER NOT NULL,        -- 0 or 1, as the three below
  oneLogin INTEGER NOT NULL,
  openApi INTEGER NOT NULL,
  credential INTEGER NOT NULL,
  unknown TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE service_quantity (
  -- transactions (a year), costPerTransaction (money), digital (share). No row = 0.
  service TEXT NOT NULL,
  quantity TEXT NOT NULL,
  likely REAL NOT NULL,           -- here and below: the number, or the most likely one
  low REAL,                       -- how people differ; both or none
  high REAL,
  grade TEXT,                     -- how sure we are: measured, published, estimate, guess; none = guess
  sure REAL,                      -- relative standard error, instead of the grade's
  source TEXT,
  note TEXT,
  quantityUnknown TEXT,
  PRIMARY KEY (service, quantity)
) STRICT, WITHOUT ROWID;

CREATE TABLE item (
  id TEXT PRIMARY KEY,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,             -- fact, evidence, identity, credential, consent
  heldBy TEXT NOT NULL,
  unknown TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE item_quantity (
  -- first, again: minutes to give it. No row = 0.
  item TEXT NOT NULL,
  quantity TEXT NOT NULL,
  likely REAL NOT NULL, low REAL, high REAL, grade TEXT, sure REAL, source TEXT, note TEXT, quantityUnknown TEXT,
  PRIMARY KEY (item, quantity)
) STRICT, WITHOUT ROWID;

CREATE TABLE segment (
  id TEXT PRIMARY KEY,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  unknown TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE segment_quantity (
  -- hourValue (money an hour; no row = 0) and pace.learn, pace.do, pace.give, pace.travel, pace.queue (no row = 1).
  segment TEXT NOT NULL,
  quantity TEXT NOT NULL,
  likely REAL NOT NULL, low REAL, high REAL, grade TEXT, sure REAL, source TEXT, note TEXT, quantityUnknown TEXT,
  PRIMARY KEY (segment, quantity)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  id TEXT PRIMARY KEY,
  ordinal INTEGER NOT NULL,
  citation TEXT NOT NULL,
  url TEXT NOT NULL,
  grade TEXT,
  unknown TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE journey (
  id TEXT PRIMARY KEY,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  unknown TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE people (
  -- People of a segment who go through a journey, a year.
  journey TEXT NOT NULL,
  segment TEXT NOT NULL,
  likely REAL NOT NULL, low REAL, high REAL, grade TEXT, sure REAL, source TEXT, note TEXT, quantityUnknown TEXT,
  PRIMARY KEY (journey, segment)
) STRICT, WITHOUT ROWID;

CREATE TABLE node (
  journey TEXT NOT NULL,
  id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,             -- start, step, choice, fork, join, end
  name TEXT NOT NULL,
  service TEXT,
  outcome TEXT,                   -- of an end: completed, refused, gave-up; none = completed
  phase TEXT NOT NULL,
  notes TEXT NOT NULL,
  unknown TEXT,
  PRIMARY KEY (journey, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE node_quantity (
  -- learn, do, travel, queue (minutes), wait (days), fee (money), stress (0 to 5) of a visit. No row = 0.
  journey TEXT NOT NULL,
  node TEXT NOT NULL,
  quantity TEXT NOT NULL,
  likely REAL NOT NULL, low REAL, high REAL, grade TEXT, sure REAL, source TEXT, note TEXT, quantityUnknown TEXT,
  PRIMARY KEY (journey, node, quantity)
) STRICT, WITHOUT ROWID;

CREATE TABLE ask (
  -- An item a step asks for, at a share of its visits.
  journey TEXT NOT NULL,
  node TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  item TEXT NOT NULL,
  unknown TEXT,
  likely REAL NOT NULL, low REAL, high REAL, grade TEXT, sure REAL, source TEXT, note TEXT, quantityUnknown TEXT,
  PRIMARY KEY (journey, node, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE channel (
  -- One way to do a step, with its share of the visits.
  journey TEXT NOT NULL,
  node TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  channel TEXT NOT NULL,          -- online, phone, post, in-person, app, assisted, …
  unknown TEXT,
  likely REAL NOT NULL, low REAL, high REAL, grade TEXT, sure REAL, source TEXT, note TEXT, quantityUnknown TEXT,
  PRIMARY KEY (journey, node, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE channel_quantity (
  -- A channel's own learn, do, travel, queue, wait, fee. No row = the step's.
  journey TEXT NOT NULL,
  node TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  quantity TEXT NOT NULL,
  likely REAL NOT NULL, low REAL, high REAL, grade TEXT, sure REAL, source TEXT, note TEXT, quantityUnknown TEXT,
  PRIMARY KEY (journey, node, ordinal, quantity)
) STRICT, WITHOUT ROWID;

CREATE TABLE channel_share_for (
  -- A channel's share for one segment, instead of the general one.
  journey TEXT NOT NULL,
  node TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  segment TEXT NOT NULL,
  likely REAL NOT NULL, low REAL, high REAL, grade TEXT, sure REAL, source TEXT, note TEXT, quantityUnknown TEXT,
  PRIMARY KEY (journey, node, ordinal, segment)
) STRICT, WITHOUT ROWID;

CREATE TABLE edge (
  -- A way from one node to another, with the share of people who take it.
  journey TEXT NOT NULL,
  fromNode TEXT NOT NULL,
  toNode TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  label TEXT NOT NULL,
  unknown TEXT,
  likely REAL NOT NULL, low REAL, high REAL, grade TEXT, sure REAL, source TEXT, note TEXT, quantityUnknown TEXT,
  PRIMARY KEY (journey, fromNode, toNode)
) STRICT, WITHOUT ROWID;

CREATE TABLE edge_share_for (
  -- An edge's share for one segment, instead of the general one.
  journey TEXT NOT NULL,
  fromNode TEXT NOT NULL,
  toNode TEXT NOT NULL,
  segment TEXT NOT NULL,
  likely REAL NOT NULL, low REAL, high REAL, grade TEXT, sure REAL, source TEXT, note TEXT, quantityUnknown TEXT,
  PRIMARY KEY (journey, fromNode, toNode, segment)
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
  -- Where a hand placed a node on the map: centre of its shape, pixels at 100 %.
  journey TEXT NOT NULL,
  node TEXT NOT NULL,
  x REAL NOT NULL,
  y REAL NOT NULL,
  PRIMARY KEY (journey, node)
) STRICT, WITHOUT ROWID;

CREATE TABLE scenario (
  id TEXT PRIMARY KEY,
  ordinal INTEGER NOT NULL,
  journey TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  basedOn TEXT,                   -- another scenario of the journey; none = the baseline
  unknown TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
  -- What a scenario changes, in order. The body is the change in the exchange form and says all; the columns before it
  -- say again what one sorts and looks by.
  scenario TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,             -- set, scale, share, remove, insert, merge, connect, disconnect, add-asks, …
  name TEXT NOT NULL,
  lever TEXT NOT NULL,
  enabled INTEGER NOT NULL,
  body TEXT NOT NULL,             -- JSON
  PRIMARY KEY (scenario, ordinal)
) STRICT, WITHOUT ROWID;

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
)sql";
}

std::span<const char *const> contentTables()
{
    static constexpr std::array tables = {
        "workspace",        "organisation",      "service", "service_quantity", "item",  "item_quantity",
        "segment",          "segment_quantity",  "source",  "journey",          "people", "node",
        "node_quantity",    "ask",               "channel", "channel_quantity", "channel_share_for",
        "edge",             "edge_share_for",    "place",   "scenario",         "change",
        "appraisal",        "appraisal_ramp",    "appraisal_income",
        "snapshot",         "snapshot_organisation", "snapshot_service", "snapshot_service_quantity",
        "snapshot_item",    "snapshot_segment",  "snapshot_journey", "snapshot_policy",
    };
    return tables;
}

bool isOfFirstVersion(std::string_view table) { return !table.starts_with("appraisal") && !table.starts_with("snapshot"); }

} // namespace model::files
