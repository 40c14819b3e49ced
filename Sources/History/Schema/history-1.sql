-- BieuMau history, schema 1: past periods of many reporting units.
--
-- Standard SQL, the same text for SQLite and PostgreSQL: no type, function or clause that only one
-- of them has. Numbers stand as exact decimal text ("1535.2", no grouping, no exponent) beside their
-- unit of measure; PostgreSQL reads them with CAST(value AS NUMERIC). Rows are only ever added: a
-- correction is a further row of revisions.

CREATE TABLE units (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,            -- ASCII, from the name: XA_MY_LOC_DIEN
  name TEXT NOT NULL,                   -- as first told
  name_key TEXT NOT NULL UNIQUE         -- what spellings of the name share
);

CREATE TABLE periods (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,            -- 2024, 2024-H1, 2024-Q1, 2024-9M, 2024-05
  year INTEGER NOT NULL,
  first_month INTEGER NOT NULL,
  last_month INTEGER NOT NULL,
  CHECK (first_month >= 1 AND first_month <= last_month AND last_month <= 12)
);

CREATE TABLE indicators (
  id INTEGER PRIMARY KEY,
  indicator_key TEXT NOT NULL UNIQUE,   -- the code, or what spellings of the name share
  code TEXT,                            -- of the catalogue; NULL for a name only
  name TEXT NOT NULL
);

CREATE TABLE forms (
  id INTEGER PRIMARY KEY,
  fingerprint TEXT NOT NULL UNIQUE,     -- SHA-256 of the form's columns and rows
  title TEXT NOT NULL
);

CREATE TABLE files (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,                   -- the path as it was given
  kind TEXT NOT NULL,
  unit_id INTEGER NOT NULL REFERENCES units (id),
  period_id INTEGER NOT NULL REFERENCES periods (id),
  form_id INTEGER REFERENCES forms (id),
  title TEXT NOT NULL,
  text_sha256 TEXT,                     -- of the text that spans count in
  CHECK (length(sha256) = 64),
  CHECK (kind IN ('report', 'form')),
  CHECK (kind = 'report' OR form_id IS NOT NULL)
);

CREATE TABLE observations (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units (id),
  period_id INTEGER NOT NULL REFERENCES periods (id),
  indicator_id INTEGER NOT NULL REFERENCES indicators (id),
  kind TEXT NOT NULL,                   -- period, cumulative, plan, samePeriod, ...
  detail TEXT NOT NULL,                 -- tells figures of no certain stretch apart; else empty
  UNIQUE (unit_id, period_id, indicator_id, kind, detail)
);

CREATE TABLE revisions (
  id INTEGER PRIMARY KEY,
  observation_id INTEGER NOT NULL REFERENCES observations (id),
  revision_number INTEGER NOT NULL,     -- from 1; the highest holds now
  file_id INTEGER NOT NULL REFERENCES files (id),
  state TEXT NOT NULL,
  value TEXT,
  low TEXT,
  high TEXT,
  unit TEXT NOT NULL,                   -- of measure
  status TEXT NOT NULL,                 -- A normal, E estimate (SDMX CL_OBS_STATUS)
  qualifier TEXT,
  as_of TEXT,                           -- 2024-03-31
  UNIQUE (observation_id, revision_number),
  CHECK (revision_number >= 1),
  CHECK (state IN ('stated', 'conflict')),
  CHECK (status IN ('A', 'E')),
  CHECK (state = 'stated' OR (value IS NULL AND low IS NULL AND high IS NULL)),
  CHECK (state = 'conflict' OR value IS NOT NULL OR low IS NOT NULL OR high IS NOT NULL)
);

CREATE TABLE sources (
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revisions (id),
  file_id INTEGER NOT NULL REFERENCES files (id),
  value TEXT,
  low TEXT,
  high TEXT,
  unit TEXT NOT NULL,
  status TEXT NOT NULL,
  qualifier TEXT,
  as_of TEXT,
  span_start INTEGER,                   -- Unicode scalars of the report's text, half-open
  span_end INTEGER,
  quote TEXT,
  sheet TEXT,
  cell TEXT,                            -- D14
  CHECK (status IN ('A', 'E')),
  CHECK ((span_start IS NOT NULL AND span_end IS NOT NULL AND quote IS NOT NULL AND sheet IS NULL AND cell IS NULL)
    OR (span_start IS NULL AND span_end IS NULL AND quote IS NULL AND sheet IS NOT NULL AND cell IS NOT NULL))
);

CREATE INDEX files_by_unit ON files (unit_id, period_id);
CREATE INDEX observations_by_indicator ON observations (indicator_id, period_id);
CREATE INDEX observations_by_period ON observations (period_id);
CREATE INDEX indicators_by_code ON indicators (code);
CREATE INDEX revisions_by_file ON revisions (file_id);
CREATE INDEX sources_by_revision ON sources (revision_id);
CREATE INDEX sources_by_file ON sources (file_id);
